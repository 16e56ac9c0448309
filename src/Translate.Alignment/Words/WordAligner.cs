using System.Collections.Immutable;

namespace Translate.Alignment;

/// <summary>
/// Links words that translate each other: two hidden Markov models, one for each direction, that are trained to agree (Liang,
/// Taskar &amp; Klein 2006), with what a <see cref="WordModel"/> knows and what is written alike as prior. See docs/ALIGNMENT.md.
/// </summary>
public sealed class WordAligner : IWordAligner
{
    private const int Model1Steps = 3, HmmSteps = 4;
    private readonly LanguagePair _languages;
    private readonly WordModel? _prior;
    private readonly WordAlignerOptions _options;

    /// <param name="languages">The languages, source first.</param>
    /// <param name="prior">What is known of them, in either order; null for nothing.</param>
    /// <param name="options">How it is done.</param>
    /// <exception cref="ArgumentException">The prior is of other languages.</exception>
    public WordAligner(LanguagePair languages, WordModel? prior = null, WordAlignerOptions? options = null)
    {
        (_languages, _options) = (languages, options ?? new());
        _prior = prior is null || prior.IsFor(languages) ? prior
            : prior.IsFor(languages.Reversed) ? prior.Reversed()
            : throw new ArgumentException($"The model is of {prior.Languages}, the texts are {languages}.", nameof(prior));
    }

    /// <summary>Links each pair by itself, so that its links do not depend on the others.</summary>
    public IReadOnlyList<ImmutableArray<WordLink>> Align(IReadOnlyList<(TokenizedText Source, TokenizedText Target)> pairs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var links = new ImmutableArray<WordLink>[pairs.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = cancellationToken };
        Parallel.For(0, links.Length, parallel, i =>
        {
            using var learning = new WordLearning([pairs[i]], _languages, _prior, Model1Steps, HmmSteps, 1, cancellationToken);
            links[i] = learning.Links(_options)[0];
        });
        return links;
    }

    /// <summary>Links pairs that belong together, such as a document's or a corpus's: each helps to link the others.</summary>
    /// <param name="pairs">Read once; only the ids of their words are kept.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The links of each pair, and what was learnt.</returns>
    public WordAlignment AlignTogether(IEnumerable<(TokenizedText Source, TokenizedText Target)> pairs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        using var learning = new WordLearning(pairs, _languages, _prior, Model1Steps, HmmSteps, _options.Threads, cancellationToken);
        return new(learning.Links(_options), learning.Model());
    }

    /// <summary>Learns from pairs, without linking them.</summary>
    /// <param name="pairs">Read once; only the ids of their words are kept.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public WordModel Train(IEnumerable<(TokenizedText Source, TokenizedText Target)> pairs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        using var learning = new WordLearning(pairs, _languages, _prior, Model1Steps, HmmSteps, _options.Threads, cancellationToken);
        return learning.Model();
    }
}

/// <summary>Pairs of sentences that were aligned together.</summary>
/// <param name="Links">The links of each pair, in order.</param>
/// <param name="Model">What was learnt.</param>
public sealed record WordAlignment(IReadOnlyList<ImmutableArray<WordLink>> Links, WordModel Model);
