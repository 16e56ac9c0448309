namespace Translate;

/// <summary>The numbers of the patterns that end at one position; what <see cref="LazyAutomaton"/> reports.</summary>
internal sealed class PatternSet(int patterns) : IEquatable<PatternSet>
{
    private readonly ulong[] bits = new ulong[(patterns + 63) / 64];

    public bool IsEmpty => !bits.AsSpan().ContainsAnyExcept(0UL);

    public void Add(int pattern) => bits[pattern / 64] |= 1UL << (pattern % 64);

    public void Add(PatternSet others)
    {
        for (var i = 0; i < bits.Length; i++)
            bits[i] |= others.bits[i];
    }

    /// <summary>Leaves only what is in the other set, too.</summary>
    public void Keep(PatternSet others)
    {
        for (var i = 0; i < bits.Length; i++)
            bits[i] &= others.bits[i];
    }

    /// <summary>The lowest number in both sets, or -1.</summary>
    public int FirstInBoth(PatternSet other)
    {
        for (var i = 0; i < bits.Length; i++)
            if ((bits[i] & other.bits[i]) is not 0 and var both)
                return (i * 64) + System.Numerics.BitOperations.TrailingZeroCount(both);
        return -1;
    }

    public bool Equals(PatternSet? other) => other is not null && bits.AsSpan().SequenceEqual(other.bits);

    public override bool Equals(object? obj) => Equals(obj as PatternSet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in bits)
            hash.Add(word);
        return hash.ToHashCode();
    }
}
