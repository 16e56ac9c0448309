namespace Translate;

/// <summary>Paragraphs of plain text: what stands between blank lines.</summary>
internal static class Blocks
{
    /// <summary>Where the paragraph from <paramref name="start"/> ends, and where the next one may begin.</summary>
    public static (int End, int Next) EndOf(ReadOnlySpan<char> text, int start)
    {
        for (var at = start; text[at..].IndexOf('\n') is >= 0 and var distance;)
        {
            var end = at + distance;
            var blank = false;
            for (at = end + 1; at < text.Length && char.IsWhiteSpace(text[at]); at++)
                blank |= text[at] == '\n';
            if (blank)
                return (end, at);
        }

        return (text.Length, text.Length);
    }

    /// <summary>The stretch without the white space at its ends.</summary>
    public static TextSpan Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.Between(start, end);
    }
}
