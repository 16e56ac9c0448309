namespace Translate.Tests.Jobs;

public sealed class LargeDocumentTests
{
    [Fact]
    public async Task Empty_lines_without_end_are_refused_and_the_others_go_on()
    {
        using var job = new EchoJob();
        job.Write("a.txt", "Satu.\n" + new string('\n', 17 << 20) + "Dua.");
        job.Write("b.txt", "Tiga.\n" + new string('\n', 1 << 20) + "Empat.");
        var summary = await job.RunAsync("text");
        Assert.StartsWith("a.txt: holds more than 16 million characters with nothing to translate", Assert.Single(summary.UnreadableDocuments), StringComparison.Ordinal);
        Assert.Equal(job.Source("b.txt"), job.Read("b.en.txt"));
    }

    [Fact]
    public async Task A_sentence_without_end_is_cut_at_white_space_and_none_of_it_is_lost()
    {
        using var job = new EchoJob();
        job.Write("a.txt", string.Concat(Enumerable.Repeat("kata ", 60_000)));
        job.Write("b.txt", string.Concat(Enumerable.Repeat("😊", 50_000)) + "x");
        await job.RunAsync("text", "moses");
        Assert.Equal(job.Source("a.txt"), job.Read("a.en.txt"));
        Assert.Equal(job.Source("b.txt"), job.Read("b.en.txt"));
        var lines = job.Read("a.id").TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 1 << 15));
        Assert.All(lines, line => Assert.Matches("^kata( kata)*$", line));
    }
}
