namespace Translate.Alignment;

/// <summary>All ways to cut two texts into beads, within a band around the diagonal: cell (i, j) means i source and j target sentences are used up.</summary>
internal sealed class BeadLattice
{
    private readonly int[] _source, _target;
    private readonly long[] _sourceSum, _targetSum;
    private readonly double _ratio;
    private readonly int _width;
    private readonly bool _noEmptyBeads;

    public BeadLattice(int[] source, int[] target, double ratio, int width, bool noEmptyBeads)
    {
        (_source, _target, _ratio, _noEmptyBeads) = (source, target, ratio, noEmptyBeads);
        _width = Math.Min(width, target.Length);
        (_sourceSum, _targetSum) = (Sums(source), Sums(target));
    }

    private int Rows => _source.Length + 1;

    private int Cells => (2 * _width) + 1;

    /// <summary>The most probable beads; false when there is none in the band, or when the path touches its edge.</summary>
    public bool TryAlign(out IReadOnlyList<Bead> beads, CancellationToken cancellationToken)
    {
        beads = [];
        var best = Fill(Math.Max, keepKinds: true, out var kind, cancellationToken);
        if (double.IsNegativeInfinity(best[At(_source.Length, _target.Length)]))
            return false;
        var forward = Fill(LogAdd, keepKinds: false, out _, cancellationToken);
        var backward = FillBackward(cancellationToken);
        var total = forward[At(_source.Length, _target.Length)];
        var path = new List<Bead>();
        for (int i = _source.Length, j = _target.Length; i > 0 || j > 0;)
        {
            var (sources, targets, _) = GaleChurchModel.Kinds[kind![At(i, j)]];
            var (before, after) = (At(i - sources, j - targets), At(i, j));
            var posterior = Math.Exp(forward[before] + Score(i - sources, j - targets, kind[after]) + backward[after] - total);
            path.Add(new Bead(new(i - sources, sources), new(j - targets, targets), (float)Math.Clamp(posterior, 0, 1)));
            (i, j) = (i - sources, j - targets);
            if (_width < _target.Length && Math.Abs(j - Centre(i)) > _width - GaleChurchModel.MaxSentences)
                return false;
        }

        path.Reverse();
        beads = path;
        return true;
    }

    private double[] Fill(Func<double, double, double> join, bool keepKinds, out byte[]? kinds, CancellationToken cancellationToken)
    {
        var values = new double[Rows * Cells];
        Array.Fill(values, double.NegativeInfinity);
        kinds = keepKinds ? new byte[values.Length] : null;
        values[At(0, 0)] = 0;
        for (var i = 0; i < Rows; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var j = Math.Max(0, Centre(i) - _width); j <= Math.Min(_target.Length, Centre(i) + _width); j++)
            {
                var cell = At(i, j);
                for (byte k = 0; k < GaleChurchModel.Kinds.Length; k++)
                {
                    var (sources, targets, _) = GaleChurchModel.Kinds[k];
                    if (!InBand(i - sources, j - targets) || (_noEmptyBeads && (sources == 0 || targets == 0)))
                        continue;
                    var before = values[At(i - sources, j - targets)];
                    if (double.IsNegativeInfinity(before))
                        continue;
                    var value = before + Score(i - sources, j - targets, k);
                    if (kinds is not null && value > values[cell])
                        kinds[cell] = k;
                    values[cell] = join(values[cell], value);
                }
            }
        }

        return values;
    }

    private double[] FillBackward(CancellationToken cancellationToken)
    {
        var values = new double[Rows * Cells];
        Array.Fill(values, double.NegativeInfinity);
        values[At(_source.Length, _target.Length)] = 0;
        for (var i = _source.Length; i >= 0; i--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var j = Math.Min(_target.Length, Centre(i) + _width); j >= Math.Max(0, Centre(i) - _width); j--)
            {
                var cell = At(i, j);
                for (var k = 0; k < GaleChurchModel.Kinds.Length; k++)
                {
                    var (sources, targets, _) = GaleChurchModel.Kinds[k];
                    if (!InBand(i + sources, j + targets) || (_noEmptyBeads && (sources == 0 || targets == 0)))
                        continue;
                    var after = values[At(i + sources, j + targets)];
                    if (!double.IsNegativeInfinity(after))
                        values[cell] = LogAdd(values[cell], after + Score(i, j, k));
                }
            }
        }

        return values;
    }

    private double Score(int i, int j, int kind)
    {
        var (sources, targets, prior) = GaleChurchModel.Kinds[kind];
        return prior + GaleChurchModel.LogProbability((int)(_sourceSum[i + sources] - _sourceSum[i]), (int)(_targetSum[j + targets] - _targetSum[j]), _ratio);
    }

    private int Centre(int i) => (int)((long)i * _target.Length / _source.Length);

    private bool InBand(int i, int j) => i >= 0 && j >= 0 && i <= _source.Length && j <= _target.Length && Math.Abs(j - Centre(i)) <= _width;

    private int At(int i, int j) => (i * Cells) + j - Centre(i) + _width;

    private static long[] Sums(int[] lengths)
    {
        var sums = new long[lengths.Length + 1];
        for (var i = 0; i < lengths.Length; i++)
            sums[i + 1] = sums[i] + lengths[i];
        return sums;
    }

    private static double LogAdd(double a, double b)
    {
        if (double.IsNegativeInfinity(a))
            return b;
        return a > b ? a + Math.Log(1 + Math.Exp(b - a)) : b + Math.Log(1 + Math.Exp(a - b));
    }
}
