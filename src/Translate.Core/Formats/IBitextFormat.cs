namespace Translate;

/// <summary>What holds for all units of a rendered document.</summary>
public sealed record BitextHeader
{
    /// <summary>A stable name of the document without white space, unique in the job; unit n is <c>{DocumentId}-{n}</c>.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The document's path relative to the job's input, with forward slashes.</summary>
    public required string DocumentPath { get; init; }

    /// <summary>From which language into which.</summary>
    public required LanguagePair Languages { get; init; }

    /// <summary>The job: a hash of the settings that change results.</summary>
    public required string JobId { get; init; }

    /// <summary>The provider asked first, by its name in the configuration.</summary>
    public required string Provider { get; init; }

    /// <summary>The date of the source document, so that the same input gives the same bytes.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The version of the program.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>What was sent at once: <c>sentence</c> or <c>paragraph</c>.</summary>
    public string UnitKind { get; init; } = "sentence";
}

/// <summary>A format of aligned bilingual text.</summary>
public interface IBitextFormat
{
    /// <summary>The name in the configuration and after <c>--to</c>: <c>json</c>, <c>tmx</c>.</summary>
    string Name { get; }

    /// <summary>The endings of the files one document is written to: <c>.json</c>; a Moses pair has two.</summary>
    /// <param name="languages">From which language into which.</param>
    /// <param name="path">The document's path; a target document keeps its extension.</param>
    IReadOnlyList<string> Suffixes(LanguagePair languages, string path);

    /// <summary>Begins a document. The writer holds one unit at a time, whatever the document's size.</summary>
    /// <param name="header">What holds for all units.</param>
    /// <param name="outputs">One stream for each suffix, in order. The writer flushes but does not close them.</param>
    IBitextWriter Open(BitextHeader header, IReadOnlyList<Stream> outputs);
}

/// <summary>Writes the units of one document, in order.</summary>
/// <remarks>Law: what is written, read again, is the same units; and valid by the format's schema.</remarks>
public interface IBitextWriter : IDisposable
{
    /// <summary>Writes one unit.</summary>
    void Write(TranslationUnit unit);

    /// <summary>Ends the document.</summary>
    /// <param name="after">What stands in the document after its last unit.</param>
    void Complete(string after);
}
