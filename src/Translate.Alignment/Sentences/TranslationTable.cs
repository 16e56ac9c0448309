namespace Translate.Alignment;

/// <summary>For each word the words that may translate it, with t(f|e), flat: the translations of word w lie between Starts[w] and Starts[w + 1], by rising id.</summary>
internal sealed record TranslationTable(int[] Starts, int[] Words, float[] Probabilities)
{
    public ReadOnlySpan<int> WordsOf(int word) => Words.AsSpan(Starts[word], Starts[word + 1] - Starts[word]);

    public ReadOnlySpan<float> ProbabilitiesOf(int word) => Probabilities.AsSpan(Starts[word], Starts[word + 1] - Starts[word]);

    /// <summary>What was learned, mixed with what was known before: the more often a word was seen, the less the prior counts.</summary>
    public static TranslationTable Mix(TranslationTable prior, TranslationTable learned, int[] occurrences)
    {
        var starts = new int[prior.Starts.Length];
        var words = new List<int>(learned.Words.Length + prior.Words.Length);
        var probabilities = new List<float>(words.Capacity);
        for (var w = 0; w + 1 < starts.Length; w++)
        {
            var share = occurrences[w] / (occurrences[w] + 4f);
            int p = prior.Starts[w], l = learned.Starts[w];
            while (p < prior.Starts[w + 1] || l < learned.Starts[w + 1])
            {
                var fromPrior = p < prior.Starts[w + 1] ? prior.Words[p] : int.MaxValue;
                var fromLearned = l < learned.Starts[w + 1] ? learned.Words[l] : int.MaxValue;
                var probability = 0f;
                if (fromPrior <= fromLearned)
                    probability += (1 - share) * prior.Probabilities[p++];
                if (fromLearned <= fromPrior)
                    probability += share * learned.Probabilities[l++];
                words.Add(Math.Min(fromPrior, fromLearned));
                probabilities.Add(probability);
            }

            starts[w + 1] = words.Count;
        }

        return new(starts, [.. words], [.. probabilities]);
    }
}
