using System.Collections.Immutable;

namespace Translate;

/// <summary>Word links measured against links that people made, some sure and some only possible (Och and Ney 2003).</summary>
public sealed class LinkEvaluation
{
    private int _found, _sure, _possible, _foundSure, _foundPossible;

    /// <summary>How many pairs of sentences there were.</summary>
    public int Sentences { get; private set; }

    /// <summary>How many links were found, and how many the gold has: sure ones, and all.</summary>
    public (int Found, int Sure, int Possible) Links => (_found, _sure, _possible);

    /// <summary>Found links that are sure or possible; sure links that were found.</summary>
    public Agreement Lax => new(Agreement.Share(_foundPossible, _found), Agreement.Share(_foundSure, _sure));

    /// <summary>The sure links alone: what was found and is only possible counts as wrong.</summary>
    public Agreement Strict => new(Agreement.Share(_foundSure, _found), Agreement.Share(_foundSure, _sure));

    /// <summary>Alignment error rate, from 0 to 1; 0 is best.</summary>
    public double ErrorRate => _found + _sure > 0 ? 1 - ((double)(_foundSure + _foundPossible) / (_found + _sure)) : 0;

    /// <summary>Whether the scores of the links can be believed.</summary>
    public Reliability Reliability { get; } = new();

    /// <summary>Counts one pair of sentences in.</summary>
    /// <param name="gold">The links that people made.</param>
    /// <param name="found">The links to measure.</param>
    /// <param name="calibrated">Whether scores are probabilities, to be measured too.</param>
    /// <exception cref="ArgumentOutOfRangeException">A score is no probability.</exception>
    public void Add(ImmutableArray<MarkedLink> gold, ImmutableArray<MarkedLink> found, bool calibrated = false)
    {
        Sentences++;
        var possible = gold.Select(l => (l.Source, l.Target)).ToHashSet();
        var sure = gold.Where(l => l.IsSure).Select(l => (l.Source, l.Target)).ToHashSet();
        var said = found.DistinctBy(l => (l.Source, l.Target)).ToList();
        (_found, _sure, _possible) = (_found + said.Count, _sure + sure.Count, _possible + possible.Count);
        foreach (var link in said)
        {
            var isRight = possible.Contains((link.Source, link.Target));
            _foundPossible += isRight ? 1 : 0;
            _foundSure += sure.Contains((link.Source, link.Target)) ? 1 : 0;
            if (calibrated && link.Score is { } score)
                Reliability.Add(score, isRight);
        }
    }
}
