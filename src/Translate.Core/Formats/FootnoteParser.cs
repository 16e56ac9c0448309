using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Translate;

/// <summary>A footnote's text, <c>[^1]: …</c>, with what is indented below it.</summary>
internal sealed class FootnoteBlock(BlockParser parser) : ContainerBlock(parser);

/// <summary>Reads footnotes where they stand. Markdig's own extension moves them to the end, and drops those that nothing in the same part refers to.</summary>
internal sealed class FootnoteParser : BlockParser
{
    public FootnoteParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.GetCurrentContainerOpened() is not MarkdownDocument || MarkLength(processor.Line) is not { } length)
            return BlockState.None;
        processor.NewBlocks.Push(new FootnoteBlock(this) { Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End) });
        processor.GoToColumn(processor.Column + length);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (!processor.IsBlankLine && !processor.IsCodeIndent)
            return BlockState.None;
        if (processor.IsCodeIndent)
            processor.GoToCodeIndent();
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    /// <summary>The length of <c>[^label]:</c> where the line begins with it.</summary>
    private static int? MarkLength(StringSlice line)
    {
        var text = line.AsSpan();
        if (!text.StartsWith("[^"))
            return null;
        var end = text.IndexOf("]:");
        return end > 2 && text[2..end].IndexOfAny(" \t[]") < 0 ? end + 2 : null;
    }
}
