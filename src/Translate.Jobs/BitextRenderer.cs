using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;

namespace Translate.Jobs;

/// <summary>Step 6: renders documents from the job's rows into output files. A crash leaves the old file or the new one, never half a file.</summary>
public sealed class BitextRenderer(JobStore store, IReadOnlyList<IBitextFormat> formats, IWordTokenizer tokenizer, string folder)
{
    private const int UnitsAChunk = 256, ChunksAhead = 8;

    /// <summary>The output files of one document, without the ones of others that would take the same names.</summary>
    /// <param name="path">The document's path in the job.</param>
    /// <param name="all">The paths of all documents of the job.</param>
    /// <returns>The path below the output folder, without the format's suffix.</returns>
    public static string NameOf(string path, IEnumerable<string> all)
    {
        var stem = Stem(path);
        // Two documents that differ in their extension only both keep it.
        return all.Count(other => Stem(other) == stem) > 1 ? path : stem;

        static string Stem(string path) => path[..^Path.GetExtension(path).Length];
    }

    /// <summary>What <see cref="DocumentRow.Rendered"/> says of a document whose files are up to date.</summary>
    public string RenderingOf(DocumentRow document, string name, LanguagePair languages) => string.Join('|', FilesOf(document, name, languages));

    /// <summary>Whether the document's files are there and hold what is stored.</summary>
    public bool IsUpToDate(DocumentRow document, string name, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Rendered == RenderingOf(document, name, languages) && FilesOf(document, name, languages).All(file => File.Exists(Path.Combine(folder, file)));
    }

    /// <summary>Writes the document in every format, all from one pass over its rows.</summary>
    /// <returns>The files written.</returns>
    /// <exception cref="JobException">A file cannot be written.</exception>
    public async Task<IReadOnlyList<string>> RenderAsync(DocumentRow document, string name, BitextHeader header, Action<int> rendered, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(rendered);
        var files = formats.Select(f => f.Suffixes(header.Languages, document.Path).Select(suffix => new PendingFile(Path.Combine(folder, name + suffix))).ToArray()).ToArray();
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var queues = formats.Select(_ => Channel.CreateBounded<IReadOnlyList<TranslationUnit>>(ChunksAhead)).ToArray();
            var writing = formats.Select((format, i) => Task.Run(() => WriteAsync(format, header, files[i], queues[i].Reader, document.After, stop), CancellationToken.None)).ToArray();
            Exception? failure = null;
            try
            {
                foreach (var chunk in Units(document).Chunk(UnitsAChunk))
                {
                    foreach (var queue in queues)
                        await queue.Writer.WriteAsync(chunk, stop.Token);
                    rendered(chunk.Sum(unit => unit.SourceSentences));
                }
            }
            catch (Exception e)
            {
                failure = e;
                await stop.CancelAsync();
            }

            foreach (var queue in queues)
                queue.Writer.Complete(failure);
            // A writer that failed is the cause of a cancelled feed, so its exception goes first.
            await Task.WhenAll(writing);
            if (failure is not null)
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
            foreach (var file in files.SelectMany(f => f))
                file.Keep();
            return [.. files.SelectMany(f => f).Select(f => f.Path)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JobException(JobProblem.Storage, $"{folder}: cannot be written ({e.Message}). Free some space or make it writable, and run the same command again; what was translated is kept.", e);
        }
        finally
        {
            foreach (var file in files.SelectMany(f => f))
                file.Dispose();
        }
    }

    /// <summary>A stable name without white space for the document.</summary>
    public static string IdOf(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 6));

    /// <summary>The document's units as they are rendered.</summary>
    public IEnumerable<TranslationUnit> Units(DocumentRow document)
    {
        var (number, paragraph) = (0, 0);
        foreach (var sourced in store.Units(document))
        {
            var (unit, source) = (sourced.Unit, sourced.Source);
            paragraph += sourced.Paragraphs;
            yield return new TranslationUnit
            {
                Number = ++number,
                Paragraph = Math.Max(1, paragraph),
                Start = sourced.Start,
                Length = sourced.Length,
                Before = sourced.Before,
                Source = new TokenizedText(source, tokenizer.Tokenize(source)),
                Target = new TokenizedText(unit.Target, tokenizer.Tokenize(unit.Target)),
                SourceSentences = sourced.Sentences,
                TargetSentences = unit.Targets,
                Score = unit.Score,
                Origin = unit.Origin,
                Provider = unit.Provider,
                Links = unit.Links,
                Flags = CharacterFlags.Add(unit.Flags, source, unit.Target),
                Review = unit.Review,
                Comment = unit.Comment,
                Error = unit.Error,
            };
        }
    }

    private IEnumerable<string> FilesOf(DocumentRow document, string name, LanguagePair languages) =>
        formats.SelectMany(format => format.Suffixes(languages, document.Path)).Select(suffix => name + suffix);

    private static async Task WriteAsync(
        IBitextFormat format, BitextHeader header, PendingFile[] files, ChannelReader<IReadOnlyList<TranslationUnit>> units, string after, CancellationTokenSource stop)
    {
        try
        {
            using var writer = format.Open(header, Array.ConvertAll(files, f => f.Open()));
            await foreach (var chunk in units.ReadAllAsync(stop.Token))
            {
                foreach (var unit in chunk)
                    writer.Write(unit);
            }

            writer.Complete(after);
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }
}
