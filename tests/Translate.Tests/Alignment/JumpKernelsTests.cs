using CsCheck;
using Translate.Alignment;

namespace Translate.Tests.Alignment;

public sealed class JumpKernelsTests
{
    private static readonly Gen<float[]> Taps = Gen.Float[0, 1].Array[JumpKernels.Taps];

    [Fact]
    public void The_filter_agrees_with_the_plain_one() => Gen.Select(Gen.Float[0, 1].Array[1, 70], Taps, Gen.Float[0, 1]).Sample((values, taps, far) =>
    {
        var states = HmmChain.States(values.Length);
        var padded = Padded(values, states);
        var (fast, plain) = (new float[states], new float[states]);
        JumpKernels.Filter(padded, taps, far, fast);
        JumpKernels.FilterPlainly(padded, taps, far, plain);
        Close(plain, fast);
    }, iter: 500);

    [Fact]
    public void The_counts_agree_with_the_plain_ones() => Gen.Select(Gen.Float[0, 1].Array[1, 70], Gen.Float[0, 1].Array[1, 70]).Sample((from, to) =>
    {
        var states = HmmChain.States(Math.Max(from.Length, to.Length));
        var (fast, plain) = (new float[JumpKernels.Taps], new float[JumpKernels.Taps]);
        var places = from.Concat(new float[states - from.Length]).ToArray();
        JumpKernels.Count(places, Padded(to, states), fast);
        JumpKernels.CountPlainly(places, Padded(to, states), plain);
        Close(plain, fast);
    }, iter: 500);

    [Fact]
    public void Posteriors_are_those_of_all_paths_added_up() => Gen.Select(Gen.Float[0.01f, 1].Array[12], Gen.Float[0.01f, 1].Array[4], Gen.Float[0.01f, 1].Array[JumpCounts.Kinds], Gen.Float[0.05f, 0.6f]).Sample((emissions, nulls, weights, nullShare) =>
    {
        const int Words = 4, Positions = 3;
        var jumps = new JumpTable(weights);
        var states = HmmChain.States(Positions);
        var cells = new float[Words * states];
        for (var j = 0; j < Words; j++)
        {
            for (var i = 0; i < Positions; i++)
                cells[(j * states) + i + 1] = emissions[(j * Positions) + i];
        }

        var expected = new double[Words, Positions];
        var total = Walk(0, 0, 1, []);
        new HmmChain().Run(Words, Positions, cells, [.. nulls], nullShare, jumps, []);
        for (var j = 0; j < Words; j++)
        {
            for (var i = 0; i < Positions; i++)
                Assert.Equal(expected[j, i] / total, cells[(j * states) + i + 1], 1e-4);
        }

        double Walk(int word, int position, double probability, List<int> path)
        {
            if (word == Words)
            {
                for (var j = 0; j < Words; j++)
                {
                    if (path[j] > 0)
                        expected[j, path[j] - 1] += probability;
                }

                return probability;
            }

            var sum = Walk(word + 1, position, probability * nullShare * nulls[word], [.. path, 0]);
            var all = Enumerable.Range(1, Positions).Sum(to => (double)weights[to - position + JumpKernels.Reach]);
            for (var to = 1; to <= Positions; to++)
                sum += Walk(word + 1, to, probability * (1 - nullShare) * weights[to - position + JumpKernels.Reach] / all * emissions[(word * Positions) + to - 1], [.. path, to]);
            return sum;
        }
    }, iter: 100);

    private static float[] Padded(float[] values, int states) => [.. new float[JumpKernels.Reach], .. values, .. new float[states - values.Length + JumpKernels.Reach]];

    private static void Close(float[] expected, float[] actual)
    {
        for (var i = 0; i < expected.Length; i++)
            Assert.InRange(actual[i], expected[i] - (1e-4f * (1 + expected[i])), expected[i] + (1e-4f * (1 + expected[i])));
    }
}
