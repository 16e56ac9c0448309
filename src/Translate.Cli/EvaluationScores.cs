using System.Globalization;

namespace Translate.Cli;

internal sealed record Score(double Precision, double Recall, double F1)
{
    public static Score Of(Agreement agreement) => new(Math.Round(agreement.Precision, 6), Math.Round(agreement.Recall, 6), Math.Round(agreement.F1, 6));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P {Precision:0.0000}  R {Recall:0.0000}  F1 {F1:0.0000}");
}

internal sealed record KindScore(int Found, int All, double Recall);

internal sealed record AlignmentScores(
    Score Strict, Score Lax, Score TwoSided, Score Lines, int BeadsFound, int BeadsWanted, IReadOnlyDictionary<string, KindScore>? Kinds, CalibrationScores? Calibration);

internal sealed record LinkScores(double Aer, Score Strict, Score Lax, int Sentences, int Found, int Sure, int Possible, CalibrationScores? Calibration);

internal sealed record ThresholdScore(double Score, double Right, double Kept);

internal sealed record BinScore(int Count, double Score, double Right);

internal sealed record CalibrationScores(int Count, double Brier, double Ece, IReadOnlyList<ThresholdScore> From, IReadOnlyList<BinScore> Curve)
{
    /// <exception cref="ConfigurationException">There are no scores.</exception>
    public static CalibrationScores Of(Reliability reliability, string what) => reliability.Count > 0
        ? new(reliability.Count, Math.Round(reliability.Brier, 6), Math.Round(reliability.Error, 6), [.. ((double[])[.5, .9, .99]).Select(s => new ThresholdScore(s, reliability.From(s).Right, reliability.From(s).Kept))],
            [.. reliability.Curve.Select(b => new BinScore(b.Count, b.Score, b.Right))])
        : throw new ConfigurationException($"--calibration: no {what} has a score.");

    public void Print(TextWriter output, string what)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"calibration of {Quantity.Of(Count, what)}: Brier {Brier:0.0000}, ECE {Ece:0.0000}"));
        foreach (var from in From)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  at {from.Score:0.00} or more: {100 * from.Kept:0.0} % kept, {100 * from.Right:0.0} % of them right"));
        foreach (var bin in Curve)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  scored {bin.Score:0.000} on average: {bin.Right:0.000} right ({Quantity.Of(bin.Count, what)})"));
    }
}
