using System.Collections.Immutable;

namespace Translate;

/// <summary>How a unit matches a text.</summary>
public enum MatchKind
{
    /// <summary>The source is similar.</summary>
    Fuzzy,

    /// <summary>The source is the same.</summary>
    Exact,

    /// <summary>The source is the same, and so are the segments before and after it.</summary>
    Context,
}

/// <summary>A unit that is close to a text.</summary>
public sealed record MemoryMatch
{
    /// <summary>What an exact match with the same neighbours has, and an exact one.</summary>
    public const int ContextPercent = 101, ExactPercent = 100;

    /// <summary>The unit as it is stored.</summary>
    public required MemoryUnit Unit { get; init; }

    /// <summary>How it matches.</summary>
    public required MatchKind Kind { get; init; }

    /// <summary>How close it is, less its penalty: 101 with the same neighbours, 100 for the same text, at most 99 for a similar one.</summary>
    public required int Percent { get; init; }

    /// <summary>What was taken off for where the unit comes from.</summary>
    public int Penalty { get; init; }

    /// <summary>The translation to offer: the unit's, with the numbers and placeholders of the text put in.</summary>
    public required string Target { get; init; }

    /// <summary>What was put in, in the order of <see cref="Target"/>.</summary>
    public ImmutableArray<MatchRepair> Repairs { get; init; } = [];

    /// <summary>Whether every number and placeholder that differs could be put in.</summary>
    public bool IsComplete { get; init; } = true;
}

/// <summary>A number or placeholder that was put into the translation of a similar text.</summary>
/// <param name="Was">What stood there.</param>
/// <param name="Is">What stands there now.</param>
/// <param name="Place">Where it stands now.</param>
public readonly record struct MatchRepair(string Was, string Is, TextSpan Place);
