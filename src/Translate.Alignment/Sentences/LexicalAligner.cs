namespace Translate.Alignment;

/// <summary>How <see cref="LexicalAligner"/> works.</summary>
/// <param name="Lexicon">Words that may translate each other, source to target; without it the aligner learns from the texts alone.</param>
/// <param name="Passes">How often it aligns, learns the words from what it is sure of, and aligns again; a text of more than 5,000 sentences needs no more than two.</param>
/// <param name="Reverse">The same as <paramref name="Lexicon"/> the other way round, target to source: a lexicon serves either direction.</param>
public sealed record LexicalAlignerOptions(IWordPairs? Lexicon = null, int Passes = 3, IWordPairs? Reverse = null);

/// <summary>
/// Pairs sentences by their lengths and their words: what both sides spell alike, what a lexicon knows, and what the texts
/// themselves teach. Linear in the length of the texts.
/// </summary>
public sealed class LexicalAligner(LexicalAlignerOptions options) : ISentenceAligner
{
    /// <summary>The share of words that nothing explains, before anything is learnt.</summary>
    internal const float FirstAlpha = 0.86f;

    private const float Sure = 0.8f, FirstAlphaWithLexicon = 0.55f;
    private const int FirstBeads = 8_000, MostBeads = 30_000, Short = 5_000, PassesOfLong = 2;

    /// <summary>An aligner without a lexicon.</summary>
    public LexicalAligner()
        : this(new LexicalAlignerOptions())
    {
    }

    private bool HasLexicon => options.Lexicon is not null || options.Reverse is not null;

    /// <inheritdoc/>
    public IReadOnlyList<Bead> Align(SentenceList source, SentenceList target, CancellationToken cancellationToken = default) =>
        AlignWithReport(source, target, PairEvidence.None, cancellationToken).Beads;

    /// <summary>The beads, and how far to trust them.</summary>
    /// <param name="source">The source.</param>
    /// <param name="target">The target.</param>
    /// <param name="evidence">What is known beside.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public AlignmentReport AlignWithReport(SentenceList source, SentenceList target, PairEvidence evidence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(evidence);
        if (source.Count == 0 || target.Count == 0)
            return new(OneSided(source.Count, target.Count), 1, 1, [], []);
        var (from, to) = (IndexedText.Of(source, evidence.Translation, cancellationToken), IndexedText.Of(target, null, cancellationToken));
        var prior = PriorTable.Of(from, to, options);
        var vectors = evidence.Embeddings is { } known ? new EmbeddingScores(known.Source, known.Target, source.Count, target.Count) : null;
        var (beads, table, lattice) = Align(from, to, prior, new Boundaries(evidence.Boundaries, source.Count, target.Count), vectors, cancellationToken);
        var trust = Trust.Of(beads, from, to, prior.Forth, FirstAlpha, vectors, cancellationToken);
        var calibration = new Calibration(beads, lattice.Words, HasLexicon);
        for (var k = 0; k < beads.Count; k++)
        {
            var score = calibration.Of(beads[k]);
            beads[k] = beads[k] with { Score = beads[k].Source.Count > 0 && beads[k].Target.Count > 0 ? score * trust : score };
        }

        // Of texts of which little is paired little is known, however sure that is.
        var paired = beads.Sum(b => b.Source.Count > 0 && b.Target.Count > 0 ? (double)b.Source.Count + b.Target.Count : 0) / (source.Count + target.Count);
        var quality = Math.Min(1, 2 * paired) * beads.Sum(b => (double)b.Score * (b.Source.Count + b.Target.Count)) / (source.Count + target.Count);
        return new(beads, quality * (0.5 + (0.5 * trust)), trust, WeakRegions.Of(beads), MovedPassages.Of(beads, from, to, table));
    }

    private (List<Bead> Beads, TranslationTable Forth, LexicalLattice Lattice) Align(
        IndexedText source, IndexedText target, (TranslationTable Forth, TranslationTable Back) prior, Boundaries boundaries, EmbeddingScores? vectors, CancellationToken cancellationToken)
    {
        var (forth, back) = prior;
        var first = HasLexicon ? FirstAlphaWithLexicon : FirstAlpha;
        var (alphaForth, alphaBack) = (first, first);
        var lengths = LengthModel.Of(source.Lengths, target.Lengths);
        var priors = BeadPriors.Default(HasLexicon);
        // A long text teaches in one pass what it has to teach; another one confirms its own mistakes.
        var isShort = source.Count <= Short;
        var passes = Math.Max(1, isShort ? options.Passes : Math.Min(options.Passes, PassesOfLong));
        var anchored = isShort ? 2 : 1;
        List<Bead> beads = [];
        float[] targetSums = [], sourceSums = [];
        for (var pass = 0; ; pass++)
        {
            // Anchors by words at first, and in a short text once with what was learned; after that the path itself is the anchor.
            var anchors = pass < anchored ? AnchorChain.Of(source, target, forth, cancellationToken) : Path(beads);
            var band = Band.Along(boundaries.Join(anchors), source.Count, target.Count, pass < anchored ? Band.Margin : Band.NarrowMargin);
            // The widest band comes first, so that later passes find room.
            if (targetSums.Length < band.Cells * 4)
                (targetSums, sourceSums) = (new float[band.Cells * 4], new float[band.Cells * 4]);
            CellSums.Fill(source, target, forth, alphaForth, band, bySource: true, targetSums, cancellationToken);
            CellSums.Fill(target, source, back, alphaBack, band, bySource: false, sourceSums, cancellationToken);
            (EmbeddingScores, float[])? embeddings = vectors is null ? null : (vectors, vectors.Products(band, cancellationToken));
            var lattice = new LexicalLattice(band, targetSums, sourceSums, lengths, source, target, priors) { Boundaries = boundaries, Embeddings = embeddings };
            beads = lattice.Align(cancellationToken);
            var isLast = pass == passes - 1;
            // In a short text every bead that teaches counts.
            if (isLast || (pass > 0 && isShort))
            {
                var moved = new MovedBoundaries(source, target, forth, back, alphaForth, alphaBack, lengths).Score(band, lattice.Flow, cancellationToken);
                lattice = new LexicalLattice(band, targetSums, sourceSums, lengths, source, target, priors) { Boundaries = boundaries, Embeddings = embeddings, Earlier = lattice.Flow, Moved = moved };
                beads = lattice.Align(cancellationToken);
            }

            if (isLast)
                return (beads, forth, lattice);

            var sure = beads.FindAll(b => b.Score > Sure && b.Source.Count > 0 && b.Target.Count > 0);
            // A first lexicon needs less.
            var mostBeads = pass < passes - 2 ? FirstBeads : MostBeads;
            var (learned, seen, alpha) = WordLearner.Learn(source, target, [.. sure.Select(b => (b.Source, b.Target))], prior.Forth, alphaForth, mostBeads, cancellationToken);
            (forth, alphaForth) = (TranslationTable.Mix(prior.Forth, learned, seen), alpha);
            (learned, seen, alpha) = WordLearner.Learn(target, source, [.. sure.Select(b => (b.Target, b.Source))], prior.Back, alphaBack, mostBeads, cancellationToken);
            (back, alphaBack) = (TranslationTable.Mix(prior.Back, learned, seen), alpha);
            // A short text teaches next to nothing; what a lexicon explains of it counts all the same.
            if (isShort)
            {
                alphaForth = Math.Min(alphaForth, Unexplained.Share(source, target, prior.Forth, beads.Select(b => (b.Source, b.Target, b.Score))));
                alphaBack = Math.Min(alphaBack, Unexplained.Share(target, source, prior.Back, beads.Select(b => (b.Target, b.Source, b.Score))));
            }
            lengths = LengthModel.Fit(lengths, source.Lengths, target.Lengths, [.. sure.Where(b => b.Source.Count == 1 && b.Target.Count == 1).Select(b => (b.Source.First, b.Target.First))]);
            priors = BeadPriors.Fit(lattice.KindCounts, HasLexicon);
            vectors?.Fit(sure);
        }
    }

    // Where the path has jumped, many are alone on both sides: there only what is very sure stays, so that the band opens.
    private static List<(int Source, int Target)> Path(List<Bead> beads)
    {
        const int Window = 60, Alone = 6;
        var jumped = new bool[beads.Count];
        var (sources, targets) = (0, 0);
        for (var k = 0; k < beads.Count; k++)
        {
            sources += (beads[k].Target.Count == 0 ? 1 : 0) - (k >= Window && beads[k - Window].Target.Count == 0 ? 1 : 0);
            targets += (beads[k].Source.Count == 0 ? 1 : 0) - (k >= Window && beads[k - Window].Source.Count == 0 ? 1 : 0);
            if (sources >= Alone && targets >= Alone)
                Array.Fill(jumped, true, Math.Max(0, k - Window + 1), Math.Min(Window, k + 1));
        }

        var path = new List<(int, int)>(beads.Count);
        for (var k = 0; k < beads.Count; k++)
        {
            if (beads[k].Source.Count > 0 && beads[k].Target.Count > 0 && beads[k].Score > (jumped[k] ? 0.98 : 0.6))
                path.Add((beads[k].Source.First, beads[k].Target.First));
        }

        return path;
    }

    private static List<Bead> OneSided(int sources, int targets) =>
        [.. Enumerable.Range(0, sources).Select(i => new Bead(new(i, 1), new(0, 0), 1)), .. Enumerable.Range(0, targets).Select(j => new Bead(new(sources, 0), new(j, 1), 1))];
}
