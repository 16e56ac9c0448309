using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Translate.Alignment;

/// <summary>
/// How well each line of one text is explained by 1 to 4 consecutive lines of the other, for every cell of a band: the sum
/// over its words of log(α + (1 − α) · mean t(word | explaining words) / p(word)). Any bead is a few additions of these.
/// </summary>
internal static class CellSums
{
    // The product of so many factors stays far inside the range of a double.
    private const int MostFactors = 32;

    /// <summary>Fills four values of each cell.</summary>
    /// <param name="by">The explaining text; its words are the rows of <paramref name="table"/>.</param>
    /// <param name="of">The explained text.</param>
    /// <param name="table">t(word of <paramref name="of"/> | word of <paramref name="by"/>).</param>
    /// <param name="alpha">The share of words that nothing explains.</param>
    /// <param name="band">The cells; its rows are source sentences.</param>
    /// <param name="bySource">Whether the explaining text is the source.</param>
    /// <param name="sums">Four values for each cell: explained by 1, 2, 3 and 4 lines.</param>
    /// <param name="cancellationToken">Stops it.</param>
    // Compiled in full at once: a document is aligned before the runtime would have found out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(IndexedText by, IndexedText of, TranslationTable table, float alpha, Band band, bool bySource, float[] sums, CancellationToken cancellationToken)
    {
        // For each word of the other text what four consecutive lines say about it, a lane each.
        var dense = new Vector128<float>[of.Vocabulary.Length];
        var lines = new (int[] Words, int Count)[4];
        for (var k = 0; k < 4; k++)
            lines[k].Words = new int[1024];
        for (var k = 0; k < Math.Min(3, by.Count); k++)
            Scatter(by, of, table, k, dense, ref lines[k]);
        var logAlpha = MathF.Log(alpha);
        var (low, high, offsets) = (band.Low, band.High, band.Offsets);
        var (first, last) = (0, 0);
        for (var row = 0; row < by.Count; row++)
        {
            if (row % 1024 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (row + 3 < by.Count)
                Scatter(by, of, table, row + 3, dense, ref lines[(row + 3) % 4]);
            if (bySource)
            {
                (first, last) = (low[row], Math.Min(high[row], of.Count - 1));
            }
            else
            {
                while (first < of.Count && high[first] < row)
                    first++;
                last = Math.Max(last, first - 1);
                while (last + 1 < of.Count && low[last + 1] <= row)
                    last++;
            }

            var order = Vector128.Create(row % 4, (row + 1) % 4, (row + 2) % 4, (row + 3) % 4);
            var scale = Scale(by, row, alpha);
            for (var other = first; other <= last; other++)
            {
                var cell = bySource ? offsets[row] + other - low[row] : offsets[other] + row - low[other];
                Explain(of[other], dense, order, scale, alpha, logAlpha).CopyTo(sums, cell * 4);
            }

            Clear(dense, row % 4, ref lines[row % 4]);
        }
    }

    private static Vector256<double> Scale(IndexedText by, int row, float alpha)
    {
        Span<double> scale = stackalloc double[4];
        for (var k = 0; k < 4; k++)
            scale[k] = (1 - alpha) / Math.Max(1, by.Starts[Math.Min(by.Count, row + k + 1)] - by.Starts[row]);
        return Vector256.Create<double>(scale);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector128<float> Explain(ReadOnlySpan<int> words, Vector128<float>[] dense, Vector128<int> order, Vector256<double> scale, float alpha, float logAlpha)
    {
        var product = Vector256<double>.One;
        var logs = Vector256<double>.Zero;
        var unexplained = Vector256.Create((double)alpha);
        var (misses, factors) = (0, 0);
        foreach (var word in words)
        {
            var lanes = dense[word];
            if (lanes == Vector128<float>.Zero)
            {
                misses++;
                continue;
            }

            // Sums over the first 1, 2, 3 and 4 lines.
            lanes = Vector128.Shuffle(lanes, order);
            lanes += Vector128.Shuffle(lanes, Vector128.Create(4, 0, 1, 2));
            lanes += Vector128.Shuffle(lanes, Vector128.Create(4, 4, 0, 1));
            var (lower, upper) = Vector128.Widen(lanes);
            product *= unexplained + (scale * Vector256.Create(lower, upper));
            if (++factors % MostFactors == 0)
            {
                logs += Vector256.Log(product);
                product = Vector256<double>.One;
            }
        }

        if (factors % MostFactors != 0)
            logs += Vector256.Log(product);
        logs += Vector256.Create((double)(misses * logAlpha));
        return Vector128.Narrow(logs.GetLower(), logs.GetUpper());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scatter(IndexedText by, IndexedText of, TranslationTable table, int row, Vector128<float>[] dense, ref (int[] Words, int Count) line)
    {
        var lane = row % 4;
        foreach (var word in by[row])
        {
            var words = table.WordsOf(word);
            var probabilities = table.ProbabilitiesOf(word);
            if (line.Count + words.Length > line.Words.Length)
                Array.Resize(ref line.Words, 2 * (line.Count + words.Length));
            for (var k = 0; k < words.Length; k++)
            {
                var w = words[k];
                var before = dense[w].GetElement(lane);
                if (before == 0)
                    line.Words[line.Count++] = w;
                dense[w] = dense[w].WithElement(lane, before + (probabilities[k] * of.Rarity[w]));
            }
        }
    }

    private static void Clear(Vector128<float>[] dense, int lane, ref (int[] Words, int Count) line)
    {
        for (var k = 0; k < line.Count; k++)
            dense[line.Words[k]] = dense[line.Words[k]].WithElement(lane, 0);
        line.Count = 0;
    }
}
