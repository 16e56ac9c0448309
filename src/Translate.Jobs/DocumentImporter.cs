using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Translate.Jobs;

/// <summary>Steps 1 and 2: reads documents in parts, splits their paragraphs into sentences, and stores those.</summary>
public sealed partial class DocumentImporter(JobStore store, ISegmenter segmenter, RequestUnit unit)
{
    /// <summary>Stores the document unless it is stored already, byte for byte.</summary>
    /// <param name="document">The document.</param>
    /// <param name="read">Told how many sentences have been read, now and then.</param>
    /// <param name="cancellationToken">Stops between two parts.</param>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="DocumentException">The file is not readable as what it is named.</exception>
    public bool Import(SourceDocument document, Action<int> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        try
        {
            using var input = new FileStream(document.File, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            var hash = SHA256.HashData(input);
            if (store.Holds(document.Path, hash))
                return false;
            input.Position = 0;
            var created = new DateTimeOffset(File.GetLastWriteTimeUtc(document.File));
            var cursor = new Cursor();
            var segments = Segments(document.Reader.Read(input, document.Path, cancellationToken), cursor, read);
            store.Import(document.Path, hash, created, segments, () => cursor.Gap, unit);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(document.Path, $"cannot be read ({e.Message})", innerException: e);
        }
    }

    private IEnumerable<SegmentRow> Segments(IEnumerable<DocumentPart> parts, Cursor cursor, Action<int> read)
    {
        foreach (var part in parts)
        {
            var at = 0;
            var count = 0;
            foreach (var paragraph in part.Paragraphs)
            {
                var opens = true;
                foreach (var sentence in Split(part.Prose, paragraph))
                {
                    var before = cursor.Gap + part.Text[at..sentence.Start];
                    cursor.Gap = "";
                    at = sentence.End;
                    count++;
                    yield return new SegmentRow(part.Start + sentence.Start, sentence.Length, opens, before, Fold(part.Prose.Substring(sentence.Start, sentence.Length)));
                    opens = false;
                }
            }

            cursor.Gap += part.Text[at..];
            read(count);
        }
    }

    private IEnumerable<TextSpan> Split(string text, TextSpan paragraph)
    {
        ImmutableArray<TextSpan> sentences = segmenter.Segment(paragraph.Of(text));
        return sentences.Select(s => s.Shift(paragraph.Start));
    }

    /// <summary>The sentence on one line: a line break, with the white space around it, becomes a space.</summary>
    internal static string Fold(string sentence) => sentence.AsSpan().IndexOfAny('\n', '\r') < 0 ? sentence : LineBreak().Replace(sentence, " ");

    [GeneratedRegex(@"[ \t]*(?:\r\n|\r|\n)[ \t]*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();

    /// <summary>What has been read since the last sentence.</summary>
    private sealed class Cursor
    {
        public string Gap { get; set; } = "";
    }
}
