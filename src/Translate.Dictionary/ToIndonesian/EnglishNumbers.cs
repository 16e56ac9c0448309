using System.Globalization;

namespace Translate.Dictionary;

/// <summary>English numerals: words (<c>twenty-five</c>), digits (<c>1,250.5</c>), clock times, currencies.</summary>
internal static class EnglishNumbers
{
    private static readonly string[] Units = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] Satuan = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];
    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>One numeral word: <c>twenty-five</c>, dua puluh lima; null when it is none.</summary>
    public static string? Word(string lower)
    {
        var unit = Array.IndexOf(Units, lower);
        if (unit >= 0)
            return Small(unit);
        var hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        var ten = Array.IndexOf(Tens, hyphen > 0 ? lower[..hyphen] : lower, 2);
        if (ten < 0)
            return null;
        if (hyphen < 0)
            return Satuan[ten] + " puluh";
        unit = Array.IndexOf(Units, lower[(hyphen + 1)..]);
        return unit is > 0 and < 10 ? $"{Satuan[ten]} puluh {Satuan[unit]}" : null;
    }

    /// <summary>The ordinal in words: <c>third</c>, ketiga; null when it is none.</summary>
    public static string? Ordinal(string lower)
    {
        ReadOnlySpan<string> first = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
        var at = first.IndexOf(lower);
        return at switch { 1 => "pertama", > 1 => "ke" + Small(at), _ => lower.EndsWith("teenth", StringComparison.Ordinal) && Word(lower[..^2]) is { } teen ? "ke" + teen : lower.EndsWith("ieth", StringComparison.Ordinal) && Word(lower[..^4] + "y") is { } ten ? "ke" + ten : null };
    }

    /// <summary>Digits in the other notation; clock times take a point: <c>11:20</c>, 11.20.</summary>
    public static string Digits(string surface)
    {
        var end = surface.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var colon = surface.IndexOf(':', StringComparison.Ordinal);
        if (colon is 1 or 2 && end == colon + 3 && surface[..colon].All(char.IsAsciiDigit) && surface[(colon + 1)..end].All(char.IsAsciiDigit))
            return surface[..colon] + "." + surface[(colon + 1)..];
        return Numbers.Convert(surface[..end], fromIndonesian: false) + surface[end..];
    }

    /// <summary>Whether it is a clock time.</summary>
    public static bool IsClock(string surface) => surface.Length is 4 or 5 && surface[^3] is ':' or '.' && surface.Where(char.IsAsciiDigit).Count() == surface.Length - 1;

    /// <summary>Whether the digits read like a year.</summary>
    public static bool IsYear(string surface) => Numbers.IsYear(surface) && int.Parse(surface, CultureInfo.InvariantCulture) is >= 1100 and <= 2100;

    private static string Small(int n) => n switch
    {
        < 12 => Satuan[n],
        _ => Satuan[n - 10] + " belas",
    };
}
