namespace Translate.Cli;

/// <summary>How many units were looked at, and what was found.</summary>
internal sealed class FindingCounts
{
    private readonly SortedDictionary<string, long> _byCheck = new(StringComparer.Ordinal);

    public long Units { get; private set; }

    public long Errors { get; private set; }

    public long Findings { get; private set; }

    public IReadOnlyDictionary<string, long> ByCheck => _byCheck;

    public void Add(IReadOnlyList<CheckFinding> findings)
    {
        Units++;
        Findings += findings.Count;
        Errors += findings.Count(f => f.Check.Severity == CheckSeverity.Error);
        foreach (var finding in findings)
            _byCheck[finding.Check.Id] = _byCheck.GetValueOrDefault(finding.Check.Id) + 1;
    }
}
