using System.Diagnostics;
using System.Globalization;

namespace Translate.Benchmarks;

/// <summary>
/// The whole job over a million sentences with the provider <c>echo</c>, against copying the same file, and reading its JSON
/// again: <c>-- job [SENTENCES]</c>. 13,000,000 sentences are a gigabyte.
/// </summary>
internal static class JobBenchmarks
{
    public static void Run(int sentences)
    {
        var folder = Directory.CreateTempSubdirectory("translate-benchmark-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "in"));
            using (var text = new StreamWriter(Path.Combine(folder, "in", "big.txt")))
            {
                for (var i = 0; i < sentences; i++)
                    text.Write(string.Create(CultureInfo.InvariantCulture, $"Kalimat nomor {i} tentang harga beras ada di sini dan warga desa membacanya.{(i % 4 == 3 ? '\n' : ' ')}"));
            }

            var baseline = Stopwatch.StartNew();
            File.Copy(Path.Combine(folder, "in", "big.txt"), Path.Combine(folder, "copy.txt"));
            baseline.Stop();
            var start = new ProcessStartInfo("dotnet", [typeof(JobBenchmarks).Assembly.Location.Replace("Translate.Benchmarks", "Translate.Cli", StringComparison.Ordinal).Replace("Translate.Cli.dll", "translate.dll", StringComparison.Ordinal), "run", "in", "--provider", "echo", "-q"]) { WorkingDirectory = folder };
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            long peak = 0;
            while (!process.WaitForExit(50))
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{sentences:N0} sentences: {watch.Elapsed.TotalSeconds:0.0} s, {sentences / watch.Elapsed.TotalSeconds:N0} sentences/s, peak {peak >> 20} MB, {watch.Elapsed / baseline.Elapsed:0} × copying the file"));
            ReadAgain(Path.Combine(folder, "output", "big.json"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void ReadAgain(string path)
    {
        using var file = File.OpenRead(path);
        var watch = Stopwatch.StartNew();
        var units = BitextJsonReader.Open(file, path).Units().Count();
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{path}: {file.Length >> 20:N0} MB of JSON read again: {units:N0} units, {units / watch.Elapsed.TotalSeconds:N0} units/s, peak {self.PeakWorkingSet64 >> 20} MB"));
    }
}
