using System.Net;
using System.Text.RegularExpressions;

namespace Translate.Providers;

/// <summary>Placeholder tokens as empty elements, which the service carries over whole, and the rest of the text escaped.</summary>
internal static partial class DeepLMarkup
{
    public static string Write(string text) => Token().Replace(text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal), """<x id="$1"/>""");

    public static string? Read(string? text) => text is null ? null : WebUtility.HtmlDecode(Element().Replace(text, "⟦$1⟧"));

    [GeneratedRegex("⟦([0-9]+)⟧")]
    private static partial Regex Token();

    [GeneratedRegex("""<x id="([0-9]+)"\s*(?:/>|></x>)""")]
    private static partial Regex Element();
}
