using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;

namespace Translate.Benchmarks;

/// <summary>News text by the rules that ship, against the plainest splitter there is: a regular expression for stop, space, capital.</summary>
public partial class SegmentationBenchmarks
{
    private string _text = "";
    private ISegmenter _segmenter = SegmentationRules.Shipped.For("id");

    [GlobalSetup]
    public void Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Translate.sln")))
            folder = folder.Parent!;
        var news = File.ReadAllText(Path.Combine(folder.FullName, "seeds/000_2e7df21c47c48ca9.txt")) + "\n";
        _text = new StringBuilder().Insert(0, news, 10_000_000 / news.Length).ToString();
        _segmenter = SegmentationRules.Shipped.For("id");
    }

    [Benchmark(Baseline = true)]
    public int PlainExpression() => Plain().Count(_text);

    [Benchmark]
    public int ShippedRules() => _segmenter.Segment(_text).Length;

    [GeneratedRegex(@"[.?!]+\s+(?=\p{Lu})")]
    private static partial Regex Plain();
}
