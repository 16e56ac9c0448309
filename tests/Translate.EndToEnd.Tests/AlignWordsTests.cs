using System.Text.Json;

namespace Translate.EndToEnd.Tests;

public sealed class AlignWordsTests : IDisposable
{
    private const string Lines = "saya membeli buku itu . ||| i bought the book .\n\nrumahnya besar . ||| his house is big .\n";
    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task Each_line_of_input_is_a_line_of_links()
    {
        var aligned = await _sandbox.RunAsync(["align-words", "-"], Lines);
        Assert.Equal((0, ""), (aligned.ExitCode, aligned.Error));
        var links = aligned.Output.Split('\n');
        Assert.Equal((4, ""), (links.Length, links[1]));
        Assert.Contains("2-3", links[0].Split(' '));
        Assert.Contains("0-0", links[2].Split(' '));
    }

    [Fact]
    public async Task Tabs_two_files_and_a_memory_say_the_same_as_bars()
    {
        var bars = await _sandbox.RunAsync("align-words", _sandbox.Write("a.txt", "Saya membeli buku ||| I bought books\n"));
        var tabs = await _sandbox.RunAsync("align-words", _sandbox.Write("a.tsv", "Saya membeli buku\tI bought books\n"));
        var moses = await _sandbox.RunAsync("align-words", _sandbox.Write("a.id", "Saya membeli buku\n"), _sandbox.Write("a.en", "I bought books\n"));
        var memory = await _sandbox.RunAsync("align-words", _sandbox.Write("a.tmx", """<tmx version="1.4"><body><tu><tuv xml:lang="id"><seg>Saya membeli buku</seg></tuv><tuv xml:lang="en"><seg>I bought books</seg></tuv></tu></body></tmx>"""));
        Assert.Equal(["0-0 1-1 2-2\n"], new[] { bars, tabs, moses, memory }.Select(o => o.Output).Distinct());
    }

    [Fact]
    public async Task Every_form_says_the_links_in_its_own_way()
    {
        var file = _sandbox.Write("a.tsv", "Saya membeli buku.\tI bought books.\n");
        Assert.Matches("^0-0:(1|0\\.\\d+) ", (await _sandbox.RunAsync("align-words", file, "--to", "pharaoh-scored")).Output);
        Assert.StartsWith("0:3-0:0 5:11-2:7 ", (await _sandbox.RunAsync("align-words", file, "--to", "proj")).Output, StringComparison.Ordinal);
        Assert.StartsWith("Saya membeli buku.\tI bought books.\t0-0 ", (await _sandbox.RunAsync("align-words", file, "--to", "tsv")).Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await _sandbox.RunAsync("align-words", file, "--to", "json")).Output);
        Assert.Equal("membeli", json.RootElement.GetProperty("sourceWords")[json.RootElement.GetProperty("links")[1].GetProperty("source").GetInt32()].GetString());
    }

    [Fact]
    public async Task A_saved_model_aligns_new_text_as_it_comes()
    {
        var corpus = _sandbox.Write("c.txt", string.Concat(Enumerable.Range(0, 40).Select(k => $"ba{k % 7} du{k % 5} ||| xi{k % 7} yo{k % 5}\n")));
        var learn = await _sandbox.RunAsync("align-words", corpus, "--from", "xx", "--to-language", "yy", "--output", _sandbox.At("c.links"), "--save-model", _sandbox.At("c.words"));
        Assert.Equal((0, ""), (learn.ExitCode, learn.Output));
        Assert.Equal(40, File.ReadAllLines(_sandbox.At("c.links")).Length);
        var alone = await _sandbox.RunAsync(["align-words", "-", "--from", "xx", "--to-language", "yy", "--model", _sandbox.At("c.words"), "--alone"], "ba3 du2 ||| yo2 xi3\n");
        Assert.Equal((0, "0-1 1-0\n"), (alone.ExitCode, alone.Output));
    }

    [Fact]
    public async Task What_is_trained_on_is_not_written_and_batches_follow_one_another()
    {
        var more = _sandbox.Write("more.txt", string.Concat(Enumerable.Repeat("satu dua ||| one two\n", 30)));
        var aligned = await _sandbox.RunAsync(["align-words", "-", "--train", more, "--batch", "7"], Lines);
        Assert.Equal((0, 3), (aligned.ExitCode, aligned.Output.Count(c => c == '\n')));
    }

    [Theory]
    [InlineData("x", "neither a tab nor |||", 1)]
    [InlineData("a ||| b", "--threshold is 2", 2, "--threshold", "2")]
    [InlineData("a ||| b", "this is no model", 2, "--model", "bad.words")]
    [InlineData("a ||| b", "cannot be read", 2, "--model", "none.words")]
    [InlineData("a ||| b", "--alone learns nothing", 2, "--alone", "--save-model", "m")]
    [InlineData("a ||| b", "cannot be written", 2, "--output", "nowhere/o")]
    public async Task What_is_wrong_is_said_with_the_way_out(string line, string message, int code, params string[] options)
    {
        _sandbox.Write("bad.words", "0-0 1-1");
        var aligned = await _sandbox.RunAsync(["align-words", "-", .. options], line + "\n");
        Assert.Equal(code, aligned.ExitCode);
        Assert.Contains(message, aligned.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", aligned.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_of_different_lengths_are_refused()
    {
        var aligned = await _sandbox.RunAsync("align-words", _sandbox.Write("a.id", "satu\ndua\n"), _sandbox.Write("a.en", "one\n"), "--output", _sandbox.At("o"));
        Assert.Equal(2, aligned.ExitCode);
        Assert.Contains("a.en", aligned.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_sandbox.At("o")));
    }
}
