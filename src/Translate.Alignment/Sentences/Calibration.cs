namespace Translate.Alignment;

/// <summary>
/// Turns posteriors, which words that are not independent make too sure of themselves, into probabilities. Beside the posterior
/// it asks how much the words of a bead say for it, beside what is usual in these texts: two neighbours on one subject, each of
/// whose own translations is missing, share words enough to look like a pair, but fewer than a pair does.
/// </summary>
internal sealed class Calibration
{
    // Version 3: logistic, fitted on generated documents of other seeds than those measured.
    // A lexicon finds something in common between any two sentences on one subject, and is believed less.
    private const double WithLexicon = 0.97;
    private const double Shift = 0.8, Slope = 0.55, ManyShift = -0.15, ManySlope = 0.52, WordsSlope = 0.34;
    private const double LeastPosterior = 1e-6, Least = 0.002, Most = 0.9999, LeastWords = -4, MostWords = 1.5;
    private const float Sure = 0.9f;
    private const int Fewest = 12;

    private readonly Func<Bead, float> _words;
    private readonly double _scale;
    private readonly float _median, _spread;

    /// <param name="beads">All beads, with their posteriors.</param>
    /// <param name="words">The log-odds of a bead's words, each word's share of them.</param>
    /// <param name="withLexicon">Whether the words were found with a lexicon.</param>
    public Calibration(IEnumerable<Bead> beads, Func<Bead, float> words, bool withLexicon)
    {
        (_words, _scale) = (words, withLexicon ? WithLexicon : 1);
        var usual = beads.Where(b => b.Source.Count == 1 && b.Target.Count == 1 && b.Score > Sure).Select(words).Order().ToArray();
        if (usual.Length >= Fewest)
            (_median, _spread) = (usual[usual.Length / 2], usual[usual.Length / 2] - usual[usual.Length / 4]);
    }

    public float Of(Bead bead)
    {
        var posterior = Math.Clamp(bead.Score, LeastPosterior, 1 - LeastPosterior);
        var isMany = bead.Source.Count + bead.Target.Count > 2;
        var logit = (isMany ? ManyShift : Shift) + ((isMany ? ManySlope : Slope) * Math.Log(posterior / (1 - posterior)));
        if (_spread > 0 && bead.Source.Count > 0 && bead.Target.Count > 0)
            logit += WordsSlope * Math.Clamp((_words(bead) - _median) / _spread, LeastWords, MostWords);
        return (float)Math.Clamp(1 / (1 + Math.Exp(-logit * _scale)), Least, Most);
    }
}
