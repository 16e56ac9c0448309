using System.Globalization;

namespace Translate;

/// <summary>A job on one page to mail: its figures, and its text with links. One file that needs no server and no network.</summary>
public static class ReportPage
{
    private const int MostKinds = 12;

    /// <summary>Writes the page.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="report">The job; its units are read twice, one at a time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static void Write(TextWriter text, JobReport report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(report);
        var figures = JobFigures.Of(report, cancellationToken);
        HtmlPage.Begin(text, $"{report.Title}: {report.Languages.Source} – {report.Languages.Target}", "bitext.css", "report.css");
        text.Write($"""
            <header>
            <h1>{HtmlText.Escape(report.Title)}</h1>
            <p>{HtmlText.Escape(report.Languages.Source)} → {HtmlText.Escape(report.Languages.Target)}, {HtmlText.Escape(report.Provider)}, <time>{report.Created.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</time></p>
            </header>
            <main>

            """);
        Summary(text, report, figures.Total);
        text.Write("<section aria-label=\"Charts\" class=\"charts\">\n");
        var all = figures.Total.Rows;
        BarTable.Write(text, "Where the targets come from", "origin", figures.Origins, all, MostKinds);
        BarTable.Write(text, "What to look at", "flag", figures.Flags, all, MostKinds);
        BarTable.Write(text, "How sure the alignment is", "sure", figures.Scores.Names, ("rows", figures.Scores.Counts));
        BarTable.Write(text, "Words a row", "words", figures.SourceLengths.Names, ("source", figures.SourceLengths.Counts), ("target", figures.TargetLengths.Counts));
        BarTable.Write(text, "Target length ÷ source length", "ratio", figures.Ratios.Names, ("rows", figures.Ratios.Counts));
        text.Write("</section>\n");
        Documents(text, report, figures);
        Rows(text, report, figures, cancellationToken);
        text.Write("</main>\n");
        HtmlPage.End(text);
        text.Flush();
    }

    private static void Summary(TextWriter text, JobReport report, DocumentFigures total)
    {
        text.Write("<dl class=\"summary\">\n");
        Figure("documents", Count(report.Documents.Count));
        Figure("rows", Count(total.Rows));
        Figure($"words of {report.Languages.Source}", Count(total.SourceWords));
        Figure($"words of {report.Languages.Target}", Count(total.TargetWords));
        Figure("not translated", Count(total.Untranslated));
        Figure("flagged", Share(total.Flagged, total.Rows));
        Figure("approved", Share(total.Approved, total.Rows));
        Figure("rejected", Count(total.Rejected));
        text.Write("</dl>\n");

        void Figure(string name, string value) => text.Write($"<div><dt>{HtmlText.Escape(name)}</dt><dd>{value}</dd></div>\n");
    }

    private static void Documents(TextWriter text, JobReport report, JobFigures figures)
    {
        text.Write("""
            <h2>Documents</h2>
            <div class="scroll"><table class="documents">
            <thead><tr><th scope="col">document</th><th scope="col">rows</th><th scope="col">words</th><th scope="col">not translated</th><th scope="col">flagged</th><th scope="col">approved</th><th scope="col">rejected</th></tr></thead>
            <tbody>

            """);
        for (var d = 0; d < report.Documents.Count; d++)
        {
            var own = figures.Documents[d];
            text.Write($"<tr><th scope=\"row\"><a href=\"#{Anchor(d)}\">{HtmlText.Escape(report.Documents[d].Path)}</a></th>");
            foreach (var count in (ReadOnlySpan<long>)[own.Rows, own.SourceWords, own.Untranslated, own.Flagged, own.Approved, own.Rejected])
                text.Write($"<td>{Count(count)}</td>");
            text.Write("</tr>\n");
        }

        text.Write("</tbody>\n</table></div>\n");
    }

    private static void Rows(TextWriter text, JobReport report, JobFigures figures, CancellationToken cancellationToken)
    {
        var (limit, room) = Need.Limit(figures.Needs, report.MostRows);
        text.Write($"<h2>Text</h2>\n<p>{HtmlRows.Help}</p>\n");
        if (figures.Total.Rows > report.MostRows)
            text.Write($"<p>Of {Count(figures.Total.Rows)} rows the {Count(report.MostRows)} that most need a look are shown: those not translated or rejected, then flagged ones, then those of an unsure alignment, then others that nobody has approved.</p>\n");
        for (var d = 0; d < report.Documents.Count; d++)
        {
            var rows = new HtmlRows(text, report.Languages, Anchor(d));
            var begun = false;
            foreach (var unit in report.Documents[d].Units())
            {
                cancellationToken.ThrowIfCancellationRequested();
                var need = Need.Of(unit);
                if (need > limit || (need == limit && room-- <= 0))
                    continue;
                if (!begun)
                    text.Write($"<h3 id=\"{Anchor(d)}\">{HtmlText.Escape(report.Documents[d].Path)}</h3>\n<ol role=\"list\">\n");
                begun = true;
                rows.Write(unit);
            }

            if (begun)
                text.Write("</ol>\n");
        }
    }

    private static string Anchor(int document) => string.Create(CultureInfo.InvariantCulture, $"d{document + 1}");

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(long part, long all) => all == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"{part:N0} <small>{100.0 * part / all:0.#} %</small>");
}
