namespace Translate;

/// <summary>All n-grams of a sequence of symbols up to an order, as one sorted list of numbers.</summary>
/// <remarks>
/// Each position is a number of 128 bits: its symbol and those after it, the first in the highest bits, 0 where the sequence
/// has ended. Sorted, equal n-grams of every order stand together, so that one sort serves all orders.
/// </remarks>
internal readonly struct Ngrams
{
    private readonly UInt128[] _sorted;
    private readonly int _order, _bits;

    private Ngrams(UInt128[] sorted, int order, int bits) => (_sorted, _order, _bits) = (sorted, order, bits);

    /// <summary>The n-grams of <paramref name="symbols"/>.</summary>
    /// <param name="symbols">From 0 to 2^<paramref name="bits"/> - 2.</param>
    /// <param name="order">The longest n-gram.</param>
    /// <param name="bits">How many bits a symbol takes; times the order at most 128.</param>
    public static Ngrams Of(ReadOnlySpan<int> symbols, int order, int bits)
    {
        var sorted = new UInt128[symbols.Length];
        var (key, top) = (UInt128.Zero, bits * (order - 1));
        for (var i = symbols.Length - 1; i >= 0; i--)
            sorted[i] = key = (key >> bits) | ((UInt128)(uint)(symbols[i] + 1) << top);
        Array.Sort(sorted);
        return new Ngrams(sorted, order, bits);
    }

    /// <summary>How many n-grams of length <paramref name="n"/> there are.</summary>
    public int Count(int n) => Math.Max(_sorted.Length - n + 1, 0);

    /// <summary>How many of these n-grams the references have too, each as often as the reference that has it most.</summary>
    public int Shared(int n, ReadOnlySpan<Ngrams> references)
    {
        var (shared, shift) = (0, _bits * (_order - n));
        Span<int> at = stackalloc int[references.Length];
        for (var i = 0; i < _sorted.Length;)
        {
            var gram = _sorted[i] >> shift;
            var said = Run(_sorted, ref i, gram, shift);
            // An n-gram that runs past the end ends with a 0.
            if ((gram & ((UInt128.One << _bits) - 1)) == 0)
                continue;
            var wanted = 0;
            for (var r = 0; r < references.Length; r++)
            {
                var sorted = references[r]._sorted;
                while (at[r] < sorted.Length && sorted[at[r]] >> shift < gram)
                    at[r]++;
                wanted = Math.Max(wanted, Run(sorted, ref at[r], gram, shift));
            }

            shared += Math.Min(said, wanted);
        }

        return shared;
    }

    private static int Run(UInt128[] sorted, ref int from, UInt128 gram, int shift)
    {
        var begin = from;
        while (from < sorted.Length && sorted[from] >> shift == gram)
            from++;
        return from - begin;
    }
}
