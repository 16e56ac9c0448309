using System.Globalization;

namespace Translate;

/// <summary>A set of translations measured by one metric, segment by segment.</summary>
public sealed class TranslationEvaluation
{
    private readonly double[] _counts;
    private readonly int _fewest, _most;

    private TranslationEvaluation(ITranslationMetric metric, double[] counts, int fewest, int most) =>
        (Metric, _counts, _fewest, _most, Segments) = (metric, counts, fewest, most, counts.Length / metric.Counts);

    /// <summary>What it was measured by.</summary>
    public ITranslationMetric Metric { get; }

    /// <summary>How many segments there are.</summary>
    public int Segments { get; }

    /// <summary>The score of the set.</summary>
    public double Score => Metric.Score(Sum());

    /// <summary>What the score is made of.</summary>
    public string Explanation => Metric.Explain(Sum());

    /// <summary>How the score was come by, in sacreBLEU's notation, so that it can be compared with another: <c>nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.x</c>.</summary>
    /// <param name="resampling">What a test of significance adds, such as <c>bs:1000|seed:12345|</c>.</param>
    public string Signature(string resampling = "") =>
        string.Create(CultureInfo.InvariantCulture, $"nrefs:{(_fewest == _most ? $"{_most}" : "var")}|{resampling}{Metric.Settings}|version:2.x");

    /// <summary>Measures translations.</summary>
    /// <param name="metric">By what.</param>
    /// <param name="translations">One text a segment.</param>
    /// <param name="references">For each segment its references, one or more. An empty one says that there is none, unless all are empty.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    /// <exception cref="ArgumentException">There are not as many references as translations, or a segment has none.</exception>
    public static TranslationEvaluation Of(ITranslationMetric metric, IReadOnlyList<string> translations, IReadOnlyList<IReadOnlyList<string>> references, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(translations);
        ArgumentNullException.ThrowIfNull(references);
        if (translations.Count != references.Count)
            throw new ArgumentException($"There are {translations.Count} translations and references for {references.Count}.", nameof(references));
        var counts = new double[translations.Count * metric.Counts];
        var (fewest, most) = (int.MaxValue, 0);
        for (var i = 0; i < translations.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (references[i].Count == 0)
                throw new ArgumentException($"Segment {i} has no reference.", nameof(references));
            var given = Given(references[i]);
            (fewest, most) = (Math.Min(fewest, given.Count), Math.Max(most, given.Count));
            metric.Count(translations[i], given, counts.AsSpan(i * metric.Counts, metric.Counts));
        }

        return new TranslationEvaluation(metric, counts, fewest, most);
    }

    /// <summary>The score of one segment by itself.</summary>
    public double SegmentScore(int segment) => Metric.SegmentScore(Of(segment));

    /// <summary>The score of a set made of these segments, each as often as it is named.</summary>
    internal double ScoreOf(ReadOnlySpan<int> segments)
    {
        Span<double> sum = stackalloc double[Metric.Counts];
        foreach (var segment in segments)
            Add(sum, Of(segment));
        return Metric.Score(sum);
    }

    private static IReadOnlyList<string> Given(IReadOnlyList<string> references) =>
        references.Count > 1 && references.Any(r => r.Length == 0) && references.Any(r => r.Length > 0) ? [.. references.Where(r => r.Length > 0)] : references;

    private static void Add(Span<double> sum, ReadOnlySpan<double> counts)
    {
        for (var c = 0; c < sum.Length; c++)
            sum[c] += counts[c];
    }

    private double[] Sum()
    {
        var sum = new double[Metric.Counts];
        for (var i = 0; i < Segments; i++)
            Add(sum, Of(i));
        return sum;
    }

    private ReadOnlySpan<double> Of(int segment) => _counts.AsSpan(segment * Metric.Counts, Metric.Counts);
}
