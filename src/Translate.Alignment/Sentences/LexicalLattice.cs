using System.Runtime.CompilerServices;

namespace Translate.Alignment;

/// <summary>All ways to cut two texts into beads inside a band: forward sums of log-odds, posteriors, and the path of the greatest expected gain.</summary>
internal sealed class LexicalLattice(Band band, float[] targetSums, float[] sourceSums, LengthModel lengths, IndexedText source, IndexedText target, BeadPriors priors)
{
    private const float WorstLength = -16, LeastFlow = 1e-6f, Negligible = -16;
    private const double OneSidedGain = 0.5;

    // A free translation shares few words: their absence says less than their presence.
    private const float Negative = 0.75f;

    // Of two-sentence beads: those whose sentences changed places, those with a moved boundary.
    private static readonly float LogSwapped = MathF.Log(0.3f), LogMoved = MathF.Log(0.6f), LogPlain = MathF.Log(0.3f);

    private readonly (float[] Log, float[] Variance, float[] Own) _sourceLengths = lengths.Side(source.Lengths), _targetLengths = lengths.Side(target.Lengths);
    private readonly float _meanRatio = (float)lengths.Mean;
    private readonly float[] _priors = priors.Logs;
    private readonly double[] _forward = new double[band.Cells];

    /// <summary>The score of a two-sentence bead with a moved boundary that begins at a cell; null or minus infinity where none was looked for.</summary>
    public float[]? Moved { get; init; }

    /// <summary>The flow of an earlier look: cells that carried none are not looked at again; null where there was none.</summary>
    public float[]? Earlier { get; init; }

    /// <summary>Cells that the path must pass.</summary>
    public required Boundaries Boundaries { get; init; }

    /// <summary>What vectors say, and the products of the vectors of each cell; null where there are none.</summary>
    public (EmbeddingScores Scores, float[] Products)? Embeddings { get; init; }

    /// <summary>The posterior probability that the path passes a cell.</summary>
    public float[] Flow { get; private set; } = [];

    /// <summary>The probability that a sentence has no partner.</summary>
    public float[] SourceAlone { get; } = new float[source.Count];

    /// <inheritdoc cref="SourceAlone"/>
    public float[] TargetAlone { get; } = new float[target.Count];

    /// <summary>The sum of posteriors of each kind of bead.</summary>
    public double[] KindCounts { get; } = new double[BeadPriors.Kinds];

    /// <summary>The path, in order; the score of each bead is its posterior probability.</summary>
    public List<Bead> Align(CancellationToken cancellationToken)
    {
        Forward(cancellationToken);
        return Best(Backward(cancellationToken));
    }

    // Compiled in full at once: a document is aligned before the runtime would have found out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forward(CancellationToken cancellationToken)
    {
        Span<double> values = stackalloc double[BeadPriors.Kinds];
        Span<float> scores = stackalloc float[BeadPriors.Kinds];
        for (var i = 0; i <= source.Count; i++)
        {
            if (i % 256 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            for (var j = band.Low[i]; j <= band.High[i]; j++)
            {
                var cell = band.At(i, j);
                if (cell == 0)
                    continue;
                if (!Boundaries.Allows(i, j) || (Earlier is { } flow && flow[cell] == 0))
                {
                    _forward[cell] = double.NegativeInfinity;
                    continue;
                }

                Scores(i, j, scores);
                var most = double.NegativeInfinity;
                for (var k = 1; k < BeadPriors.Kinds; k++)
                {
                    values[k] = double.NegativeInfinity;
                    if (float.IsNegativeInfinity(scores[k]))
                        continue;
                    values[k] = _forward[band.At(i - (k / 5), j - (k % 5))] + scores[k];
                    most = Math.Max(most, values[k]);
                }

                if (double.IsNegativeInfinity(most))
                {
                    _forward[cell] = most;
                    continue;
                }

                var sum = 0f;
                for (var k = 1; k < BeadPriors.Kinds; k++)
                {
                    var below = (float)(values[k] - most);
                    if (below > Negligible)
                        sum += below == 0 ? 1 : MathF.Exp(below);
                }

                _forward[cell] = sum == 1 ? most : most + MathF.Log(sum);
            }
        }
    }

    // Hands the flow back from the end, and keeps the beads it takes; from each cell at least the likeliest.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private List<(int To, int Before, byte Kind, float Probability)> Backward(CancellationToken cancellationToken)
    {
        var flow = Flow = new float[band.Cells];
        var reached = new bool[band.Cells];
        var edges = new List<(int, int, byte, float)>(4 * source.Count);
        Span<float> scores = stackalloc float[BeadPriors.Kinds];
        Span<float> shares = stackalloc float[BeadPriors.Kinds];
        (flow[^1], reached[^1]) = (1, true);
        for (var i = source.Count; i >= 0; i--)
        {
            if (i % 256 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            for (var j = band.High[i]; j >= band.Low[i]; j--)
            {
                var cell = band.At(i, j);
                if (!reached[cell] || cell == 0)
                    continue;
                Scores(i, j, scores);
                var (best, most) = (0, -1f);
                for (var k = 1; k < BeadPriors.Kinds; k++)
                {
                    shares[k] = float.IsNegativeInfinity(scores[k]) ? 0 : (float)Math.Exp(Math.Min(0, _forward[band.At(i - (k / 5), j - (k % 5))] + scores[k] - _forward[cell]));
                    if (shares[k] > most)
                        (best, most) = (k, shares[k]);
                }

                // What is too little to follow goes to the others: lost, it would be missed after many thousand sentences.
                var kept = 0f;
                for (var k = 1; k < BeadPriors.Kinds; k++)
                {
                    if (k != best && flow[cell] * shares[k] < LeastFlow)
                        shares[k] = 0;
                    kept += shares[k];
                }

                for (var k = 1; k < BeadPriors.Kinds; k++)
                {
                    if (shares[k] == 0 && k != best)
                        continue;
                    var probability = kept > 0 ? flow[cell] * shares[k] / kept : 0;
                    var before = band.At(i - (k / 5), j - (k % 5));
                    flow[before] += probability;
                    reached[before] = true;
                    KindCounts[k] += probability;
                    edges.Add((cell, before, (byte)k, probability));
                    if (k == 5)
                        SourceAlone[i - 1] += probability;
                    else if (k == 1)
                        TargetAlone[j - 1] += probability;
                }
            }
        }

        return edges;
    }

    // The path with the most right beads to be expected, less what wrong ones cost in F1; a one-sided bead counts for
    // precision alone, and is right wherever in a gap it stands.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private List<Bead> Best(List<(int To, int Before, byte Kind, float Probability)> edges)
    {
        var (gain, next, posterior) = (new double[band.Cells], new byte[band.Cells], new float[band.Cells]);
        var (row, rowOfTo) = (source.Count, band.Offsets);
        foreach (var (to, before, kind, probability) in edges)
        {
            while (rowOfTo[row] > to)
                row--;
            var sure = kind == 5 ? SourceAlone[row - 1] : kind == 1 ? TargetAlone[to - rowOfTo[row] + band.Low[row] - 1] : probability;
            sure = Math.Clamp(sure, 0, 1);
            var candidate = gain[to] + (kind is 1 or 5 ? OneSidedGain * (sure - 1) : sure - 0.5);
            // Of equal paths the one that leaves source sentences alone first.
            if (next[before] == 0 || candidate > gain[before])
                (gain[before], next[before], posterior[before]) = (candidate, kind, sure);
        }

        var beads = new List<Bead>(source.Count);
        for (int i = 0, j = 0; i < source.Count || j < target.Count;)
        {
            var cell = band.At(i, j);
            var (a, b) = (next[cell] / 5, next[cell] % 5);
            beads.Add(new(new(i, a), new(j, b), posterior[cell]));
            (i, j) = (i + a, j + b);
        }

        return beads;
    }

    /// <summary>The score of each bead that ends in a cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scores(int i, int j, Span<float> scores)
    {
        scores.Fill(float.NegativeInfinity);
        var (low, offsets) = (band.Low, band.Offsets);
        if (i > 0 && j <= band.High[i - 1])
            scores[5] = _priors[5];
        if (j > low[i])
            scores[1] = _priors[1];
        Span<float> backs = stackalloc float[5], products = stackalloc float[5];
        backs.Clear();
        products.Clear();
        var mostTargets = Math.Min(BeadPriors.Most, j);
        for (var a = 1; a <= Math.Min(BeadPriors.Most, i); a++)
        {
            var row = i - a;
            if (band.High[row] < j - mostTargets || (a > 1 && Boundaries.Stops(row + 1)))
                break;
            var (lexical, product) = (0f, 0f);
            var ownSource = (row * 4) + a - 1;
            var rowAt = offsets[row] - low[row];
            for (var b = 1; b <= mostTargets; b++)
            {
                var column = j - b;
                // The cells of the bead must lie in the band; what row a lacks, rows above lack too.
                if (column < low[row] || column < low[i - 1])
                    break;
                if (column > band.High[row])
                {
                    backs[b] = float.NegativeInfinity;
                    continue;
                }

                var cell = (rowAt + column) * 4;
                backs[b] += sourceSums[cell + b - 1];
                lexical += targetSums[cell + a - 1];
                if (Embeddings is { } vectors)
                    products[b] += product += vectors.Products[rowAt + column];
                if (j - 1 > band.High[row])
                    continue;
                var ownTarget = (column * 4) + b - 1;
                var kind = (5 * a) + b;
                var words = 0.5f * (lexical + backs[b]);
                var score = (words < 0 ? Negative * words : words) + Length(ownSource, ownTarget);
                if (kind == 12)
                    score = Double(row, column, score);
                if (Embeddings is { } embeddings)
                    score += embeddings.Scores.Score(row, a, column, b, products[b]);
                scores[kind] = _priors[kind] + score;
            }
        }
    }

    /// <summary>What each word of a bead with two sides says for it: log-odds, the mean of both directions.</summary>
    public float Words(Bead bead)
    {
        var (from, to) = (bead.Source, bead.Target);
        var sum = 0f;
        for (var j = to.First; j < to.End; j++)
            sum += targetSums[(band.At(from.First, j) * 4) + from.Count - 1];
        for (var i = from.First; i < from.End; i++)
            sum += sourceSums[(band.At(i, to.First) * 4) + to.Count - 1];
        return 0.5f * sum / Math.Max(1, source.Starts[from.End] - source.Starts[from.First] + target.Starts[to.End] - target.Starts[to.First]);
    }

    private float Length(int ownSource, int ownTarget)
    {
        var deviation = _targetLengths.Log[ownTarget] - _sourceLengths.Log[ownSource] - _meanRatio;
        var variance = _sourceLengths.Variance[ownSource] + _targetLengths.Variance[ownTarget];
        return Math.Max(WorstLength, (-0.5f * deviation * deviation / variance) + _sourceLengths.Own[ownSource] + _targetLengths.Own[ownTarget]);
    }

    // Two sentences on either side: their words mixed, the sentences swapped, or the boundary moved.
    private float Double(int row, int column, float plain)
    {
        var (upper, lower) = (band.At(row, column + 1) * 4, band.At(row + 1, column) * 4);
        var swapped = (0.5f * (targetSums[upper] + targetSums[lower] + sourceSums[upper] + sourceSums[lower]))
            + Length(row * 4, (column + 1) * 4) + Length((row + 1) * 4, column * 4);
        var score = LogAdd(plain + LogPlain, swapped + LogSwapped);
        return Moved is null ? score : LogAdd(score, Moved[band.At(row, column)] + LogMoved);
    }

    private static float LogAdd(float a, float b)
    {
        var most = Math.Max(a, b);
        return float.IsNegativeInfinity(most) ? most : most + MathF.Log(MathF.Exp(a - most) + MathF.Exp(b - most));
    }
}
