namespace Translate;

/// <summary>Units of measure and time that follow the same number on both sides and differ.</summary>
internal sealed class UnitCheck : ICheck
{
    public CheckInfo Info { get; } = new("unit", CheckSeverity.Error, "A number has another unit than in the source, or has lost its per cent.");

    public void Find(CheckedPair pair, FindingList found)
    {
        if (pair.Source.Numerals.Count == 0 || pair.Target.Numerals.Count == 0)
            return;
        var units = Units(pair.Target);
        var targets = Measures(pair.Target, units).SelectMany(m => m.Numeral.Readings.Select(r => (Reading: r, m.Unit))).ToLookup(m => m.Reading, m => m.Unit, StringComparer.Ordinal);
        var numbers = pair.Target.Numerals.SelectMany(n => n.Readings).ToHashSet(StringComparer.Ordinal);
        foreach (var (numeral, unit) in Measures(pair.Source, Units(pair.Source)))
        {
            var same = numeral.Readings.SelectMany(r => targets[r]).ToList();
            if (same.Count > 0 && same.TrueForAll(u => u.Name != unit.Name))
                found.Add(Info, $"The source has {pair.Source.Of(numeral.Span)} {pair.Source.Of(unit.Span)}, the target {pair.Target.Of(same[0].Span)}.", [unit.Span], [same[0].Span]);
            else if (same.Count == 0 && unit.Name == "%" && numeral.Readings.Any(numbers.Contains) && !units.Exists(u => u.Name == "%"))
                found.Add(Info, $"The target lacks {pair.Source.Of(unit.Span)}.", [unit.Span], []);
        }
    }

    // The unit stands right after its number: 5 kg, 60-day, 14 per cent.
    private static IEnumerable<(Numeral Numeral, Unit Unit)> Measures(CheckedText text, List<Unit> units)
    {
        var byStart = units.ToLookup(u => u.Span.Start);
        return text.Numerals.SelectMany(n => byStart[n.Span.End].Concat(byStart[n.Span.End + 1]).Select(u => (n, u)));
    }

    private static List<Unit> Units(CheckedText text)
    {
        var found = new List<Unit>();
        for (var i = 0; i < text.Words.Count; i++)
        {
            var (span, word) = text.Words[i];
            if (word == "per" && i + 1 < text.Words.Count && text.Words[i + 1].Lower == "cent")
                found.Add(new(TextSpan.Between(span.Start, text.Words[i + 1].Span.End), "%"));
            else if (word.EndsWith("-per-cent", StringComparison.Ordinal))
                found.Add(new(new TextSpan(span.End - 8, 8), "%"));
            else if (text.Tables.Units.TryGetValue(word, out var unit))
                found.Add(new(span, unit));
            else if (word.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && text.Tables.Units.TryGetValue(word[(hyphen + 1)..].Split('-')[0], out var joined))
                found.Add(new(new TextSpan(span.Start + hyphen + 1, word.Length - hyphen - 1), joined));
        }

        for (var i = text.Text.AsSpan().IndexOfAny('%', '°'); i >= 0 && i < text.Text.Length; i++)
        {
            if (text.Text[i] is '%' or '°' && text.Tables.Units.TryGetValue(text.Text[i].ToString(), out var sign))
                found.Add(new(new TextSpan(i, 1), sign));
        }

        return found;
    }

    private readonly record struct Unit(TextSpan Span, string Name);
}
