using System.Collections.Immutable;

namespace Translate.Alignment;

/// <summary>
/// Links words that translate each other: two hidden Markov models, one for each direction, that are trained to agree (Liang,
/// Taskar &amp; Klein 2006), with what a <see cref="WordModel"/> knows and what is written alike as prior. See docs/ALIGNMENT.md.
/// </summary>
public sealed class WordAligner : IWordAligner
{
    // With a model to begin with, the words are known and only what is particular to the text is to be learnt.
    private static readonly (int Model1, int Hmm) FromNothing = (4, 2), FromModel = (1, 2);

    private readonly LanguagePair _languages;
    private readonly Lazy<WordModel?> _prior;
    private readonly WordAlignerOptions _options;

    /// <param name="languages">The languages, source first.</param>
    /// <param name="prior">What is known of them, in either order; null for nothing.</param>
    /// <param name="options">How it is done.</param>
    /// <exception cref="ConfigurationException">The prior is of other languages.</exception>
    public WordAligner(LanguagePair languages, WordModel? prior = null, WordAlignerOptions? options = null)
        : this(languages, _ => prior, options) => _ = _prior.Value;

    /// <param name="languages">The languages, source first.</param>
    /// <param name="prior">Asked once, when the first words are to be linked.</param>
    /// <param name="options">How it is done.</param>
    public WordAligner(LanguagePair languages, Func<LanguagePair, WordModel?> prior, WordAlignerOptions? options = null)
    {
        (_languages, _options) = (languages, options ?? new());
        _prior = new(() => prior(languages)?.For(languages));
    }

    /// <summary>Links each pair by itself, so that its links do not depend on the others.</summary>
    public IReadOnlyList<ImmutableArray<WordLink>> Align(IReadOnlyList<(TokenizedText Source, TokenizedText Target)> pairs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Count == 0)
            return [];
        var links = new ImmutableArray<WordLink>[pairs.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = cancellationToken };
        Parallel.For(0, links.Length, parallel, i =>
        {
            // What was not translated says itself.
            if (pairs[i].Source.Text == pairs[i].Target.Text)
            {
                links[i] = [.. pairs[i].Source.Words.Select((_, word) => new WordLink(word, word))];
                return;
            }

            using var learning = Learn([pairs[i]], 1, cancellationToken);
            links[i] = learning.Links(_options, _ => true)[0];
        });
        return links;
    }

    /// <summary>Links pairs that belong together, such as a document's or a corpus's: each helps to link the others.</summary>
    /// <param name="pairs">Read once; only the ids of their words are kept.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The links of each pair, and what was learnt.</returns>
    public WordAlignment AlignTogether(IEnumerable<(TokenizedText Source, TokenizedText Target)> pairs, CancellationToken cancellationToken = default) =>
        AlignTogether(pairs, _ => true, cancellationToken);

    /// <summary>Links some of the pairs that belong together; the others only help.</summary>
    /// <param name="pairs">Read once; only the ids of their words are kept.</param>
    /// <param name="wanted">Whether the links of a pair, counted from 0, are wanted; asked when all pairs are read.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The links of each pair, none where they are not wanted, and what was learnt.</returns>
    public WordAlignment AlignTogether(IEnumerable<(TokenizedText Source, TokenizedText Target)> pairs, Func<int, bool> wanted, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(wanted);
        using var learning = Learn(pairs, _options.Threads, cancellationToken);
        return new(learning.Links(_options, wanted), learning.Model);
    }

    /// <summary>Learns from pairs, without linking them.</summary>
    /// <param name="pairs">Read once; only the ids of their words are kept.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public WordModel Train(IEnumerable<(TokenizedText Source, TokenizedText Target)> pairs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        using var learning = Learn(pairs, _options.Threads, cancellationToken);
        return learning.Model();
    }

    private WordLearning Learn(IEnumerable<(TokenizedText Source, TokenizedText Target)> pairs, int threads, CancellationToken cancellationToken) =>
        new(pairs, _languages, _prior.Value, _prior.Value is null ? FromNothing : FromModel, threads, cancellationToken);
}

/// <summary>Pairs of sentences that were aligned together.</summary>
public sealed class WordAlignment
{
    private readonly Lazy<WordModel> _model;

    internal WordAlignment(IReadOnlyList<ImmutableArray<WordLink>> links, Func<WordModel> model) => (Links, _model) = (links, new(model));

    /// <summary>The links of each pair, in order.</summary>
    public IReadOnlyList<ImmutableArray<WordLink>> Links { get; }

    /// <summary>What was learnt, and what was known before. Put together when first asked for; that takes longer than a short document's links.</summary>
    public WordModel Model => _model.Value;
}
