namespace Translate.Alignment;

/// <summary>
/// Words that are made from one another, <c>pukul</c>, <c>memukul</c> and <c>pemukul</c>, support each other: a pair of words counts
/// something for what other pairs of the same two families count, the more so the larger its share of both families is.
/// </summary>
internal sealed class WordFamilies
{
    private readonly int[] _targetFamilies;
    private readonly float[] _sourceShares, _targetShares, _counts;
    private readonly int[][] _members;

    /// <param name="source">The source side.</param>
    /// <param name="sourceFrequencies">How often each of its words occurs.</param>
    /// <param name="target">The target side.</param>
    /// <param name="targetFrequencies">How often each of its words occurs.</param>
    public WordFamilies(WordIds source, int[] sourceFrequencies, WordIds target, int[] targetFrequencies)
    {
        (_sourceShares, _) = Shares(source.Families, sourceFrequencies);
        (_targetShares, var families) = Shares(target.Families, targetFrequencies);
        (_targetFamilies, _counts) = (target.Families, new float[families]);
        _members = [.. Enumerable.Range(0, sourceFrequencies.Length).GroupBy(s => source.Families[s]).Select(g => g.ToArray())];
    }

    /// <summary>Adds what families say.</summary>
    /// <param name="table">The pairs of words.</param>
    /// <param name="counts">How often each entry was linked.</param>
    /// <param name="sums">The same, and what is added.</param>
    public void Add(PairTable table, ReadOnlySpan<float> counts, Span<float> sums)
    {
        foreach (var members in _members)
        {
            foreach (var s in members)
            {
                for (var e = table.Starts[s]; e < table.Starts[s + 1]; e++)
                    _counts[_targetFamilies[table.Targets[e]]] += counts[e];
            }

            foreach (var s in members)
            {
                for (var e = table.Starts[s]; e < table.Starts[s + 1]; e++)
                {
                    var t = table.Targets[e];
                    sums[e] += Math.Max(0, _counts[_targetFamilies[t]] - counts[e]) * _sourceShares[s] * _targetShares[t];
                }
            }

            foreach (var s in members)
            {
                for (var e = table.Starts[s]; e < table.Starts[s + 1]; e++)
                    _counts[_targetFamilies[table.Targets[e]]] = 0;
            }
        }
    }

    // Each word's part of the occurrences of its family.
    private static (float[] Shares, int Families) Shares(int[] families, int[] frequencies)
    {
        var totals = new int[families.DefaultIfEmpty(-1).Max() + 1];
        for (var w = 0; w < families.Length; w++)
            totals[families[w]] += frequencies[w];
        return ([.. families.Select((f, w) => (float)frequencies[w] / Math.Max(1, totals[f]))], totals.Length);
    }
}
