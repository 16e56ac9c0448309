namespace Translate;

/// <summary>The readers, chosen by a file's extension.</summary>
public sealed class DocumentReaders(LineMode lines)
{
    private readonly IDocumentReader[] _readers = [new PlainTextReader(lines), new MarkdownReader()];

    /// <summary>The extensions that are known, with the dot.</summary>
    public IReadOnlyList<string> Extensions => [.. _readers.SelectMany(r => r.Extensions)];

    /// <summary>The reader for <paramref name="path"/>; null when nobody knows its extension.</summary>
    public IDocumentReader? ForPath(string path) =>
        Array.Find(_readers, r => r.Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase));
}
