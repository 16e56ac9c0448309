namespace Translate.EndToEnd.Tests;

/// <summary><c>translate report</c>, as it is mailed: one file, opened from disk.</summary>
public sealed class ReportTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Theory]
    [InlineData(360, false)]
    [InlineData(1000, true)]
    public async Task The_page_of_a_job_can_be_read_anywhere(int width, bool dark)
    {
        var path = await ReportAsync();
        await using var page = await browser.OpenAsync(new Uri(path), width, dark);
        Assert.Equal(["3"], await page.TextsAsync(".summary div:nth-child(2) dd"));
        Assert.Equal(2, (await page.TextsAsync(".documents tbody th")).Length);
        await page.Tab.FocusAsync("#d1u1 .s .w");
        Assert.Contains(await page.TextsAsync(".lit"), text => text.Equals("cat", StringComparison.OrdinalIgnoreCase));
        Assert.Single(page.Requests);
        Assert.Equal(0, await page.OverflowAsync());
        Assert.Empty(await page.PaleTextsAsync());
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task A_pipe_and_a_number_of_rows()
    {
        await ReportAsync();
        var outcome = await _sandbox.RunAsync("report", "output", "--rows", "1", "--file", "-");
        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("<!doctype html>", outcome.Output, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(outcome.Output, "<li class=\"bead"));
    }

    [Fact]
    public async Task Without_a_job_there_is_no_report()
    {
        var outcome = await _sandbox.RunAsync("report", "nirgends");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("there is no job", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_sandbox.At("nirgends")));
    }

    private async Task<string> ReportAsync()
    {
        _sandbox.Write("in/a.txt", "Kucing tidur. Ibu memasak ikan.");
        _sandbox.Write("in/b.txt", "Ayah pulang.");
        Assert.Equal(0, (await _sandbox.RunAsync("run", "in")).ExitCode);
        var outcome = await _sandbox.RunAsync("report");
        Assert.Equal(0, outcome.ExitCode);
        return _sandbox.At(outcome.Output.Trim());
    }
}
