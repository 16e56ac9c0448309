using System.Collections.Immutable;
using Translate.Jobs;

namespace Translate.Cli;

/// <summary>One side of a pair: a document in sentences.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Rows">Its sentences and what stands between them.</param>
/// <param name="Numbers">The number of each sentence, from 0: its place among the sentences, or its line where a line is a sentence.</param>
/// <param name="Count">How many sentences, or lines, there are.</param>
/// <param name="After">What stands after the last.</param>
/// <param name="Created">The date of the file.</param>
internal sealed record TextSide(string Path, ImmutableArray<SegmentRow> Rows, ImmutableArray<int> Numbers, int Count, string After, DateTimeOffset Created)
{
    public SentenceList Sentences { get; } = SentencesOf(Rows);

    /// <summary>Reads and segments a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="segmenter">Splits its paragraphs; null where each line is a sentence.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="DocumentException">It is not readable as what it is named, or holds no sentence.</exception>
    public static TextSide Read(SourceDocument document, ISegmenter? segmenter, CancellationToken cancellationToken)
    {
        try
        {
            using var input = new FileStream(document.File, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            var sentences = new DocumentSentences(document, segmenter ?? WholeLine.Instance);
            var rows = sentences.Read(input, _ => { }, cancellationToken).ToImmutableArray();
            if (rows.IsEmpty)
                throw new DocumentException(document.File, "holds no sentence, so there is nothing to align. Check that it is the file you mean.");
            var after = sentences.After();
            var numbers = segmenter is null ? LinesOf(rows) : [.. Enumerable.Range(0, rows.Length)];
            var count = segmenter is null ? numbers[^1] + Math.Max(1, Breaks(after) + (after.Length > 0 && !EndsLine(after) ? 1 : 0)) : rows.Length;
            return new TextSide(document.File, rows, numbers, count, after, new DateTimeOffset(File.GetLastWriteTimeUtc(document.File)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(document.File, $"cannot be read ({e.Message})", innerException: e);
        }
    }

    private static SentenceList SentencesOf(ImmutableArray<SegmentRow> rows)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(rows.Length);
        var start = 0;
        foreach (var row in rows)
        {
            spans.Add(new TextSpan(start, row.Source.Length));
            start += row.Source.Length + 1;
        }

        return new SentenceList(string.Join('\n', rows.Select(r => r.Source)), spans.MoveToImmutable());
    }

    private static ImmutableArray<int> LinesOf(ImmutableArray<SegmentRow> rows)
    {
        var numbers = ImmutableArray.CreateBuilder<int>(rows.Length);
        var line = 0;
        foreach (var row in rows)
            numbers.Add(line += Breaks(row.Before));
        return numbers.MoveToImmutable();
    }

    private static int Breaks(string text) => text.AsSpan().Count('\n') + text.AsSpan().Count('\r') - text.AsSpan().Count("\r\n");

    private static bool EndsLine(string text) => text[^1] is '\n' or '\r';

    /// <summary>Where a line is a sentence already.</summary>
    private sealed class WholeLine : ISegmenter
    {
        public static WholeLine Instance { get; } = new();

        public ImmutableArray<TextSpan> Segment(ReadOnlySpan<char> text)
        {
            var start = text.Length - text.TrimStart().Length;
            var length = text.Trim().Length;
            return length == 0 ? [] : [new TextSpan(start, length)];
        }
    }
}
