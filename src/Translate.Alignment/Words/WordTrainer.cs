namespace Translate.Alignment;

/// <summary>
/// Learns which words translate each other by expectation maximisation: Model 1 (Brown et al. 1993), then a hidden Markov model
/// (Vogel, Ney &amp; Tillmann 1996), in both directions at once. A pair of words counts by the product of both posteriors, which
/// trains the directions to agree (Liang, Taskar &amp; Klein 2006).
/// </summary>
internal sealed class WordTrainer : IDisposable
{
    // Jumps are a few numbers; so many sentences tell them.
    private const int MostJumpSentences = 8000, LeastJumpWords = 4, BlockSentences = 32;

    // Before, too little is known to tell good sentences from bad ones.
    private const int UnweighedSteps = 2;

    // The share of unlinked words is learnt, but weighs as much as this many words before.
    private const double NullShareWords = 1000;

    private readonly WordCorpus _corpus;
    private readonly PairTable _table;
    private readonly ParallelOptions _parallel;
    private readonly WordChunk[] _chunks;
    private readonly int[] _entries;
    private readonly float[] _cells, _sourceNulls, _targetNulls, _sourceUnigrams, _targetUnigrams;
    private readonly ThreadLocal<int[]> _marks;
    private readonly ThreadLocal<SentencePosteriors> _posteriors = new(() => new SentencePosteriors());
    private int _steps;

    /// <param name="corpus">The sentences.</param>
    /// <param name="table">Their pairs of words.</param>
    /// <param name="priors">Where unlinked words and jumps begin.</param>
    /// <param name="threads">How many threads work; the result is the same with any number.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public WordTrainer(WordCorpus corpus, PairTable table, WordPriors priors, int threads, CancellationToken cancellationToken)
    {
        (_corpus, _table) = (corpus, table);
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        _chunks = WordChunk.Of(corpus);
        var most = _chunks.Select(c => c.Cells).DefaultIfEmpty(0).Max();
        (_entries, _cells) = (new int[most], new float[most]);
        _marks = new(() => new int[corpus.Target.Vocabulary.Length]);
        (_sourceNulls, _targetNulls) = (priors.SourceNulls(), priors.TargetNulls());
        (_sourceUnigrams, _targetUnigrams) = (Unigrams(corpus.Source), Unigrams(corpus.Target));
        Parameters = new() { Unseen = table.Unseen, SourceScales = table.SourceScales, TargetScales = table.TargetScales, SourceNulls = Smoothed(new double[_sourceNulls.Length], _sourceNulls, _sourceUnigrams), TargetNulls = Smoothed(new double[_targetNulls.Length], _targetNulls, _targetUnigrams) };
        if (priors.Jumps is { } jumps)
            (Parameters.SourceJumps, Parameters.TargetJumps) = jumps;
    }

    /// <summary>What is known beside the table.</summary>
    public WordParameters Parameters { get; }

    /// <summary>How many source words nothing wrote, in the last step.</summary>
    public double SourceUnlinked { get; private set; }

    /// <summary>How many target words nothing wrote, in the last step.</summary>
    public double TargetUnlinked { get; private set; }

    /// <summary>One step of Model 1, which also tells the chains how many words are unlinked.</summary>
    public void Model1()
    {
        Step((posteriors, _) => posteriors.Model1(), (_, _) => { });
        (Parameters.SourceNullShare, Parameters.TargetNullShare) = (Share(SourceUnlinked), Share(TargetUnlinked));

        float Share(double unlinked) => (float)((unlinked + (NullShareWords * WordParameters.InitialNullShare)) / (unlinked + _table.Linked + NullShareWords));
    }

    /// <summary>One step of the hidden Markov model.</summary>
    public void Hmm()
    {
        var stride = (_corpus.Count + MostJumpSentences - 1) / MostJumpSentences;
        var (source, target) = (new JumpCounts(), new JumpCounts());
        Step((posteriors, k) => posteriors.Hmm(counted: Jumps(k)), (counts, k) =>
        {
            if (!Jumps(k))
                return;
            source.Add(counts[..JumpCounts.Kinds], _corpus.Target.Length(k));
            target.Add(counts[JumpCounts.Kinds..], _corpus.Source.Length(k));
        });
        (Parameters.SourceJumps, Parameters.TargetJumps) = (source.Table(), target.Table());

        // Entries of a lexicon have no order to speak of.
        bool Jumps(int k) => k % stride == 0 && _corpus.Source.Length(k) >= LeastJumpWords && _corpus.Target.Length(k) >= LeastJumpWords;
    }

    /// <summary>Hands on the posteriors of the wanted sentences; in any order, and several at a time.</summary>
    public void Decode(Func<int, bool> wanted, Action<int, SentencePosteriors> take)
    {
        foreach (var chunk in _chunks)
        {
            if (!Enumerable.Range(chunk.First, chunk.Count).Any(wanted))
                continue;
            chunk.Gather(_table, _entries, _cells, _marks, _parallel);
            EachSentence(chunk, (posteriors, k) =>
            {
                posteriors.HmmTogether();
                take(k, posteriors);
            }, wanted);
        }
    }

    public void Dispose()
    {
        _marks.Dispose();
        _posteriors.Dispose();
    }

    private delegate void TakeJumps(ReadOnlySpan<float> counts, int sentence);

    private void Step(Action<SentencePosteriors, int> work, TakeJumps takeJumps)
    {
        var weighed = _steps++ >= UnweighedSteps;
        var (sourceNulls, targetNulls) = (new double[_sourceUnigrams.Length], new double[_targetUnigrams.Length]);
        foreach (var chunk in _chunks)
        {
            chunk.Gather(_table, _entries, _cells, _marks, _parallel);
            // Each sentence leaves what it counted in a place of its own; it is added up in order, whatever thread was there first.
            var (sources, targets) = (_corpus.Source, _corpus.Target);
            var (firstSource, firstTarget) = (sources.Starts[chunk.First], targets.Starts[chunk.First]);
            var sourceNull = new float[sources.Starts[chunk.First + chunk.Count] - firstSource];
            var targetNull = new float[targets.Starts[chunk.First + chunk.Count] - firstTarget];
            var jumps = new float[chunk.Count * 2 * JumpCounts.Kinds];
            EachSentence(chunk, (posteriors, k) =>
            {
                work(posteriors, k);
                posteriors.Store(chunk.CellsOf(k - chunk.First, _cells), weighed);
                posteriors.SourceNulls.AsSpan(0, posteriors.Sources).CopyTo(sourceNull.AsSpan(sources.Starts[k] - firstSource));
                posteriors.TargetNulls.AsSpan(0, posteriors.Targets).CopyTo(targetNull.AsSpan(targets.Starts[k] - firstTarget));
                posteriors.Jumps.CopyTo(jumps.AsSpan((k - chunk.First) * 2 * JumpCounts.Kinds));
            });
            chunk.Scatter(_table, _entries, _cells, _parallel);
            for (var x = 0; x < sourceNull.Length; x++)
                sourceNulls[sources.Ids[firstSource + x]] += sourceNull[x];
            for (var x = 0; x < targetNull.Length; x++)
                targetNulls[targets.Ids[firstTarget + x]] += targetNull[x];
            for (var k = 0; k < chunk.Count; k++)
                takeJumps(jumps.AsSpan(k * 2 * JumpCounts.Kinds, 2 * JumpCounts.Kinds), chunk.First + k);
        }

        _table.Step();
        (SourceUnlinked, TargetUnlinked) = (sourceNulls.Sum(), targetNulls.Sum());
        (Parameters.SourceNulls, Parameters.TargetNulls) = (Smoothed(sourceNulls, _sourceNulls, _sourceUnigrams), Smoothed(targetNulls, _targetNulls, _targetUnigrams));
    }

    private void EachSentence(WordChunk chunk, Action<SentencePosteriors, int> work, Func<int, bool>? wanted = null) => Parallel.For(0, (chunk.Count + BlockSentences - 1) / BlockSentences, _parallel, block =>
    {
        var posteriors = _posteriors.Value!;
        var end = Math.Min(chunk.Count, (block + 1) * BlockSentences);
        for (var k = block * BlockSentences; k < end; k++)
        {
            if (wanted?.Invoke(chunk.First + k) == false)
                continue;
            posteriors.Load(_corpus.Source[chunk.First + k], _corpus.Target[chunk.First + k], chunk.CellsOf(k, _cells), Parameters);
            work(posteriors, chunk.First + k);
        }
    });

    // A word that was never unlinked may be so yet.
    private static float[] Smoothed(double[] counts, float[] priors, float[] unigrams)
    {
        for (var w = 0; w < counts.Length; w++)
            counts[w] += priors[w];
        const double Smoothing = 0.01;
        var total = counts.Sum();
        if (total <= 0)
            return unigrams;
        return [.. counts.Zip(unigrams, (c, u) => (float)(((1 - Smoothing) * c / total) + (Smoothing * u)))];
    }

    private static float[] Unigrams(WordIds text) => Array.ConvertAll(text.Frequencies(), f => (float)f / Math.Max(1, text.Ids.Length));
}
