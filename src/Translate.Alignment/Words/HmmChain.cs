using System.Numerics;

namespace Translate.Alignment;

/// <summary>
/// A hidden Markov model of one sentence (Vogel, Ney &amp; Tillmann 1996): each word is written by a position of the other
/// sentence, or by none, and the position jumps from word to word. Gives the posterior of every position for every word.
/// One object serves many sentences; it is not safe for concurrent use.
/// </summary>
internal sealed class HmmChain
{
    private const int Reach = JumpKernels.Reach;
    private float[] _forward = [], _arrived = [], _scales = [], _inverse = [], _from = [], _to = [], _beta = [];

    /// <summary>States of a sentence of this many positions: one more for the place before the first, up to a whole vector.</summary>
    public static int States(int positions) => (positions + Vector<float>.Count) / Vector<float>.Count * Vector<float>.Count;

    /// <summary>Turns emissions into posteriors.</summary>
    /// <param name="words">How many words are written.</param>
    /// <param name="positions">How many positions can write them.</param>
    /// <param name="cells">
    /// For each word a row of <see cref="States"/> numbers: p(word | position), where position 0, before the first, and those
    /// past the last have 0. Becomes the posteriors.
    /// </param>
    /// <param name="nulls">p(word | nothing) for each word; becomes the posterior of nothing.</param>
    /// <param name="nullShare">The share of words that nothing writes.</param>
    /// <param name="jumps">The jumps' probabilities.</param>
    /// <param name="counts">Gets the expected jumps; the last place gets the far ones. Empty when they are not wanted.</param>
    public void Run(int words, int positions, Span<float> cells, Span<float> nulls, float nullShare, JumpTable jumps, Span<float> counts)
    {
        var states = States(positions);
        Reserve(words, states);
        var inverse = _inverse.AsSpan(0, states);
        inverse.Clear();
        for (var i = 0; i <= positions; i++)
            inverse[i] = (1 - nullShare) * jumps.Scale(i, positions);
        Forward(words, states, cells, nulls, nullShare, jumps);
        Backward(words, states, cells, nulls, nullShare, jumps, counts);
    }

    private void Forward(int words, int states, ReadOnlySpan<float> cells, ReadOnlySpan<float> nulls, float nullShare, JumpTable jumps)
    {
        var from = Padded(_from, states);
        var before = _forward.AsSpan(0, states);
        before.Clear();
        before[0] = 1;
        for (var j = 0; j < words; j++)
        {
            var sum = Multiply(before, _inverse, from[Reach..]);
            var arrived = _arrived.AsSpan(j * states, states);
            JumpKernels.Filter(from, jumps.Taps, jumps.Far * sum, arrived);
            var after = _forward.AsSpan((j + 1) * states, states);
            var stay = new Vector<float>(nullShare * nulls[j]);
            var row = cells.Slice(j * states, states);
            var total = Vector<float>.Zero;
            for (var i = 0; i < states; i += Vector<float>.Count)
            {
                var written = new Vector<float>(arrived[i..]) * new Vector<float>(row[i..]);
                written.CopyTo(arrived[i..]);
                var all = Vector.FusedMultiplyAdd(stay, new Vector<float>(before[i..]), written);
                all.CopyTo(after[i..]);
                total += all;
            }

            var scale = _scales[j] = 1 / Vector.Sum(total);
            Scale(after, scale);
            before = after;
        }
    }

    private void Backward(int words, int states, Span<float> cells, Span<float> nulls, float nullShare, JumpTable jumps, Span<float> counts)
    {
        var to = Padded(_to, states);
        var beta = _beta.AsSpan(0, states);
        var next = _from.AsSpan(0, states);
        beta.Fill(1);
        float near = 0, all = 0;
        for (var j = words - 1; j >= 0; j--)
        {
            var row = cells.Slice(j * states, states);
            var sum = Multiply(row, beta, to[Reach..]);
            var scale = _scales[j];
            if (counts.Length > 0)
            {
                Multiply(_forward.AsSpan(j * states, states), inverse: _inverse, next);
                Scale(next, scale);
                JumpKernels.Count(next, to, counts);
            }

            // The posterior of a link: what arrived and was written here, times what comes after.
            var linked = Vector<float>.Zero;
            var scales = new Vector<float>(scale);
            var arrived = _arrived.AsSpan(j * states, states);
            for (var i = 0; i < states; i += Vector<float>.Count)
            {
                var posterior = new Vector<float>(arrived[i..]) * new Vector<float>(beta[i..]) * scales;
                posterior.CopyTo(row[i..]);
                linked += posterior;
            }

            var stay = new Vector<float>(nullShare * nulls[j] * scale);
            var share = Vector.Sum(linked);
            all += share;
            nulls[j] = Math.Max(0, 1 - share);
            if (j == 0)
                break;
            JumpKernels.Filter(to, jumps.ReversedTaps, jumps.Far * sum, next);
            for (var i = 0; i < states; i += Vector<float>.Count)
            {
                var jumped = new Vector<float>(next[i..]) * new Vector<float>(_inverse, i) * scales;
                Vector.FusedMultiplyAdd(stay, new Vector<float>(beta[i..]), jumped).CopyTo(beta[i..]);
            }
        }

        if (counts.Length == 0)
            return;
        // The filter's counts lack their probabilities; those of the far jumps are what is left.
        for (var d = 0; d < JumpKernels.Taps; d++)
            near += counts[d] *= jumps.Weights[d];
        counts[^1] = Math.Max(0, all - near);
    }

    private void Reserve(int words, int states)
    {
        var cells = (words + 1) * states;
        if (_forward.Length < cells)
            (_forward, _arrived, _scales) = (new float[cells], new float[cells], new float[Math.Max(words, _scales.Length)]);
        if (_scales.Length < words)
            _scales = new float[words];
        if (_inverse.Length < states)
            (_inverse, _beta, _from, _to) = (new float[states], new float[states], new float[states + (2 * Reach)], new float[states + (2 * Reach)]);
    }

    // Zeros before and after the states.
    private static Span<float> Padded(float[] buffer, int states)
    {
        var padded = buffer.AsSpan(0, states + (2 * Reach));
        padded.Clear();
        return padded;
    }

    private static float Multiply(ReadOnlySpan<float> a, ReadOnlySpan<float> inverse, Span<float> product)
    {
        var sum = Vector<float>.Zero;
        for (var i = 0; i < a.Length; i += Vector<float>.Count)
        {
            var values = new Vector<float>(a[i..]) * new Vector<float>(inverse[i..]);
            values.CopyTo(product[i..]);
            sum += values;
        }

        return Vector.Sum(sum);
    }

    private static void Scale(Span<float> values, float factor)
    {
        var factors = new Vector<float>(factor);
        for (var i = 0; i < values.Length; i += Vector<float>.Count)
            (new Vector<float>(values[i..]) * factors).CopyTo(values[i..]);
    }
}
