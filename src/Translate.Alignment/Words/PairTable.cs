namespace Translate.Alignment;

/// <summary>
/// The pairs of words that occur together, by source word, each with how often it is expected to be linked. One number serves
/// both directions: by the source word's total it is t(target | source), by the target word's t(source | target).
/// </summary>
internal sealed class PairTable
{
    // Words that meet far less often than their frequencies let expect are not worth a place: n(s,t)² < n(s) · n(t) · this.
    private const float LeastAffinity = 2e-4f;

    // From so many words on a word may be told from one seen by chance.
    private const float WordsPerUnseen = 20_000;

    // What each pair counts before the first step; little, so that the priors stand out.
    private const float Unknown = 0.01f;

    private readonly float[] _sourceElsewhere, _targetElsewhere;
    private (int Entry, float Count)[] _priors = [];
    private WordFamilies? _families;

    private PairTable(WordPriors priors) => (_sourceElsewhere, _targetElsewhere, SourceScales, TargetScales) = (priors.SourceTotals(), priors.TargetTotals(), priors.SourceTotals(), priors.TargetTotals());

    /// <summary>Where the row of each source word begins. Entry 0 belongs to no row: it stands for all pairs without one.</summary>
    public int[] Starts { get; private set; } = [];

    /// <summary>The target word of each entry.</summary>
    public int[] Targets { get; private set; } = [];

    /// <summary>The expected links of each entry, from the last step.</summary>
    public float[] Counts { get; private set; } = [];

    /// <summary>Those of the step at work.</summary>
    public float[] Next { get; private set; } = [];

    /// <summary>
    /// Links of each word that are not to any word seen, but to words in general. A word seen once is then not taken to
    /// translate whatever stands there.
    /// </summary>
    public float Unseen { get; private init; }

    /// <summary>The links that the last step expected, all together.</summary>
    public double Linked { get; private set; }

    /// <summary>One over the total of each source word's row.</summary>
    public float[] SourceScales { get; }

    /// <summary>One over the total of each target word's column.</summary>
    public float[] TargetScales { get; }

    /// <summary>The table of a corpus, before the first step: all pairs alike but for the priors.</summary>
    public static PairTable Of(WordCorpus corpus, WordPriors priors, CancellationToken cancellationToken)
    {
        var (source, target) = (corpus.Source, corpus.Target);
        var (sourceFrequencies, targetFrequencies) = (source.Frequencies(), target.Frequencies());
        var occurrences = Occurrences.Of(source, sourceFrequencies);
        var met = new int[target.Vocabulary.Length];
        var words = new List<int>();
        var table = new PairTable(priors) { Unseen = Math.Clamp(source.Ids.Length / WordsPerUnseen, 0.05f, 3) };
        var starts = new int[source.Vocabulary.Length + 1];
        var (targets, known) = (new List<int> { -1 }, new List<(int Entry, float Count)>());
        for (var s = 0; s < source.Vocabulary.Length; s++)
        {
            if (s % 1024 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            starts[s] = targets.Count;
            foreach (var sentence in occurrences[s])
            {
                foreach (var t in target[sentence])
                {
                    if (met[t]++ == 0)
                        words.Add(t);
                }
            }

            words.Sort();
            foreach (var t in words)
            {
                var affinity = (float)met[t] * met[t] / ((float)sourceFrequencies[s] * targetFrequencies[t]);
                met[t] = 0;
                var (learnt, alike) = (priors.Known(s, t), priors.Likeness(s, t));
                if (learnt + alike > 0)
                    known.Add((targets.Count, learnt + alike));
                else if (affinity < LeastAffinity)
                    continue;
                targets.Add(t);
                table._sourceElsewhere[s] -= learnt;
                table._targetElsewhere[t] -= learnt;
            }

            words.Clear();
        }

        starts[^1] = targets.Count;
        (table.Starts, table.Targets, table._priors) = (starts, [.. targets], [.. known]);
        table._families = new(source, sourceFrequencies, target, targetFrequencies);
        (table.Counts, table.Next) = (new float[targets.Count], new float[targets.Count]);
        Array.Fill(table.Counts, Unknown, 1, targets.Count - 1);
        foreach (var (entry, count) in known)
            table.Counts[entry] += count;
        for (var s = 0; s < table.SourceScales.Length; s++)
            table.SourceScales[s] = 1 / (table.SourceScales[s] + (Unknown * target.Vocabulary.Length));
        for (var t = 0; t < table.TargetScales.Length; t++)
            table.TargetScales[t] = 1 / (table.TargetScales[t] + (Unknown * source.Vocabulary.Length));
        return table;
    }

    /// <summary>Ends a step: what was expected in it, the priors, and what families say of both, are the counts of the next one.</summary>
    public void Step()
    {
        Linked = 0;
        foreach (var count in Next)
            Linked += count;
        foreach (var (entry, count) in _priors)
            Next[entry] += count;
        Next.CopyTo(Counts, 0);
        _families!.Add(this, Next, Counts);
        Array.Clear(Next);
        Normalise();
    }

    private void Normalise()
    {
        _targetElsewhere.CopyTo(TargetScales);
        for (var s = 0; s < SourceScales.Length; s++)
        {
            var total = Math.Max(0, _sourceElsewhere[s]) + Unseen;
            for (var e = Starts[s]; e < Starts[s + 1]; e++)
            {
                total += Counts[e];
                TargetScales[Targets[e]] += Counts[e];
            }

            SourceScales[s] = 1 / total;
        }

        for (var t = 0; t < TargetScales.Length; t++)
            TargetScales[t] = 1 / (Math.Max(0, TargetScales[t]) + Unseen);
    }
}
