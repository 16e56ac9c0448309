using System.Text.RegularExpressions;

namespace Translate.Tests.Reports;

/// <summary>What the page of a job says, and which rows it shows.</summary>
public sealed class ReportPageTests
{
    [Fact]
    public void The_figures_are_those_of_the_job()
    {
        var page = Page(2_000, [Unit(1, "Ibu pulang.", "Mother went home."), Unit(2, "Dua ekor ayam.", "") with { Error = new(TranslationErrorKind.Rejected, "refused") }],
            [Unit(1, "Ia pergi.", "He left.") with { Flags = ["check:number", "unknown-word:pergi", "unknown-word:Ia"], Review = ReviewState.Approved }]);
        Assert.Equal(["2", "3", "7", "5", "1", "1", "1", "0"], Regex.Matches(page, "<dd>([0-9,]+)").Select(m => m.Groups[1].Value));
        Assert.Equal([("machine, dictionary", "2"), ("not translated", "1")], Bars(page, "Where the targets come from"));
        // Two unknown words of one row are one row.
        Assert.Equal([("number", "1"), ("unknown word", "1")], Bars(page, "What to look at"));
        Assert.Equal(3, Bars(page, "Words a row").Sum(b => int.Parse(b.Count, System.Globalization.CultureInfo.InvariantCulture)));
        // A row without a target has no ratio.
        Assert.Equal(2, Bars(page, "Target length ÷ source length").Sum(b => int.Parse(b.Count, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Where_there_are_too_many_rows_those_that_need_a_look_are_shown_in_their_order()
    {
        TranslationUnit[] units =
        [
            Unit(1, "a", "a") with { Review = ReviewState.Approved, Flags = ["check:number"] }, Unit(2, "b", "b"), Unit(3, "c", "c") with { Score = 0.5f },
            Unit(4, "d", "d") with { Flags = ["check:name"] }, Unit(5, "e", "") with { Error = new(TranslationErrorKind.Rejected, "refused") }, Unit(6, "f", "f"), Unit(7, "g", "g") with { Review = ReviewState.Rejected },
        ];
        Assert.Equal(["3", "4", "5", "7"], Rows(Page(4, units)));
        Assert.Equal(["2", "3", "4", "5", "7"], Rows(Page(5, units)));
        Assert.Equal(["5"], Rows(Page(1, units)));
        Assert.Empty(Rows(Page(0, units)));
        Assert.Equal(7, Rows(Page(7, units)).Length);
        Assert.Contains("Of 7 rows the 4 ", Page(4, units), StringComparison.Ordinal);
        Assert.DoesNotContain("most need a look are shown", Page(7, units), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_job_has_a_page()
    {
        Assert.Contains("<dd>0</dd>", Page(10, []), StringComparison.Ordinal);
        Assert.Equal([("none", "0")], Bars(Page(10, []), "What to look at"));
    }

    [Fact]
    public void Names_of_files_flags_and_comments_are_text()
    {
        var page = Page(10, [Unit(1, "<b>", "</script>") with { Flags = ["check:<i>"], Comment = "<script>alert(1)</script>", Provider = "<u>" }]);
        Assert.Single(Regex.Matches(page, "<script"));
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<u>", page, StringComparison.Ordinal);
    }

    private static string Page(int most, params TranslationUnit[][] documents)
    {
        using var text = new StringWriter();
        ReportPage.Write(text, new JobReport
        {
            Title = "job",
            Languages = new("id", "en"),
            Provider = "dictionary",
            Created = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Documents = [.. documents.Select((units, d) => new ReportedDocument($"d{d}.txt", () => units))],
            MostRows = most,
        }, TestContext.Current.CancellationToken);
        return text.ToString();
    }

    private static string[] Rows(string page) => [.. Regex.Matches(page, "id=\"d1u([0-9]+)\"").Select(m => m.Groups[1].Value)];

    private static (string Name, string Count)[] Bars(string page, string title)
    {
        var table = page[page.IndexOf($"<caption>{title}", StringComparison.Ordinal)..];
        table = table[..table.IndexOf("</table>", StringComparison.Ordinal)];
        return [.. Regex.Matches(table, "<th scope=\"row\">([^<]*)</th><td[^>]*>([0-9,]+)").Select(m => (m.Groups[1].Value, m.Groups[2].Value))];
    }

    private static TranslationUnit Unit(int number, string source, string target) => new()
    {
        Number = number,
        Paragraph = 1,
        Start = 0,
        Length = source.Length,
        Source = WordTokenizer.Default.Split(source),
        Target = WordTokenizer.Default.Split(target),
        Provider = "dictionary",
    };
}
