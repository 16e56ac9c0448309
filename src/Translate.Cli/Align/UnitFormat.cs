namespace Translate.Cli;

/// <summary>A format that the pipeline writes too.</summary>
/// <param name="format">The format.</param>
/// <param name="header">What holds for all units of a pair.</param>
/// <param name="words">Links the words.</param>
internal sealed class UnitFormat(IBitextFormat format, Func<AlignedPair, BitextHeader> header, IWordAligner words) : IAlignmentFormat
{
    public string Name => format.Name;

    public IReadOnlyList<string> Suffixes(LanguagePair languages, string path) => format.Suffixes(languages, path);

    public void Write(AlignedPair pair, IReadOnlyList<Stream> outputs, CancellationToken cancellationToken)
    {
        using var writer = format.Open(header(pair), outputs);
        foreach (var unit in pair.Units(words, cancellationToken))
            writer.Write(unit);
        writer.Complete(pair.Source.After);
    }
}
