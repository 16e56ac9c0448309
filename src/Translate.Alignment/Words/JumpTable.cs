namespace Translate.Alignment;

/// <summary>
/// How far the next linked word stands from the last one on the other side (Vogel, Ney &amp; Tillmann 1996): a weight for each
/// short jump and one for all farther ones. Position 0 is before the first word.
/// </summary>
internal sealed class JumpTable
{
    private const int Reach = JumpKernels.Reach;
    private const double Smoothing = 1e-3;

    // Σ of the weights of the jumps up to each distance, for the sum over the positions that a sentence has.
    private readonly float[] _sums = new float[JumpKernels.Taps + 1];

    /// <param name="weights">One for each short jump, then one for each farther one.</param>
    public JumpTable(float[] weights)
    {
        Weights = weights;
        Far = weights[^1];
        Taps = [.. weights.Take(JumpKernels.Taps).Select(w => w - Far)];
        ReversedTaps = [.. Taps.Reverse()];
        for (var d = 0; d < JumpKernels.Taps; d++)
            _sums[d + 1] = _sums[d] + Taps[d];
    }

    /// <summary>Before anything is known: on to the next word, rather than back or far ahead.</summary>
    public static JumpTable Initial { get; } = new([.. Enumerable.Range(-Reach, JumpKernels.Taps).Select(d => 1f / (1 + Math.Abs(d - 1))), 1f / (Reach * 3)]);

    public float[] Weights { get; }

    public float[] Taps { get; }

    public float[] ReversedTaps { get; }

    public float Far { get; }

    /// <summary>The table that makes these counts likeliest, smoothed.</summary>
    /// <param name="counts">Expected jumps of each kind; the last holds all far ones.</param>
    /// <param name="farPlaces">How many places a far jump had to go to on average.</param>
    public static JumpTable Of(ReadOnlySpan<double> counts, double farPlaces)
    {
        double total = 0;
        foreach (var count in counts)
            total += count;
        if (!(total > 0))
            return Initial;
        var weights = new float[counts.Length];
        for (var d = 0; d < weights.Length; d++)
            weights[d] = (float)((counts[d] / total) + Smoothing);
        weights[^1] = (float)(((counts[^1] / total) + Smoothing) / Math.Max(1, farPlaces));
        return new(weights);
    }

    /// <summary>One over the sum of the weights of the jumps from <paramref name="position"/> (from 0) to 1…<paramref name="words"/>.</summary>
    public float Scale(int position, int words)
    {
        var (low, high) = (Math.Clamp(1 - position, -Reach, Reach + 1), Math.Clamp(words - position, -Reach - 1, Reach));
        var near = high >= low ? _sums[high + Reach + 1] - _sums[low + Reach] : 0;
        return 1 / (near + (words * Far));
    }
}
