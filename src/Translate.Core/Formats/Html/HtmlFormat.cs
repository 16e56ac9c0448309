using System.Globalization;

namespace Translate;

/// <summary>A page to look at: source and target side by side, bead by bead, words lit with those that translate them. One file, which asks for nothing over the network.</summary>
/// <remarks>Nothing reads it back; <c>json</c> holds the same and more.</remarks>
internal sealed class HtmlFormat : IBitextFormat
{
    public string Name => "html";

    public IReadOnlyList<string> Suffixes(LanguagePair languages, string path) => [".html"];

    public IBitextWriter Open(BitextHeader header, IReadOnlyList<Stream> outputs) => new HtmlWriter(header, outputs[0]);
}

internal sealed class HtmlWriter : IBitextWriter
{
    private readonly StreamWriter _text;
    private readonly HtmlRows _rows;

    public HtmlWriter(BitextHeader header, Stream output)
    {
        _text = LineText.Writer(output);
        _rows = new HtmlRows(_text, header.Languages);
        var (source, target) = (header.Languages.Source, header.Languages.Target);
        HtmlPage.Begin(_text, $"{header.DocumentPath}: {source} – {target}", "bitext.css");
        _text.Write($"""
            <header>
            <h1>{HtmlText.Escape(header.DocumentPath)}</h1>
            <p>{HtmlText.Escape(source)} → {HtmlText.Escape(target)}, {HtmlText.Escape(header.Provider)}, <time>{header.Created.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</time></p>
            <p>{HtmlRows.Help}</p>
            </header>
            <main>
            <ol role="list">

            """);
    }

    public void Write(TranslationUnit unit) => _rows.Write(unit);

    public void Complete(string after)
    {
        _text.Write("</ol>\n</main>\n");
        HtmlPage.End(_text);
        _text.Flush();
    }

    public void Dispose() => _text.Dispose();
}
