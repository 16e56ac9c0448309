namespace Translate;

/// <summary>A measure of translations against references that people wrote.</summary>
/// <remarks>
/// A segment is counted once, and scores are made of sums of counts. So the score of a set is not the mean of its segments'
/// scores, and any resample of the set is scored without counting again. Laws: a text against itself is perfect; the order of
/// the segments changes nothing.
/// </remarks>
public interface ITranslationMetric
{
    /// <summary>The name that sacreBLEU gives it: <c>BLEU</c>, <c>chrF2</c>, <c>chrF2++</c>, <c>TER</c>.</summary>
    string Name { get; }

    /// <summary>Its settings in sacreBLEU's notation, without the number of references: <c>case:mixed|eff:no|tok:13a|smooth:exp</c>.</summary>
    string Settings { get; }

    /// <summary>Whether a better translation has a higher score. Edits are fewer in a better one.</summary>
    bool HigherIsBetter { get; }

    /// <summary>How many numbers <see cref="Count"/> writes.</summary>
    int Counts { get; }

    /// <summary>Counts one segment.</summary>
    /// <param name="translation">The translation.</param>
    /// <param name="references">What it should be: one text or several, each as good as the others.</param>
    /// <param name="counts"><see cref="Counts"/> numbers, which are added up over segments.</param>
    void Count(string translation, IReadOnlyList<string> references, Span<double> counts);

    /// <summary>The score of a set, between 0 and 100; TER has no upper bound.</summary>
    /// <param name="counts">The sums of the segments' counts.</param>
    double Score(ReadOnlySpan<double> counts);

    /// <summary>The score of one segment by itself.</summary>
    double SegmentScore(ReadOnlySpan<double> counts) => Score(counts);

    /// <summary>What the score is made of, in words; empty when there is no more to say.</summary>
    string Explain(ReadOnlySpan<double> counts) => "";
}
