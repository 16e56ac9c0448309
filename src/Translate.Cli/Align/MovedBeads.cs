using Translate.Alignment;

namespace Translate.Cli;

/// <summary>Pairs the sentences of passages that stand elsewhere in the target.</summary>
internal static class MovedBeads
{
    // Two or three sentences find something like them elsewhere by chance; they are reported only.
    private const int Fewest = 5;

    /// <summary>The beads of a report, those of its moved passages in place of the sentences left alone; in the order of the source.</summary>
    public static IReadOnlyList<Bead> Join(AlignmentReport report, SentenceList source, SentenceList target, LexicalAligner aligner, CancellationToken cancellationToken)
    {
        if (report.Moved.Count == 0)
            return report.Beads;
        var (loneSources, loneTargets) = (new bool[source.Count], new bool[target.Count]);
        foreach (var bead in report.Beads)
        {
            if (bead.Target.Count == 0)
                loneSources[bead.Source.First] = true;
            else if (bead.Source.Count == 0)
                loneTargets[bead.Target.First] = true;
        }

        var moved = new List<Bead>();
        foreach (var (from, to) in report.Moved)
        {
            if (from.Count >= Fewest && !loneSources.AsSpan(from.First, from.Count).Contains(false) && !loneTargets.AsSpan(to.First, to.Count).Contains(false))
            {
                foreach (var bead in aligner.Align(Part(source, from), Part(target, to), cancellationToken))
                    moved.Add(bead with { Source = Shift(bead.Source, from.First), Target = Shift(bead.Target, to.First) });
                loneSources.AsSpan(from.First, from.Count).Clear();
                loneTargets.AsSpan(to.First, to.Count).Clear();
            }
        }

        var kept = report.Beads.Where(b => (b.Source.Count > 0 && b.Target.Count > 0) || (b.Source.Count > 0 ? loneSources[b.Source.First] : loneTargets[b.Target.First]));
        // Where source places are equal the order of the path stays.
        return [.. kept.Concat(moved).OrderBy(b => b.Source.First)];
    }

    private static SentenceList Part(SentenceList text, SentenceRange range) => new(text.Text, text.Spans[range.First..range.End]);

    private static SentenceRange Shift(SentenceRange range, int by) => range with { First = range.First + by };
}
