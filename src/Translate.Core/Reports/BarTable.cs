using System.Globalization;

namespace Translate;

/// <summary>A chart that is a table with bars behind its numbers: read aloud, printed and copied like any other.</summary>
internal static class BarTable
{
    /// <summary>Writes a chart of classes in their order; each column's bars are shares of its own sum.</summary>
    /// <param name="text">The page.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="head">What the classes are.</param>
    /// <param name="names">The classes.</param>
    /// <param name="columns">What is counted.</param>
    public static void Write(TextWriter text, string title, string head, IReadOnlyList<string> names, params ReadOnlySpan<(string Name, long[] Counts)> columns)
    {
        Begin(text, title, head);
        foreach (var column in columns)
            text.Write($"<th scope=\"col\">{column.Name}</th>");
        text.Write("</tr></thead>\n<tbody>\n");
        for (var i = 0; i < names.Count; i++)
        {
            text.Write($"<tr><th scope=\"row\">{HtmlText.Escape(names[i])}</th>");
            foreach (var column in columns)
                Bar(text, column.Counts[i], column.Counts.Sum());
            text.Write("</tr>\n");
        }

        text.Write("</tbody>\n</table>\n");
    }

    /// <summary>Writes a chart of kinds, the most frequent first; those beyond <paramref name="most"/> in one row.</summary>
    public static void Write(TextWriter text, string title, string head, IReadOnlyDictionary<string, long> kinds, long all, int most)
    {
        Begin(text, title, head);
        text.Write("<th scope=\"col\">rows</th></tr></thead>\n<tbody>\n");
        var ordered = kinds.OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal).ToArray();
        foreach (var (kind, count) in ordered.Take(most))
            Row(kind.Replace('-', ' '), count);
        if (ordered.Length > most)
            Row("others", ordered.Skip(most).Sum(k => k.Value));
        if (ordered.Length == 0)
            Row("none", 0);
        text.Write("</tbody>\n</table>\n");

        void Row(string name, long count)
        {
            text.Write($"<tr><th scope=\"row\">{HtmlText.Escape(name)}</th>");
            Bar(text, count, all);
            text.Write("</tr>\n");
        }
    }

    private static void Begin(TextWriter text, string title, string head) =>
        text.Write($"<table class=\"chart\">\n<caption>{HtmlText.Escape(title)}</caption>\n<thead><tr><th scope=\"col\">{head}</th>");

    private static void Bar(TextWriter text, long count, long all) =>
        text.Write(string.Create(CultureInfo.InvariantCulture, $"<td style=\"--share:{(all == 0 ? 0 : Math.Min(1, (double)count / all)):0.###}\">{count:N0}</td>"));
}
