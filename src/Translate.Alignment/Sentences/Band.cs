namespace Translate.Alignment;

/// <summary>The cells a path may go through: for each count of source sentences used up a range of counts of target sentences. Both ends only rise.</summary>
internal sealed class Band
{
    public const int Margin = 14, NarrowMargin = 8;
    private const long LargestRectangle = 600 * 600;
    private const int GapMargin = 300;

    private Band(int[] low, int[] high)
    {
        (Low, High) = (low, high);
        Offsets = new int[low.Length + 1];
        for (var i = 0; i < low.Length; i++)
            Offsets[i + 1] = checked(Offsets[i] + high[i] - low[i] + 1);
    }

    public int[] Low { get; }

    public int[] High { get; }

    /// <summary>The index of the first cell of each row.</summary>
    public int[] Offsets { get; }

    public int Cells => Offsets[^1];

    public bool Has(int i, int j) => i >= 0 && i < Low.Length && j >= Low[i] && j <= High[i];

    public int At(int i, int j) => Offsets[i] + j - Low[i];

    /// <summary>A band along anchors that rise on both sides: narrow where they are dense, all cells between two that are apart.</summary>
    public static Band Along(IReadOnlyList<(int Source, int Target)> anchors, int sources, int targets, int margin)
    {
        var (low, high) = (new int[sources + 1], new int[sources + 1]);
        Array.Fill(low, int.MaxValue);
        var (i1, j1) = (0, 0);
        foreach (var (i2, j2) in anchors.Append((sources, targets)))
        {
            var (rows, columns) = (i2 - i1, j2 - j1);
            var fits = (long)rows * columns <= LargestRectangle || rows < 40 || columns < 40;
            for (var i = i1; i <= i2; i++)
            {
                var (from, to) = (j1, j2);
                if (!fits)
                {
                    var centre = j1 + (int)((long)(i - i1) * columns / rows);
                    (from, to) = (Math.Max(j1, centre - GapMargin), Math.Min(j2, centre + GapMargin));
                }

                low[i] = Math.Max(0, Math.Min(low[i], from - margin));
                high[i] = Math.Min(targets, Math.Max(high[i], to + margin));
            }

            (i1, j1) = (i2, j2);
        }

        for (var i = sources; i > 0; i--)
            low[i - 1] = Math.Min(low[i - 1], low[i]);
        for (var i = 1; i <= sources; i++)
            high[i] = Math.Max(high[i], high[i - 1]);
        return new(low, high);
    }
}
