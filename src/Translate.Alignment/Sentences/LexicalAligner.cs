namespace Translate.Alignment;

/// <summary>How <see cref="LexicalAligner"/> works.</summary>
/// <param name="Lexicon">Words that may translate each other, source to target; without it the aligner learns from the texts alone.</param>
/// <param name="Passes">How often it aligns, learns the words from what it is sure of, and aligns again.</param>
public sealed record LexicalAlignerOptions(IWordPairs? Lexicon = null, int Passes = 3);

/// <summary>
/// Pairs sentences by their lengths and their words: what both sides spell alike, what a lexicon knows, and what the texts
/// themselves teach. Linear in the length of the texts.
/// </summary>
public sealed class LexicalAligner(LexicalAlignerOptions options) : ISentenceAligner
{
    private const float Sure = 0.8f, FirstAlpha = 0.86f;

    /// <summary>An aligner without a lexicon.</summary>
    public LexicalAligner()
        : this(new LexicalAlignerOptions())
    {
    }

    /// <inheritdoc/>
    public IReadOnlyList<Bead> Align(SentenceList source, SentenceList target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        if (source.Count == 0 || target.Count == 0)
            return [.. Enumerable.Range(0, source.Count).Select(i => new Bead(new(i, 1), new(0, 0), 1)), .. Enumerable.Range(0, target.Count).Select(j => new Bead(new(source.Count, 0), new(j, 1), 1))];
        var (from, to) = (IndexedText.Of(source, cancellationToken), IndexedText.Of(target, cancellationToken));
        return Align(from, to, cancellationToken);
    }

    private List<Bead> Align(IndexedText source, IndexedText target, CancellationToken cancellationToken)
    {
        var prior = PriorTable.Of(source, target, options.Lexicon);
        var (forth, back) = prior;
        var (alphaForth, alphaBack) = (FirstAlpha, FirstAlpha);
        var lengths = LengthModel.Of(source.Lengths, target.Lengths);
        var priors = BeadPriors.Default;
        List<Bead> beads = [];
        for (var pass = 0; pass < options.Passes; pass++)
        {
            var anchors = AnchorChain.Of(source, target, forth, cancellationToken);
            Clock("anchors " + anchors.Count);
            var band = Band.Along(anchors, source.Count, target.Count);
            var (targetSums, sourceSums) = (new float[band.Cells * 4], new float[band.Cells * 4]);
            CellSums.Fill(source, target, forth, alphaForth, band, bySource: true, targetSums, cancellationToken);
            CellSums.Fill(target, source, back, alphaBack, band, bySource: false, sourceSums, cancellationToken);
            Clock("sums " + band.Cells);
            var lattice = new LexicalLattice(band, targetSums, sourceSums, lengths, source, target, priors);
            beads = lattice.Align(cancellationToken);
            Clock("lattice");
            if (pass > 0)
            {
                var moved = new MovedBoundaries(source, target, forth, back, alphaForth, alphaBack, lengths).Score(band, lattice.Flow, cancellationToken);
                Clock("moved");
                lattice = new LexicalLattice(band, targetSums, sourceSums, lengths, source, target, priors) { Moved = moved };
                beads = lattice.Align(cancellationToken);
                Clock("lattice");
            }

            if (pass == options.Passes - 1)
                break;
            var sure = beads.FindAll(b => b.Score > Sure && b.Source.Count > 0 && b.Target.Count > 0);
            var (learned, seen, alpha) = WordLearner.Learn(source, target, [.. sure.Select(b => (b.Source, b.Target))], prior.Forth, alphaForth, cancellationToken);
            (forth, alphaForth) = (TranslationTable.Mix(prior.Forth, learned, seen), alpha);
            (learned, seen, alpha) = WordLearner.Learn(target, source, [.. sure.Select(b => (b.Target, b.Source))], prior.Back, alphaBack, cancellationToken);
            (back, alphaBack) = (TranslationTable.Mix(prior.Back, learned, seen), alpha);
            lengths = LengthModel.Fit(lengths, source.Lengths, target.Lengths, [.. sure.Where(b => b.Source.Count == 1 && b.Target.Count == 1).Select(b => (b.Source.First, b.Target.First))]);
            priors = BeadPriors.Fit(lattice.KindCounts);
            Clock($"learn {sure.Count} alpha {alphaForth:0.00} {alphaBack:0.00} length {lengths.Mean:0.00} {lengths.Spread:0.000} {lengths.ShortSpread:0.00}");
        }

        return beads;
    }

    internal static Action<string> Clock = _ => { };
}
