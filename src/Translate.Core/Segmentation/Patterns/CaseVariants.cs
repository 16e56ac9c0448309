namespace Translate;

/// <summary>Which characters differ only in case, by the invariant culture.</summary>
internal static class CaseVariants
{
    private static readonly Dictionary<char, char[]> Variants = Make();

    public static ReadOnlySpan<char> Of(char c) => Variants.TryGetValue(c, out var variants) ? variants : [];

    // A plain loop: this runs at the start of the program, and grouping all characters took a tenth of a second.
    private static Dictionary<char, char[]> Make()
    {
        var uppers = new Dictionary<char, List<char>>();
        for (int i = 0; i <= char.MaxValue; i++)
        {
            var lower = char.ToLowerInvariant((char)i);
            if (lower == i)
                continue;
            if (!uppers.TryGetValue(lower, out var group))
                uppers[lower] = group = char.ToLowerInvariant(lower) == lower ? [lower] : [];
            group.Add((char)i);
        }

        var variants = new Dictionary<char, char[]>();
        foreach (var group in uppers.Values)
        {
            if (group.Count < 2)
                continue;
            var all = group.ToArray();
            foreach (var c in all)
                variants[c] = all;
        }

        return variants;
    }
}
