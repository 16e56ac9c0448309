using System.Diagnostics;
using System.Globalization;
using PuppeteerSharp;

namespace Translate.Benchmarks;

/// <summary>How long the review page of a long job takes to open in Chromium, from the request to rows that can be read, against an empty page of the same server: <c>-- review [SEGMENTS]</c>.</summary>
internal static class ReviewBenchmarks
{
    private const int Times = 5;
    private static readonly string Program = typeof(ReviewBenchmarks).Assembly.Location.Replace("Translate.Benchmarks", "Translate.Cli", StringComparison.Ordinal).Replace("Translate.Cli.dll", "translate.dll", StringComparison.Ordinal);

    public static async Task RunAsync(int segments)
    {
        var folder = Directory.CreateTempSubdirectory("translate-benchmark-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "in"));
            await File.WriteAllLinesAsync(Path.Combine(folder, "in", "big.txt"), Enumerable.Range(0, segments).Select(i => $"Kalimat nomor {i} tentang {string.Join(' ', Enumerable.Repeat("harga beras di desa", 1 + (i * 7 % 5)))} dibaca warga."));
            using (var run = Start(folder, "run", "in", "--provider", "echo", "-q"))
                await run.WaitForExitAsync();
            using var server = Start(folder, "review", "--no-open");
            var address = new Uri((await server.StandardOutput.ReadLineAsync())!);
            await using var browser = await Puppeteer.LaunchAsync(new LaunchOptions { ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", Headless = true, Args = ["--no-sandbox"] });
            await using var page = await browser.NewPageAsync();
            await page.SetViewportAsync(new ViewPortOptions { Width = 1280, Height = 800 });
            var (empty, open) = (new List<double>(), new List<double>());
            for (var i = 0; i < Times; i++)
            {
                open.Add(await TimeAsync(async () =>
                {
                    await page.GoToAsync(address.AbsoluteUri, WaitUntilNavigation.DOMContentLoaded);
                    await page.WaitForExpressionAsync("document.querySelector('.row .w') && document.body.dataset.ready", new WaitForFunctionOptions { PollingInterval = 5 });
                }));
                empty.Add(await TimeAsync(() => page.GoToAsync(new Uri(address, "/icon.svg").AbsoluteUri)));
            }

            server.Kill();
            await server.WaitForExitAsync();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{segments:N0} segments: the page is open after {Median(open):0} ms (the first time {open[0]:0} ms), {Median(open) / Median(empty):0.0} × an empty page"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["TRANSLATE_HOME"] = Path.Combine(folder, "home");
        return Process.Start(start)!;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
