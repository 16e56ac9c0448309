using System.Collections.Immutable;

namespace Translate.Alignment;

/// <summary>A corpus whose words have been aligned with one another.</summary>
internal sealed class WordLearning : IDisposable
{
    // What is counted less often, or is less than this share of either word, no link will depend on.
    private const float LeastCount = 0.02f, LeastShare = 0.01f;

    private readonly LanguagePair _languages;
    private readonly WordModel? _prior;
    private readonly WordCorpus _corpus;
    private readonly PairTable _table;
    private readonly WordTrainer _trainer;

    public WordLearning(IEnumerable<(TokenizedText Source, TokenizedText Target)> pairs, LanguagePair languages, WordModel? prior, (int Model1, int Hmm) steps, int threads, CancellationToken cancellationToken)
    {
        (_languages, _prior) = (languages, prior);
        _corpus = WordCorpus.Of(pairs, WordNormaliser.For(languages.Source), WordNormaliser.For(languages.Target), cancellationToken);
        var priors = new WordPriors(_corpus.Source.Vocabulary, _corpus.Target.Vocabulary, prior);
        _table = PairTable.Of(_corpus, priors, cancellationToken);
        _trainer = new WordTrainer(_corpus, _table, priors, threads, cancellationToken);
        for (var step = 0; step < steps.Model1; step++)
            _trainer.Model1();
        for (var step = 0; step < steps.Hmm; step++)
            _trainer.Hmm();
    }

    /// <summary>The links of each pair, in order; none for a pair that is not wanted.</summary>
    public ImmutableArray<WordLink>[] Links(WordAlignerOptions options, Func<int, bool> wanted)
    {
        var windows = new ImmutableArray<WordLink>[_corpus.Count];
        Array.Fill(windows, []);
        _trainer.Decode(k => wanted(_corpus.Pairs[k]), (k, posteriors) => windows[k] = LinkDecoder.Decode(posteriors, _corpus.Source.PlacesOf(k), _corpus.Target.PlacesOf(k), options));
        var links = new ImmutableArray<WordLink>[_corpus.PairCount];
        Array.Fill(links, []);
        for (var k = 0; k < windows.Length; k++)
            links[_corpus.Pairs[k]] = links[_corpus.Pairs[k]].IsEmpty ? windows[k] : links[_corpus.Pairs[k]].AddRange(windows[k]);
        return links;
    }

    /// <summary>What was learnt, and what the prior knew already; without the pairs that hardly ever are linked.</summary>
    public WordModel Model()
    {
        var (starts, targets, counts) = (new int[_corpus.Source.Vocabulary.Length + 1], new List<int>(), new List<float>());
        for (var s = 0; s < _corpus.Source.Vocabulary.Length; s++)
        {
            for (var e = _table.Starts[s]; e < _table.Starts[s + 1]; e++)
            {
                var count = _table.Counts[e];
                if (count < LeastCount || count * Math.Max(_table.SourceScales[s], _table.TargetScales[_table.Targets[e]]) < LeastShare)
                    continue;
                targets.Add(_table.Targets[e]);
                counts.Add(count);
            }

            starts[s + 1] = targets.Count;
        }

        var learnt = new WordModel(_languages, new(_corpus.Source.Vocabulary, Scaled(_trainer.Parameters.SourceNulls, _trainer.SourceUnlinked), _trainer.Parameters.TargetJumps),
            new(_corpus.Target.Vocabulary, Scaled(_trainer.Parameters.TargetNulls, _trainer.TargetUnlinked), _trainer.Parameters.SourceJumps), starts, [.. targets], [.. counts]);
        return _prior is null ? learnt : learnt.Over(_prior);

        static float[] Scaled(float[] shares, double total) => Array.ConvertAll(shares, s => (float)(s * total));
    }

    public void Dispose() => _trainer.Dispose();
}
