namespace Translate;

/// <summary>Which characters differ only in case, by the invariant culture.</summary>
internal static class CaseVariants
{
    private static readonly Dictionary<char, char[]> Variants = Make();

    public static ReadOnlySpan<char> Of(char c) => Variants.TryGetValue(c, out var variants) ? variants : [];

    private static Dictionary<char, char[]> Make() => Enumerable.Range(0, char.MaxValue + 1)
        .Select(i => (char)i)
        .GroupBy(char.ToLowerInvariant)
        .Select(group => group.ToArray())
        .Where(group => group.Length > 1)
        .SelectMany(group => group.Select(c => (c, group)))
        .ToDictionary(pair => pair.c, pair => pair.group);
}
