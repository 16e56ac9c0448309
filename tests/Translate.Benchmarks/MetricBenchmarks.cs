using BenchmarkDotNet.Attributes;

namespace Translate.Benchmarks;

/// <summary>chrF, which the learner asks for thousands of times, against counting pieces of text in dictionaries: <c>-- --filter '*Metric*'</c>.</summary>
[MemoryDiagnoser]
public class MetricBenchmarks
{
    private const int Segments = 500, Order = 6;
    private readonly string[] translations = [.. Enumerable.Range(0, Segments).Select(i => $"The price of rice {i} rose to Rp{i * 37},500 at the village market this morning, Mrs Siti said.")];
    private readonly string[][] references = [.. Enumerable.Range(0, Segments).Select(i => new[] { $"Rice {i} went up to Rp{i * 37},500 in the market of the village this morning, according to Siti." })];

    [Benchmark(Baseline = true)]
    public double Dictionaries()
    {
        var (said, wanted, shared) = (new long[Order], new long[Order], new long[Order]);
        for (var i = 0; i < Segments; i++)
        {
            var (translation, reference) = (Letters(translations[i]), Letters(references[i][0]));
            for (var n = 1; n <= Order; n++)
            {
                var (a, b) = (Pieces(translation, n), Pieces(reference, n));
                said[n - 1] += a.Values.Sum();
                wanted[n - 1] += b.Values.Sum();
                shared[n - 1] += a.Sum(p => Math.Min(p.Value, b.GetValueOrDefault(p.Key)));
            }
        }

        var (precision, recall) = (shared.Zip(said, (s, a) => (double)s / a).Average(), shared.Zip(wanted, (s, w) => (double)s / w).Average());
        return 500 * precision * recall / ((4 * precision) + recall);
    }

    [Benchmark]
    public double SortedNumbers() => TranslationEvaluation.Of(TranslationMetrics.ChrF, translations, references).Score;

    [Benchmark]
    public double EditRate() => TranslationEvaluation.Of(TranslationMetrics.Ter, translations, references).Score;

    private static string Letters(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static Dictionary<string, int> Pieces(string text, int n) =>
        Enumerable.Range(0, Math.Max(0, text.Length - n + 1)).Select(i => text.Substring(i, n)).CountBy(p => p).ToDictionary(StringComparer.Ordinal);
}
