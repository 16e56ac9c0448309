using System.Buffers;

namespace Translate;

/// <summary>The runs of three characters of a text, its two ends counted in, as numbers below <see cref="Kinds"/>.</summary>
internal static class Trigrams
{
    private const int Bits = 18;
    private const char End = '\n';

    /// <summary>How many numbers there are. Kinds that share one are looked up together, which costs time and loses nothing.</summary>
    public const int Kinds = 1 << Bits;

    /// <summary>The numbers of a text's trigrams, in its order, some of them more than once.</summary>
    public static void Write(ReadOnlySpan<char> text, Span<int> kinds)
    {
        var (first, second) = (End, text.IsEmpty ? End : text[0]);
        for (var i = 0; i < text.Length; i++)
        {
            var third = i + 1 < text.Length ? text[i + 1] : End;
            var mixed = (((ulong)first << 32) | ((ulong)second << 16) | third) * 0x9E3779B97F4A7C15UL;
            kinds[i] = (int)(mixed >> (64 - Bits));
            (first, second) = (second, third);
        }
    }

    /// <summary>The rarest distinct trigrams of a text, the rarest first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="frequencies">In how many texts each kind stands.</param>
    /// <param name="rarest">Where they are written; its length is how many are wanted.</param>
    /// <returns>How many there are.</returns>
    public static int Rarest(ReadOnlySpan<char> text, ReadOnlySpan<int> frequencies, Span<int> rarest)
    {
        var kinds = ArrayPool<int>.Shared.Rent(text.Length);
        var ranked = ArrayPool<long>.Shared.Rent(text.Length);
        Write(text, kinds);
        for (var i = 0; i < text.Length; i++)
            ranked[i] = ((long)frequencies[kinds[i]] << Bits) | (long)kinds[i];
        ranked.AsSpan(0, text.Length).Sort();
        var count = 0;
        for (var i = 0; i < text.Length && count < rarest.Length; i++)
        {
            var kind = (int)(ranked[i] & (Kinds - 1));
            if (count == 0 || rarest[count - 1] != kind)
                rarest[count++] = kind;
        }

        ArrayPool<int>.Shared.Return(kinds);
        ArrayPool<long>.Shared.Return(ranked);
        return count;
    }
}
