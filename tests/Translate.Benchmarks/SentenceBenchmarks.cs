using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Translate.Alignment;

namespace Translate.Benchmarks;

/// <summary>What it costs to align two long texts, a sentence a line, in CPU seconds and memory; the aligner that knows lengths alone is the baseline.</summary>
internal static class SentenceBenchmarks
{
    public static void Run(string sourceFile, string targetFile)
    {
        var (source, target) = (Read(sourceFile), Read(targetFile));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{source.Count:N0} x {target.Count:N0} sentences, compiling included; peak is of the process so far"));
        var words = Measure("LexicalAligner", () => new LexicalAligner().Align(source, target));
        var lengths = Measure("LengthAligner", () => new LengthAligner().Align(source, target));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"LexicalAligner / LengthAligner: {words / lengths:0.00}"));
    }

    private static double Measure(string name, Func<IReadOnlyList<Bead>> align)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.UserProcessorTime;
        var beads = align();
        process.Refresh();
        var seconds = (process.UserProcessorTime - before).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {seconds:0.00} CPU s, peak {process.PeakWorkingSet64 / 1e6:N0} MB, {beads.Count:N0} beads, {(long)(beads.Count / seconds):N0} beads/s"));
        return seconds;
    }

    private static SentenceList Read(string file)
    {
        var text = File.ReadAllText(file);
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsEmpty)
                spans.Add(new TextSpan(start, line.Length));
            start += line.Length + 1;
        }

        return new SentenceList(text, spans.ToImmutable());
    }
}
