using System.Collections.Immutable;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Translate;

/// <summary>What is to be translated of parsed Markdown.</summary>
internal static class MarkdownParagraphs
{
    /// <summary>A paragraph and how many quotes it stands in.</summary>
    private readonly record struct Paragraph(int Start, int End, int Quotes);

    /// <summary>A part of the document that has the paragraphs of <paramref name="document"/> that lie between two positions of its <paramref name="text"/>.</summary>
    public static DocumentPart Part(MarkdownDocument document, string text, int from, int to, long start)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        char[]? prose = null;
        var found = document.Descendants<Block>().Select(block => Extent(block, text)).OfType<Paragraph>().OrderBy(p => p.Start).ThenBy(p => p.End).ToList();
        for (var i = 0; i < found.Count; i++)
        {
            var end = i + 1 < found.Count ? Math.Min(found[i].End, found[i + 1].Start) : found[i].End;
            var span = Blocks.Trim(text, Math.Max(found[i].Start, from), Math.Min(end, to));
            if (span.Length <= 0)
                continue;
            spans.Add(span.Shift(-from));
            foreach (var mark in QuoteMarks(text, span, found[i].Quotes))
                (prose ??= text[from..to].ToCharArray())[mark - from] = ' ';
        }

        var part = text[from..to];
        return new DocumentPart(start, part, spans.DrainToImmutable()) { Prose = prose is null ? part : new string(prose) };
    }

    private static Paragraph? Extent(Block block, string text)
    {
        // A paragraph that turns into a table further down still claims the table's lines; an empty one there ends it.
        if (block is Table)
            return new Paragraph(block.Span.Start, block.Span.Start, 0);
        // Only what has inlines is prose: code, HTML, front matter and link definitions have none. A formula by itself stays.
        if (block is not LeafBlock { Inline: { FirstChild: not null } inlines } leaf || inlines.All(IsFormula))
            return null;
        var (first, last) = (inlines.FirstChild, inlines.LastChild!);
        // The inlines leave out the marks around them: #, cell bars, the box of a task; [x](y) is a link.
        var start = first is TaskList box && text.AsSpan(box.Span.End + 1) is [' ', ..] ? box.Span.End + 1 : leaf is HeadingBlock || leaf.Parent is TableCell ? first.Span.Start : leaf.Span.Start;
        var end = leaf is HeadingBlock || leaf.Parent is TableCell ? last.Span.End : leaf.Span.End;
        var quotes = 0;
        for (var parent = leaf.Parent; parent is not null; parent = parent.Parent)
            quotes += parent is QuoteBlock ? 1 : 0;
        return new Paragraph(start, end + 1, quotes);
    }

    private static bool IsFormula(Inline inline) =>
        inline is MathInline or LineBreakInline || (inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace());

    /// <summary>The positions of the > that begin the paragraph's lines but for the first; a line may have fewer than there are quotes.</summary>
    private static IEnumerable<int> QuoteMarks(string text, TextSpan paragraph, int quotes)
    {
        var left = 0;
        for (var at = paragraph.Start; quotes > 0 && at < paragraph.End; at++)
        {
            if (text[at] is '\n' or '\r')
                left = quotes;
            else if (text[at] == '>' && left-- > 0)
                yield return at;
            else if (text[at] is not (' ' or '\t'))
                left = 0;
        }
    }
}
