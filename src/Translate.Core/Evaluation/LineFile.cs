namespace Translate;

/// <summary>A text file whose lines are read one by one: a sentence each, or a list of links.</summary>
public static class LineFile
{
    /// <summary>The lines, without their ends: LF, CR LF or CR.</summary>
    /// <param name="input">The file; it stays open.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <exception cref="DocumentException">It is binary, or neither UTF-8 nor UTF-16 with a byte order mark.</exception>
    public static IEnumerable<string> Read(Stream input, string path)
    {
        var rest = "";
        foreach (var block in TextDecoding.Decode(input, path))
        {
            var text = rest + block;
            var from = 0;
            while (text.AsSpan(from).IndexOfAny('\n', '\r') is var length and >= 0)
            {
                var end = from + length;
                // A line feed may follow in the next block.
                if (text[end] == '\r' && end + 1 == text.Length)
                    break;
                yield return text[from..end];
                from = end + (text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
            }

            rest = text[from..];
        }

        if (rest.Length > 0)
            yield return rest.TrimEnd('\r');
    }
}
