using System.Text.Json;

namespace Translate.EndToEnd.Tests;

/// <summary><c>evaluate</c>, as a user types it.</summary>
public sealed class EvaluateTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    public EvaluateTests()
    {
        _sandbox.Write("out.en", "The cat slept on the table.\nMother bought fish\n");
        _sandbox.Write("old.en", "Cat slept table.\nMother bought fish yesterday.\n");
        _sandbox.Write("ref.en", "The cat slept on the big table.\nMother bought some fish.\n");
        _sandbox.Write("gold.links", "0-0 1?1\n0-1\n");
        _sandbox.Write("gold/a.align", "[0]:[0]\n[1]:[1]\n");
        _sandbox.Write("gold/b.align", "[0]:[0]\n");
        _sandbox.Write("found/a.align", "[0]:[0]:0.9\n[1]:[1]:0.8\n");
        _sandbox.Write("found/b.ladder", "0\t0\t1\n1\t1\t1\n");
        _sandbox.Write("one.en", "satu\n");
        _sandbox.Write("empty.en", "");
        _sandbox.Write("wrong.links", "0-0\nsalah\n");
        _sandbox.Write("cost.align", "[0]:[0]:7.5\n");
        File.WriteAllBytes(_sandbox.At("picture.en"), [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
    }

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task A_translation_is_measured_and_compared()
    {
        var run = await _sandbox.RunAsync("evaluate", "translation", "out.en", "ref.en", "--against", "old.en", "--metric", "chrf,ter", "--worst", "1");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("chrF2|nrefs:1|bs:1000|seed:12345|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.x = ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  old.en: ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\tMother bought fish\tMother bought some fish.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(7, run.Output.Count(c => c == '\n'));
    }

    [Fact]
    public async Task Standard_input_and_json_do_in_a_pipe()
    {
        var run = await _sandbox.RunAsync(["evaluate", "translation", "-", "ref.en", "--json", "--sentences"], "The cat slept on the big table.\nMother bought some fish.\n");
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal([100, 100, 100, 0], report.RootElement.GetProperty("metrics").EnumerateArray().Select(m => Math.Round(m.GetProperty("score").GetDouble(), 6)));
        Assert.Equal(2, report.RootElement.GetProperty("sentences").GetArrayLength());
    }

    [Fact]
    public async Task Alignments_of_a_folder_are_measured_together()
    {
        var run = await _sandbox.RunAsync("evaluate", "alignment", "gold", "found", "--kinds", "--calibration", "--json");
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(1, report.RootElement.GetProperty("strict").GetProperty("f1").GetDouble());
        Assert.Equal(3, report.RootElement.GetProperty("beadsFound").GetInt32());
        Assert.Equal(3, report.RootElement.GetProperty("kinds").GetProperty("1-1").GetProperty("found").GetInt32());
        Assert.Equal(2, report.RootElement.GetProperty("calibration").GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Links_are_measured()
    {
        var run = await _sandbox.RunAsync(["evaluate", "links", "gold.links", "-"], "0-0 1-1\n0-1\n");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("AER 0.0000\nP 1.0000  R 1.0000  F1 1.0000  lax", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("translation out.en one.en", "out.en has 2 lines and one.en 1 line;")]
    [InlineData("translation out.en empty.en", "empty.en: the file is empty;")]
    [InlineData("translation picture.en ref.en", "picture.en: byte 0: this is a PNG picture, no text.")]
    [InlineData("translation - -", "standard input can be read once")]
    [InlineData("translation out.en ref.en --metric blau", "--metric: 'blau' is not known. Known: bleu, chrf, chrf++, ter.")]
    [InlineData("links gold.links wrong.links", "wrong.links: line 2: 'salah' is no link.")]
    [InlineData("links gold.links one.en", "one.en: line 1: 'satu' is no link.")]
    [InlineData("links gold.links gold.links --calibration", "--calibration: no link has a score.")]
    [InlineData("alignment gold/b.align cost.align --calibration", "cost.align: 7.5 is no probability from 0 to 1.")]
    [InlineData("alignment gold out.en", "gold is a folder and out.en is not.")]
    [InlineData("alignment found gold.links", "found is a folder and gold.links is not.")]
    [InlineData("alignment missing.align gold/b.align", "missing.align: cannot be read")]
    [InlineData("alignment gold/b.align empty.en", "empty.en: the file has no beads;")]
    public async Task What_is_wrong_is_said(string arguments, string problem)
    {
        var run = await _sandbox.RunAsync(["evaluate", .. arguments.Split(' ')]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("translate: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }
}
