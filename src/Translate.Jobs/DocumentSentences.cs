using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Translate.Jobs;

/// <summary>Steps 1 and 2 for one document: reads it in parts and splits its paragraphs into sentences.</summary>
/// <remarks>What is in memory at once is bounded whatever the document: a part, and the gap before a sentence.</remarks>
public sealed partial class DocumentSentences(SourceDocument document, ISegmenter segmenter)
{
    // No writer of prose comes near either; a file that does is data, and would fill the memory.
    private const int LongestSentence = 1 << 15, LongestGap = 1 << 24;

    private readonly Gap _gap = new(document.Path);

    /// <summary>What stands after the last sentence that was read.</summary>
    public string After() => _gap.Take();

    /// <summary>The sentences, in order, read as they are asked for.</summary>
    /// <param name="input">The document's bytes.</param>
    /// <param name="read">Told how many more sentences have been read, now and then.</param>
    /// <param name="cancellationToken">Stops between two parts.</param>
    /// <exception cref="DocumentException">The file is not readable as what it is named.</exception>
    public IEnumerable<SegmentRow> Read(Stream input, Action<int> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        foreach (var part in document.Reader.Read(input, document.Path, cancellationToken))
        {
            var at = 0;
            var count = 0;
            foreach (var paragraph in part.Paragraphs)
            {
                var opens = true;
                foreach (var sentence in Split(part.Prose, paragraph))
                {
                    _gap.Add(part.Text.AsSpan(at..sentence.Start));
                    at = sentence.End;
                    count++;
                    yield return new SegmentRow(part.Start + sentence.Start, sentence.Length, opens, _gap.Take(), Fold(part.Prose.Substring(sentence.Start, sentence.Length)));
                    opens = false;
                }
            }

            _gap.Add(part.Text.AsSpan(at));
            read(count);
        }
    }

    private IEnumerable<TextSpan> Split(string text, TextSpan paragraph)
    {
        ImmutableArray<TextSpan> sentences = segmenter.Segment(paragraph.Of(text));
        return sentences.SelectMany(s => Cut(text, s.Shift(paragraph.Start)));
    }

    /// <summary>The sentence, or pieces of it, cut at white space where there is any.</summary>
    private static IEnumerable<TextSpan> Cut(string text, TextSpan sentence)
    {
        var (start, end) = (sentence.Start, sentence.End);
        while (end - start > LongestSentence)
        {
            var space = start + LongestSentence;
            while (space > start && !char.IsWhiteSpace(text[space]))
                space--;
            var cut = space > start ? space : start + LongestSentence - (char.IsHighSurrogate(text[start + LongestSentence - 1]) ? 1 : 0);
            yield return TextSpan.Between(start, cut);
            for (start = cut; char.IsWhiteSpace(text[start]); start++)
            {
            }
        }

        yield return TextSpan.Between(start, end);
    }

    /// <summary>The sentence on one line: a line break, with the white space around it, becomes a space.</summary>
    internal static string Fold(string sentence) => sentence.AsSpan().IndexOfAny('\n', '\r') < 0 ? sentence : LineBreak().Replace(sentence, " ");

    [GeneratedRegex(@"[ \t]*(?:\r\n|\r|\n)[ \t]*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();

    /// <summary>What has been read since the last sentence.</summary>
    private sealed class Gap(string path)
    {
        private readonly StringBuilder _text = new();

        public void Add(ReadOnlySpan<char> text)
        {
            if (_text.Length + text.Length > LongestGap)
                throw new DocumentException(path, $"holds more than {LongestGap >> 20} million characters with nothing to translate between them (code, empty lines). Leave them out, or cut the document there.");
            _text.Append(text);
        }

        public string Take()
        {
            var text = _text.ToString();
            _text.Clear();
            return text;
        }
    }
}
