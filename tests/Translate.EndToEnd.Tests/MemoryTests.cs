using System.Diagnostics;
using System.Text.Json;

namespace Translate.EndToEnd.Tests;

/// <summary><c>memory</c>, and what <c>run</c> makes of it, as a user types it.</summary>
public sealed class MemoryTests : IDisposable
{
    private const string Broken = """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4"><header srclang="id" datatype="plaintext" segtype="sentence" adminlang="en" o-tmf="x" creationtool="x" creationtoolversion="1"/><body>
        <tu changeid="Sari" changedate="20250102T030405Z"><prop type="x-context-pre"></prop><prop type="x-context-post">Baik.</prop><tuv xml:lang="id"><seg>Harga beras naik 12 persen.</seg></tuv><tuv xml:lang="en"><seg>Rice prices rose 12 per cent.</seg></tuv></tu>
        <tu><tuv xml:lang="id"><seg>Tidak <utuh</seg></tuv></tu>
        <tu><tuv xml:lang="id"><seg>Kosong.</seg></tuv><tuv xml:lang="en"><seg> </seg></tuv></tu>
        <tu><tuv xml:lang="id-ID"><seg>Warga menerima <bpt i="1">&lt;b&gt;</bpt>bantuan<ept i="1">&lt;/b&gt;</ept>.</seg></tuv><tuv xml:lang="en-US"><seg>Residents received <bpt i="1">&lt;b&gt;</bpt>aid<ept i="1">&lt;/b&gt;</ept>.</seg></tuv></tu>
        <tu><prop type="x-origin">MT</prop><tuv xml:lang="id"><seg>Baik.</seg></tuv><tuv xml:lang="en"><seg>Good.</seg></tuv></tu>
        </body></tmx>
        """;

    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task Of_a_file_with_broken_units_the_good_ones_are_kept_and_the_others_named()
    {
        _sandbox.Write("m.tmx", Broken);
        var import = await _sandbox.RunAsync("memory", "import", "m.tmx");
        Assert.Equal(1, import.ExitCode);
        Assert.Contains("m.tmx: line 4: the unit is not well-formed", import.Error, StringComparison.Ordinal);
        Assert.Contains("m.tmx: line 5: the target is empty", import.Error, StringComparison.Ordinal);
        Assert.Contains("3 units read, 3 added", import.Error, StringComparison.Ordinal);
        var again = await _sandbox.RunAsync("memory", "import", "m.tmx");
        Assert.Contains("3 units read, 0 added to", again.Error, StringComparison.Ordinal);

        var search = await _sandbox.RunAsync("memory", "search", "Harga beras naik 15 persen.", "--json");
        var match = JsonDocument.Parse(search.Output).RootElement.GetProperty("matches")[0];
        Assert.Equal((99, "Rice prices rose 15 per cent.", "Sari", "m.tmx"), (match.GetProperty("percent").GetInt32(), match.GetProperty("target").GetString(), match.GetProperty("person").GetString(), match.GetProperty("origin").GetString()));
        Assert.Contains("Residents received <b>aid</b>.", (await _sandbox.RunAsync("memory", "search", "terima")).Output, StringComparison.Ordinal);
        Assert.Contains("Residents received", (await _sandbox.RunAsync("memory", "search", "receive", "--in-target")).Output, StringComparison.Ordinal);
        Assert.Contains("m.tmx", (await _sandbox.RunAsync("memory", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_other_programs_open_and_this_one_takes_back_whole()
    {
        _sandbox.Write("m.tmx", Broken);
        await _sandbox.RunAsync("memory", "import", "m.tmx", "-q");
        var export = await _sandbox.RunAsync("memory", "export", "out/e.tmx");
        Assert.Equal(2, export.ExitCode);
        Directory.CreateDirectory(_sandbox.At("out"));
        export = await _sandbox.RunAsync("memory", "export", "out/e.tmx");
        Assert.True(export.ExitCode == 0, export.Error);
        var back = await _sandbox.RunAsync("memory", "import", "out/e.tmx", "--memory", "other.db");
        Assert.Contains("3 units read, 3 added", back.Error, StringComparison.Ordinal);
        var second = await _sandbox.RunAsync("memory", "export", "-", "--memory", "other.db");
        Assert.Contains("x-context-post\">Baik.</prop>", second.Output, StringComparison.Ordinal);
        Assert.Contains("changeid=\"Sari\"", second.Output, StringComparison.Ordinal);

        var script = Path.Combine(Sandbox.Root, "../shared/tools/interop/verify_interop.sh");
        if (Environment.GetEnvironmentVariable("CI") != "true")
            Assert.SkipUnless(File.Exists(script) && File.Exists("/usr/share/omegat/OmegaT.jar"), "OmegaT, Translate Toolkit and libxml2 are not here");
        using var verify = Process.Start(new ProcessStartInfo("bash", [script, _sandbox.At("out"), "id", "en"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await verify.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await verify.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(verify.ExitCode == 0, said);
    }

    [Fact]
    public async Task A_run_takes_the_same_text_with_the_same_neighbours_and_similar_ones_only_when_told()
    {
        _sandbox.Write("m.tmx", Broken);
        await _sandbox.RunAsync("memory", "import", "m.tmx", "-q");
        _sandbox.Write("seeds/a.txt", "Harga beras naik 12 persen.\nBaik.\nHarga beras naik 15 persen.\nHujan turun.\nHujan turun.\n");
        var dry = JsonDocument.Parse((await _sandbox.RunAsync("run", "--dry-run", "--json")).Output).RootElement;
        Assert.Equal(["context 1", "exact 1", "repetition 1", "95-99 1", "85-94 0", "75-84 0", "50-74 0", "new 1"],
            dry.GetProperty("leverage").EnumerateArray().Select(c => $"{c.GetProperty("name").GetString()} {c.GetProperty("segments").GetInt64()}"));
        Assert.Equal(2, dry.GetProperty("known").GetInt64());
        Assert.Contains("95–99 %", (await _sandbox.RunAsync("run", "--dry-run")).Output, StringComparison.Ordinal);

        Assert.Equal(0, (await _sandbox.RunAsync("run", "-q")).ExitCode);
        Assert.Equal(["memory 100", "memory 100", "machine ", "machine ", "machine "], Units("output"));
        _sandbox.Write("config/translate.json", """{ "Translate": { "Matches": { "Threshold": 95 }, "Output": "similar" } }""");
        Assert.Equal(0, (await _sandbox.RunAsync("run", "-q")).ExitCode);
        Assert.Equal(["memory 100", "memory 100", "memory 99", "machine ", "machine "], Units("similar"));
        Assert.Contains("<prop type=\"x-match\">99</prop>", File.ReadAllText(_sandbox.At("similar/a.tmx")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_glossary_is_known_by_what_it_says_and_a_check_that_is_back_is_noticed()
    {
        _sandbox.Write("seeds/a.txt", "Anggarannya dipotong.\n");
        _sandbox.Write("istilah.csv", "id,en\nanggaran,outlay\n");
        _sandbox.Write("config/translate.json", """{ "Translate": { "Glossary": "istilah.csv", "Checks": { "Off": [ "name" ] } } }""");
        Assert.Equal(0, (await _sandbox.RunAsync("run", "-q")).ExitCode);
        Assert.Contains("outlay", File.ReadAllText(_sandbox.At("output/a.json")), StringComparison.OrdinalIgnoreCase);
        // The same terms in another file are the same terms.
        _sandbox.Write("lain.tsv", "anggaran\toutlay\n");
        _sandbox.Write("config/translate.json", """{ "Translate": { "Glossary": "lain.tsv", "Checks": { "Off": [ "name" ] } } }""");
        Assert.Equal(0, (await _sandbox.RunAsync("run", "-q")).ExitCode);
        _sandbox.Write("config/translate.json", """{ "Translate": { "Glossary": "lain.tsv" } }""");
        var changed = await _sandbox.RunAsync("run", "-q");
        Assert.Equal(2, changed.ExitCode);
        Assert.Contains("Checks:Off was 'name' and is ''", changed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("memory import none.tmx", "there is no such file")]
    [InlineData("memory export x.tmx", "there is no such memory")]
    [InlineData("memory search x --percent 20", "--percent is 20; it must be from 50 to 100.")]
    [InlineData("run --config config/threshold.json", "Translate:Matches:Threshold is 30; it must be from 70 to 100.")]
    [InlineData("run --config config/lost.json", "Translate:Memories: there is no file lost.db.")]
    public async Task What_is_wrong_is_said_and_ends_with_2(string command, string message)
    {
        _sandbox.Write("seeds/a.txt", "Baik.\n");
        _sandbox.Write("config/threshold.json", """{ "Translate": { "Matches": { "Threshold": 30 } } }""");
        _sandbox.Write("config/lost.json", """{ "Translate": { "Memories": [ "lost.db" ] } }""");
        var run = await _sandbox.RunAsync(command.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private IEnumerable<string> Units(string folder) => JsonDocument.Parse(File.ReadAllText(_sandbox.At($"{folder}/a.json"))).RootElement.GetProperty("units").EnumerateArray()
        .Select(u => $"{u.GetProperty("origin").GetString()} {(u.TryGetProperty("match", out var match) ? match.GetInt32() : "")}");
}
