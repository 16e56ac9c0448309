using System.Globalization;

namespace Translate.Cli;

/// <summary>Numbers with what they count: <c>1 sentence</c>, <c>2,000 sentences</c>.</summary>
internal static class Quantity
{
    public static string Of(long number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
