using System.Diagnostics;
using System.Globalization;
using Translate.Dictionary;

namespace Translate.Benchmarks;

/// <summary>The offline engine in one thread against Apertium's nearest pair (<c>apertium-ind-zlm</c>) as a command, on the same text in the same run.</summary>
internal static class DictionaryBenchmarks
{
    public static void Run(string path)
    {
        var clock = Stopwatch.StartNew();
        var engine = new DictionaryEngine(Lexicon.Shipped);
        engine.Translate("Saya membaca buku yang baru di rumah.", new("id", "en"));
        Console.WriteLine($"first sentence        {clock.ElapsedMilliseconds} ms after the start of the benchmark");
        var lines = File.ReadAllLines(path);
        var words = lines.Sum(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        // Once to warm up: what is compiled late is not what is measured.
        Translate();
        clock.Restart();
        const int Rounds = 3;
        for (var i = 0; i < Rounds; i++)
            Translate();
        var ours = words * Rounds / clock.Elapsed.TotalSeconds;
        Console.WriteLine(Invariant($"translate, one thread {ours:N0} words/s"));
        Console.WriteLine($"peak memory           {Process.GetCurrentProcess().PeakWorkingSet64 / (1 << 20)} MB");
        if (Apertium(path) is { } seconds)
        {
            var theirs = words / seconds;
            Console.WriteLine(Invariant($"apertium ind-zlm      {theirs:N0} words/s, ratio {ours / theirs:F1}"));
        }
        else
        {
            Console.WriteLine("apertium ind-zlm      not installed (apt-get install apertium-ind-zlm)");
        }

        void Translate()
        {
            foreach (var line in lines)
                engine.Translate(line, new("id", "en"));
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
