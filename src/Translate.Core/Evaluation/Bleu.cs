using System.Globalization;

namespace Translate;

/// <summary>BLEU (Papineni et al. 2002): the geometric mean of the precisions of word n-grams up to 4, less what is too short.</summary>
/// <remarks>An order without a match counts half as much as the one before it (Chen and Cherry 2014, method 3; mteval-v13a).</remarks>
internal sealed class Bleu : ITranslationMetric
{
    private const int Order = 4, Bits = 31;

    // What a segment's numbers are.
    private const int Length = 0, ReferenceLength = 1, Matches = 2, Totals = Matches + Order;

    public string Name => "BLEU";

    public string Settings => "case:mixed|eff:no|tok:13a|smooth:exp";

    public bool HigherIsBetter => true;

    public int Counts => Totals + Order;

    public void Count(string translation, IReadOnlyList<string> references, Span<double> counts)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var said = MetricText.Numbered(BleuTokenizer.Split(translation), numbers);
        var wanted = references.Select(r => MetricText.Numbered(BleuTokenizer.Split(r), numbers)).ToArray();
        counts[Length] = said.Length;
        // The closest length, and of two that are as close the shorter one.
        counts[ReferenceLength] = wanted.MinBy(w => (Math.Abs(w.Length - said.Length), w.Length))!.Length;
        var (grams, others) = (Ngrams.Of(said, Order, Bits), Array.ConvertAll(wanted, w => Ngrams.Of(w, Order, Bits)));
        for (var n = 1; n <= Order; n++)
        {
            counts[Matches + n - 1] = grams.Shared(n, others);
            counts[Totals + n - 1] = grams.Count(n);
        }
    }

    public double Score(ReadOnlySpan<double> counts) => Score(counts, Precisions(counts), Order);

    /// <summary>A short segment has no 4-grams; only the orders that it has count.</summary>
    public double SegmentScore(ReadOnlySpan<double> counts) => Score(counts, Precisions(counts), Math.Clamp((int)counts[Length], 1, Order));

    public string Explain(ReadOnlySpan<double> counts) => string.Create(CultureInfo.InvariantCulture,
        $"{string.Join('/', Precisions(counts).Select(p => p.ToString("0.0", CultureInfo.InvariantCulture)))} (BP = {Brevity(counts):0.000} ratio = {(counts[ReferenceLength] > 0 ? counts[Length] / counts[ReferenceLength] : 0):0.000} hyp_len = {counts[Length]:0} ref_len = {counts[ReferenceLength]:0})");

    private static double Score(ReadOnlySpan<double> counts, double[] precisions, int orders)
    {
        double logarithms = 0;
        for (var n = 0; n < orders; n++)
        {
            if (precisions[n] <= 0)
                return 0;
            logarithms += Math.Log(precisions[n]);
        }

        return Brevity(counts) * Math.Exp(logarithms / orders);
    }

    private static double Brevity(ReadOnlySpan<double> counts) =>
        counts[Length] >= counts[ReferenceLength] ? 1 : counts[Length] > 0 ? Math.Exp(1 - (counts[ReferenceLength] / counts[Length])) : 0;

    private static double[] Precisions(ReadOnlySpan<double> counts)
    {
        var precisions = new double[Order];
        if (!counts.Slice(Matches, Order).ContainsAnyExcept(0))
            return precisions;
        double smooth = 1;
        for (var n = 0; n < Order && counts[Totals + n] > 0; n++)
            precisions[n] = counts[Matches + n] > 0 ? 100 * counts[Matches + n] / counts[Totals + n] : 100 / ((smooth *= 2) * counts[Totals + n]);
        return precisions;
    }
}
