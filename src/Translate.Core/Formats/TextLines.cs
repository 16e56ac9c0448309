namespace Translate;

/// <summary>Lines of text that end with a line feed, a carriage return, or both.</summary>
internal static class TextLines
{
    /// <summary>Whether the last line is whole and holds nothing but white space.</summary>
    public static bool EndsWithEmptyLine(ReadOnlySpan<char> text)
    {
        var at = text.EndsWith("\r\n") ? text.Length - 3 : text.EndsWith("\n") || text.EndsWith("\r") ? text.Length - 2 : -1;
        while (at >= 0 && text[at] is not ('\n' or '\r') && char.IsWhiteSpace(text[at]))
            at--;
        return at >= 0 && text[at] is '\n' or '\r';
    }
}
