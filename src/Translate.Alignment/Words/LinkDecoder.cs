using System.Collections.Immutable;

namespace Translate.Alignment;

/// <summary>
/// Chooses links by their posteriors (Liang, Taskar &amp; Klein 2006): the sure ones; then, the surest first, neighbours of a link
/// that reach a word still free; then pairs of words that are both free. Words of several parts are linked as far as a part is.
/// </summary>
internal sealed class LinkDecoder
{
    // Growing asks a little less than a link by itself, joining two free words a little more.
    private const float Slack = 0.05f;

    private readonly int _firstSource, _firstTarget, _sources, _targets;
    private readonly float[] _forward, _backward;
    private readonly bool[] _linked, _sourceTaken, _targetTaken;

    private LinkDecoder(SentencePosteriors posteriors, ReadOnlySpan<int> sourcePlaces, ReadOnlySpan<int> targetPlaces)
    {
        (_firstSource, _firstTarget) = (sourcePlaces[0], targetPlaces[0]);
        (_sources, _targets) = (sourcePlaces[^1] - _firstSource + 1, targetPlaces[^1] - _firstTarget + 1);
        (_forward, _backward, _linked) = (new float[_sources * _targets], new float[_sources * _targets], new bool[_sources * _targets]);
        (_sourceTaken, _targetTaken) = (new bool[_sources], new bool[_targets]);
        for (var i = 0; i < sourcePlaces.Length; i++)
        {
            for (var j = 0; j < targetPlaces.Length; j++)
            {
                var cell = ((sourcePlaces[i] - _firstSource) * _targets) + targetPlaces[j] - _firstTarget;
                var (forward, backward) = (posteriors.Forward(i, j), posteriors.Backward(i, j));
                if (forward * backward >= _forward[cell] * _backward[cell])
                    (_forward[cell], _backward[cell]) = (forward, backward);
            }
        }
    }

    /// <summary>The links of a sentence, or of a window of one, ordered by source.</summary>
    public static ImmutableArray<WordLink> Decode(SentencePosteriors posteriors, ReadOnlySpan<int> sourcePlaces, ReadOnlySpan<int> targetPlaces, WordAlignerOptions options)
    {
        if (sourcePlaces.IsEmpty || targetPlaces.IsEmpty)
            return [];
        var decoder = new LinkDecoder(posteriors, sourcePlaces, targetPlaces);
        if (options.Direction == LinkDirection.Both)
            decoder.Symmetrise(options.Threshold);
        return decoder.Links(options);
    }

    private float Agreed(int cell) => MathF.Sqrt(_forward[cell] * _backward[cell]);

    private void Symmetrise(float threshold)
    {
        for (var cell = 0; cell < _linked.Length; cell++)
        {
            if (Agreed(cell) >= threshold)
                Link(cell);
        }

        var neighbours = Candidates(cell => (_forward[cell] + _backward[cell]) / 2, threshold - Slack);
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var cell in neighbours)
            {
                if (_linked[cell] || (_sourceTaken[cell / _targets] && _targetTaken[cell % _targets]) || !IsBesideLink(cell))
                    continue;
                Link(cell);
                grown = true;
            }
        }

        foreach (var cell in Candidates(c => Math.Max(_forward[c], _backward[c]), threshold + Slack))
        {
            if (!_sourceTaken[cell / _targets] && !_targetTaken[cell % _targets])
                Link(cell);
        }
    }

    // Cells that reach a score and are not linked, the surest first.
    private int[] Candidates(Func<int, float> score, float least)
    {
        var cells = new List<(float Score, int Cell)>();
        for (var cell = 0; cell < _linked.Length; cell++)
        {
            if (!_linked[cell] && score(cell) is var s && s >= least)
                cells.Add((-s, cell));
        }

        cells.Sort();
        return [.. cells.Select(c => c.Cell)];
    }

    private bool IsBesideLink(int cell)
    {
        var (i, j) = (cell / _targets, cell % _targets);
        for (var x = Math.Max(0, i - 1); x <= Math.Min(_sources - 1, i + 1); x++)
        {
            for (var y = Math.Max(0, j - 1); y <= Math.Min(_targets - 1, j + 1); y++)
            {
                if (_linked[(x * _targets) + y])
                    return true;
            }
        }

        return false;
    }

    private void Link(int cell) => _linked[cell] = _sourceTaken[cell / _targets] = _targetTaken[cell % _targets] = true;

    private ImmutableArray<WordLink> Links(WordAlignerOptions options)
    {
        var links = ImmutableArray.CreateBuilder<WordLink>();
        for (var cell = 0; cell < _linked.Length; cell++)
        {
            var score = options.Direction switch { LinkDirection.Forward => _forward[cell], LinkDirection.Backward => _backward[cell], _ => Agreed(cell) };
            if (options.Direction == LinkDirection.Both ? _linked[cell] : score >= options.Threshold)
                links.Add(new WordLink(_firstSource + (cell / _targets), _firstTarget + (cell % _targets), Math.Min(1, score)));
        }

        return links.DrainToImmutable();
    }
}
