using System.Collections.Immutable;

namespace Translate;

/// <summary>A mistake that was found.</summary>
/// <param name="Check">The check that found it.</param>
/// <param name="Reason">Why it is one, in one sentence.</param>
/// <param name="Source">Where it shows in the source; empty where it does not.</param>
/// <param name="Target">Where it shows in the target; empty where it does not.</param>
public sealed record CheckFinding(CheckInfo Check, string Reason, ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Target);

/// <summary>The findings of one pair, as they are collected.</summary>
internal sealed class FindingList
{
    private readonly List<CheckFinding> _findings = [];

    public IReadOnlyList<CheckFinding> Findings => _findings;

    public void Add(CheckInfo check, string reason, IEnumerable<TextSpan> source, IEnumerable<TextSpan> target) =>
        _findings.Add(new CheckFinding(check, reason, [.. source], [.. target]));
}
