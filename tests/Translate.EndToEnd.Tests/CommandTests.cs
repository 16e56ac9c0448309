using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Translate.EndToEnd.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task The_main_job_leaves_a_json_and_a_tmx_for_each_document_that_other_programs_read()
    {
        var run = await _sandbox.RunAsync("run", Path.Combine(Sandbox.Root, "seeds"), "-o", "output");
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        foreach (var seed in Directory.GetFiles(Path.Combine(Sandbox.Root, "seeds")).Where(f => !f.EndsWith("README.md", StringComparison.Ordinal)))
        {
            Assert.True(File.Exists(_sandbox.At($"output/{Path.GetFileNameWithoutExtension(seed)}.json")));
            Assert.True(File.Exists(_sandbox.At($"output/{Path.GetFileNameWithoutExtension(seed)}.tmx")));
        }

        var verify = Path.Combine(Sandbox.Root, "../shared/tools/interop/verify_interop.sh");
        if (Environment.GetEnvironmentVariable("CI") != "true")
            Assert.SkipUnless(File.Exists(verify) && File.Exists("/usr/share/omegat/OmegaT.jar"), "../shared or OmegaT, Translate Toolkit and libxml2 are not here");
        using var check = Process.Start(new ProcessStartInfo("bash", [verify, _sandbox.At("output"), "id", "en"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await check.StandardOutput.ReadToEndAsync();
        await check.WaitForExitAsync();
        Assert.True(check.ExitCode == 0, said);
    }

    [Fact]
    public async Task A_finished_job_run_again_does_nothing_and_says_so()
    {
        _sandbox.Write("in/a.txt", "Saya pergi ke pasar. Ibu memasak.");
        await _sandbox.RunAsync("run", "in");
        var before = File.GetLastWriteTimeUtc(_sandbox.At("output/a.json"));
        var again = await _sandbox.RunAsync("run", "in");
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("Nothing to do", again.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.GetLastWriteTimeUtc(_sandbox.At("output/a.json")));
    }

    [Fact]
    public async Task A_changed_document_does_only_its_changed_sentences_again()
    {
        _sandbox.Write("in/a.txt", "Saya pergi. Ibu memasak.\nAyah tidur.");
        await _sandbox.RunAsync("run", "in");
        _sandbox.Write("in/a.txt", "Baru. Saya pergi. Ibu memasak.\nAyah makan.");
        var run = await _sandbox.RunAsync("run", "in", "--json");
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(2, report.RootElement.GetProperty("translated").GetInt32());
        Assert.Equal(4, report.RootElement.GetProperty("segments").GetInt32());
    }

    [Fact]
    public async Task Changed_settings_are_refused_until_they_are_accepted()
    {
        _sandbox.Write("in/a.txt", "Saya pergi.");
        await _sandbox.RunAsync("run", "in");
        var refused = await _sandbox.RunAsync("run", "in", "--provider", "echo");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("Provider was 'dictionary' and is 'echo'", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await _sandbox.RunAsync("run", "in", "--provider", "echo", "--accept-changes")).ExitCode);
        Assert.Contains("\"text\":\"Saya pergi.\",\"words\"", await File.ReadAllTextAsync(_sandbox.At("output/a.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run missing", 2, "missing: no such file or folder")]
    [InlineData("run empty", 2, "empty: holds no document")]
    [InlineData("run in --provider dictionari", 2, "Did you mean 'dictionary'?")]
    [InlineData("run in --config broken.json", 2, "broken.json: line 2, column 6: this is no JSON")]
    [InlineData("run in --config misspelt.json", 2, "Translate:Provder: no such setting. Did you mean 'Provider'?")]
    [InlineData("run in --config secret.json", 2, "a key does not belong in a file")]
    [InlineData("run in --provider azure", 2, "AZURE_TRANSLATOR_KEY")]
    [InlineData("run in --to fr", 2, "translates id to en and en to id, not id to fr")]
    [InlineData("run in --output in/a.txt", 4, "cannot be written")]
    [InlineData("run in --output in/a.txt/out", 4, "in/a.txt/out: cannot be written")]
    [InlineData("run in --output /proc/translate", 4, "/proc/translate: cannot be written")]
    [InlineData("export --directory /proc/translate", 4, "/proc/translate: cannot be written")]
    [InlineData("run in --config unreachable.json", 3, "http://127.0.0.1:9 cannot be reached (Connection refused). Check the network, the proxy settings and Translate:Providers:azure:Endpoint")]
    [InlineData("run in --config misspelt-provider.json", 2, "Translate:Providers:azure:Endpont: no such setting. Did you mean 'Endpoint'?")]
    [InlineData("run in --config uncached.json", 4, "in/a.txt/cache.db: cannot be created")]
    [InlineData("run in --frmo id", 2, "--frmo")]
    [InlineData("rnu in", 2, "See: translate --help")]
    [InlineData("text --to", 2, "See: translate text --help")]
    [InlineData("text no-such-file", 2, "no-such-file: cannot be read")]
    [InlineData("segment --language", 2, "See: translate segment --help")]
    [InlineData("status", 2, "there is no job")]
    [InlineData("export --output begun", 2, "begun/job.db: there is no job")]
    [InlineData("export --to pdf", 2, "Known: json, jsonl, tmx")]
    public async Task A_mistake_is_named_in_one_line_with_the_way_out(string command, int exitCode, string expected)
    {
        Directory.CreateDirectory(_sandbox.At("empty"));
        _sandbox.Write("in/a.txt", "Saya pergi.");
        _sandbox.Write("begun/job.db", "");
        _sandbox.Write("broken.json", "{\n  \"a\"; 1 }");
        _sandbox.Write("misspelt.json", """{ "Translate": { "Provder": "echo" } }""");
        _sandbox.Write("secret.json", """{ "Translate": { "Providers": { "azure": { "Key": "abc" } } } }""");
        _sandbox.Write("unreachable.json", """{ "Translate": { "Provider": "azure", "Providers": { "azure": { "Endpoint": "http://127.0.0.1:9", "MaxAttempts": 1 } } } }""");
        _sandbox.Write("misspelt-provider.json", """{ "Translate": { "Provider": "azure", "Providers": { "azure": { "Endpont": "http://127.0.0.1:9" } } } }""");
        _sandbox.Write("uncached.json", """{ "Translate": { "Provider": "azure", "Cache": "in/a.txt/cache.db", "Providers": { "azure": { "Endpoint": "http://127.0.0.1:9", "MaxAttempts": 1 } } } }""");
        if (!command.EndsWith("--provider azure", StringComparison.Ordinal))
            _sandbox.Environment["AZURE_TRANSLATOR_KEY"] = "k";
        if (command.StartsWith("export", StringComparison.Ordinal))
            await _sandbox.RunAsync("run", "in");
        var run = await _sandbox.RunAsync(command.Split(' '));
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output.Trim());
    }

    [Fact]
    public async Task An_unreadable_document_is_named_and_the_rest_is_done()
    {
        _sandbox.Write("in/good.txt", "Saya pergi.");
        await File.WriteAllBytesAsync(_sandbox.At("in/bad.txt"), [(byte)'a', (byte)'\n', 0xE9, (byte)'x']);
        await File.WriteAllBytesAsync(_sandbox.At("in/picture.txt"), [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var run = await _sandbox.RunAsync("run", "in");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("bad.txt: byte 2: this is no UTF-8", run.Error, StringComparison.Ordinal);
        Assert.Contains("picture.txt: byte 0: this is a PNG picture", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_sandbox.At("output/good.json")));
    }

    [Fact]
    public async Task Odd_characters_pass_through()
    {
        await File.WriteAllBytesAsync(_sandbox.Write("in/odd.txt", ""), [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("Saya\0 pergi. \u200FIbu \uFFFE tidur.")]);
        Assert.Equal(0, (await _sandbox.RunAsync("run", "in", "--provider", "echo")).ExitCode);
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(_sandbox.At("output/odd.json")));
        Assert.Contains("Saya\0 pergi.", json.RootElement.GetProperty("units")[0].GetProperty("source").GetProperty("text").GetString(), StringComparison.Ordinal);
        System.Xml.Linq.XDocument.Load(System.Xml.XmlReader.Create(_sandbox.At("output/odd.tmx"), new() { DtdProcessing = System.Xml.DtdProcessing.Ignore }));
    }

    [Fact]
    public async Task A_line_of_ten_megabytes_is_one_job()
    {
        _sandbox.Write("in/long.txt", string.Concat(Enumerable.Repeat("Saya pergi ke pasar. ", 500_000)));
        var run = await _sandbox.RunAsync("run", "in", "--provider", "echo", "--json");
        Assert.Equal(0, run.ExitCode);
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(500_000, report.RootElement.GetProperty("segments").GetInt32());
    }

    [Fact]
    public async Task A_dry_run_sends_and_writes_nothing()
    {
        _sandbox.Write("in/a.txt", "Saya pergi. Saya pergi. Ibu tidur.");
        var run = await _sandbox.RunAsync("run", "in", "--dry-run");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("To dictionary (on this machine): 2 sentences, 21 characters, 1 request.", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_sandbox.At("output")));
    }

    [Fact]
    public async Task Filters_keep_the_order_of_their_lines()
    {
        var segments = await _sandbox.RunAsync(["segment", "-", "--language", "id", "--json"], "Saya pergi. Ibu tidur.\n\nDr. Budi datang.\n");
        Assert.Equal("[\"Saya pergi.\",\"Ibu tidur.\"]\n[]\n[\"Dr. Budi datang.\"]\n", segments.Output);
        var text = await _sandbox.RunAsync(["text", "--provider", "echo"], string.Concat(Enumerable.Range(0, 500).Select(i => $"baris {i}\n")));
        Assert.Equal(string.Concat(Enumerable.Range(0, 500).Select(i => $"baris {i}\n")), text.Output);
    }

    [Theory]
    [InlineData("--version", @"^\d+\.\d+\.\d+\s*$")]
    [InlineData("--help", "translate run --dry-run")]
    [InlineData("run --help", "translate run berita/")]
    [InlineData("providers", @"\* dictionary +dictionary, with its defaults\n")]
    [InlineData("doctor", "ok    provider dictionary: Selamat pagi. → Good morning.")]
    [InlineData("segment --help", "Examples:\n  translate segment berita.txt")]
    [InlineData("completion bash", "complete -o default -F _translate translate")]
    [InlineData("[suggest:4] run", "--dry-run")]
    public async Task What_a_command_line_has(string command, string expected)
    {
        var run = await _sandbox.RunAsync(command.Split(' '));
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(new Regex(expected), run.Output);
    }
}
