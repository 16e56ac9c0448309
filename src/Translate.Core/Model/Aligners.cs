using System.Collections.Immutable;

namespace Translate;

/// <summary>Pairs the sentences of two texts that translate each other.</summary>
/// <remarks>Law: the beads cover every sentence of both sides once, in order.</remarks>
public interface ISentenceAligner
{
    /// <summary>The beads, in order. Counts rather than waits: the caller chooses the thread.</summary>
    IReadOnlyList<Bead> Align(SentenceList source, SentenceList target, CancellationToken cancellationToken = default);
}

/// <summary>Links the words of sentences that translate each other.</summary>
/// <remarks>Law: indexes inside the sentences, no link twice, one result for each pair.</remarks>
public interface IWordAligner
{
    /// <summary>The links of each pair, in order. Counts rather than waits: the caller chooses the thread.</summary>
    IReadOnlyList<ImmutableArray<WordLink>> Align(
        IReadOnlyList<(TokenizedText Source, TokenizedText Target)> pairs, CancellationToken cancellationToken = default);
}
