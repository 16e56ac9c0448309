using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Translate;

/// <summary>Reads Markdown: paragraphs, headings, list items, footnotes and table cells are translated; code, formulas, HTML and link definitions are kept.</summary>
/// <remarks>
/// A part ends where a block of the document's own level begins, or one inside a list or quote that fills the part. A longer
/// block is cut at a line, and what opens it, such as the line of a code fence, is read again in front of the rest. Only what
/// is both longer than a part and nested deeper may be read as two.
/// </remarks>
public sealed class MarkdownReader(int partSize = 1 << 20) : IDocumentReader
{
    private const int LongestLine = 1 << 14;

    /// <inheritdoc/>
    public string Format => "markdown";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    /// <inheritdoc/>
    public IEnumerable<DocumentPart> Read(Stream input, string path, CancellationToken cancellationToken = default)
    {
        var (opening, held) = ("", "");
        long start = 0;
        foreach (var decoded in TextDecoding.Decode(input, path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            held += decoded;
            if (held.Length < partSize)
                continue;
            var text = opening + held;
            var document = MarkdownSyntax.Parse(text, isBeginning: start == 0, path);
            var (cut, block) = LastBlock(document, text, opening.Length);
            if (block is not null)
                cut = LastLineEnd(text, opening.Length);
            yield return MarkdownParagraphs.Part(document, text, opening.Length, cut, start);
            start += cut - opening.Length;
            held = text[cut..];
            opening = block is null ? "" : Opening(block, text[..cut]);
        }

        if (held.Length > 0)
            yield return MarkdownParagraphs.Part(MarkdownSyntax.Parse(opening + held, isBeginning: start == 0, path), opening + held, opening.Length, opening.Length + held.Length, start);
    }

    /// <summary>Where the last block begins that closes all before it; or, when none begins after <paramref name="from"/>, the block that goes on there.</summary>
    private static (int Start, Block? GoesOn) LastBlock(ContainerBlock parent, string text, int from)
    {
        // Link definitions are gathered in one group, wherever they stand.
        var last = parent.LastOrDefault(block => block is not LinkReferenceDefinitionGroup);
        var start = last is null ? 0 : text.AsSpan(0, last.Span.Start).LastIndexOfAny('\n', '\r') + 1;
        return start > from ? (start, null)
            : last is QuoteBlock or ListBlock ? LastBlock((ContainerBlock)last, text, from)
            : (from, last ?? parent);
    }

    /// <summary>Where the last line ends, or else the last word, or else the text. A carriage return at the very end may be half a line end.</summary>
    private static int LastLineEnd(string text, int from)
    {
        var rest = text.AsSpan(from);
        var end = rest[..(rest[^1] == '\r' ? ^1 : ^0)].LastIndexOfAny('\n', '\r');
        end = end >= 0 ? end : rest.LastIndexOf(' ');
        return end >= 0 ? from + end + 1 : text.Length;
    }

    /// <summary>The lines that make what follows a part go on as the same block.</summary>
    private static string Opening(Block block, string part) => block switch
    {
        FencedCodeBlock or HtmlBlock when block.IsOpen || block.Span.End >= part.Length => Lines(part, 1),
        Table when !TextLines.EndsWithEmptyLine(part) => Lines(part, 2),
        _ => "",
    };

    private static string Lines(string text, int count)
    {
        var lines = new StringReader(text);
        return string.Concat(Enumerable.Range(0, count).Select(_ => lines.ReadLine()).Select(line => (line is { Length: > LongestLine } ? line[..LongestLine] : line) + "\n"));
    }
}
