namespace Translate;

/// <summary>Whether scores are what they say: of what is scored .9, nine in ten should be right.</summary>
public sealed class Reliability
{
    private const int Bins = 10;
    private readonly List<(double Score, bool Right)> _points = [];

    /// <summary>How many scores there are.</summary>
    public int Count => _points.Count;

    /// <summary>The mean square of what the scores are off by (Brier 1950); 0 is best.</summary>
    public double Brier => Agreement.Share(_points.Sum(p => Math.Pow(p.Score - (p.Right ? 1 : 0), 2)), Count);

    /// <summary>The expected calibration error over ten bins (Naeini et al. 2015): how far a bin's mean score is from its share of right ones, on average.</summary>
    public double Error => Curve.Sum(b => b.Count * Math.Abs(b.Score - b.Right)) / Math.Max(1, Count);

    /// <summary>For each tenth that has any: how many scores, their mean, and the share of right ones.</summary>
    public IReadOnlyList<(int Count, double Score, double Right)> Curve =>
        [.. _points.GroupBy(p => Math.Min(Bins - 1, (int)(p.Score * Bins))).OrderBy(g => g.Key).Select(g => (g.Count(), g.Average(p => p.Score), g.Average(p => p.Right ? 1.0 : 0)))];

    /// <summary>Of what is scored <paramref name="score"/> or more, the share that is right (0 when there is nothing), and how much of all it is.</summary>
    public (double Right, double Kept) From(double score)
    {
        var kept = _points.Where(p => p.Score >= score).ToList();
        return (Agreement.Share(kept.Count(p => p.Right), kept.Count), Agreement.Share(kept.Count, Count));
    }

    internal void Add(double score, bool right)
    {
        if (score is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(score), score, "A score is a probability from 0 to 1.");
        _points.Add((score, right));
    }
}
