using System.Text;
using System.Xml;

namespace Translate;

/// <summary>Makes text fit for XML 1.0 files (section 2.2, Char).</summary>
internal static class XmlText
{
    /// <summary>The text in NFC with what XML forbids replaced by U+FFFD.</summary>
    public static string Clean(string text, out int replaced)
    {
        replaced = 0;
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
            return text;
        var at = FirstForbidden(text, 0);
        if (at < 0)
            return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        var clean = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = FirstForbidden(text, from))
        {
            clean.Append(text, from, at - from).Append('\uFFFD');
            replaced++;
            from = at + 1;
        }

        return clean.Append(text, from, text.Length - from).ToString().Normalize(NormalizationForm.FormC);
    }

    private static int FirstForbidden(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            // Half of a pair is forbidden, a pair is not.
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                i++;
            else
                return i;
        }

        return -1;
    }
}
