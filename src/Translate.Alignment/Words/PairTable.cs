namespace Translate.Alignment;

/// <summary>
/// The pairs of words that occur together, by source word, each with how often it is expected to be linked. One number serves
/// both directions: by the source word's total it is t(target | source), by the target word's t(source | target).
/// </summary>
internal sealed class PairTable
{
    // Words that meet far less often than their frequencies let expect are not worth a place: n(s,t)² < n(s) · n(t) · this.
    private const float LeastAffinity = 1e-4f;

    private PairTable(int[] starts, int[] targets, float[] counts) => (Starts, Targets, Counts, Next) = (starts, targets, counts, new float[counts.Length]);

    /// <summary>Where the row of each source word begins. Entry 0 belongs to no row: it stands for all pairs without one.</summary>
    public int[] Starts { get; }

    /// <summary>The target word of each entry.</summary>
    public int[] Targets { get; }

    /// <summary>The expected links of each entry, from the last step.</summary>
    public float[] Counts { get; private set; }

    /// <summary>Those of the step at work.</summary>
    public float[] Next { get; private set; }

    /// <summary>Entries with a prior, and how often each counts as seen before.</summary>
    public List<(int Entry, float Count)> Priors { get; } = [];

    /// <summary>One over the total of each source word's row.</summary>
    public required float[] SourceScales { get; init; }

    /// <summary>One over the total of each target word's column.</summary>
    public required float[] TargetScales { get; init; }

    /// <summary>The table of a corpus; a pair's first count is how closely the two words keep together.</summary>
    public static PairTable Of(WordCorpus corpus, WordPriors priors, CancellationToken cancellationToken)
    {
        var (source, target) = (corpus.Source, corpus.Target);
        var (sourceFrequencies, targetFrequencies) = (source.Frequencies(), target.Frequencies());
        var occurrences = Occurrences.Of(source, sourceFrequencies);
        var met = new int[target.Vocabulary.Length];
        var words = new List<int>();
        var starts = new int[source.Vocabulary.Length + 1];
        List<int> targets = [-1];
        List<float> counts = [0];
        var prior = new List<(int, float)>();
        for (var s = 0; s < source.Vocabulary.Length; s++)
        {
            if (s % 1024 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            starts[s] = targets.Count;
            words.Clear();
            foreach (var sentence in occurrences[s])
            {
                foreach (var t in target[sentence])
                {
                    if (met[t]++ == 0)
                        words.Add(t);
                }
            }

            priors.Begin(s);
            words.Sort();
            foreach (var t in words)
            {
                var affinity = (float)met[t] * met[t] / ((float)sourceFrequencies[s] * targetFrequencies[t]);
                var known = priors.Of(t);
                if (known > 0)
                    prior.Add((targets.Count, known));
                if (known > 0 || affinity >= LeastAffinity)
                {
                    targets.Add(t);
                    counts.Add(1 + known);
                }

                met[t] = 0;
            }
        }

        starts[^1] = targets.Count;
        var table = new PairTable(starts, [.. targets], [.. counts]) { SourceScales = new float[source.Vocabulary.Length], TargetScales = new float[target.Vocabulary.Length] };
        table.Priors.AddRange(prior);
        table.Normalise();
        return table;
    }

    /// <summary>Ends a step: what was expected in it, and the priors, are the counts of the next one.</summary>
    public void Step()
    {
        foreach (var (entry, count) in Priors)
            Next[entry] += count;
        Next[0] = 0;
        (Counts, Next) = (Next, Counts);
        Array.Clear(Next);
        Normalise();
    }

    private void Normalise()
    {
        Array.Clear(TargetScales);
        for (var s = 0; s < SourceScales.Length; s++)
        {
            var total = 0f;
            for (var e = Starts[s]; e < Starts[s + 1]; e++)
            {
                total += Counts[e];
                TargetScales[Targets[e]] += Counts[e];
            }

            SourceScales[s] = total > 0 ? 1 / total : 0;
        }

        for (var t = 0; t < TargetScales.Length; t++)
            TargetScales[t] = TargetScales[t] > 0 ? 1 / TargetScales[t] : 0;
    }
}
