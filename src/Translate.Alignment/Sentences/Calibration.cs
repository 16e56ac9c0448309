namespace Translate.Alignment;

/// <summary>Turns posteriors, which words that are not independent make too sure of themselves, into probabilities.</summary>
internal static class Calibration
{
    // Version 1: logistic, fitted on generated documents of other seeds than those measured.
    private const double Shift = -0.5, Slope = 0.82, ManyShift = -1, ManySlope = 0.68, Least = 0.002, Most = 0.9999;

    public static float Of(Bead bead)
    {
        var isPlain = bead.Source.Count + bead.Target.Count <= 2;
        var posterior = bead.Score;
        var p = Math.Clamp(posterior, 1e-6, 1 - 1e-6);
        var logit = (isPlain ? Shift : ManyShift) + ((isPlain ? Slope : ManySlope) * Math.Log(p / (1 - p)));
        return (float)Math.Clamp(1 / (1 + Math.Exp(-logit)), Least, Most);
    }
}
