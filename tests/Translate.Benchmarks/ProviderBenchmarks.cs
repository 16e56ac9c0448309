using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Translate.Providers;
using Translate.Testing;

namespace Translate.Benchmarks;

/// <summary>
/// A minute's allowance of text through all layers to a service on loopback that takes 200 ms a call and refuses whatever goes
/// beyond its allowance in any minute: <c>-- provider [CHARACTERS_PER_MINUTE]</c>. Prints the time against what the allowance alone takes.
/// </summary>
internal static class ProviderBenchmarks
{
    public static async Task RunAsync(int charactersPerMinute)
    {
        await using var fake = await FakeAzure.StartAsync();
        fake.Delay = TimeSpan.FromMilliseconds(200);
        fake.CharactersPerMinute = charactersPerMinute;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Translate:Providers:azure:Endpoint"] = fake.Endpoint.AbsoluteUri,
            ["Translate:Providers:azure:Key"] = FakeService.Key,
            ["Translate:Providers:azure:CharactersPerMinute"] = charactersPerMinute.ToString(CultureInfo.InvariantCulture),
        }).Build();
        var catalog = new ProviderCatalog(configuration, new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddProviders().BuildServiceProvider());
        await using var stack = TranslatorLayers.Build(catalog, ["azure"], null, null, new UsageMeter(), TimeProvider.System, NullLogger.Instance);
        // Twice the minute, so that the steady state shows.
        var batches = Batches(2L * charactersPerMinute).ToAsyncEnumerable();
        var watch = Stopwatch.StartNew();
        await foreach (var _ in batches.SelectInOrder((texts, ct) => stack.TranslateAsync(new TranslationRequest(new("id", "en"), texts), ct), 4))
        {
        }

        watch.Stop();
        var sent = fake.Calls.Sum(call => call.Sum(text => (long)text.Length));
        var least = TimeSpan.FromMinutes((double)sent / charactersPerMinute);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{sent:N0} characters in {fake.Calls.Count:N0} calls at {charactersPerMinute:N0} a minute: {watch.Elapsed.TotalSeconds:0.0} s, {watch.Elapsed / least:0.000} × the {least.TotalSeconds:0.0} s that the allowance takes; {fake.TooMany} × 429"));
    }

    private static IEnumerable<IReadOnlyList<string>> Batches(long characters)
    {
        for (long i = 0, made = 0; made < characters;)
        {
            var batch = new List<string>();
            for (; batch.Count < 50 && made < characters; i++)
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"Kalimat nomor {i} tentang harga beras ada di sini dan warga desa membacanya.");
                batch.Add(text);
                made += text.Length;
            }

            yield return batch;
        }
    }
}
