namespace Translate.Alignment;

/// <summary>The share of words that nothing explains, as beads show it.</summary>
internal static class Unexplained
{
    private const int Iterations = 4;
    private const float Start = 0.8f, Least = 0.3f, Most = 0.9f;

    /// <summary>The share α that makes the words of one side likeliest, given those of the other: expectation maximisation over one number.</summary>
    /// <param name="by">The explaining text.</param>
    /// <param name="of">The explained text.</param>
    /// <param name="table">t(word of <paramref name="of"/> | word of <paramref name="by"/>), known before the beads were.</param>
    /// <param name="beads">Sentences that belong together, and how surely.</param>
    public static float Share(IndexedText by, IndexedText of, TranslationTable table, IEnumerable<(SentenceRange By, SentenceRange Of, float Weight)> beads)
    {
        var odds = new List<(float Odds, float Weight)>();
        var (values, touched) = (new float[of.Vocabulary.Length], new List<int>());
        foreach (var (source, target, weight) in beads)
        {
            if (source.Count == 0 || target.Count == 0)
                continue;
            var words = by.Words.AsSpan(by.Starts[source.First], by.Starts[source.End] - by.Starts[source.First]);
            foreach (var word in words)
            {
                var (translations, probabilities) = (table.Starts[word], table.Probabilities);
                for (var k = translations; k < table.Starts[word + 1]; k++)
                {
                    values[table.Words[k]] += probabilities[k] / words.Length;
                    touched.Add(table.Words[k]);
                }
            }

            foreach (var word in of.Words.AsSpan(of.Starts[target.First], of.Starts[target.End] - of.Starts[target.First]))
                odds.Add((values[word] * of.Rarity[word], weight));
            foreach (var word in touched)
                values[word] = 0;
            touched.Clear();
        }

        var share = Start;
        for (var iteration = 0; iteration < Iterations && odds.Count > 0; iteration++)
        {
            var (sum, total) = (0.0, 1e-9);
            foreach (var (value, weight) in odds)
            {
                sum += weight * share / (share + ((1 - share) * value));
                total += weight;
            }

            share = (float)Math.Clamp(sum / total, Least, Most);
        }

        return share;
    }
}
