using System.Text;

namespace Translate;

/// <summary>Text in HTML, between tags or in quoted attributes.</summary>
internal static class HtmlText
{
    /// <summary>The text, so that nothing in it is markup. What HTML forbids (most control characters, half a surrogate pair, noncharacters) becomes U+FFFD.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                // A bare carriage return would be read as a line feed.
                '\r' => escaped.Append("&#13;"),
                '\t' or '\n' => escaped.Append((char)rune.Value),
                < 0x20 or (>= 0x7F and <= 0x9F) or (>= 0xFDD0 and <= 0xFDEF) => escaped.Append('\uFFFD'),
                var code when (code & 0xFFFE) == 0xFFFE => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }
}
