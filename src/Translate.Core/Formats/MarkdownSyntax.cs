using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Translate;

/// <summary>The Markdown we read: CommonMark with tables, task lists, footnotes, formulas and front matter.</summary>
internal static class MarkdownSyntax
{
    private static readonly MarkdownPipeline Beginning = Builder().UseYamlFrontMatter().Build(), Later = Builder().Build();

    /// <summary>The blocks of the text, with only those inlines that say where a paragraph's text begins and ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isBeginning">Whether the document begins here; only there is front matter.</param>
    /// <param name="path">The document, for messages.</param>
    /// <exception cref="DocumentException">The text is nested deeper than the parser goes.</exception>
    public static MarkdownDocument Parse(string text, bool isBeginning, string path)
    {
        try
        {
            return Markdown.Parse(text, isBeginning ? Beginning : Later);
        }
        catch (ArgumentException e)
        {
            throw new DocumentException(path, "this Markdown is nested too deep to be read (quotes in quotes, lists in lists). Write it flatter, or save it as .txt.", innerException: e);
        }
    }

    private static MarkdownPipelineBuilder Builder() =>
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseTaskLists().UseMathematics().Use<Extension>();

    /// <summary>Footnotes where they stand; emphasis and links stay text, as they are sent, which also makes parsing linear.</summary>
    private sealed class Extension : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.Insert(0, new FootnoteParser());
            pipeline.InlineParsers.RemoveAll(parser => parser is EmphasisInlineParser or LinkInlineParser or AutolinkInlineParser or HtmlEntityParser);
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }
}
