using System.Collections.Immutable;
using System.Globalization;

namespace Translate;

/// <summary>Targets that are far longer or shorter than the job's other targets let one expect.</summary>
/// <remarks>
/// Gale and Church (1993): the logarithm of the ratio of lengths is about normal, and varies less the longer the texts are. The middle and the
/// spread are the job's own median and quartiles, which a few wrong pairs do not move; they come from a histogram of fixed size.
/// </remarks>
internal sealed class LengthCheck
{
    private const int Bins = 2001, FewestPairs = 20, Shortest = 20;
    private const double Range = 4, Wide = 5, LeastSpread = 0.16, QuartileOfNormal = 1.349;
    private readonly long[] _histogram = new long[Bins];
    private long _pairs;
    private (double Middle, double Spread)? _fitted;

    public static CheckInfo About { get; } = new("length", CheckSeverity.Warning, "The target is far longer or shorter than the job's other targets let one expect.");

    /// <summary>Counts a pair in; to be done with all pairs before the first is looked at.</summary>
    public void Measure(string source, string target)
    {
        if (source.Length < Shortest || target.Length == 0)
            return;
        _histogram[(int)Math.Clamp((Ratio(source, target) + Range) / (2 * Range) * (Bins - 1), 0, Bins - 1)]++;
        _pairs++;
        _fitted = null;
    }

    public CheckFinding? Find(string source, string target)
    {
        if (_pairs < FewestPairs || Math.Max(source.Length, target.Length) < Shortest || source.Length == 0 || target.Length == 0)
            return null;
        var (middle, spread) = _fitted ??= Fit();
        var off = (Ratio(source, target) - middle) / (spread * (1 + (Shortest / (double)Math.Max(source.Length, target.Length))));
        if (Math.Abs(off) <= Wide)
            return null;
        var (times, usual) = ((double)target.Length / source.Length, Math.Exp(middle));
        return new CheckFinding(About, string.Create(CultureInfo.InvariantCulture, $"The target is {times:0.00} times as long as the source; in this job {usual:0.00} times is usual."),
            [new TextSpan(0, source.Length)], ImmutableArray.Create(new TextSpan(0, target.Length)));
    }

    private static double Ratio(string source, string target) => Math.Log((double)target.Length / source.Length);

    private (double Middle, double Spread) Fit() => (Quantile(0.5), Math.Max(LeastSpread, (Quantile(0.75) - Quantile(0.25)) / QuartileOfNormal));

    private double Quantile(double share)
    {
        long seen = 0;
        for (var bin = 0; bin < Bins; bin++)
        {
            seen += _histogram[bin];
            if (seen >= share * _pairs)
                return ((double)bin / (Bins - 1) * 2 * Range) - Range;
        }

        return Range;
    }
}
