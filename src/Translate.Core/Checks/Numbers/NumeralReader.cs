using System.Globalization;

namespace Translate;

/// <summary>Finds the numbers of a text: digits in the notation of its language, numerals written out, and words that imply a number.</summary>
internal static class NumeralReader
{
    public static List<Numeral> Read(CheckedText text)
    {
        var found = new List<Numeral>();
        var parts = Parts(text);
        for (var i = 0; i < parts.Count;)
            i = Next(text.Tables, parts, i, found);
        return found;
    }

    private static int Next(CheckLanguage language, List<CheckedWord> parts, int at, List<Numeral> found)
    {
        var (span, word) = parts[at];
        if (char.IsAsciiDigit(word[0]))
        {
            var readings = Notation.Read(word, language.Thousands);
            // 2,3 triliun; 5 million
            if (at + 1 < parts.Count && language.Numbers.TryGetValue(parts[at + 1].Lower, out var scale) && scale.Role is NumberRole.Scale or NumberRole.Group
                && readings.Count > 0 && decimal.TryParse(readings[0], CultureInfo.InvariantCulture, out var value) && value < 1_000_000_000)
            {
                found.Add(new Numeral(TextSpan.Between(span.Start, parts[at + 1].Span.End), [Notation.Write(value * scale.Value)], false));
                return at + 2;
            }

            found.Add(new Numeral(span, readings, false));
            return at + 1;
        }

        if (language.Numbers.ContainsKey(word))
            return WrittenOut(language, parts, at, found);
        // kelima puluh dua: the fifty-second
        if (word.StartsWith("ke", StringComparison.Ordinal) && language.Numbers.ContainsKey(word[2..]) && at + 1 < parts.Count && language.Numbers.ContainsKey(parts[at + 1].Lower))
        {
            parts[at] = new CheckedWord(span, word[2..]);
            return WrittenOut(language, parts, at, found);
        }

        if (language.Many.TryGetValue(word, out var many))
            found.Add(new Numeral(span, [Notation.Write(many[0])], false));
        else if (language.Implied.TryGetValue(word, out var implied))
            found.Add(new Numeral(span, [.. implied.Select(Notation.Write)], true));
        else if (language.Calendar.TryGetValue(word, out var month) && month <= 12)
            found.Add(new Numeral(span, [Notation.Write(month)], true));
        return at + 1;
    }

    private static int WrittenOut(CheckLanguage language, List<CheckedWord> parts, int first, List<Numeral> found)
    {
        decimal total = 0, group = 0, last = 0;
        var hasUnit = false;
        var at = first;
        for (; at < parts.Count; at++)
        {
            if (!language.Numbers.TryGetValue(parts[at].Lower, out var number))
            {
                // two hundred and fifty
                if (parts[at].Lower == "and" && group + total >= 100 && at + 1 < parts.Count && language.Numbers.TryGetValue(parts[at + 1].Lower, out var after) && after.Role == NumberRole.Unit)
                    continue;
                break;
            }

            if (number.Role == NumberRole.Unit)
            {
                // Two units in a row are two numbers, unless the first is of a higher order: twenty-five.
                if (hasUnit && (last == 0 || number.Value >= Lowest(last)))
                    break;
                (group, last, hasUnit) = (group + number.Value, number.Value, true);
            }
            else if (number.Role == NumberRole.Teen)
            {
                (group, last) = (group + 10, last + 10);
            }
            else if (number.Role == NumberRole.Group)
            {
                group = last == 0 ? group + number.Value : group - last + (last * number.Value);
                last = last == 0 ? number.Value : last * number.Value;
            }
            else
            {
                if (total > 0 && group == 0)
                    break;
                (total, group, last) = (total + ((group == 0 ? 1 : group) * number.Value), 0, number.Value);
            }
        }

        // tiga puluhan, thirty or so, is no number
        if (at < parts.Count && language.Vague.Contains(parts[at].Lower))
            return at + 1;
        // twenty-fifth
        if (last is >= 20 and < 100 && last % 10 == 0 && at < parts.Count && language.Implied.TryGetValue(parts[at].Lower, out var ordinal) && ordinal is [< 10] && parts[at].Span.Start == parts[at - 1].Span.End + 1)
            (group, at) = (group + ordinal[0], at + 1);
        // A scale alone (thousand) may belong to a vague number: tens of thousands. One is an article as often as a number.
        var value = total + group;
        found.Add(new Numeral(TextSpan.Between(parts[first].Span.Start, parts[at - 1].Span.End), [Notation.Write(value)], !hasUnit || value <= 1));
        return at;

        static decimal Lowest(decimal value)
        {
            decimal order = 1;
            while (value % (order * 10) == 0 && order < 1_000_000_000_000)
                order *= 10;
            return order;
        }
    }

    // Words cut at hyphens, and numbers at letters: twenty-five, 1990-an, Rp1.250.
    private static List<CheckedWord> Parts(CheckedText text)
    {
        var parts = new List<CheckedWord>(text.Words.Count);
        foreach (var (i, word) in text.Words.Index())
        {
            // Lima is a city too, and street vendors are those of the kaki lima.
            if (text.Tables.Numbers.ContainsKey(word.Lower) && (Capitals.IsInside(text, i) || text.Tables.NoNumbers.Contains((i > 0 ? text.Words[i - 1].Lower : "") + " " + word.Lower) || text.Tables.NoNumbers.Contains(word.Lower + " " + (i + 1 < text.Words.Count ? text.Words[i + 1].Lower : ""))))
                continue;
            if (word.Lower.AsSpan().IndexOfAnyInRange('0', '9') < 0 && !word.Lower.Contains('-', StringComparison.Ordinal))
            {
                parts.Add(word);
                continue;
            }

            for (var start = 0; start < word.Lower.Length;)
            {
                var end = EndOfPart(word.Lower, start);
                if (end > start)
                    parts.Add(new CheckedWord(new TextSpan(word.Span.Start + start, end - start), word.Lower[start..end]));
                start = Math.Max(end, start + 1);
            }
        }

        return parts;
    }

    // Letters, or figures with a mark between.
    private static int EndOfPart(string word, int start)
    {
        var end = start;
        if (char.IsAsciiDigit(word[start]))
        {
            while (end < word.Length && (char.IsAsciiDigit(word[end]) || (word[end] is '.' or ',' or ':' && end + 1 < word.Length && char.IsAsciiDigit(word[end + 1]))))
                end++;
        }
        else
        {
            while (end < word.Length && char.IsLetter(word[end]))
                end++;
        }

        return end;
    }
}
