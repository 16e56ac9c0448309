namespace Translate.Alignment;

/// <summary>How long a translation is: the log of the ratio of lengths is normal, wider for short sentences; told against lengths drawn by chance.</summary>
internal sealed class LengthModel
{
    internal const double Slack = 3;

    public double Mean { get; private set; }

    public double Spread { get; private set; } = 0.01;

    public double ShortSpread { get; private set; } = 6;

    /// <summary>A model that knows no more than the lengths of the whole texts.</summary>
    public static LengthModel Of(int[] source, int[] target) =>
        new() { Mean = Math.Clamp(Math.Log((target.Sum(l => (double)l) / target.Length + Slack) / (source.Sum(l => (double)l) / source.Length + Slack)), -1.4, 1.4) };

    /// <summary>The model that fits one-to-one beads best, by weighted least squares of the squared deviation on 1/length.</summary>
    public static LengthModel Fit(LengthModel before, int[] source, int[] target, IReadOnlyList<(int Source, int Target)> pairs)
    {
        if (pairs.Count < 8)
            return before;
        var ratios = pairs.Select(p => Log(target[p.Target]) - Log(source[p.Source])).ToArray();
        var sorted = (double[])ratios.Clone();
        Array.Sort(sorted);
        // The middle of the sorted ratios, which wrong pairs do not move.
        var mean = sorted.AsSpan(sorted.Length / 10, sorted.Length - (2 * (sorted.Length / 10))).ToArray().Average();
        double w = 20, x = 20 * 0.02, xx = 20 * 0.001, y = 20 * 0.08, xy = 20 * 0.003;
        for (var k = 0; k < ratios.Length; k++)
        {
            var inverse = 0.5 * ((1 / (source[pairs[k].Source] + Slack)) + (1 / (target[pairs[k].Target] + Slack)));
            var squared = Math.Min(0.7, (ratios[k] - mean) * (ratios[k] - mean));
            var weight = 1 / (inverse + 0.005) / (inverse + 0.005) * 0.0004;
            (w, x, xx, y, xy) = (w + weight, x + (weight * inverse), xx + (weight * inverse * inverse), y + (weight * squared), xy + (weight * inverse * squared));
        }

        var slope = Math.Clamp(((w * xy) - (x * y)) / Math.Max(1e-12, (w * xx) - (x * x)), 0.3, 12);
        var level = Math.Clamp((y - (slope * x)) / w, 0.004, 0.3);
        return new() { Mean = mean, Spread = level, ShortSpread = slope };
    }

    public static double Log(double length) => Math.Log(length + Slack);

    /// <summary>For one side, what the scores of beads of 1 to 4 sentences are made of: log length, half the variance, and the part that depends on this side alone.</summary>
    public (float[] Log, float[] Variance, float[] Own) Side(int[] lengths)
    {
        var n = lengths.Length;
        var (log, variance, own) = (new float[n * 4], new float[n * 4], new float[n * 4]);
        var (shape, scale) = Chance(lengths);
        Span<double> logGamma = [LogGamma(shape), LogGamma(2 * shape), LogGamma(3 * shape), LogGamma(4 * shape)];
        for (var i = 0; i < n; i++)
        {
            double sum = Slack;
            for (var k = 0; k < 4 && i + k < n; k++)
            {
                sum += lengths[i + k];
                var at = (i * 4) + k;
                var own2 = Spread + (ShortSpread / sum);
                log[at] = (float)Math.Log(sum);
                variance[at] = (float)(own2 / 2);
                var chance = ((k + 1) * shape * Math.Log(sum / scale)) - (sum / scale) - logGamma[k];
                own[at] = (float)((-0.25 * Math.Log(2 * Math.PI * own2)) - (0.5 * chance));
            }
        }

        return (log, variance, own);
    }

    internal static (double Shape, double Scale) Chance(int[] lengths)
    {
        var (mean, squares) = (0.0, 0.0);
        foreach (var l in lengths)
        {
            mean += (l + Slack) / lengths.Length;
            squares += (l + Slack) * (l + Slack) / lengths.Length;
        }

        // A gamma distribution with this side's mean and variance; for k sentences k times the shape.
        var shape = Math.Clamp(mean * mean / Math.Max(1e-9, squares - (mean * mean)), 0.5, 50);
        return (shape, mean / shape);
    }

    // Lanczos' series (g = 5, six terms).
    internal static double LogGamma(double x)
    {
        Span<double> terms = [76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2, -0.5395239384953e-5];
        var sum = 1.000000000190015;
        for (var k = 0; k < terms.Length; k++)
            sum += terms[k] / (x + k + 1);
        var at = x + 5.5;
        return ((x + 0.5) * Math.Log(at)) - at + Math.Log(2.5066282746310005 * sum / x);
    }
}
