using System.Collections.Immutable;

namespace Translate.Alignment;

/// <summary>What is known of two texts beside their words. All of it may be missing.</summary>
public sealed record PairEvidence
{
    /// <summary>Nothing is known.</summary>
    public static PairEvidence None { get; } = new();

    /// <summary>Boundaries that both texts share: no bead goes across one. Counted as the sentences before it, rising on both sides.</summary>
    public ImmutableArray<(int Source, int Target)> Boundaries { get; init; } = [];

    /// <summary>
    /// A machine translation of the source, sentence by sentence: a second opinion (Sennrich and Volk 2010). Its words, where
    /// the target has them too, speak for a bead.
    /// </summary>
    public SentenceList? Translation { get; init; }

    /// <summary>Vectors of the sentences of both sides, from one space.</summary>
    public (ISentenceEmbeddings Source, ISentenceEmbeddings Target)? Embeddings { get; init; }
}

/// <summary>A vector for each sentence of a text; sentences that mean the same have similar ones, whatever their language.</summary>
public interface ISentenceEmbeddings
{
    /// <summary>How many numbers a vector has.</summary>
    int Dimensions { get; }

    /// <summary>The vector of a sentence, of length 1.</summary>
    ReadOnlySpan<float> this[int sentence] { get; }
}
