using System.Collections.Immutable;
using System.Text;

namespace Translate;

/// <summary>Reads plain text: a line is a paragraph, or paragraphs are wrapped over lines and end at an empty one.</summary>
/// <remarks>A line ends with a line feed, a carriage return, or both.</remarks>
/// <param name="lines">How lines are understood.</param>
/// <param name="partSize">About how many characters a part has.</param>
/// <param name="longest">A paragraph longer than this is cut.</param>
public sealed class PlainTextReader(LineMode lines, int partSize = 1 << 17, int longest = 1 << 20) : IDocumentReader
{
    /// <inheritdoc/>
    public string Format => "text";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".txt"];

    /// <inheritdoc/>
    public IEnumerable<DocumentPart> Read(Stream input, string path, CancellationToken cancellationToken = default)
    {
        var text = new StringBuilder();
        long start = 0;
        var searched = 0;
        foreach (var block in TextDecoding.Decode(input, path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            text.Append(block);
            while (text.Length >= partSize && text.Length > searched)
            {
                var held = text.ToString();
                var cut = LastBreak(held, searched);
                if (cut <= 0 && held.Length < longest)
                {
                    searched = Math.Max(0, held.Length - 2);
                    break;
                }

                if (cut <= 0)
                    cut = CutInside(held, longest);
                yield return Part(start, held[..cut]);
                start += cut;
                text.Remove(0, cut);
                searched = 0;
            }
        }

        if (text.Length > 0)
            yield return Part(start, text.ToString());
    }

    /// <summary>The position after the last paragraph break at or after <paramref name="from"/>; 0 when there is none.</summary>
    private int LastBreak(string text, int from)
    {
        for (var end = text.Length; (end = text.AsSpan(from, end - from).LastIndexOfAny('\n', '\r')) >= 0;)
        {
            end += from;
            if (lines == LineMode.Paragraph || TextLines.EndsWithEmptyLine(text.AsSpan(0, end + 1)))
                return end + 1;
        }

        return 0;
    }

    private static int CutInside(string text, int longest)
    {
        for (var at = longest - 1; at > longest / 2; at--)
        {
            if (char.IsWhiteSpace(text[at]))
                return at + 1;
        }

        return char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
    }

    private DocumentPart Part(long start, string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        var (first, last) = (-1, -1);
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : at + length;
            var line = Trim(text, at, end);
            if ((lines == LineMode.Paragraph || line.Length == 0) && first >= 0)
            {
                paragraphs.Add(TextSpan.Between(first, last));
                first = -1;
            }

            if (line.Length > 0)
            {
                first = first < 0 ? line.Start : first;
                last = line.End;
            }

            at = text.AsSpan(end).StartsWith("\r\n") ? end + 2 : end + 1;
        }

        if (first >= 0)
            paragraphs.Add(TextSpan.Between(first, last));
        return new DocumentPart(start, text, paragraphs.ToImmutable());
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.Between(start, end);
    }
}
