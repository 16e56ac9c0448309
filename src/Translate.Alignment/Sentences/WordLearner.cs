using System.Runtime.CompilerServices;

namespace Translate.Alignment;

/// <summary>Learns which words translate each other from beads (IBM Model 1, Brown et al. 1993), with a share of words that come from nowhere.</summary>
internal static class WordLearner
{
    private const int Iterations = 3, IterationsOfMany = 2, Many = 5_000, MostTranslations = 24, MostWords = 250, LikelyPairs = 64;
    // Pairs that met in a single wrong bead confirm it: the discount takes most of what such beads teach.
    private const float Discount = 0.9f, LeastProbability = 0.004f, LeastAlpha = 0.3f, HeldWeight = 1.2f;

    /// <summary>t(word of <paramref name="of"/> | word of <paramref name="by"/>), and the share of words that nothing explains.</summary>
    /// <param name="by">The explaining text.</param>
    /// <param name="of">The explained text.</param>
    /// <param name="beads">Which sentences belong together.</param>
    /// <param name="prior">What was known before, where each learning begins.</param>
    /// <param name="alpha">The share of unexplained words to begin with.</param>
    /// <param name="mostBeads">How many beads, evenly spread, it learns from at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    // Compiled in full at once: a document is aligned before the runtime would have found out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (TranslationTable Table, int[] Occurrences, float Alpha) Learn(
        IndexedText by, IndexedText of, (SentenceRange By, SentenceRange Of)[] beads, TranslationTable prior, float alpha, int mostBeads, CancellationToken cancellationToken)
    {
        if (beads.Length > mostBeads)
        {
            var all = beads;
            beads = [.. Enumerable.Range(0, mostBeads).Select(k => all[(int)((long)k * all.Length / mostBeads)])];
        }

        beads = [.. beads.Where(b => Size(by, b.By) <= MostWords && Size(of, b.Of) <= MostWords)];
        var (starts, holders) = Holders(by, beads);
        // For each explained word, the probability that any of the words of its bead gives it; α comes first.
        var positions = new int[beads.Length + 1];
        for (var b = 0; b < beads.Length; b++)
            positions[b + 1] = positions[b] + Size(of, beads[b].Of);
        var (denominators, next) = (new float[positions[^1]], new float[positions[^1]]);
        var table = Seen(by, of, beads, starts, holders, prior);
        var (values, counts) = (new float[of.Vocabulary.Length], new float[of.Vocabulary.Length]);
        var inverse = beads.Select(b => 1f / Math.Max(1, Size(by, b.By))).ToArray();
        Spread(alpha);
        var iterations = beads.Length > Many ? IterationsOfMany : Iterations;
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (denominators, next) = (next, denominators);
            var (explained, held) = (0.0, 0.0);
            for (var w = 0; w < by.Vocabulary.Length; w++)
            {
                var words = table.WordsOf(w);
                var probabilities = table.Probabilities.AsSpan(table.Starts[w], table.Starts[w + 1] - table.Starts[w]);
                if (words.Length == 0)
                    continue;
                for (var k = 0; k < words.Length; k++)
                    values[words[k]] = probabilities[k];
                for (var h = starts[w]; h < starts[w + 1]; h++)
                {
                    var bead = holders[h];
                    var share = (1 - alpha) * inverse[bead];
                    var text = Words(of, beads[bead].Of);
                    var sums = denominators.AsSpan(positions[bead], text.Length);
                    for (var k = 0; k < text.Length; k++)
                    {
                        var value = values[text[k]];
                        if (value > 0)
                            counts[text[k]] += share * value * sums[k];
                    }
                }

                var total = 0f;
                foreach (var t in words)
                    total += counts[t];
                explained += total;
                for (var k = 0; k < words.Length; k++)
                {
                    held += Math.Max(0, counts[words[k]] - Discount);
                    probabilities[k] = total > 0 ? Math.Max(0, counts[words[k]] - (iteration == iterations - 1 ? Discount : 0)) / (total + 0.3f) : 0;
                    values[words[k]] = counts[words[k]] = 0;
                }
            }

            alpha = Math.Clamp(1 - (float)(explained / Math.Max(1, denominators.Length)), LeastAlpha, 0.9f);
            // In a short text most of what explains is discounted again; what then nothing explains must not count as strange.
            if (iteration == iterations - 1)
                alpha = Math.Clamp(1 - (float)(HeldWeight * held / Math.Max(1, denominators.Length)), alpha, 0.9f);
            if (iteration < iterations - 1)
                Spread(alpha);
        }

        var occurrences = new int[by.Vocabulary.Length];
        for (var w = 0; w < occurrences.Length; w++)
            occurrences[w] = starts[w + 1] - starts[w];
        return (Pruned(table), occurrences, alpha);

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        void Spread(float share)
        {
            for (var b = 0; b < beads.Length; b++)
            {
                var text = Words(of, beads[b].Of);
                for (var k = 0; k < text.Length; k++)
                    next[positions[b] + k] = share / of.Rarity[text[k]];
            }

            for (var w = 0; w < by.Vocabulary.Length; w++)
            {
                var words = table.WordsOf(w);
                var probabilities = table.ProbabilitiesOf(w);
                if (words.Length == 0)
                    continue;
                for (var k = 0; k < words.Length; k++)
                    values[words[k]] = probabilities[k];
                for (var h = starts[w]; h < starts[w + 1]; h++)
                {
                    var bead = holders[h];
                    var part = (1 - share) * inverse[bead];
                    var text = Words(of, beads[bead].Of);
                    var sums = next.AsSpan(positions[bead], text.Length);
                    for (var k = 0; k < text.Length; k++)
                        sums[k] += part * values[text[k]];
                }

                foreach (var t in words)
                    values[t] = 0;
            }

            for (var k = 0; k < next.Length; k++)
                next[k] = 1 / next[k];
        }
    }

    private static ReadOnlySpan<int> Words(IndexedText text, SentenceRange range) => text.Words.AsSpan(text.Starts[range.First], Size(text, range));

    private static int Size(IndexedText text, SentenceRange range) => text.Starts[range.End] - text.Starts[range.First];

    // Which beads hold each word, as often as it stands there.
    private static (int[] Starts, int[] Beads) Holders(IndexedText text, (SentenceRange By, SentenceRange Of)[] beads)
    {
        var starts = new int[text.Vocabulary.Length + 1];
        foreach (var (by, _) in beads)
        {
            foreach (var w in Words(text, by))
                starts[w + 1]++;
        }

        for (var w = 0; w < text.Vocabulary.Length; w++)
            starts[w + 1] += starts[w];
        var (holders, next) = (new int[starts[^1]], (int[])starts.Clone());
        for (var b = 0; b < beads.Length; b++)
        {
            foreach (var w in Words(text, beads[b].By))
                holders[next[w]++] = b;
        }

        return (starts, holders);
    }

    // Words seen together twice or known before, with the first estimate: how often they meet, over how often chance would have it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static TranslationTable Seen(IndexedText by, IndexedText of, (SentenceRange By, SentenceRange Of)[] beads, int[] starts, int[] holders, TranslationTable prior)
    {
        var tableStarts = new int[by.Vocabulary.Length + 1];
        var (words, probabilities) = (new List<int>(LikelyPairs * of.Vocabulary.Length), new List<float>(LikelyPairs * of.Vocabulary.Length));
        var (met, trusted, touched, kept) = (new int[of.Vocabulary.Length], new float[of.Vocabulary.Length], new List<int>(), new List<int>());
        for (var w = 0; w < by.Vocabulary.Length; w++)
        {
            touched.Clear();
            kept.Clear();
            for (var h = starts[w]; h < starts[w + 1]; h++)
            {
                foreach (var t in Words(of, beads[holders[h]].Of))
                {
                    if (met[t]++ == 0)
                        touched.Add(t);
                }
            }

            var known = prior.WordsOf(w);
            var trust = prior.ProbabilitiesOf(w);
            for (var k = 0; k < known.Length; k++)
                trusted[known[k]] = trust[k];
            foreach (var t in touched)
            {
                if (met[t] >= 2 || trusted[t] > 0)
                    kept.Add(t);
                else
                    met[t] = 0;
            }

            kept.Sort();
            var first = words.Count;
            double sum = 0;
            foreach (var t in kept)
            {
                // Pairs that meet more often than chance has it start ahead; a word that is known to translate this one counts as met some more.
                var lift = met[t] * of.Rarity[t];
                var value = (float)(met[t] * Math.Sqrt(lift) * (1 + (20 * trusted[t])));
                words.Add(t);
                probabilities.Add(value);
                sum += value;
                met[t] = 0;
            }

            foreach (var t in known)
                trusted[t] = 0;
            for (var k = first; k < words.Count; k++)
                probabilities[k] = (float)(probabilities[k] / sum);
            tableStarts[w + 1] = words.Count;
        }

        return new(tableStarts, [.. words], [.. probabilities]);
    }

    private static TranslationTable Pruned(TranslationTable table)
    {
        var (starts, words, probabilities) = (new int[table.Starts.Length], new List<int>(), new List<float>());
        var ranked = new List<float>();
        for (var w = 0; w + 1 < table.Starts.Length; w++)
        {
            var from = table.WordsOf(w);
            var to = table.ProbabilitiesOf(w);
            ranked.Clear();
            foreach (var p in to)
            {
                if (p >= LeastProbability)
                    ranked.Add(p);
            }

            ranked.Sort();
            var least = ranked.Count > MostTranslations ? ranked[^MostTranslations] : LeastProbability;
            for (var k = 0; k < from.Length; k++)
            {
                if (to[k] < least)
                    continue;
                words.Add(from[k]);
                probabilities.Add(to[k]);
            }

            starts[w + 1] = words.Count;
        }

        return new(starts, [.. words], [.. probabilities]);
    }
}
