using System.Collections.Immutable;

namespace Translate.Alignment;

/// <summary>Cells that the path must pass.</summary>
internal sealed class Boundaries
{
    private const int Free = -1;
    private readonly ImmutableArray<(int Source, int Target)> _cells;
    private readonly int[] _targetAt;

    /// <param name="cells">Rising on both sides.</param>
    /// <param name="sources">How many source sentences there are.</param>
    /// <param name="targets">How many target sentences there are.</param>
    /// <exception cref="ArgumentException">They do not rise, or lie outside the texts.</exception>
    public Boundaries(ImmutableArray<(int Source, int Target)> cells, int sources, int targets)
    {
        _cells = cells;
        _targetAt = new int[sources + 1];
        Array.Fill(_targetAt, Free);
        var (i, j) = (-1, -1);
        foreach (var (source, target) in cells)
        {
            if (source <= i || target < j || source > sources || target > targets || target < 0)
                throw new ArgumentException($"The boundary ({source}, {target}) does not rise, or lies outside the {sources} and {targets} sentences.", nameof(cells));
            _targetAt[source] = target;
            (i, j) = (source, target);
        }
    }

    /// <summary>Whether the path may pass the cell.</summary>
    public bool Allows(int i, int j) => _targetAt[i] == Free || _targetAt[i] == j;

    /// <summary>Whether the path must pass somewhere after this many source sentences.</summary>
    public bool Stops(int i) => _targetAt[i] != Free;

    /// <summary>The boundaries, and of the anchors those that contradict none of them; in order.</summary>
    public IReadOnlyList<(int Source, int Target)> Join(List<(int Source, int Target)> anchors)
    {
        if (_cells.IsEmpty)
            return anchors;
        var joined = new List<(int, int)>(anchors.Count + _cells.Length);
        var next = 0;
        foreach (var (i, j) in anchors)
        {
            while (next < _cells.Length && _cells[next].Source <= i)
                joined.Add(_cells[next++]);
            var (floor, ceiling) = (next > 0 ? _cells[next - 1].Target : 0, next < _cells.Length ? _cells[next].Target : int.MaxValue);
            if (j >= floor && j < ceiling && Allows(i, j))
                joined.Add((i, j));
        }

        joined.AddRange(_cells[next..]);
        return joined;
    }
}
