namespace Translate.Tests.Jobs;

public sealed class MarkdownJobTests
{
    [Fact]
    public async Task A_document_that_cannot_be_read_does_not_stop_the_others()
    {
        using var job = new EchoJob();
        job.Write("a.md", new string('>', 200) + " Satu.");
        job.Write("b.md", "Dua.");
        var summary = await job.RunAsync("json");
        Assert.StartsWith("a.md: ", Assert.Single(summary.UnreadableDocuments), StringComparison.Ordinal);
        Assert.Contains("Dua.", job.Read("b.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_is_sent_without_its_marks_and_keeps_them_in_the_target()
    {
        using var job = new EchoJob();
        job.Write("a.md", "> Harga beras\n> naik. Ibu\n> memasak.\n>\n> Ayah tidur.\n");
        await job.RunAsync("moses", "text");
        Assert.Equal("Harga beras naik.\nIbu memasak.\nAyah tidur.\n", job.Read("a.id"));
        Assert.Equal("> Harga beras naik. Ibu memasak.\n>\n> Ayah tidur.\n", job.Read("a.en.md"));
    }
}
