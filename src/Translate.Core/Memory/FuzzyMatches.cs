using System.Runtime.InteropServices;

namespace Translate;

/// <summary>A stored text that is close to the one looked for.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Score">1 − Levenshtein / the longer length, of the normalised texts.</param>
internal readonly record struct FuzzyMatch(long Id, double Score);

/// <summary>The best matches so far. What cannot be among them any more is not measured to the end: the threshold rises with the worst of a full list.</summary>
internal sealed class FuzzyMatches(string text, double least, int most)
{
    // What is 0.7 of ten characters must not fall to the rounding of 0.7.
    private const double Rounding = 1e-9;

    private readonly EditPattern _pattern = new(text);
    private readonly List<FuzzyMatch> _best = new(most + 1);
    private double _least = least;

    /// <summary>The text looked for, normalised.</summary>
    public string Text => text;

    /// <summary>The best ones, the best first; of equals, what was offered first.</summary>
    public IReadOnlyList<FuzzyMatch> Best => _best;

    /// <summary>The shortest and longest text that can be among them.</summary>
    public (int Shortest, int Longest) Lengths => ((int)Math.Ceiling((text.Length * _least) - Rounding), (int)Math.Min(int.MaxValue, (text.Length / _least) + Rounding));

    /// <summary>Takes the text among the best if it is one of them.</summary>
    /// <returns>Whether it was.</returns>
    public bool Offer(long id, ReadOnlySpan<char> other)
    {
        var longer = Math.Max(text.Length, other.Length);
        var allowed = (int)(((1 - _least) * longer) + Rounding);
        var distance = _pattern.Distance(other, allowed);
        if (distance > allowed)
            return false;
        var score = longer == 0 ? 1 : 1 - ((double)distance / longer);
        var at = _best.Count;
        while (at > 0 && _best[at - 1].Score < score)
            at--;
        if (at == most)
            return false;
        _best.Insert(at, new FuzzyMatch(id, score));
        if (_best.Count > most)
            CollectionsMarshal.SetCount(_best, most);
        if (_best.Count == most)
            _least = Math.Max(_least, _best[^1].Score);
        return true;
    }
}
