using System.Globalization;
using System.Runtime.InteropServices;
using Translate.Alignment;

namespace Translate.Cli;

/// <summary>
/// Vectors in vecalign's layout: little-endian 32-bit floats without a header, a row a sentence; or a row a line of an
/// overlap file (<c>sentences.overlaps</c> beside <c>sentences.emb</c>), of which the rows of single sentences are used.
/// </summary>
internal sealed class EmbeddingFile : ISentenceEmbeddings
{
    private const int FewestDimensions = 8, MostDimensions = 8192;
    private readonly float[] _values;

    private EmbeddingFile(float[] values, int dimensions) => (_values, Dimensions) = (values, dimensions);

    public int Dimensions { get; }

    public ReadOnlySpan<float> this[int sentence] => _values.AsSpan(sentence * Dimensions, Dimensions);

    /// <summary>The vectors of a text.</summary>
    /// <exception cref="DocumentException">The size does not fit, a number is none, or a sentence has no row.</exception>
    public static EmbeddingFile Read(string path, TextSide text)
    {
        var sentences = text.Rows.Select(r => r.Source).ToArray();
        var overlaps = Path.ChangeExtension(path, ".overlaps");
        var rows = File.Exists(overlaps) ? Overlaps(overlaps, sentences) : null;
        var count = rows?.Count ?? text.Count;
        long bytes;
        try
        {
            bytes = new FileInfo(path).Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(path, $"cannot be read ({e.Message})", innerException: e);
        }

        var dimensions = bytes / 4 / count;
        if (bytes == 0 || bytes % (4L * count) != 0 || dimensions is < FewestDimensions or > MostDimensions)
        {
            throw new DocumentException(path, string.Create(CultureInfo.InvariantCulture,
                $"{bytes:N0} bytes are no rows of 32-bit floats for {count:N0} {(rows is null ? $"sentences of {text.Path}" : $"lines of {overlaps}")}: {bytes / 4.0 / count:0.##} numbers a row. Write one row a sentence; use --lines if a line of the text is a sentence; or put the overlap file beside it as {Path.GetFileName(overlaps)}."));
        }

        return new EmbeddingFile(Values(path, sentences.Length, (int)dimensions, i => rows is null ? text.Numbers[i] : rows.Rows[i]), (int)dimensions);
    }

    private static float[] Values(string path, int sentences, int dimensions, Func<int, int> rowOf)
    {
        if ((long)sentences * dimensions > Array.MaxLength)
            throw new DocumentException(path, $"{sentences} sentences of {dimensions} numbers are more than fit in memory. Cut the text at a chapter.");
        var values = new float[sentences * dimensions];
        try
        {
            using var file = File.OpenRead(path);
            for (var i = 0; i < sentences; i++)
            {
                var row = values.AsSpan(i * dimensions, dimensions);
                file.Position = (long)rowOf(i) * dimensions * 4;
                file.ReadExactly(MemoryMarshal.AsBytes(row));
                var norm = Norm(row);
                if (!float.IsFinite(norm) || norm == 0)
                    throw new DocumentException(path, $"row {rowOf(i)} is {(norm == 0 ? "all zeros" : "not made of numbers")}. Check that the file holds 32-bit floats, little endian.", (long)rowOf(i) * dimensions * 4);
                foreach (ref var value in row)
                    value /= norm;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(path, $"cannot be read ({e.Message})", innerException: e);
        }

        return values;
    }

    private static float Norm(ReadOnlySpan<float> row)
    {
        var squares = 0.0;
        foreach (var value in row)
            squares += (double)value * value;
        return (float)Math.Sqrt(squares);
    }

    private static OverlapRows Overlaps(string path, string[] sentences)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        foreach (var line in File.ReadLines(path))
            numbers.TryAdd(line.Trim(), count++);
        var rows = new int[sentences.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            if (!numbers.TryGetValue(sentences[i], out rows[i]))
                throw new DocumentException(path, $"has no line for sentence {i + 1}, '{(sentences[i].Length > 60 ? sentences[i][..60] + "…" : sentences[i])}'. Make it anew from this text.");
        }

        return new OverlapRows(rows, count);
    }

    /// <summary>Where in an overlap file each sentence stands, and how many lines that has.</summary>
    private sealed record OverlapRows(int[] Rows, int Count);
}
