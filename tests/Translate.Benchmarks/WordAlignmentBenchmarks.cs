using System.Diagnostics;
using System.Globalization;
using Translate.Alignment;
using Translate.Dictionary;

namespace Translate.Benchmarks;

/// <summary>
/// Word alignment of a file of <c>source TAB target</c> lines on one thread: pairs a CPU second, training included, and memory; a document
/// of 140 pairs with the shipped model; and the vectorised kernel against the plain one, which is the baseline.
/// </summary>
internal static class WordAlignmentBenchmarks
{
    private const int DocumentPairs = 140, Repetitions = 20, KernelStates = 32, KernelRuns = 2_000_000;

    public static void Run(string file)
    {
        var options = new WordAlignerOptions { Threads = 1 };
        var languages = new LanguagePair("id", "en");
        foreach (var (name, model) in new[] { ("no model", null), ("shipped model", ShippedWordModel.For(languages)) })
        {
            var aligner = new WordAligner(languages, model, options);
            var (cpu, _) = Measured(() => aligner.AlignTogether(Pairs(file)));
            var pairs = File.ReadLines(file).Count();
            Say($"{name}: {pairs} pairs in {cpu:0.00} CPU s, {pairs / cpu:0} a CPU second; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        }

        var document = Pairs(file).Take(DocumentPairs).ToArray();
        var warm = new WordAligner(languages, ShippedWordModel.For(languages), options);
        var times = Enumerable.Range(0, Repetitions + 2).Select(_ => 1000 * Measured(() => warm.AlignTogether(document)).Cpu).ToArray();
        var next = times[2..].Order().ToArray();
        Say($"a document of {document.Length} pairs: {times[0]:0} CPU ms at first, {times[1]:0} at its second time, {next[next.Length / 2]:0} as median of the next {next.Length} ({next[0]:0} to {next[^1]:0})");
        Kernels();
    }

    private static void Kernels()
    {
        var from = Enumerable.Range(0, KernelStates + (2 * JumpKernels.Reach)).Select(i => i < JumpKernels.Reach || i >= KernelStates + JumpKernels.Reach ? 0 : 1f / (i + 1)).ToArray();
        var (taps, to) = (JumpTable.Initial.Taps, new float[KernelStates]);
        var (fast, _) = Measured(() =>
        {
            for (var k = 0; k < KernelRuns; k++)
                JumpKernels.Filter(from, taps, 0.01f, to);
        });
        var (plain, _) = Measured(() =>
        {
            for (var k = 0; k < KernelRuns; k++)
                JumpKernels.FilterPlainly(from, taps, 0.01f, to);
        });
        Say($"filter of {KernelStates} positions: {1e9 * fast / KernelRuns:0} ns, the plain one {1e9 * plain / KernelRuns:0} ns, {plain / fast:0.0} times as long");
    }

    private static IEnumerable<(TokenizedText, TokenizedText)> Pairs(string file) =>
        File.ReadLines(file).Select(l => l.Split('\t')).Select(p => (WordTokenizer.Default.Split(p[0]), WordTokenizer.Default.Split(p[^1])));

    private static (double Cpu, double Wall) Measured(Action action)
    {
        var process = Process.GetCurrentProcess();
        var (before, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
        action();
        process.Refresh();
        return ((process.TotalProcessorTime - before).TotalSeconds, watch.Elapsed.TotalSeconds);
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
