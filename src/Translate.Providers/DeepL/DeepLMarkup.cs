using System.Net;
using System.Text.RegularExpressions;

namespace Translate.Providers;

/// <summary>Placeholder tokens as empty elements, which the service carries over whole, and the rest of the text escaped.</summary>
internal static partial class DeepLMarkup
{
    public static string Write(string text) => Token().Replace(Escape(text), """<x id="$1"/>""");

    /// <summary>What of it is billed: all that stands outside of the elements (support.deepl.com, "Usage count and billing in DeepL API").</summary>
    public static string Billed(string text) => Token().Replace(Escape(text), "");

    public static string? Read(string? text) => text is null ? null : WebUtility.HtmlDecode(Element().Replace(text, "⟦$1⟧"));

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex("⟦([0-9]+)⟧")]
    private static partial Regex Token();

    [GeneratedRegex("""<x id="([0-9]+)"\s*(?:/>|></x>)""")]
    private static partial Regex Element();
}
