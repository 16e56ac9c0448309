namespace Translate.EndToEnd.Tests;

public sealed class LearnTests : IDisposable
{
    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task What_is_learnt_is_used_by_the_next_command_without_being_named()
    {
        var memory = _sandbox.Write("m.tsv", Memory("service post"));
        var dry = await _sandbox.RunAsync("learn", memory, "--dry-run");
        Assert.Equal(0, dry.ExitCode);
        Assert.Contains("Nothing was written", dry.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_sandbox.At("home")));
        var learn = await _sandbox.RunAsync("learn", memory);
        Assert.True(learn.ExitCode == 0, learn.Error);
        Assert.Contains("before", learn.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_sandbox.At("home/learnt.id-en.tsv")));
        var said = await _sandbox.RunAsync(["text"], "Posbakti itu besar.\n");
        Assert.Contains("service post", said.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Learning_that_helps_nothing_leaves_all_as_it_was_and_says_so()
    {
        _sandbox.Write("home/learnt.id-en.tsv", "# mine\n");
        var learn = await _sandbox.RunAsync("learn", _sandbox.Write("m.tsv", "Ya.\tZz.\nTidak.\tQq.\nMungkin.\tXx.\n"));
        Assert.Equal(1, learn.ExitCode);
        Assert.Contains("rolled back", learn.Error, StringComparison.Ordinal);
        Assert.Equal("# mine\n", File.ReadAllText(_sandbox.At("home/learnt.id-en.tsv")));
    }

    [Theory]
    [InlineData("empty.tsv", "", "no pair of id and en")]
    [InlineData("plain.txt", "hello there\n", "neither TMX nor lines")]
    [InlineData("turned.tsv", "The house of the man and the woman is in the town.\tRumah itu dan yang di kota dari dia untuk kami.\n", "wrong way round")]
    [InlineData("french.tmx", "<tmx><body><tu><tuv xml:lang=\"id\"><seg>a</seg></tuv><tuv xml:lang=\"fr\"><seg>b</seg></tuv></tu></body></tmx>", "It has fr")]
    public async Task A_memory_that_cannot_be_learnt_from_ends_with_2_and_says_why(string name, string text, string message)
    {
        var learn = await _sandbox.RunAsync("learn", _sandbox.Write(name, text));
        Assert.Equal(2, learn.ExitCode);
        Assert.Contains(message, learn.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_ends_with_2()
    {
        var learn = await _sandbox.RunAsync("learn", "nowhere.tmx");
        Assert.Equal(2, learn.ExitCode);
        Assert.Contains("no such file", learn.Error, StringComparison.Ordinal);
    }

    private static string Memory(string said)
    {
        string[] who = ["Guru itu", "Dokter itu", "Perempuan itu", "Petani itu", "Anak itu"], whoEnglish = ["The teacher", "The doctor", "The woman", "The farmer", "The child"];
        string[] verbs = ["mengunjungi", "melihat", "membangun", "membeli", "menutup"], verbsEnglish = ["visited", "saw", "built", "bought", "closed"];
        return string.Concat(Enumerable.Range(0, 25).Select(k => $"{who[k % 5]} {verbs[k / 5]} posbakti di kota.\t{whoEnglish[k % 5]} {verbsEnglish[k / 5]} the {said} in the town.\n"));
    }
}
