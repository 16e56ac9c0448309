using System.Globalization;

namespace Translate.Dictionary;

/// <summary>Numerals in words: <c>dua puluh lima</c>, twenty-five; <c>tiga ratus ribu</c>, 300,000.</summary>
internal static class NumeralWords
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly string[] Units = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];

    /// <summary>Reads numeral words from a unit on.</summary>
    public static bool TryRead(IReadOnlyList<SourceWord> words, int start, out string english, out int after)
    {
        english = "";
        after = start;
        long total = 0, group = 0, unit = -1;
        while (after < words.Count)
        {
            var lemma = words[after].Lower;
            var digit = Array.IndexOf(Units, lemma);
            if (digit >= 0 && unit < 0)
                unit = digit;
            else if (lemma is "belas" && unit > 0)
                (group, unit) = (group + 10 + unit, -1);
            else if (lemma is "puluh" && unit > 0)
                (group, unit) = (group + (10 * unit), -1);
            else if (lemma is "ratus" && unit > 0)
                (group, unit) = (group + (100 * unit), -1);
            else if (lemma is "sepuluh" && unit < 0)
                group += 10;
            else if (lemma is "sebelas" && unit < 0)
                group += 11;
            else if (lemma is "seratus" && unit < 0)
                group += 100;
            else if (lemma is "seribu" && unit < 0)
                total += 1000;
            else if (lemma is "ribu" or "juta" or "miliar" or "triliun" && (unit > 0 || group > 0))
                (total, group, unit) = (total + ((group + Math.Max(unit, 0)) * lemma switch { "ribu" => 1000L, "juta" => 1_000_000, "miliar" => 1_000_000_000, _ => 1_000_000_000_000 }), 0, -1);
            else
                break;
            after++;
        }

        if (after == start)
            return false;
        var value = total + group + Math.Max(unit, 0);
        english = Say(value);
        return true;
    }

    /// <summary>Whether a word is part of a numeral.</summary>
    public static bool IsUnit(string lemma) => Array.IndexOf(Units, lemma) >= 0 || lemma is "puluh" or "belas" or "ratus" or "ribu" or "juta" or "sepuluh" or "seratus";

    /// <summary><c>kedua</c> → two</summary>
    public static string CardinalOf(string lemma) => Array.IndexOf(Units, lemma["ke".Length..]) is > 0 and var n ? Small[n] : lemma;

    /// <summary><c>kedua</c> → second</summary>
    public static string OrdinalOf(string lemma) => lemma switch
    {
        "kesepuluh" => "tenth",
        _ when Array.IndexOf(Units, lemma["ke".Length..]) is > 0 and var n => Ordinals[n],
        _ => lemma,
    };

    private static string Say(long value) => value switch
    {
        < 20 => Small[value],
        < 100 => Tens[value / 10] + (value % 10 == 0 ? "" : "-" + Small[value % 10]),
        < 1000 when value % 100 == 0 => Small[value / 100] + " hundred",
        < 20_000 when value % 1000 == 0 => Small[value / 1000] + " thousand",
        _ when value % 1_000_000_000_000 == 0 => Say(value / 1_000_000_000_000) + " trillion",
        _ when value % 1_000_000_000 == 0 => Say(value / 1_000_000_000) + " billion",
        _ when value % 1_000_000 == 0 => Say(value / 1_000_000) + " million",
        _ => value.ToString("N0", CultureInfo.InvariantCulture),
    };
}
