using System.Globalization;

namespace Translate.Cli;

/// <summary>Something that findings are written to as they come.</summary>
internal interface IFindingReport : IDisposable
{
    void Write(CheckedUnit unit, CheckFinding finding);

    void Complete(FindingCounts counts);
}

/// <summary>The reports that a command line asks for, side by side.</summary>
internal sealed class FindingReports(IReadOnlyList<IFindingReport> reports) : IFindingReport
{
    /// <exception cref="ConfigurationException">A file cannot be written.</exception>
    public static FindingReports Open(string? sarif, bool json, bool quiet)
    {
        if (sarif == "-")
            return new([new SarifReport(Console.OpenStandardOutput())]);
        IFindingReport shown = json ? new JsonFindings(Console.OpenStandardOutput()) : new FindingTable(TextIO.StandardOutput(), quiet);
        return new(sarif is null ? [shown] : [new SarifReport(Create(sarif)), shown]);
    }

    public void Write(CheckedUnit unit, CheckFinding finding)
    {
        foreach (var report in reports)
            report.Write(unit, finding);
    }

    public void Complete(FindingCounts counts)
    {
        foreach (var report in reports)
            report.Complete(counts);
    }

    public void Dispose()
    {
        foreach (var report in reports)
            report.Dispose();
    }

    private static FileStream Create(string path)
    {
        try
        {
            return File.Create(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"--sarif: {path} cannot be written ({e.Message}). Name another file, or - for standard output.", e);
        }
    }
}

/// <summary>The findings for people: a line each with the two texts under it, and how many there are of each kind.</summary>
internal sealed class FindingTable(TextWriter output, bool isQuiet) : IFindingReport
{
    public void Write(CheckedUnit unit, CheckFinding finding)
    {
        var place = unit.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{unit.File}:{line}") : $"{unit.File}, unit {unit.Id}";
        output.WriteLine($"{place}: {finding.Check.Severity.ToString().ToLowerInvariant()}: {finding.Reason} [{finding.Check.Id}]");
        output.WriteLine($"    {Marked(unit.Source.Text, finding.Source)}");
        output.WriteLine($"    {Marked(unit.Target.Text, finding.Target)}");
    }

    public void Complete(FindingCounts counts)
    {
        if (isQuiet)
            return;
        foreach (var (check, count) in counts.ByCheck.OrderByDescending(c => c.Value))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,8:N0}  {check}"));
        output.WriteLine($"{Quantity.Of(counts.Findings, "finding")} in {Quantity.Of(counts.Units, "unit")}, {Quantity.Of(counts.Errors, "error")} among them.");
    }

    public void Dispose() => output.Dispose();

    // The places between ⟦ and ⟧, unless they are the whole text.
    private static string Marked(string text, IReadOnlyList<TextSpan> spans)
    {
        foreach (var span in spans.Where(s => s.Length < text.Length).DistinctBy(s => s.Start).OrderByDescending(s => s.Start))
            text = text.Insert(span.End, "⟧").Insert(span.Start, "⟦");
        return text.ReplaceLineEndings(" ");
    }
}
