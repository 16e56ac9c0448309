using System.Diagnostics;
using System.Globalization;
using Translate.Dictionary;

namespace Translate.Benchmarks;

/// <summary>
/// The offline engine in one thread against Apertium's nearest pair (<c>apertium-ind-zlm</c>) as a command, on the same text in the same run. The text is
/// repeated, for both, until the start of either no longer counts.
/// </summary>
internal static class DictionaryBenchmarks
{
    private const int LeastWords = 2_000_000;

    public static void Run(string path)
    {
        var clock = Stopwatch.StartNew();
        var engine = new DictionaryEngine(Lexicon.Shipped);
        engine.Translate("Saya membaca buku yang baru di rumah.", new("id", "en"));
        Console.WriteLine($"first sentence        {clock.ElapsedMilliseconds} ms after the start of the benchmark");
        var lines = File.ReadAllLines(path);
        var words = lines.Sum(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        var rounds = (LeastWords / Math.Max(words, 1)) + 1;
        clock.Restart();
        for (var i = 0; i < rounds; i++)
        {
            foreach (var line in lines)
                engine.Translate(line, new("id", "en"));
        }

        words *= rounds;
        var ours = words / clock.Elapsed.TotalSeconds;
        Console.WriteLine(Invariant($"translate, one thread {ours:N0} words/s over {words:N0} words"));
        Console.WriteLine($"peak memory           {Process.GetCurrentProcess().PeakWorkingSet64 / (1 << 20)} MB");
        var repeated = Path.GetTempFileName();
        File.WriteAllLines(repeated, Enumerable.Repeat(lines, rounds).SelectMany(l => l));
        var measured = Apertium(repeated);
        File.Delete(repeated);
        if (measured is { } seconds)
        {
            var theirs = words / seconds;
            Console.WriteLine(Invariant($"apertium ind-zlm      {theirs:N0} words/s, ratio {ours / theirs:F1}"));
        }
        else
        {
            Console.WriteLine("apertium ind-zlm      not installed (apt-get install apertium-ind-zlm)");
        }
    }

    // The better of two runs, so that reading its dictionaries from disk does not count against it.
    private static double? Apertium(string path)
    {
        double? best = null;
        for (var i = 0; i < 2; i++)
        {
            var clock = Stopwatch.StartNew();
            try
            {
                using var process = Process.Start(new ProcessStartInfo("apertium", ["ind-zlm", path]) { RedirectStandardOutput = true })!;
                process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                if (process.ExitCode == 0)
                    best = Math.Min(best ?? double.MaxValue, clock.Elapsed.TotalSeconds);
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return null;
            }
        }

        return best;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
