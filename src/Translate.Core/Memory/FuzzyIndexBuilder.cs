using System.Text;

namespace Translate;

/// <summary>Makes an index file: texts by length, and for each trigram the texts of which it is one of the rarest.</summary>
/// <remarks>
/// A posting for every trigram of a text would be five times as many, most of them of trigrams that nearly every text has.
/// Which are rare is frozen with the file: what comes later is kept beside it until the file is made again.
/// </remarks>
internal static class FuzzyIndexBuilder
{
    /// <summary>Makes the file; it has its name only when it is whole.</summary>
    /// <param name="path">Where; <c>path.texts</c> and <c>path.new</c> are used meanwhile.</param>
    /// <param name="units">What is indexed, read once.</param>
    /// <param name="cancellationToken">Stops the building; no file is left.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Build(string path, IEnumerable<IndexedUnit> units, CancellationToken cancellationToken = default)
    {
        using var texts = new IndexedTexts(path + ".texts", units, cancellationToken);
        if (Math.Max(texts.SourceBytes, texts.TargetBytes) > uint.MaxValue)
            throw new IOException($"{path}: a memory of more than 4 GiB of text on a side cannot be indexed. Divide it.");
        try
        {
            using (var file = Write(path + ".new", texts, cancellationToken))
                file.Flush();
            File.Move(path + ".new", path, overwrite: true);
        }
        finally
        {
            File.Delete(path + ".new");
        }
    }

    private static MappedFile Write(string path, IndexedTexts texts, CancellationToken cancellationToken)
    {
        var ends = PostingEnds(texts, cancellationToken);
        var head = new FuzzyIndexHead
        {
            Magic = FuzzyIndexHead.Known,
            LastId = texts.LastId,
            SourceBytes = texts.SourceBytes,
            TargetBytes = texts.TargetBytes,
            Count = texts.Count,
            Longest = texts.Longest,
            Postings = ends[^1],
        };
        head.Check = head.Sum;
        var layout = new FuzzyIndexLayout(head);
        var file = MappedFile.Create(path, layout.Length);
        try
        {
            WriteTexts(file, layout, head, texts, cancellationToken);
            texts.Frequencies.CopyTo(file.At<int>(layout.Frequencies, Trigrams.Kinds));
            ends.CopyTo(file.At<int>(layout.PostingEnds, Trigrams.Kinds + 1));
            WritePostings(file.At<int>(layout.Postings, head.Postings), ends, texts, cancellationToken);
            // Last, so that a file without it was not finished.
            file.At<FuzzyIndexHead>(0, 1)[0] = head;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static void WriteTexts(MappedFile file, FuzzyIndexLayout layout, FuzzyIndexHead head, IndexedTexts texts, CancellationToken cancellationToken)
    {
        var ids = file.At<long>(layout.Ids, head.Count);
        var sourceEnds = file.At<uint>(layout.SourceEnds, head.Count + 1);
        var targetEnds = file.At<uint>(layout.TargetEnds, head.Count + 1);
        var lengths = file.At<int>(layout.Lengths, head.Longest + 2);
        var length = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var source = texts.Source(i);
            var target = texts.Target(i);
            ids[i] = texts[i].Id;
            source.CopyTo(file.At<byte>(layout.Sources + sourceEnds[i], source.Length));
            target.CopyTo(file.At<byte>(layout.Targets + targetEnds[i], target.Length));
            sourceEnds[i + 1] = sourceEnds[i] + (uint)source.Length;
            targetEnds[i + 1] = targetEnds[i] + (uint)target.Length;
            while (length <= texts[i].Length)
                lengths[length++] = i;
        }

        lengths[length..].Fill(texts.Count);
    }

    private static int[] PostingEnds(IndexedTexts texts, CancellationToken cancellationToken)
    {
        var ends = new int[Trigrams.Kinds + 1];
        Span<int> rarest = stackalloc int[FuzzyIndex.PostingsAText];
        for (var i = 0; i < texts.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var kind in rarest[..Rarest(texts, i, rarest)])
                ends[kind + 1]++;
        }

        for (var kind = 0; kind < Trigrams.Kinds; kind++)
            ends[kind + 1] = checked(ends[kind + 1] + ends[kind]);
        return ends;
    }

    private static void WritePostings(Span<int> postings, int[] ends, IndexedTexts texts, CancellationToken cancellationToken)
    {
        var next = ends.ToArray();
        Span<int> rarest = stackalloc int[FuzzyIndex.PostingsAText];
        for (var i = 0; i < texts.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var kind in rarest[..Rarest(texts, i, rarest)])
                postings[next[kind]++] = i;
        }
    }

    private static int Rarest(IndexedTexts texts, int text, Span<int> rarest)
    {
        var bytes = texts.Source(text)[..^1];
        Span<char> buffer = bytes.Length <= 1024 ? stackalloc char[1024] : new char[bytes.Length];
        return Trigrams.Rarest(buffer[..Encoding.UTF8.GetChars(bytes, buffer)], texts.Frequencies, rarest);
    }
}
