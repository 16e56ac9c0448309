namespace Translate;

/// <summary>Aligned sentences measured against beads that people made, over one document or many (Sennrich and Volk 2011; vecalign's scorer).</summary>
/// <remarks>
/// Precision counts every bead that was found, those of one side too; recall the gold's beads of two sides. Documents are
/// pooled: a longer one counts for more.
/// </remarks>
public sealed class AlignmentEvaluation
{
    private readonly SortedDictionary<string, (int Found, int All)> _kinds = new(StringComparer.Ordinal);
    private Tally _found, _wanted, _foundPairs;
    private int _links, _linksFound, _linksWanted;

    /// <summary>Beads exactly as in the gold.</summary>
    public Agreement Strict => new(Agreement.Share(_found.Strict, _found.All), Agreement.Share(_wanted.Strict, _wanted.All));

    /// <summary>Beads that share a line of the source and a line of the target with a bead of the gold.</summary>
    public Agreement Lax => new(Agreement.Share(_found.Lax, _found.All), Agreement.Share(_wanted.Lax, _wanted.All));

    /// <summary>As <see cref="Strict"/>, of the beads with two sides alone.</summary>
    public Agreement TwoSided => new(Agreement.Share(_foundPairs.Strict, _foundPairs.All), Strict.Recall);

    /// <summary>Pairs of a source line and a target line.</summary>
    public Agreement Lines => new(Agreement.Share(_links, _linksFound), Agreement.Share(_links, _linksWanted));

    /// <summary>How many beads were found, and how many two-sided ones the gold has.</summary>
    public (int Found, int Wanted) Beads => (_found.All, _wanted.All);

    /// <summary>For each kind of the gold's beads, how many were found exactly.</summary>
    public IReadOnlyDictionary<string, (int Found, int All)> Kinds => _kinds;

    /// <summary>Whether the scores of the beads with two sides can be believed; empty when the files hold none.</summary>
    public Reliability Reliability { get; } = new();

    /// <summary>Counts one document in.</summary>
    /// <param name="gold">The beads that people made.</param>
    /// <param name="found">The beads to measure.</param>
    /// <param name="calibrated">Whether scores are probabilities, to be measured too.</param>
    /// <exception cref="ArgumentOutOfRangeException">A score is no probability.</exception>
    public void Add(IReadOnlyList<AlignedLines> gold, IReadOnlyList<AlignedLines> found, bool calibrated = false)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(found);
        var (wanted, said) = (gold.DistinctBy(b => b.Key).ToList(), found.DistinctBy(b => b.Key).ToList());
        var (wantedKeys, saidKeys) = (wanted.Select(b => b.Key).ToHashSet(), said.Select(b => b.Key).ToHashSet());
        _found += Tally.Of(said, wanted, wantedKeys);
        _wanted += Tally.Of(wanted.Where(b => b.HasBothSides), said.Where(b => b.HasBothSides), saidKeys);
        _foundPairs += Tally.Of(said.Where(b => b.HasBothSides), wanted.Where(b => b.HasBothSides), wantedKeys);
        foreach (var bead in wanted)
        {
            var (right, all) = _kinds.GetValueOrDefault(bead.Kind);
            _kinds[bead.Kind] = (right + (saidKeys.Contains(bead.Key) ? 1 : 0), all + 1);
        }

        var (saidLinks, wantedLinks) = (Links(said), Links(wanted));
        (_linksFound, _linksWanted, _links) = (_linksFound + saidLinks.Count, _linksWanted + wantedLinks.Count, _links + saidLinks.Count(wantedLinks.Contains));
        if (!calibrated)
            return;
        foreach (var bead in found.Where(b => b.HasBothSides && b.Score is not null))
            Reliability.Add(bead.Score!.Value, wantedKeys.Contains(bead.Key));
    }

    private static HashSet<(int Source, int Target)> Links(IEnumerable<AlignedLines> beads) => [.. beads.SelectMany(b => b.Source.SelectMany(s => b.Target.Select(t => (s, t))))];

    /// <summary>Beads that are in another list, exactly or nearly, of so many.</summary>
    private readonly record struct Tally(int Strict, int Lax, int All)
    {
        public static Tally operator +(Tally a, Tally b) => new(a.Strict + b.Strict, a.Lax + b.Lax, a.All + b.All);

        public static Tally Of(IEnumerable<AlignedLines> beads, IEnumerable<AlignedLines> others, HashSet<string> keys)
        {
            var links = Links(others);
            var (strict, lax, all) = (0, 0, 0);
            foreach (var bead in beads)
            {
                var same = keys.Contains(bead.Key);
                (strict, all) = (strict + (same ? 1 : 0), all + 1);
                lax += same || bead.Source.Any(s => bead.Target.Any(t => links.Contains((s, t)))) ? 1 : 0;
            }

            return new Tally(strict, lax, all);
        }
    }
}
