using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Translate.Testing;

namespace Translate.EndToEnd.Tests;

public sealed class AzureTests
{
    [Fact]
    public async Task The_answers_and_their_word_links_come_out_in_every_file()
    {
        await using var fake = await FakeAzure.StartAsync();
        using var sandbox = AzureSandbox.Create(fake.Endpoint);
        sandbox.Write("in/a.txt", "Kucing hitam makan nasi. Buka https://contoh.id/a sekarang!\nKucing hitam makan nasi.");
        Assert.Equal(0, (await sandbox.RunAsync("run", "in")).ExitCode);

        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(sandbox.At("output/a.json")));
        var units = json.RootElement.GetProperty("units").EnumerateArray().ToArray();
        Assert.Equal(["ISAN NAKAM MATIH GNICUK.", "GNARAKES https://contoh.id/a AKUB!", "ISAN NAKAM MATIH GNICUK."], units.Select(u => u.GetProperty("target").GetProperty("text").GetString()));
        // Last word first: no aligner would say so, the service did.
        Assert.Equal("[[0,3,1],[1,2,1],[2,1,1],[3,0,1]]", units[0].GetProperty("links").GetRawText());
        Assert.All(units, u => Assert.Equal("azure", u.GetProperty("provider").GetString()));
        Assert.Equal("ISAN NAKAM MATIH GNICUK.\nGNARAKES https://contoh.id/a AKUB!\nISAN NAKAM MATIH GNICUK.\n", await File.ReadAllTextAsync(sandbox.At("output/a.en")));
        Assert.Equal(6, XDocument.Load(System.Xml.XmlReader.Create(sandbox.At("output/a.tmx"), new() { DtdProcessing = System.Xml.DtdProcessing.Ignore })).Descendants("seg").Count());
        Assert.Equal(["Kucing hitam makan nasi.", "Buka ⟦0⟧ sekarang!"], fake.Calls.Single());
    }

    [Theory]
    [InlineData("Sentence")]
    [InlineData("Paragraph")]
    public async Task A_dry_run_says_what_the_service_then_bills(string unit)
    {
        await using var fake = await FakeAzure.StartAsync();
        using var sandbox = AzureSandbox.Create(fake.Endpoint, ("PricePerMillionCharacters", "10"), ("MaxTexts", "20"));
        sandbox.Environment["TRANSLATE__UNIT"] = unit;
        sandbox.WriteSentences("in/a.txt", 500);
        sandbox.WriteSentences("in/b.txt", 700);
        sandbox.Write("in/c.txt", "Tekan {0} lalu %s. Tekan {1} lalu %d. Hubungi a@contoh.id atau b@contoh.id.");
        // Some of it is paid for already.
        Assert.Equal(0, (await sandbox.RunAsync("run", "in/a.txt", "-o", "before")).ExitCode);
        var before = (Characters: fake.Calls.Characters(), Requests: fake.Calls.Count);

        using var dry = JsonDocument.Parse((await sandbox.RunAsync("run", "in", "--dry-run", "--json")).Output);
        Assert.Equal(before.Requests, fake.Calls.Count);
        Assert.False(Directory.Exists(sandbox.At("output")));
        Assert.Equal(0, (await sandbox.RunAsync("run", "in")).ExitCode);

        var (characters, requests) = (fake.Calls.Characters() - before.Characters, fake.Calls.Count - before.Requests);
        Assert.InRange(dry.RootElement.GetProperty("characters").GetInt32(), characters * 0.99, characters * 1.01);
        Assert.InRange(dry.RootElement.GetProperty("cost").GetDouble(), characters * 0.99 * 10 / 1e6, characters * 1.01 * 10 / 1e6);
        // Which of two calls under way asks for a text they share is chance.
        Assert.InRange(dry.RootElement.GetProperty("requests").GetInt32(), requests - 1, requests + 1);
        Assert.Equal(fake.Endpoint.AbsoluteUri, dry.RootElement.GetProperty("endpoint").GetString());
        Assert.Equal(1203, dry.RootElement.GetProperty("waiting").GetInt32());
        Assert.Equal(1203, new[] { "known", "repeated", "sentences" }.Sum(name => dry.RootElement.GetProperty(name).GetInt32()));
    }

    [Fact]
    public async Task A_service_that_goes_away_ends_the_run_with_3_and_what_was_done_is_kept()
    {
        var fake = await FakeAzure.StartAsync();
        var address = fake.Endpoint.GetLeftPart(UriPartial.Authority);
        using var sandbox = AzureSandbox.Create(fake.Endpoint, ("MaxAttempts", "1"), ("MaxConcurrency", "1"));
        fake.Delay = TimeSpan.FromMilliseconds(200);
        sandbox.WriteSentences("in/a.txt", 1000);
        var running = sandbox.RunAsync("run", "in");
        while (fake.Calls.Count < 3)
            await Task.Delay(10);
        await fake.DisposeAsync();
        var run = await running;
        Assert.Equal(3, run.ExitCode);
        Assert.Contains($"{address} cannot be reached", run.Error, StringComparison.Ordinal);

        await using var later = await FakeAzure.StartAsync();
        sandbox.Set("Endpoint", later.Endpoint.AbsoluteUri);
        Assert.Equal(0, (await sandbox.RunAsync("run", "in")).ExitCode);
        var again = fake.Calls.SelectMany(c => c).Intersect(later.Calls.SelectMany(c => c)).ToHashSet();
        Assert.True(fake.Calls.Count >= 3);
        Assert.Subset(fake.Calls.Last().ToHashSet(), again);
    }

    [Fact]
    public async Task What_is_stored_can_be_looked_at_and_exported_without_the_key()
    {
        await using var fake = await FakeAzure.StartAsync();
        using var sandbox = AzureSandbox.Create(fake.Endpoint);
        sandbox.Write("in/a.txt", "Kucing hitam.");
        Assert.Equal(0, (await sandbox.RunAsync("run", "in")).ExitCode);
        var json = await File.ReadAllBytesAsync(sandbox.At("output/a.json"));
        sandbox.Environment.Remove("AZURE_TRANSLATOR_KEY");
        Assert.Equal(2, (await sandbox.RunAsync("run", "in")).ExitCode);

        var export = await sandbox.RunAsync("export", "--to", "json,text", "--directory", "elsewhere");
        Assert.Equal((0, ""), (export.ExitCode, export.Error));
        Assert.Equal(json, await File.ReadAllBytesAsync(sandbox.At("elsewhere/a.json")));
        var status = await sandbox.RunAsync("status");
        Assert.Equal((0, ""), (status.ExitCode, status.Error));
        Assert.Contains("a.txt: 1 sentence done, files written", status.Output, StringComparison.Ordinal);
        Assert.Contains("Last run: 1 sentence in ", status.Output, StringComparison.Ordinal);
        Assert.Contains(", 4 calls at once", status.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sentences_that_the_service_tells_become_the_beads_of_a_paragraph()
    {
        await using var fake = await FakeAzure.StartAsync();
        using var sandbox = AzureSandbox.Create(fake.Endpoint);
        sandbox.Environment["TRANSLATE__UNIT"] = "Paragraph";
        // No segmenter of English ends a sentence behind the first word of the second one: "NO. 5 SAREB…".
        sandbox.Write("in/a.txt", "On pergi ke pasar. Ibu membeli beras 5.\nAyah tidur.");
        Assert.Equal(0, (await sandbox.RunAsync("run", "in")).ExitCode);
        Assert.Equal(["On pergi ke pasar. Ibu membeli beras 5.", "Ayah tidur."], fake.Calls.Single());
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(sandbox.At("output/a.json")));
        var units = json.RootElement.GetProperty("units").EnumerateArray().Select(u => (u.GetProperty("source").GetProperty("text").GetString(), u.GetProperty("target").GetProperty("text").GetString()));
        Assert.Equal([("On pergi ke pasar.", "RASAP EK IGREP NO."), ("Ibu membeli beras 5.", "5 SAREB ILEBMEM UBI."), ("Ayah tidur.", "RUDIT HAYA.")], units);
    }

    [Fact]
    public async Task Each_call_s_names_and_what_the_service_counted_are_in_the_log()
    {
        await using var fake = await FakeAzure.StartAsync();
        using var sandbox = AzureSandbox.Create(fake.Endpoint);
        sandbox.Write("in/a.txt", "Kucing hitam. Anjing putih.");
        fake.Faults.Enqueue(Fault.Code(401000));
        var failed = await sandbox.RunAsync("run", "in", "--log", "debug");
        Assert.Matches("debug: azure: HTTP 401, no characters metered, X-RequestId [0-9a-f-]{36}, X-ClientTraceId [0-9a-f-]{36}", failed.Error);
        var call = Regex.Match((await sandbox.RunAsync("run", "in", "--log", "debug")).Error, "debug: azure: HTTP 200, 26 characters metered, X-RequestId [0-9a-f-]{36}, X-ClientTraceId ([0-9a-f-]{36})");
        Assert.Equal(fake.Traces.Last(), call.Groups[1].Value);
    }

    [Fact]
    public async Task Ten_thousand_repetitions_are_sent_once()
    {
        await using var fake = await FakeAzure.StartAsync();
        using var sandbox = AzureSandbox.Create(fake.Endpoint);
        fake.Delay = TimeSpan.FromMilliseconds(300);
        sandbox.Write("in/a.txt", string.Concat(Enumerable.Repeat("Kucing hitam makan nasi.\n", 10_000)));
        using var report = JsonDocument.Parse((await sandbox.RunAsync("run", "in", "--json")).Output);
        Assert.Equal(10_000, report.RootElement.GetProperty("translated").GetInt32());
        Assert.Equal(["Kucing hitam makan nasi."], fake.Calls.Single());
    }

    [Fact]
    public async Task Another_model_of_a_fallback_is_noticed()
    {
        await using var fake = await FakeAzure.StartAsync();
        using var sandbox = AzureSandbox.Create(fake.Endpoint);
        sandbox.Write("in/a.txt", "Kucing hitam.");
        sandbox.Write("config.json", """{ "Translate": { "Fallback": [ "second" ], "Providers": { "second": { "Type": "azure", "Category": "berita" } } } }""");
        sandbox.Environment["TRANSLATE__PROVIDERS__SECOND__KEY"] = FakeAzure.Key;
        Assert.Equal(0, (await sandbox.RunAsync("run", "in", "--config", "config.json")).ExitCode);
        sandbox.Environment["TRANSLATE__PROVIDERS__SECOND__CATEGORY"] = "hukum";
        var changed = await sandbox.RunAsync("run", "in", "--config", "config.json");
        Assert.Equal(2, changed.ExitCode);
        Assert.Contains("Model was 'azure-3.0/general → azure-3.0/berita' and is 'azure-3.0/general → azure-3.0/hukum'", changed.Error, StringComparison.Ordinal);
    }
}
