using System.Collections.Immutable;
using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace Translate;

/// <summary>Reads CommonMark with tables and front matter: paragraphs, headings, list items and table cells are translated; code, HTML and link definitions are kept.</summary>
/// <remarks>A file is cut into parts at empty lines outside of code fences; a construct that spans such a cut is read as two.</remarks>
public sealed class MarkdownReader(int partSize = 1 << 20) : IDocumentReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseYamlFrontMatter().UseTaskLists().Build();

    /// <inheritdoc/>
    public string Format => "markdown";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    /// <inheritdoc/>
    public IEnumerable<DocumentPart> Read(Stream input, string path, CancellationToken cancellationToken = default)
    {
        var text = new StringBuilder();
        long start = 0;
        foreach (var block in TextDecoding.Decode(input, path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            text.Append(block);
            if (text.Length < partSize)
                continue;
            var held = text.ToString();
            var cut = LastEmptyLine(held);
            // Without an empty line the part grows; Markdown without one in megabytes is a table or a code block.
            if (cut <= 0 && held.Length < 16 * partSize)
                continue;
            cut = cut <= 0 ? held.Length : cut;
            yield return Part(start, held[..cut]);
            start += cut;
            text.Remove(0, cut);
        }

        if (text.Length > 0)
            yield return Part(start, text.ToString());
    }

    private static int LastEmptyLine(string text)
    {
        var (cut, fenced) = (0, false);
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0)
                break;
            var line = text.AsSpan(at, end - at).Trim();
            if (line.StartsWith("```") || line.StartsWith("~~~"))
                fenced = !fenced;
            else if (line.IsEmpty && !fenced)
                cut = end + 1;
            at = end + 1;
        }

        return cut;
    }

    private static DocumentPart Part(long start, string text)
    {
        var spans = new List<TextSpan>();
        foreach (var leaf in Markdown.Parse(text, Pipeline).Descendants<LeafBlock>())
        {
            if (leaf is CodeBlock or HtmlBlock or YamlFrontMatterBlock or ThematicBreakBlock or LinkReferenceDefinition || leaf.Inline is not { FirstChild: { } first, LastChild: { } last })
                continue;
            // The inlines leave out the marks around them: #, list bullets, cell bars.
            var (from, to) = leaf is HeadingBlock || leaf.Parent is TableCell ? (first.Span.Start, last.Span.End + 1) : (leaf.Span.Start, leaf.Span.End + 1);
            from = Math.Clamp(from, 0, text.Length);
            to = Math.Clamp(to, from, text.Length);
            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
                to--;
            if (to > from)
                spans.Add(TextSpan.Between(from, to));
        }

        spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans)
        {
            if (paragraphs.Count == 0 || span.Start >= paragraphs[^1].End)
                paragraphs.Add(span);
        }

        return new DocumentPart(start, text, paragraphs.ToImmutable());
    }
}
