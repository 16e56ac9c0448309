namespace Translate.Alignment;

/// <summary>Finds stretches where a path has probably jumped: many sentences alone on both sides, or low scores all along.</summary>
internal static class WeakRegions
{
    private const int Window = 60, MostAlone = 6;
    private const float LowScore = 0.5f;

    public static List<WeakRegion> Of(IReadOnlyList<Bead> beads)
    {
        var regions = new List<WeakRegion>();
        var window = Math.Min(Window, beads.Count);
        var (sources, targets, sum) = (0, 0, 0.0);
        var (first, last) = (-1, -1);
        for (var k = 0; k < beads.Count; k++)
        {
            Count(beads[k], 1);
            if (k >= window)
                Count(beads[k - window], -1);
            if (k < window - 1 || !((sources >= MostAlone && targets >= MostAlone && sources + targets > window / 2) || sum < LowScore * window))
                continue;
            if (first >= 0 && k - window + 1 > last + 1)
                Add();
            if (first < 0)
                first = k - window + 1;
            last = k;
        }

        if (first >= 0)
            Add();
        return regions;

        void Count(Bead bead, int times)
        {
            sources += bead.Target.Count == 0 ? times : 0;
            targets += bead.Source.Count == 0 ? times : 0;
            sum += times * bead.Score;
        }

        void Add()
        {
            var (from, to) = (beads[first], beads[last]);
            var score = 0f;
            for (var k = first; k <= last; k++)
                score += beads[k].Score / (last - first + 1);
            regions.Add(new(new(from.Source.First, to.Source.End - from.Source.First), new(from.Target.First, to.Target.End - from.Target.First), score));
            (first, last) = (-1, -1);
        }
    }
}
