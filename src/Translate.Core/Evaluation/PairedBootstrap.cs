namespace Translate;

/// <summary>A score and how far chance moves it.</summary>
/// <param name="Score">The score of the set.</param>
/// <param name="Mean">The mean score of the resampled sets.</param>
/// <param name="Margin">Half the width of the middle 95 % of them.</param>
public readonly record struct ScoreInterval(double Score, double Mean, double Margin);

/// <summary>Two systems compared by one metric.</summary>
/// <param name="System">The system.</param>
/// <param name="Baseline">The system that it is compared with.</param>
/// <param name="PValue">How likely it is that a difference as large comes from the choice of the segments alone.</param>
public sealed record SystemComparison(ScoreInterval System, ScoreInterval Baseline, double PValue);

/// <summary>Paired bootstrap resampling (Koehn 2004): both systems are scored on the same resamples of the set.</summary>
/// <remarks>As sacreBLEU does it, with its seed, so that the same files give the same figures; it sums in single precision, we in double.
/// Two systems with the same score are not different: their p is 1, where sacreBLEU has its least.</remarks>
public static class PairedBootstrap
{
    /// <summary>How many resamples are drawn, and the seed of the draw.</summary>
    public const int Resamples = 1000, Seed = 12345;

    /// <summary>Compares two systems on the same segments.</summary>
    /// <exception cref="ArgumentException">The sets differ in metric or size, or are empty.</exception>
    public static SystemComparison Compare(TranslationEvaluation system, TranslationEvaluation baseline, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(baseline);
        if (system.Metric != baseline.Metric || system.Segments != baseline.Segments || system.Segments == 0)
            throw new ArgumentException("Two systems are compared by one metric on the same segments.", nameof(baseline));
        var random = new Pcg64(Seed);
        var segments = new int[system.Segments];
        var (scores, baselines, differences) = (new double[Resamples], new double[Resamples], new double[Resamples]);
        for (var i = 0; i < Resamples; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var s = 0; s < segments.Length; s++)
                segments[s] = random.Below(segments.Length);
            (scores[i], baselines[i]) = (system.ScoreOf(segments), baseline.ScoreOf(segments));
            differences[i] = Math.Abs(scores[i] - baselines[i]);
        }

        // Moved to a mean of 0, the differences are those of two systems that are equally good.
        var (mean, difference) = (differences.Average(), Math.Abs(system.Score - baseline.Score));
        var larger = difference == 0 ? Resamples : differences.Count(d => d - mean > difference);
        return new SystemComparison(Interval(system.Score, scores), Interval(baseline.Score, baselines), (larger + 1.0) / (Resamples + 1));
    }

    private static ScoreInterval Interval(double score, double[] resampled)
    {
        Array.Sort(resampled);
        const int Cut = Resamples / 40;
        return new ScoreInterval(score, resampled.Average(), (resampled[Resamples - Cut - 1] - resampled[Cut]) / 2);
    }
}
