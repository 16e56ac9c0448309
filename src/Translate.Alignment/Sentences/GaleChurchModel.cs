namespace Translate.Alignment;

/// <summary>How likely it is that texts of given lengths translate each other (Gale and Church 1993, section 3.2).</summary>
internal static class GaleChurchModel
{
    // Variance of the length ratio per character, and the share of each bead kind: Gale & Church 1993, tables 4 and 5;
    // the triples, which they leave out, get less than the 2-2 they give.
    private const double Variance = 6.8;

    public const int MaxSentences = 3;

    /// <summary>The kinds of bead and their log prior.</summary>
    public static readonly (int Sources, int Targets, double LogPrior)[] Kinds =
    [
        (1, 1, Math.Log(0.885)), (1, 0, Math.Log(0.005)), (0, 1, Math.Log(0.005)), (2, 1, Math.Log(0.0445)), (1, 2, Math.Log(0.0445)),
        (2, 2, Math.Log(0.011)), (3, 1, Math.Log(0.0025)), (1, 3, Math.Log(0.0025)),
    ];

    /// <summary>The log probability of a difference in length at least as large as this one.</summary>
    /// <param name="source">Characters of the source.</param>
    /// <param name="target">Characters of the target.</param>
    /// <param name="ratio">Characters of target expected for one of source.</param>
    public static double LogProbability(int source, int target, double ratio)
    {
        if (source == 0 && target == 0)
            return 0;
        var mean = (source + (target / ratio)) / 2;
        var z = Math.Abs(((source * ratio) - target) / Math.Sqrt(Variance * mean));
        return Math.Log(2) + LogUpperTail(z);
    }

    /// <summary>log(1 − Φ(z)) for z ≥ 0: Abramowitz and Stegun 26.2.17, and its asymptote where that underflows.</summary>
    internal static double LogUpperTail(double z)
    {
        var logDensity = (-z * z / 2) - (0.5 * Math.Log(2 * Math.PI));
        if (z > 12)
            return logDensity - Math.Log(z);
        var t = 1 / (1 + (0.2316419 * z));
        var tail = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return logDensity + Math.Log(tail);
    }
}
