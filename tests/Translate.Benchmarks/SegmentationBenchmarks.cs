using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Translate.Tests.Segmentation;

namespace Translate.Benchmarks;

/// <summary>
/// Sentences of Indonesian news: the shipped rules as automata, the same rules with .NET's regular expressions (on a
/// smaller text), and one hand-written expression that knows no abbreviations, as the speed of something trivial.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(Megabytes))]
public partial class SegmentationBenchmarks
{
    private const int Size = 4_000_000, PlainSize = 20_000;
    private readonly ISegmenter rules = SegmentationRules.Shipped.For("id");
    private readonly RegexSegmenter plain = new(SegmentationRules.Shipped.RulesFor("id"));
    private string text = "";
    private string shortText = "";

    [GlobalSetup]
    public void ReadSeeds()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Translate.sln")))
            folder = folder.Parent;
        var seeds = string.Concat(Directory.EnumerateFiles(Path.Combine(folder!.FullName, "seeds"), "*.txt").Order().Select(File.ReadAllText));
        text = Repeat(seeds, Size);
        shortText = Repeat(seeds, PlainSize);
    }

    [Benchmark]
    public int Rules() => rules.Segment(text).Length;

    [Benchmark]
    public int RulesByRegex() => plain.Segment(shortText).Length;

    [Benchmark(Baseline = true)]
    public int OneExpression() => StopAndCapital().Count(text);

    [GeneratedRegex("""[.?!…]["”’)]*\s+["“‘(]*(?=[\p{Lu}\p{Nd}])""")]
    private static partial Regex StopAndCapital();

    private static string Repeat(string seeds, int length) => string.Concat(Enumerable.Repeat(seeds, (length / seeds.Length) + 1))[..length];

    private sealed class Megabytes : ManualConfig
    {
        public Megabytes() => AddColumn(new Rate());
    }

    /// <summary>UTF-8 megabytes a second; the seeds are nearly all ASCII.</summary>
    private sealed class Rate : IColumn
    {
        public string Id => "MB/s";

        public string ColumnName => Id;

        public string Legend => "Megabytes (1,000,000 bytes of UTF-8) a second";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
        {
            var benchmarks = new SegmentationBenchmarks();
            benchmarks.ReadSeeds();
            var read = benchmarkCase.Descriptor.WorkloadMethod.Name == nameof(RulesByRegex) ? benchmarks.shortText : benchmarks.text;
            var nanoseconds = summary[benchmarkCase]?.ResultStatistics?.Mean;
            return nanoseconds is { } mean
                ? (Encoding.UTF8.GetByteCount(read) * 1e3 / mean).ToString("F1", System.Globalization.CultureInfo.InvariantCulture)
                : "?";
        }

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
    }
}
