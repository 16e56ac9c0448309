namespace Translate.Alignment;

/// <summary>An alignment and what to think of it.</summary>
/// <param name="Beads">The beads: every sentence of both sides once, in order.</param>
/// <param name="Quality">The share of sentences whose bead is right, as far as the aligner can tell.</param>
/// <param name="Trust">From 0, the words give no sign that the texts translate each other, to 1; the scores have been scaled by it.</param>
/// <param name="WeakRegions">Stretches where the path may have lost its way.</param>
/// <param name="Moved">Passages that stand elsewhere in the target; the beads leave them alone on both sides.</param>
public sealed record AlignmentReport(IReadOnlyList<Bead> Beads, double Quality, double Trust, IReadOnlyList<WeakRegion> WeakRegions, IReadOnlyList<MovedPassage> Moved);

/// <summary>A stretch of both texts that is not well aligned.</summary>
/// <param name="Source">Its source sentences.</param>
/// <param name="Target">Its target sentences.</param>
/// <param name="Score">The mean score of its beads.</param>
public readonly record struct WeakRegion(SentenceRange Source, SentenceRange Target, float Score);

/// <summary>A passage whose translation stands somewhere else.</summary>
/// <param name="Source">The passage.</param>
/// <param name="Target">Its translation.</param>
public readonly record struct MovedPassage(SentenceRange Source, SentenceRange Target);
