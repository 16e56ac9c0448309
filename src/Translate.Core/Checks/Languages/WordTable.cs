using System.Collections.Frozen;
using System.Globalization;

namespace Translate;

/// <summary>Makes tables of words that are written as text.</summary>
internal static class WordTable
{
    public static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words, or with bars between them phrases.</summary>
    public static IReadOnlyList<string> List(string words) => words.Contains('|', StringComparison.Ordinal) ? words.Split('|') : words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary><c>word value; word value</c></summary>
    public static FrozenDictionary<string, string> Map(string pairs) => Cells(pairs).ToFrozenDictionary(c => c[0], c => c[1], StringComparer.Ordinal);

    /// <summary><c>word value value; word value</c></summary>
    public static FrozenDictionary<string, decimal[]> Values(string pairs) =>
        Cells(pairs).ToFrozenDictionary(c => c[0], c => c.Skip(1).Select(v => decimal.Parse(v, CultureInfo.InvariantCulture)).ToArray(), StringComparer.Ordinal);

    /// <summary>Units that count from 0, tens that count from 20, and the others.</summary>
    public static FrozenDictionary<string, NumberWord> Numbers(string units, string tens, IEnumerable<(string Word, NumberRole Role, decimal Value)> others)
    {
        var table = others.ToDictionary(o => o.Word, o => new NumberWord(o.Role, o.Value), StringComparer.Ordinal);
        foreach (var (i, unit) in List(units).Index())
            table[unit] = new NumberWord(NumberRole.Unit, i);
        foreach (var (i, ten) in List(tens).Index())
            table[ten] = new NumberWord(NumberRole.Unit, 10 * (i + 2));
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Months from 1, days of the week from 101, and other spellings of both.</summary>
    public static FrozenDictionary<string, int> Calendar(string months, string otherMonths, string days, string otherDays)
    {
        var table = months.Split(' ').Index().ToDictionary(m => m.Item, m => m.Index + 1, StringComparer.Ordinal);
        foreach (var (i, day) in days.Split(' ').Index())
            table[day] = 101 + i;
        foreach (var spelling in $"{otherMonths} {otherDays}".Split(' '))
            table[spelling.Split('=')[0]] = int.Parse(spelling.Split('=')[1], CultureInfo.InvariantCulture);
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string[]> Cells(string pairs) =>
        pairs.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => p.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
