using System.Globalization;

namespace Translate;

/// <summary>Units as rows of a page: source and target side by side, words that have links as elements of their own, which <c>bitext.js</c> lights.</summary>
/// <param name="text">The page.</param>
/// <param name="languages">From which language into which.</param>
/// <param name="prefix">Before the numbers of rows, where a page holds more documents than one.</param>
internal sealed class HtmlRows(TextWriter text, LanguagePair languages, string prefix = "")
{
    /// <summary>How to look at rows.</summary>
    public const string Help = "Point at a word, or press <kbd>Tab</kbd> and the arrow keys, to see what translates it; <kbd>Enter</kbd> or a tap keeps it lit. The warmer a row, the less sure it is.";

    private int _paragraph;

    public void Write(TranslationUnit unit)
    {
        var sure = Certainty.Rounded(unit.Score);
        var (number, paragraph) = (unit.Number, unit.Paragraph != _paragraph ? " first" : "");
        _paragraph = unit.Paragraph;
        text.Write(string.Create(CultureInfo.InvariantCulture, $"""<li class="bead{paragraph}" id="{prefix}u{number}" style="--sure:{sure:0.##}"><p class="about"><a href="#{prefix}u{number}" aria-label="Row {number}">{number}</a>"""));
        // What goes without saying of most rows is not said.
        if (unit.Bead != "1-1")
            text.Write($"<span>{unit.Bead}</span>");
        if (sure < 1)
            text.Write(string.Create(CultureInfo.InvariantCulture, $"<span>{Math.Floor(100 * sure):0} % sure</span>"));
        text.Write($"<span>{HtmlText.Escape(OriginOf(unit))}</span>");
        if (unit.Review != ReviewState.Unreviewed)
            text.Write($"<span>{(unit.Review == ReviewState.Approved ? "approved" : "rejected")}</span>");
        foreach (var flag in unit.Flags)
            text.Write($"""<span class="flag">{HtmlText.Escape(flag.Replace('-', ' ').Replace(":", ": ", StringComparison.Ordinal))}</span>""");
        text.Write("</p>");
        var (bySource, byTarget) = (new SortedDictionary<int, string>(), new SortedDictionary<int, string>());
        foreach (var link in unit.Links.DistinctBy(l => (l.Source, l.Target)))
        {
            var percent = Math.Round(100 * Certainty.Rounded(link.Probability));
            Link(bySource, link.Source, link.Target, percent);
            Link(byTarget, link.Target, link.Source, percent);
        }

        Side("s", languages.Source, unit.Source, bySource, hasFocus: true);
        if (unit.Error is { } error)
            text.Write($"""<p class="side t error" lang="en">Not translated: {HtmlText.Escape(error.Message)}</p>""");
        else
            Side("t", languages.Target, unit.Target, byTarget, hasFocus: false);
        if (unit.Comment is { } comment)
            text.Write($"""<p class="comment" dir="auto">{HtmlText.Escape(comment)}</p>""");
        text.Write("</li>\n");
    }

    /// <summary>Where the target comes from, in words.</summary>
    public static string OriginOf(TranslationUnit unit)
    {
        var origin = unit.Origin switch { UnitOrigin.Machine => "machine", UnitOrigin.Memory => "memory", UnitOrigin.Aligned => "aligned", _ => "human" };
        return unit.Provider is { } provider ? $"{origin}, {provider}" : origin;
    }

    private static void Link(SortedDictionary<int, string> links, int from, int to, decimal percent)
    {
        var link = string.Create(CultureInfo.InvariantCulture, $"{to}:{percent:0}");
        links[from] = links.TryGetValue(from, out var before) ? $"{before} {link}" : link;
    }

    // The words without links are text, so that a page has no more elements than it needs. One word is in the tab order.
    private void Side(string side, string language, TokenizedText words, SortedDictionary<int, string> links, bool hasFocus)
    {
        if (words.Text.Length == 0)
        {
            text.Write($"""<p class="side {side} none" lang="en">nothing on this side</p>""");
            return;
        }

        text.Write($"""<p class="side {side}" lang="{HtmlText.Escape(language)}" dir="auto">""");
        var at = 0;
        foreach (var (word, to) in links)
        {
            var span = words.Words[word];
            text.Write(HtmlText.Escape(words.Text[at..span.Start]));
            text.Write(string.Create(CultureInfo.InvariantCulture, $"""<span class="w" role="button" aria-pressed="false" tabindex="{(hasFocus ? 0 : -1)}" data-i="{word}" data-l="{to}">{HtmlText.Escape(words.Text.Substring(span.Start, span.Length))}</span>"""));
            (at, hasFocus) = (span.End, false);
        }

        text.Write(HtmlText.Escape(words.Text[at..]));
        text.Write("</p>");
    }
}
