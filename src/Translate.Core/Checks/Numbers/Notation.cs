using System.Globalization;

namespace Translate;

/// <summary>Numbers in figures: <c>1.250,5</c> in Indonesian is <c>1,250.5</c> in English.</summary>
internal static class Notation
{
    /// <summary>What the figures may mean; the likeliest first.</summary>
    /// <param name="figures">Digits with <c>. , :</c> between.</param>
    /// <param name="thousands">What separates thousands; the other one separates decimals.</param>
    public static IReadOnlyList<string> Read(string figures, char thousands)
    {
        var readings = new List<string>(4);
        if (Value(figures, thousands) is { } value)
            readings.Add(Write(value));
        if (Clock(figures, thousands) is var (hour, minute))
        {
            readings.Add(string.Create(CultureInfo.InvariantCulture, $"{hour % 12}:{minute}"));
            // 19.00 is 7 p.m.
            if (minute == 0)
                readings.AddRange([Write(hour), Write(hour % 12)]);
        }
        // An Indonesian text that writes 2.5 after the English fashion.
        else if (readings.Count == 0 && thousands == '.' && Value(figures, ',') is { } foreign)
        {
            readings.Add(Write(foreign));
        }

        if (readings.Count == 0)
            readings.Add(figures);
        // 19 hours is 7 p.m. too, and of a year the last two digits may do.
        return readings;
    }

    public static string Write(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static decimal? Value(string figures, char thousands)
    {
        if (figures.Contains(':', StringComparison.Ordinal))
            return null;
        var whole = figures.Split(thousands == '.' ? ',' : '.');
        var groups = whole[0].Split(thousands);
        var isGrouped = groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3));
        return whole.Length <= 2 && isGrouped && figures.Length <= 24
            && decimal.TryParse(string.Concat(groups) + (whole.Length == 2 ? "." + whole[1] : ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    // English writes 10.30 too, beside 10:30.
    private static (int Hour, int Minute)? Clock(string figures, char thousands)
    {
        var separator = figures.IndexOfAny(['.', ':']);
        return separator is 1 or 2 && figures.Length == separator + 3 && (thousands == '.' || figures[separator] == ':' || separator > 0)
            && int.TryParse(figures[..separator], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            && int.TryParse(figures[(separator + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var minute) && hour < 25 && minute < 60 ? (hour, minute) : null;
    }
}
