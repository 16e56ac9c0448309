using System.Collections.Immutable;

namespace Translate;

/// <summary>
/// Code units that no pattern of a set tells apart are one symbol, so that an automaton's rows are a hundred entries long and
/// not 65,536.
/// </summary>
internal sealed class Alphabet
{
    private readonly ushort[] symbols = new ushort[char.MaxValue + 1];
    private readonly char[] examples;

    /// <summary>The coarsest alphabet that tells members of each set from the others.</summary>
    public Alphabet(IReadOnlyCollection<CharacterSet> sets)
    {
        // Two code units are the same symbol when they are in the same sets; within a stretch between two
        // borders of ranges all are.
        var borders = sets.SelectMany(set => set.Ranges)
            .SelectMany(range => new[] { range.First, range.Last + 1 })
            .Where(border => border <= char.MaxValue)
            .Append(0).Distinct().Order().ToArray();
        var membership = Array.ConvertAll(borders, _ => new List<int>());
        foreach (var (number, set) in sets.Index())
            foreach (var (first, last) in set.Ranges)
                for (var i = Array.BinarySearch(borders, first); i < borders.Length && borders[i] <= last; i++)
                    membership[i].Add(number);

        var known = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var firsts = new List<char>();
        for (var i = 0; i < borders.Length; i++)
        {
            var key = string.Join(',', membership[i]);
            if (!known.TryGetValue(key, out var symbol))
            {
                known.Add(key, symbol = (ushort)known.Count);
                firsts.Add((char)borders[i]);
            }

            var end = i + 1 < borders.Length ? borders[i + 1] : char.MaxValue + 1;
            symbols.AsSpan(borders[i], end - borders[i]).Fill(symbol);
        }

        examples = [.. firsts];
    }

    /// <summary>How many symbols there are; <see cref="Edge"/> is not counted.</summary>
    public int Count => examples.Length;

    /// <summary>The symbol for the place before the first character.</summary>
    public int Edge => examples.Length;

    /// <summary>The symbol of a code unit.</summary>
    public ushort this[char c] => symbols[c];

    /// <summary>Every code unit's symbol, for inner loops.</summary>
    public ReadOnlySpan<ushort> Symbols => symbols;

    /// <summary>For each symbol whether the set holds it.</summary>
    public ImmutableArray<bool> Members(CharacterSet set) => [.. examples.Select(set.Contains)];
}
