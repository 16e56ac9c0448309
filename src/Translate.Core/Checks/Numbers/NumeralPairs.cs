namespace Translate;

/// <summary>Which numbers of two texts mean the same.</summary>
internal static class NumeralPairs
{
    /// <summary>The numbers that the other side does not name.</summary>
    public static (IReadOnlyList<Numeral> Source, IReadOnlyList<Numeral> Target) Unpaired(IReadOnlyList<Numeral> source, IReadOnlyList<Numeral> target) =>
        source.Count + target.Count == 0 ? ([], []) : (Without(source, target), Without(target, source));

    // A number said twice may be said once: dua … keduanya.
    private static List<Numeral> Without(IReadOnlyList<Numeral> these, IReadOnlyList<Numeral> others)
    {
        var named = others.SelectMany(n => n.Readings).ToHashSet(StringComparer.Ordinal);
        return [.. these.Where(n => !n.IsImplied && !n.Readings.Any(named.Contains))];
    }
}
