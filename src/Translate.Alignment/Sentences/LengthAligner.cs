namespace Translate.Alignment;

/// <summary>How <see cref="LengthAligner"/> pairs.</summary>
/// <param name="NoEmptyBeads">Leave no sentence without a partner where both sides have any: for a text and its translation by a provider, of which nothing is missing.</param>
/// <param name="BandWidth">How many target sentences around the diagonal are considered at first; the band widens where the path touches its edge.</param>
public sealed record LengthAlignerOptions(bool NoEmptyBeads = false, int BandWidth = 200);

/// <summary>
/// Pairs sentences by their lengths alone: a dynamic programme over the kinds of bead (Gale and Church 1993), in a band
/// around the diagonal. A bead's score is its posterior probability, by the forward and backward sums of the same programme.
/// </summary>
/// <remarks>Time and memory grow with sentences × band.</remarks>
public sealed class LengthAligner(LengthAlignerOptions options) : ISentenceAligner
{
    /// <summary>An aligner with the usual settings.</summary>
    public LengthAligner()
        : this(new LengthAlignerOptions())
    {
    }

    /// <inheritdoc/>
    public IReadOnlyList<Bead> Align(SentenceList source, SentenceList target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        if (source.Count == 0 || target.Count == 0)
            return OneSided(source.Count, target.Count);
        var from = Lengths(source);
        var to = Lengths(target);
        var ratio = Math.Clamp((double)Math.Max(1, to.Sum()) / Math.Max(1, from.Sum()), 0.25, 4);
        for (var width = Math.Max(options.BandWidth, 2 * GaleChurchModel.MaxSentences); ; width *= 4)
        {
            var lattice = new BeadLattice(from, to, ratio, width, options.NoEmptyBeads);
            if (lattice.TryAlign(out var beads, cancellationToken))
                return beads;
            if (options.NoEmptyBeads && width >= target.Count)
                return new BeadLattice(from, to, ratio, width, noEmptyBeads: false).TryAlign(out beads, cancellationToken) ? beads : OneSided(source.Count, target.Count);
        }
    }

    private static List<Bead> OneSided(int sources, int targets) =>
        [.. Enumerable.Range(0, sources).Select(i => new Bead(new(i, 1), new(0, 0), 1)), .. Enumerable.Range(0, targets).Select(j => new Bead(new(sources, 0), new(j, 1), 1))];

    private static int[] Lengths(SentenceList sentences)
    {
        var lengths = new int[sentences.Count];
        for (var i = 0; i < lengths.Length; i++)
        {
            foreach (var c in sentences[i])
                lengths[i] += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return lengths;
    }
}
