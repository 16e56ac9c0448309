using System.Collections.Immutable;
using System.Globalization;

namespace Translate;

/// <summary>The flag of a unit whose translation is that of a similar text: <c>fuzzy-match:87</c>. A person should read it; what has none was the same text.</summary>
public static class MatchFlag
{
    private const string Prefix = "fuzzy-match:";

    /// <summary>The flag for so many percent.</summary>
    public static string Of(int percent) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{percent}");

    /// <summary>How many percent the match of a unit had; null where it does not come from a memory.</summary>
    public static int? PercentOf(UnitOrigin origin, ImmutableArray<string> flags)
    {
        if (origin != UnitOrigin.Memory)
            return null;
        var flag = flags.IsDefaultOrEmpty ? null : flags.FirstOrDefault(f => f.StartsWith(Prefix, StringComparison.Ordinal));
        return flag is null ? MemoryMatch.ExactPercent : int.Parse(flag.AsSpan(Prefix.Length), CultureInfo.InvariantCulture);
    }
}
