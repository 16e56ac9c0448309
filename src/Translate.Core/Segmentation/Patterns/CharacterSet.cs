using System.Collections.Concurrent;
using System.Globalization;

namespace Translate;

/// <summary>A set of UTF-16 code units, kept as sorted ranges that neither touch nor overlap.</summary>
internal sealed class CharacterSet : IEquatable<CharacterSet>
{
    private static readonly ConcurrentDictionary<string, CharacterSet?> Categories = new(StringComparer.Ordinal);
    private readonly (char First, char Last)[] ranges;

    private CharacterSet((char First, char Last)[] ranges) => this.ranges = ranges;

    public static CharacterSet None { get; } = new([]);

    /// <summary>What <c>.</c> stands for: all but a line feed.</summary>
    public static CharacterSet Any { get; } = Of('\n').Complement();

    /// <summary>All code units.</summary>
    public static CharacterSet All { get; } = None.Complement();

    /// <summary>What <c>\s</c> stands for.</summary>
    public static CharacterSet Space { get; } = Where(char.IsWhiteSpace);

    /// <summary>What <c>\w</c> stands for: letters, non-spacing marks, decimal digits, connectors.</summary>
    public static CharacterSet Word { get; } = Where(IsWord);

    /// <summary>What <c>\b</c> counts as part of a word: <see cref="Word"/> and the two zero-width joiners.</summary>
    public static CharacterSet BoundaryWord { get; } = Word.Union(Range('\u200C', '\u200D'));

    public IReadOnlyList<(char First, char Last)> Ranges => ranges;

    public static CharacterSet Of(char c) => new([(c, c)]);

    public static CharacterSet Range(char first, char last) => new([(first, last)]);

    /// <summary>A general category (<c>Lu</c>) or a group of them (<c>L</c>); null when there is no such name.</summary>
    public static CharacterSet? Category(string name) => Categories.GetOrAdd(name, static name =>
    {
        var set = Where(c => CategoryNames.Of(char.GetUnicodeCategory(c)).StartsWith(name, StringComparison.Ordinal));
        return name.Length is 1 or 2 && set.ranges.Length > 0 ? set : null;
    });

    public bool Contains(char c)
    {
        var (low, high) = (0, ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (c < ranges[middle].First)
                high = middle - 1;
            else if (c > ranges[middle].Last)
                low = middle + 1;
            else
                return true;
        }

        return false;
    }

    public CharacterSet Union(CharacterSet other) => Normalize([.. ranges, .. other.ranges]);

    public CharacterSet Complement()
    {
        var gaps = new List<(char, char)>();
        var next = 0;
        foreach (var (first, last) in ranges)
        {
            if (first > next)
                gaps.Add(((char)next, (char)(first - 1)));
            next = last + 1;
        }

        if (next <= char.MaxValue)
            gaps.Add(((char)next, char.MaxValue));
        return new([.. gaps]);
    }

    /// <summary>The set and whatever differs from a member only in case.</summary>
    public CharacterSet IgnoringCase()
    {
        var more = new List<(char, char)>(ranges);
        foreach (var (first, last) in ranges)
            for (int c = first; c <= last; c++)
                foreach (var variant in CaseVariants.Of((char)c))
                    more.Add((variant, variant));
        return Normalize(more);
    }

    public bool Equals(CharacterSet? other) => other is not null && ranges.AsSpan().SequenceEqual(other.ranges);

    public override bool Equals(object? obj) => Equals(obj as CharacterSet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var range in ranges)
            hash.Add(range);
        return hash.ToHashCode();
    }

    private static bool IsWord(char c) => char.GetUnicodeCategory(c) is <= UnicodeCategory.NonSpacingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;

    private static CharacterSet Where(Func<char, bool> belongs)
    {
        var found = new List<(char, char)>();
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var first = c;
            while (c <= char.MaxValue && belongs((char)c))
                c++;
            if (c > first)
                found.Add(((char)first, (char)(c - 1)));
        }

        return new([.. found]);
    }

    private static CharacterSet Normalize(List<(char First, char Last)> parts)
    {
        parts.Sort();
        var merged = new List<(char First, char Last)>();
        foreach (var part in parts)
            if (merged.Count > 0 && part.First <= merged[^1].Last + 1)
                merged[^1] = (merged[^1].First, (char)Math.Max(merged[^1].Last, part.Last));
            else
                merged.Add(part);
        return new([.. merged]);
    }
}
