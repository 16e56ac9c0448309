using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Translate;

/// <summary>A set of UTF-16 code units, one bit each.</summary>
internal sealed class CharSet
{
    private static readonly UnicodeCategory[] Categories = [.. Enumerable.Range(0, 0x10000).Select(c => char.GetUnicodeCategory((char)c))];
    private static readonly ConcurrentDictionary<string, CharSet?> Known = new(StringComparer.Ordinal);
    private readonly ulong[] _bits = new ulong[1024];

    public static CharSet Space { get; } = Where(char.IsWhiteSpace);

    public static CharSet Digit { get; } = Where(char.IsDigit);

    public static CharSet Word { get; } = Where(c => char.IsLetterOrDigit(c) || c == '_' || Categories[c] is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    public static CharSet AnyButLineFeed { get; } = Where(c => c != '\n');

    public bool Contains(char c) => (_bits[c >> 6] >> (c & 63) & 1) != 0;

    // Runs once, at the start, over all characters: there is no time to warm up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static CharSet Where(Func<char, bool> holds)
    {
        var set = new CharSet();
        for (var c = 0; c < 0x10000; c++)
        {
            if (holds((char)c))
                set._bits[c >> 6] |= 1UL << (c & 63);
        }

        return set;
    }

    /// <summary>The set's only member; null when it has another number of them than one, or was not made as such.</summary>
    public char? Single { get; private init; }

    public static CharSet Of(char c)
    {
        var set = new CharSet { Single = c };
        set._bits[c >> 6] = 1UL << (c & 63);
        return set;
    }

    public static CharSet Range(char first, char last)
    {
        if (first == last)
            return Of(first);
        var set = new CharSet();
        for (int c = first; c <= last; c++)
            set._bits[c >> 6] |= 1UL << (c & 63);
        return set;
    }

    /// <summary>The characters of a general category or a group of them: <c>Lu</c>, <c>L</c>, <c>P</c>; null when there is no such.</summary>
    public static CharSet? Category(string name) => Known.GetOrAdd(name, MakeCategory);

    private static CharSet? MakeCategory(string name)
    {
        string[] all = ["Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn"];
        var wanted = Enumerable.Range(0, all.Length).Where(i => all[i].StartsWith(name, StringComparison.Ordinal)).Select(i => (UnicodeCategory)i).ToHashSet();
        return name.Length is 1 or 2 && wanted.Count > 0 ? Where(c => wanted.Contains(Categories[c])) : null;
    }

    public CharSet Or(CharSet other) => Combine(other, (a, b) => a | b);

    public CharSet Not() => Combine(this, (a, _) => ~a);

    public CharSet IgnoreCase()
    {
        if (Single is { } c)
            return char.IsLetter(c) ? Of(char.ToLowerInvariant(c)).Or(Of(char.ToUpperInvariant(c))) : this;
        return Where(x => Contains(x) || Contains(char.ToLowerInvariant(x)) || Contains(char.ToUpperInvariant(x)));
    }

    public bool SameAs(CharSet other) => ReferenceEquals(this, other) || _bits.AsSpan().SequenceEqual(other._bits);

    private CharSet Combine(CharSet other, Func<ulong, ulong, ulong> join)
    {
        var set = new CharSet();
        for (var i = 0; i < _bits.Length; i++)
            set._bits[i] = join(_bits[i], other._bits[i]);
        return set;
    }
}
