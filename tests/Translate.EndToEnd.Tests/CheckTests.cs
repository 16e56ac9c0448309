using System.Text.Json;

namespace Translate.EndToEnd.Tests;

/// <summary><c>check</c>, as a user types it.</summary>
public sealed class CheckTests : IDisposable
{
    private const string Wrong = "Ada 15 kursi di ruangan itu.\tThere are 51 chairs in the room.\nKami pulang sore hari.\tWe went home in the afternoon.\n";
    private readonly Sandbox _sandbox = new();

    public CheckTests()
    {
        _sandbox.Write("pairs.tsv", Wrong);
        _sandbox.Write("right.tsv", Wrong.Split('\n')[1] + "\n");
        _sandbox.Write("dua berkas/memory.tmx", """
            <tmx version="1.4"><header/><body>
            <tu><tuv xml:lang="id"><seg>Rapat pada 5 Juni.</seg></tuv><tuv xml:lang="en"><seg>The meeting on July 5.</seg></tuv></tu>
            <tu><tuv xml:lang="id"><seg>Tidak <utuh</seg></tuv></tu>
            <tu><tuv xml:lang="id"><seg>Kami  pulang.</seg></tuv><tuv xml:lang="en"><seg>We went home.</seg></tuv></tu>
            </body></tmx>
            """);
    }

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task Mistakes_are_shown_with_their_places_and_counted()
    {
        var run = await _sandbox.RunAsync("check", "pairs.tsv");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal("""
            pairs.tsv:1: error: The source has 15, the target 51. [number]
                Ada ⟦15⟧ kursi di ruangan itu.
                There are ⟦51⟧ chairs in the room.
                   1  number
            1 finding in 2 units, 1 error among them.

            """.ReplaceLineEndings("\n"), run.Output);
    }

    [Fact]
    public async Task A_job_is_named_by_its_folder_or_its_database_and_other_files_are_refused()
    {
        _sandbox.Write("in/a.txt", "Ada 15 kursi di ruangan itu.\n");
        Assert.Equal(0, (await _sandbox.RunAsync("run", "in", "--output", "job")).ExitCode);
        foreach (var name in (string[])["job", "job/job.db"])
        {
            var run = await _sandbox.RunAsync("check", name);
            Assert.True(run.ExitCode == 0, run.Output + run.Error);
            Assert.Contains("1 unit", run.Output, StringComparison.Ordinal);
        }

        _sandbox.Write("odd.bin", "\0\u0001");
        var odd = await _sandbox.RunAsync("check", "odd.bin");
        Assert.Equal(2, odd.ExitCode);
        Assert.Contains("check reads .tmx, .json, .jsonl and .tsv", odd.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_off_or_right_ends_with_zero()
    {
        Assert.Equal(0, (await _sandbox.RunAsync("check", "right.tsv")).ExitCode);
        Assert.Equal(0, (await _sandbox.RunAsync("check", "pairs.tsv", "--off", "number")).ExitCode);
    }

    [Fact]
    public async Task Json_has_the_spans()
    {
        var run = await _sandbox.RunAsync("check", "pairs.tsv", "--json");
        using var report = JsonDocument.Parse(run.Output);
        var finding = Assert.Single(report.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal("[[4,2]]", finding.GetProperty("sourceSpans").GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(1, report.RootElement.GetProperty("errors").GetInt64());
    }

    [Theory]
    [InlineData("-")]
    [InlineData("findings.sarif")]
    public async Task Sarif_has_what_the_standard_requires(string place)
    {
        var run = await _sandbox.RunAsync("check", "dua berkas/memory.tmx", "--sarif", place);
        using var log = JsonDocument.Parse(place == "-" ? run.Output : await File.ReadAllTextAsync(_sandbox.At(place)));
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        var sarif = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray());
        var driver = sarif.GetProperty("tool").GetProperty("driver");
        Assert.Equal("Translate", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        Assert.Equal(rules.Distinct(), rules);
        var result = Assert.Single(sarif.GetProperty("results").EnumerateArray());
        Assert.Equal("date", result.GetProperty("ruleId").GetString());
        Assert.Equal("date", rules[result.GetProperty("ruleIndex").GetInt32()]);
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
        var physical = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("dua%20berkas/memory.tmx", physical.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(2, physical.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Contains("memory.tmx: line 3: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flags_of_a_run_are_what_check_finds_in_its_job_and_its_files()
    {
        _sandbox.Write("seeds/kabar.txt", "Hari ini hujan.\nXyzzyq membeli 15 zzblorf.\n");
        var run = await _sandbox.RunAsync("run", "seeds");
        Assert.True(run.ExitCode == 0, run.Error);
        var job = await _sandbox.RunAsync("check", "--json");
        var file = await _sandbox.RunAsync("check", "output/kabar.json", "--json");
        using var ofJob = JsonDocument.Parse(job.Output);
        using var ofFile = JsonDocument.Parse(file.Output);
        Assert.Equal(2, ofJob.RootElement.GetProperty("units").GetInt64());
        Assert.Equal(ofJob.RootElement.GetProperty("counts").GetRawText(), ofFile.RootElement.GetProperty("counts").GetRawText());
    }

    [Theory]
    [InlineData("check missing.tmx", "missing.tmx: there is no such file.")]
    [InlineData("check pairs.tsv --off numbr", "Checks:Off: 'numbr' is no check. Did you mean 'number'?")]
    [InlineData("check pairs.tsv --glossary missing.tsv", "missing.tsv: cannot be read")]
    [InlineData("check pairs.tsv --sarif missing/a.sarif", "--sarif: missing/a.sarif cannot be written")]
    [InlineData("check", "there is no job")]
    public async Task What_is_wrong_is_said(string arguments, string problem)
    {
        var run = await _sandbox.RunAsync(arguments.Split(' '));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("translate: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }
}
