using Translate.Alignment;

namespace Translate.Cli;

/// <summary>What a run of <c>translate align</c> does with each pair.</summary>
internal sealed record AlignRun
{
    /// <summary>Splits the paragraphs of either side; null where a line is a sentence.</summary>
    public required (ISegmenter Source, ISegmenter Target)? Segmenters { get; init; }

    public required LanguagePair Languages { get; init; }

    public required IWordPairs? Lexicon { get; init; }

    /// <summary>The same as <see cref="Lexicon"/>, target to source.</summary>
    public required IWordPairs? Reverse { get; init; }

    public bool UsesStructure { get; init; }

    public bool KeepsOrder { get; init; }

    public bool OneToOne { get; init; }

    public float? LeastScore { get; init; }

    /// <summary>The files of vectors, source and target.</summary>
    public (string Source, string Target)? Embeddings { get; init; }

    /// <summary>Machine translations of source sentences.</summary>
    public Func<TextSide, CancellationToken, Task<SentenceList>>? Translation { get; init; }

    public async Task<AlignedPair> AlignAsync(DocumentPair pair, CancellationToken cancellationToken)
    {
        // Counting, on a thread of its own; only a provider is waited for.
        var (source, target) = await Task.Run(() => (TextSide.Read(pair.Source, Segmenters?.Source, cancellationToken), TextSide.Read(pair.Target, Segmenters?.Target, cancellationToken)), cancellationToken);
        var warnings = SideCheck.Of(source, target, Languages);
        var evidence = new PairEvidence
        {
            Boundaries = UsesStructure ? StructureAnchors.Of(source, target) : [],
            Translation = Translation is null ? null : await Translation(source, cancellationToken),
            Embeddings = Embeddings is var (from, to) ? (EmbeddingFile.Read(from, source), EmbeddingFile.Read(to, target)) : null,
        };
        if (evidence.Embeddings is var (one, other) && one.Dimensions != other.Dimensions)
            throw new DocumentException(Embeddings!.Value.Target, $"has {other.Dimensions} numbers a row and {Embeddings.Value.Source} has {one.Dimensions}. Both must come from one model.");
        return await Task.Run(() => Align(pair, source, target, evidence, cancellationToken) with { Warnings = warnings }, cancellationToken);
    }

    private AlignedPair Align(DocumentPair pair, TextSide source, TextSide target, PairEvidence evidence, CancellationToken cancellationToken)
    {
        var aligner = new LexicalAligner(new LexicalAlignerOptions(Lexicon, Reverse: Reverse));
        var report = aligner.AlignWithReport(source.Sentences, target.Sentences, evidence, cancellationToken);
        return new AlignedPair(pair, source, target, report)
        {
            Beads = KeepsOrder ? report.Beads : MovedBeads.Join(report, source.Sentences, target.Sentences, aligner, cancellationToken),
            Keeps = bead =>
                (LeastScore is not { } least || (bead.Source.Count > 0 && bead.Target.Count > 0 && bead.Score >= least))
                && (!OneToOne || bead is { Source.Count: 1, Target.Count: 1 }),
        };
    }
}
