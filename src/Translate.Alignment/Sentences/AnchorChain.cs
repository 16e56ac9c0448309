using System.Runtime.CompilerServices;

namespace Translate.Alignment;

/// <summary>Pairs of lines that share rare words, and of them the heaviest chain that rises on both sides.</summary>
internal static class AnchorChain
{
    private const int MostPostings = 48, MostCandidates = 12;
    private const float LeastWeight = 3;

    public static List<(int Source, int Target)> Of(IndexedText source, IndexedText target, TranslationTable forth, CancellationToken cancellationToken)
    {
        var candidates = Candidates(source, target, forth, cancellationToken);
        return Heaviest(candidates, target.Count);
    }

    // Compiled in full at once: a document is aligned before the runtime would have found out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static List<(int Source, int Target, float Weight)> Candidates(IndexedText source, IndexedText target, TranslationTable forth, CancellationToken cancellationToken)
    {
        var (starts, lines) = Postings(target);
        // The diagonal says little where the lengths differ.
        var window = Math.Max(Math.Max(250, Math.Abs(source.Count - target.Count)), (int)(0.12 * Math.Max(source.Count, target.Count)));
        var weights = new float[target.Count];
        var touched = new List<int>();
        var seen = new int[source.Vocabulary.Length];
        var candidates = new List<(int, int, float)>();
        var ranked = new List<(float Weight, int Line)>();
        for (var i = 0; i < source.Count; i++)
        {
            if (i % 1024 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var centre = (int)((long)i * target.Count / Math.Max(1, source.Count));
            var (first, last) = (centre - window, centre + window);
            touched.Clear();
            foreach (var s in source[i])
            {
                if (seen[s] == i + 1)
                    continue;
                seen[s] = i + 1;
                var words = forth.WordsOf(s);
                var probabilities = forth.ProbabilitiesOf(s);
                for (var k = 0; k < words.Length; k++)
                {
                    var weight = MathF.Log(1 + (probabilities[k] * target.Rarity[words[k]] / 20));
                    if (weight < 0.7f)
                        continue;
                    var posted = lines.AsSpan(starts[words[k]], starts[words[k] + 1] - starts[words[k]]);
                    var from = LowerBound(posted, first);
                    if (from + MostPostings < posted.Length && posted[from + MostPostings] <= last)
                        continue;
                    for (; from < posted.Length && posted[from] <= last; from++)
                    {
                        var j = posted[from];
                        if (weights[j] == 0)
                            touched.Add(j);
                        weights[j] += weight;
                    }
                }
            }

            ranked.Clear();
            foreach (var j in touched)
            {
                if (weights[j] >= LeastWeight)
                    ranked.Add((weights[j], j));
                weights[j] = 0;
            }

            if (ranked.Count == 0)
                continue;
            ranked.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : (Math.Abs(a.Line - centre), a.Line).CompareTo((Math.Abs(b.Line - centre), b.Line)));
            // A line that fits in many places says little about where it belongs.
            var best = ranked[0].Weight;
            var rivals = 0;
            foreach (var (weight, _) in ranked)
                rivals += weight > 0.7f * best ? 1 : 0;
            for (var k = 0; k < Math.Min(MostCandidates, ranked.Count) && ranked[k].Weight > 0.5f * best; k++)
                candidates.Add((i, ranked[k].Line, ranked[k].Weight / Math.Max(1, rivals)));
        }

        return candidates;
    }

    private static List<(int Source, int Target)> Heaviest(List<(int Source, int Target, float Weight)> candidates, int targets)
    {
        // A Fenwick tree over target lines holds, for each prefix, the heaviest chain that ends in it.
        var (tree, sums, before) = (new int[targets + 1], new double[candidates.Count], new int[candidates.Count]);
        Array.Fill(tree, -1);
        for (var k = 0; k < candidates.Count;)
        {
            var end = k;
            for (; end < candidates.Count && candidates[end].Source == candidates[k].Source; end++)
            {
                before[end] = -1;
                for (var j = candidates[end].Target; j > 0; j -= j & -j)
                {
                    if (tree[j] >= 0 && (before[end] < 0 || sums[tree[j]] > sums[before[end]]))
                        before[end] = tree[j];
                }

                sums[end] = candidates[end].Weight + (before[end] < 0 ? 0 : sums[before[end]]);
            }

            for (; k < end; k++)
            {
                for (var j = candidates[k].Target + 1; j <= targets; j += j & -j)
                {
                    if (tree[j] < 0 || sums[k] > sums[tree[j]])
                        tree[j] = k;
                }
            }
        }

        var best = -1;
        for (var k = 0; k < sums.Length; k++)
        {
            if (best < 0 || sums[k] > sums[best])
                best = k;
        }

        var chain = new List<(int, int)>();
        for (; best >= 0; best = before[best])
            chain.Add((candidates[best].Source, candidates[best].Target));
        chain.Reverse();
        return Supported(chain);
    }

    // An anchor far from where its neighbours on both sides agree is chance.
    private static List<(int Source, int Target)> Supported(List<(int Source, int Target)> chain)
    {
        if (chain.Count < 4)
            return chain;
        var kept = new List<(int, int)>(chain.Count);
        for (var k = 0; k < chain.Count; k++)
        {
            var near = 0;
            for (var o = Math.Max(0, k - 4); o <= Math.Min(chain.Count - 1, k + 4); o++)
            {
                if (o != k && Math.Abs((chain[o].Target - chain[o].Source) - (chain[k].Target - chain[k].Source)) <= 16)
                    near++;
            }

            if (near >= 2)
                kept.Add(chain[k]);
        }

        return kept;
    }

    private static (int[] Starts, int[] Lines) Postings(IndexedText text)
    {
        var starts = new int[text.Vocabulary.Length + 1];
        foreach (var w in text.Words)
            starts[w + 1]++;
        for (var w = 0; w < text.Vocabulary.Length; w++)
            starts[w + 1] += starts[w];
        var (lines, next) = (new int[text.Words.Length], (int[])starts.Clone());
        for (var i = 0; i < text.Count; i++)
        {
            foreach (var w in text[i])
                lines[next[w]++] = i;
        }

        return (starts, lines);
    }

    private static int LowerBound(ReadOnlySpan<int> sorted, int value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
