namespace Translate.Alignment;

/// <summary>Turns posteriors, which words that are not independent make too sure of themselves, into probabilities.</summary>
internal static class Calibration
{
    // Version 2: logistic, fitted on generated documents of other seeds than those measured.
    // A lexicon finds something in common between any two sentences on one subject, and is believed less.
    private const double WithLexicon = 0.87;
    private const double Shift = -0.5, Slope = 0.82, ManyShift = -1, ManySlope = 0.68, Least = 0.002, Most = 0.9999;

    public static float Of(Bead bead, bool withLexicon)
    {
        var isPlain = bead.Source.Count + bead.Target.Count <= 2;
        var posterior = bead.Score;
        var p = Math.Clamp(posterior, 1e-6, 1 - 1e-6);
        var logit = (isPlain ? Shift : ManyShift) + ((isPlain ? Slope : ManySlope) * Math.Log(p / (1 - p)));
        logit *= withLexicon ? WithLexicon : 1;
        return (float)Math.Clamp(1 / (1 + Math.Exp(-logit)), Least, Most);
    }
}
