using System.Numerics;
using System.Runtime.InteropServices;

namespace Translate.Alignment;

/// <summary>
/// What vectors say of a bead: its cosine, less what each sentence has in common with any other, as log-odds of two normal
/// distributions of one variance, the one of beads and the one of chance. The vector of several sentences is their sum.
/// </summary>
internal sealed class EmbeddingScores
{
    private const int Samples = 24, FewestBeads = 20;
    private const float Most = 8, Least = -6, Weight = 0.7f;

    private readonly ISentenceEmbeddings _source, _target;
    private readonly int _sources, _targets;
    private readonly float[] _sourceNorms, _targetNorms, _sourceUsual, _targetUsual;
    private float _middle, _slope;

    public EmbeddingScores(ISentenceEmbeddings source, ISentenceEmbeddings target, int sources, int targets)
    {
        (_source, _target, _sources, _targets) = (source, target, sources, targets);
        (_sourceNorms, _targetNorms) = (Norms(source, sources), Norms(target, targets));
        (_sourceUsual, _targetUsual) = (Usual(source, sources, target, targets), Usual(target, targets, source, sources));
        // Nothing is paired yet: the best partner near the diagonal stands in for the true one.
        var best = new List<float>();
        for (var i = 0; i < sources; i += Math.Max(1, sources / 400))
        {
            var centre = (int)((long)i * targets / sources);
            var most = float.NegativeInfinity;
            for (var j = Math.Max(0, centre - 100); j < Math.Min(targets, centre + 100); j++)
                most = Math.Max(most, Margin(i, j));
            best.Add(most);
        }

        best.Sort();
        Fit(best[(best.Count / 2)..]);
    }

    /// <summary>Fits the log-odds to pairs that are sure.</summary>
    public void Fit(IEnumerable<Bead> sure)
    {
        var margins = sure.Where(b => b.Source.Count == 1 && b.Target.Count == 1).Select(b => Margin(b.Source.First, b.Target.First)).ToList();
        if (margins.Count >= FewestBeads)
            Fit(margins);
    }

    /// <summary>The products of the sentences of each cell of a band.</summary>
    public float[] Products(Band band, CancellationToken cancellationToken)
    {
        var products = new float[band.Cells];
        for (var i = 0; i < _sources; i++)
        {
            if (i % 256 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            for (var j = band.Low[i]; j <= Math.Min(band.High[i], _targets - 1); j++)
                products[band.At(i, j)] = Product(_source[i], _target[j]);
        }

        return products;
    }

    /// <summary>The log-odds of a bead of <paramref name="a"/> and <paramref name="b"/> sentences.</summary>
    /// <param name="row">Its first source sentence.</param>
    /// <param name="a">How many source sentences.</param>
    /// <param name="column">Its first target sentence.</param>
    /// <param name="b">How many target sentences.</param>
    /// <param name="product">The sum of the products of its cells.</param>
    public float Score(int row, int a, int column, int b, float product)
    {
        var cosine = product / (_sourceNorms[(row * 4) + a - 1] * _targetNorms[(column * 4) + b - 1]);
        var usual = 0f;
        for (var k = 0; k < a; k++)
            usual += _sourceUsual[row + k] / (2 * a);
        for (var k = 0; k < b; k++)
            usual += _targetUsual[column + k] / (2 * b);
        return Weight * Math.Clamp(_slope * (cosine - usual - _middle), Least, Most);
    }

    /// <summary>The share of beads whose sentences are nearer to each other than to those a little further on: a half by chance.</summary>
    public double Wins(IReadOnlyList<Bead> beads)
    {
        const int Away = 4;
        var (wins, all) = (0, 0);
        foreach (var bead in beads)
        {
            if (bead is not { Source.Count: 1, Target.Count: 1 } || bead.Target.First < Away || bead.Target.First + Away >= _targets)
                continue;
            var own = Margin(bead.Source.First, bead.Target.First);
            wins += (own > Margin(bead.Source.First, bead.Target.First - Away) ? 1 : 0) + (own > Margin(bead.Source.First, bead.Target.First + Away) ? 1 : 0);
            all += 2;
        }

        return all == 0 ? 0.5 : (double)wins / all;
    }

    private float Margin(int i, int j) => Product(_source[i], _target[j]) - ((_sourceUsual[i] + _targetUsual[j]) / 2);

    private void Fit(List<float> pairs)
    {
        var random = new Random(1);
        var chance = new List<float>();
        for (var k = 0; k < 1000; k++)
            chance.Add(Margin(random.Next(_sources), random.Next(_targets)));
        var (mean, variance) = Moments(pairs);
        var (other, otherVariance) = Moments(chance);
        _middle = (mean + other) / 2;
        _slope = Math.Max(0, mean - other) / Math.Max(1e-4f, (variance + otherVariance) / 2);
    }

    private static (float Mean, float Variance) Moments(List<float> values)
    {
        var mean = values.Average();
        return (mean, values.Average(v => (v - mean) * (v - mean)));
    }

    // The mean cosine with sentences of the other side taken anywhere: short and common sentences are near to all.
    private static float[] Usual(ISentenceEmbeddings text, int count, ISentenceEmbeddings other, int others)
    {
        var sum = new float[text.Dimensions];
        var samples = Math.Min(Samples * 4, others);
        for (var k = 0; k < samples; k++)
        {
            var vector = other[(int)((long)k * others / samples)];
            for (var d = 0; d < sum.Length; d++)
                sum[d] += vector[d] / samples;
        }

        var usual = new float[count];
        for (var i = 0; i < count; i++)
            usual[i] = Product(text[i], sum);
        return usual;
    }

    // The lengths of the sums of 1 to 4 vectors.
    private static float[] Norms(ISentenceEmbeddings text, int count)
    {
        var norms = new float[count * 4];
        for (var i = 0; i < count; i++)
        {
            var squared = 0f;
            for (var k = 0; k < 4 && i + k < count; k++)
            {
                squared += Product(text[i + k], text[i + k]);
                for (var before = 0; before < k; before++)
                    squared += 2 * Product(text[i + k], text[i + before]);
                norms[(i * 4) + k] = MathF.Sqrt(Math.Max(1e-6f, squared));
            }
        }

        return norms;
    }

    private static float Product(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var x = MemoryMarshal.Cast<float, Vector<float>>(a);
        var y = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sums = Vector<float>.Zero;
        for (var k = 0; k < x.Length; k++)
            sums += x[k] * y[k];
        var sum = Vector.Sum(sums);
        for (var k = x.Length * Vector<float>.Count; k < a.Length; k++)
            sum += a[k] * b[k];
        return sum;
    }
}
