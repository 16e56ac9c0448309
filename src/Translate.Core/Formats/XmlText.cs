using System.Buffers;
using System.Text;
using System.Xml;

namespace Translate;

/// <summary>Makes text fit for XML 1.0 files (section 2.2, Char) that other programs read.</summary>
/// <remarks>
/// A line break becomes a space: a segment is a line. What XML forbids becomes a space too, as OmegaT reads such a document,
/// so that its segments are found. U+FFFD, the sign that a character was lost before, and noncharacters become □, for readers
/// refuse them.
/// </remarks>
internal static class XmlText
{
    private static readonly SearchValues<char> Suspects =
        SearchValues.Create([.. Enumerable.Range(0, 0x10000).Where(c => char.IsSurrogate((char)c) || c is '\n' or '\r' || !IsWelcome(c)).Select(c => (char)c)]);

    /// <summary>The text in NFC without what cannot stay.</summary>
    /// <param name="text">The text.</param>
    /// <param name="replaced">Takes the code points that were replaced, where someone asks; line breaks do not count.</param>
    public static string Clean(string text, SortedSet<int>? replaced = null)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
            return text;
        var clean = text.AsSpan().IndexOfAny(Suspects) < 0 ? text : Replace(text, replaced);
        return clean.IsNormalized(NormalizationForm.FormC) ? clean : clean.Normalize(NormalizationForm.FormC);
    }

    private static string Replace(string text, SortedSet<int>? replaced)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == OperationStatus.Done;
            var code = isWhole ? rune.Value : text[at];
            if (text.AsSpan(at).StartsWith("\r\n"))
                length = 2;
            if (code is not ('\n' or '\r') && IsWelcome(code))
                clean.Append(text, at, length);
            else
                clean.Append(IsXml(code) && code is not ('\n' or '\r') ? '□' : ' ');
            if (!IsWelcome(code))
                replaced?.Add(code);
            at += length;
        }

        return clean.ToString();
    }

    private static bool IsWelcome(int code) => IsXml(code) && code is not (0xFFFD or (>= 0xFDD0 and <= 0xFDEF)) && (code & 0xFFFE) != 0xFFFE;

    private static bool IsXml(int code) => code > char.MaxValue || XmlConvert.IsXmlChar((char)code);
}
