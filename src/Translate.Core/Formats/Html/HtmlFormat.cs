using System.Globalization;
using System.Security.Cryptography;
using System.Text;

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
    private static readonly string Style = Resource("bitext.css"), Script = Resource("bitext.js");

    // No script but ours can run, whatever stands in the texts.
    private static readonly string Policy = $"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)))}'";

    private readonly BitextHeader _header;
    private readonly StreamWriter _text;
    private int _paragraph;

    public HtmlWriter(BitextHeader header, Stream output)
    {
        (_header, _text) = (header, LineText.Writer(output));
        var path = HtmlText.Escape(header.DocumentPath);
        var (source, target) = (HtmlText.Escape(header.Languages.Source), HtmlText.Escape(header.Languages.Target));
        _text.Write($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <title>{path}: {source} – {target}</title>
            <style>
            {Style}</style>
            </head>
            <body>
            <header>
            <h1>{path}</h1>
            <p>{source} → {target}, {HtmlText.Escape(header.Provider)}, <time>{header.Created.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</time></p>
            <p>Point at a word, or press <kbd>Tab</kbd> and the arrow keys, to see what translates it; <kbd>Enter</kbd> or a tap keeps it lit. The warmer a row, the less sure it is.</p>
            </header>
            <main>
            <ol role="list">

            """);
    }

    public void Write(TranslationUnit unit)
    {
        var sure = Certainty.Rounded(unit.Score);
        var (number, paragraph) = (unit.Number, unit.Paragraph != _paragraph ? " first" : "");
        _paragraph = unit.Paragraph;
        _text.Write(string.Create(CultureInfo.InvariantCulture, $"""<li class="bead{paragraph}" id="u{number}" style="--sure:{sure:0.##}"><p class="about"><a href="#u{number}" aria-label="Row {number}">{number}</a><span>{unit.Bead}</span><span>{Math.Floor(100 * sure):0} % sure</span><span>{Origin(unit)}</span>"""));
        foreach (var flag in unit.Flags)
            _text.Write($"""<span class="flag">{HtmlText.Escape(flag.Replace('-', ' ').Replace(":", ": ", StringComparison.Ordinal))}</span>""");
        _text.Write("</p>");
        var (bySource, byTarget) = (new SortedDictionary<int, string>(), new SortedDictionary<int, string>());
        foreach (var link in unit.Links.DistinctBy(l => (l.Source, l.Target)))
        {
            var percent = Math.Round(100 * Certainty.Rounded(link.Probability));
            Link(bySource, link.Source, link.Target, percent);
            Link(byTarget, link.Target, link.Source, percent);
        }

        Side("s", _header.Languages.Source, unit.Source, bySource, hasFocus: true);
        if (unit.Error is { } error)
            _text.Write($"""<p class="side t error" lang="en">Not translated: {HtmlText.Escape(error.Message)}</p>""");
        else
            Side("t", _header.Languages.Target, unit.Target, byTarget, hasFocus: false);
        _text.Write("</li>\n");
    }

    public void Complete(string after)
    {
        _text.Write($"</ol>\n</main>\n<script>{Script}</script>\n</body>\n</html>\n");
        _text.Flush();
    }

    public void Dispose() => _text.Dispose();

    private static void Link(SortedDictionary<int, string> links, int from, int to, decimal percent)
    {
        var link = string.Create(CultureInfo.InvariantCulture, $"{to}:{percent:0}");
        links[from] = links.TryGetValue(from, out var before) ? $"{before} {link}" : link;
    }

    // The words without links are text, so that a page has no more elements than it needs. One word is in the tab order.
    private void Side(string side, string language, TokenizedText text, SortedDictionary<int, string> links, bool hasFocus)
    {
        if (text.Text.Length == 0)
        {
            _text.Write($"""<p class="side {side} none" lang="en">nothing on this side</p>""");
            return;
        }

        _text.Write($"""<p class="side {side}" lang="{HtmlText.Escape(language)}" dir="auto">""");
        var at = 0;
        foreach (var (word, to) in links)
        {
            var span = text.Words[word];
            _text.Write(HtmlText.Escape(text.Text[at..span.Start]));
            _text.Write(string.Create(CultureInfo.InvariantCulture, $"""<span class="w" role="button" aria-pressed="false" tabindex="{(hasFocus ? 0 : -1)}" data-i="{word}" data-l="{to}">{HtmlText.Escape(text.Text.Substring(span.Start, span.Length))}</span>"""));
            (at, hasFocus) = (span.End, false);
        }

        _text.Write(HtmlText.Escape(text.Text[at..]));
        _text.Write("</p>");
    }

    private static string Origin(TranslationUnit unit)
    {
        var origin = unit.Origin switch { UnitOrigin.Machine => "machine", UnitOrigin.Memory => "memory", UnitOrigin.Aligned => "aligned", _ => "human" };
        return unit.Provider is { } provider ? $"{origin}, {HtmlText.Escape(provider)}" : origin;
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlWriter).Assembly.GetManifestResourceStream("Translate.Formats.Html." + name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
