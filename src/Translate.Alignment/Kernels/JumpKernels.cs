using System.Numerics;

namespace Translate.Alignment;

/// <summary>
/// Sums over the jumps of a hidden Markov model. The matrix of jumps has the same values along its diagonals, and the same
/// value everywhere far from the main one; so one step of the chain is a short filter, and its time grows with the number of
/// positions, not with their square.
/// </summary>
internal static class JumpKernels
{
    /// <summary>Jumps farther than this are all alike.</summary>
    public const int Reach = 10;

    /// <summary>How many short jumps there are.</summary>
    public const int Taps = (2 * Reach) + 1;

    /// <summary>
    /// to[i] = far · Σ from + Σ over d in [-<see cref="Reach"/>, <see cref="Reach"/>] of taps[d + Reach] · from[i - d].
    /// </summary>
    /// <param name="from">With <see cref="Reach"/> zeros before and after the positions.</param>
    /// <param name="taps">What a short jump has more than a far one.</param>
    /// <param name="far">What is added at every position.</param>
    /// <param name="to">A multiple of the vector's length; the values of <paramref name="from"/> past its positions are zero.</param>
    public static void Filter(ReadOnlySpan<float> from, ReadOnlySpan<float> taps, float far, Span<float> to)
    {
        var width = Vector<float>.Count;
        var background = new Vector<float>(far);
        for (var i = 0; i < to.Length; i += width)
        {
            var (even, odd) = (background, Vector<float>.Zero);
            for (var d = 0; d < Taps - 1; d += 2)
            {
                even = Vector.FusedMultiplyAdd(new Vector<float>(taps[d]), new Vector<float>(from[(i + (2 * Reach) - d)..]), even);
                odd = Vector.FusedMultiplyAdd(new Vector<float>(taps[d + 1]), new Vector<float>(from[(i + (2 * Reach) - d - 1)..]), odd);
            }

            even = Vector.FusedMultiplyAdd(new Vector<float>(taps[Taps - 1]), new Vector<float>(from[i..]), even);
            (even + odd).CopyTo(to[i..]);
        }
    }

    /// <summary>The same as <see cref="Filter"/>, number by number.</summary>
    public static void FilterPlainly(ReadOnlySpan<float> from, ReadOnlySpan<float> taps, float far, Span<float> to)
    {
        for (var i = 0; i < to.Length; i++)
        {
            var sum = far;
            for (var d = -Reach; d <= Reach; d++)
                sum += taps[d + Reach] * from[i + Reach - d];
            to[i] = sum;
        }
    }

    /// <summary>counts[d + Reach] += Σ from[i] · to[i + d]: how much flows over each short jump, before its probability.</summary>
    /// <param name="from">The positions, without zeros around.</param>
    /// <param name="to">With <see cref="Reach"/> zeros before and after.</param>
    /// <param name="counts">One for each short jump.</param>
    public static void Count(ReadOnlySpan<float> from, ReadOnlySpan<float> to, Span<float> counts)
    {
        for (var d = 0; d < Taps; d++)
        {
            var sum = Vector<float>.Zero;
            for (var i = 0; i < from.Length; i += Vector<float>.Count)
                sum = Vector.FusedMultiplyAdd(new Vector<float>(from[i..]), new Vector<float>(to[(i + d)..]), sum);
            counts[d] += Vector.Sum(sum);
        }
    }

    /// <summary>The same as <see cref="Count"/>, number by number.</summary>
    public static void CountPlainly(ReadOnlySpan<float> from, ReadOnlySpan<float> to, Span<float> counts)
    {
        for (var d = 0; d < Taps; d++)
        {
            for (var i = 0; i < from.Length; i++)
                counts[d] += from[i] * to[i + d];
        }
    }
}
