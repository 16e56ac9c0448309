namespace Translate.Cli;

/// <summary>A form in which alignments are written.</summary>
internal interface IAlignmentFormat
{
    /// <summary>The name after <c>--to</c>.</summary>
    string Name { get; }

    /// <summary>The endings of the files of one pair.</summary>
    IReadOnlyList<string> Suffixes(LanguagePair languages, string path);

    /// <summary>Writes a pair; one stream for each suffix, which it flushes and does not close.</summary>
    void Write(AlignedPair pair, IReadOnlyList<Stream> outputs, CancellationToken cancellationToken);
}
