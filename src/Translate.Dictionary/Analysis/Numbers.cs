using System.Globalization;

namespace Translate.Dictionary;

/// <summary>Numbers in the two notations: <c>1.250.000,50</c> in Indonesian, <c>1,250,000.50</c> in English.</summary>
internal static class Numbers
{
    private static readonly (string Glued, string English)[] Currencies = [("rp", "Rp"), ("us$", "US$"), ("$", "$"), ("€", "€"), ("£", "£"), ("s$", "S$"), ("rm", "RM")];

    /// <summary>The number in the other notation. A clock time (<c>10.30</c>), a date, a version and an identifier stay.</summary>
    public static string Convert(string number, bool fromIndonesian)
    {
        var (thousands, point) = fromIndonesian ? ('.', ',') : (',', '.');
        foreach (var c in number)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or ','))
                return number;
        }

        var whole = number.Split(point);
        var groups = whole[0].Split(thousands);
        var grouped = groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups[0] != "0" && groups.Skip(1).All(g => g.Length == 3));
        if (whole.Length > 2 || !grouped || (whole.Length == 1 && groups.Length == 1))
            return number;
        return string.Concat(number.Select(c => c == thousands ? point : c == point ? thousands : c));
    }

    /// <summary>A token that begins with a currency or is a number: <c>Rp1.250</c>; null when it is neither.</summary>
    public static string? Token(string surface, bool fromIndonesian)
    {
        if (surface.Length == 0)
            return null;
        if (char.IsAsciiDigit(surface[0]))
        {
            if (fromIndonesian && surface.EndsWith("-an", StringComparison.Ordinal) && surface.Length > 4)
                return surface[..^3] + "s";
            var end = surface.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
            return Convert(surface[..end], fromIndonesian) + surface[end..];
        }

        foreach (var (glued, english) in Currencies)
        {
            if (surface.Length > glued.Length && char.IsAsciiDigit(surface[glued.Length]) && surface.StartsWith(glued, StringComparison.OrdinalIgnoreCase))
                return english + Convert(surface[glued.Length..], fromIndonesian);
        }

        return null;
    }

    /// <summary><c>8</c> → <c>8th</c></summary>
    public static string Ordinal(string digits)
    {
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
            return digits;
        return digits + ((n % 100) is >= 11 and <= 13 ? "th" : (n % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });
    }

    /// <summary>Whether a number reads like a clock time: <c>10.30</c>.</summary>
    public static bool IsClock(string number) => number.Length is 4 or 5 && number[^3] == '.' && number.Replace(".", "", StringComparison.Ordinal).All(char.IsAsciiDigit);

    /// <summary>Whether the digits read like a year.</summary>
    public static bool IsYear(string digits) => digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 2199;
}
