using System.Globalization;
using Translate.Jobs;

namespace Translate.Review;

/// <summary>Units by name, as the page and its addresses call them: <c>12.0</c>.</summary>
internal static class UnitNames
{
    public static string Of(UnitKey key) => string.Create(CultureInfo.InvariantCulture, $"{key.Segment}.{key.Part}");

    /// <exception cref="RequestException">It is no name.</exception>
    public static UnitKey Parse(string name) =>
        name.Split('.') is [var segment, var part] && long.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var s) && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var p)
            ? new(s, p)
            : throw new RequestException($"'{name}' names no segment: it should look like 12.0.");
}
