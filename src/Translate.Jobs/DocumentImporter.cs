using System.Security.Cryptography;

namespace Translate.Jobs;

/// <summary>Steps 1 and 2: reads documents in parts, splits their paragraphs into sentences, and stores those.</summary>
/// <remarks>What is in memory at once is bounded whatever the document: a part, the gap before a sentence, and what the store takes in one transaction.</remarks>
public sealed class DocumentImporter(JobStore store, ISegmenter segmenter, RequestUnit unit)
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
            var sentences = new DocumentSentences(document, segmenter);
            store.Import(document.Path, hash, created, sentences.Read(input, read, cancellationToken), sentences.After, unit);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(document.Path, $"cannot be read ({e.Message})", innerException: e);
        }
    }
}
