using System.Collections.Immutable;

namespace Translate;

/// <summary>A stretch of a document small enough to hold in memory: whole paragraphs and what stands between them.</summary>
/// <param name="Start">Where it begins in the document's decoded text, in UTF-16 code units; the byte order mark does not count.</param>
/// <param name="Text">The text, unchanged.</param>
/// <param name="Paragraphs">What is to be translated: spans in order, disjoint, not empty. The rest is kept as it is.</param>
public sealed record DocumentPart(long Start, string Text, ImmutableArray<TextSpan> Paragraphs)
{
    /// <summary>What is read and sent of <see cref="Text"/>: just as long, with spaces for marks that stand inside a paragraph, such as the <c>&gt;</c> before each line of a quote.</summary>
    public string Prose { get; init; } = Text;
}

/// <summary>Reads a kind of document in parts.</summary>
/// <remarks>
/// Laws: the parts' texts, joined, are the document's decoded text; no part is much larger than a megabyte, whatever the
/// document's size (a longer paragraph is cut, at white space where there is any); where parts end changes no shorter one.
/// </remarks>
public interface IDocumentReader
{
    /// <summary>The format's name: <c>text</c>, <c>markdown</c>.</summary>
    string Format { get; }

    /// <summary>The file extensions it reads, with the dot, in lower case.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>The parts of the document, in order.</summary>
    /// <exception cref="DocumentException">The file is not what its name says, or in an encoding that is not known.</exception>
    IEnumerable<DocumentPart> Read(Stream input, string path, CancellationToken cancellationToken = default);
}

/// <summary>A document that cannot be read: which one, where in it, and what to do. The job goes on without it.</summary>
public sealed class DocumentException(string path, string problem, long? byteOffset = null, Exception? innerException = null)
    : Exception(byteOffset is { } at ? $"{path}: byte {at}: {problem}" : $"{path}: {problem}", innerException)
{
    /// <summary>The document.</summary>
    public string Path { get; } = path;

    /// <summary>The first byte that is wrong, from 0, where one is.</summary>
    public long? ByteOffset { get; } = byteOffset;
}
