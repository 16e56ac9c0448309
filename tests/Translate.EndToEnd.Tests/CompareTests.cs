namespace Translate.EndToEnd.Tests;

public sealed class CompareTests
{
    [Fact]
    public async Task Two_providers_stand_side_by_side_with_their_differences_marked_and_scored()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.id", "Selamat pagi.\n\nSaya <makan> nasi.\n");
        sandbox.Write("a.en", "Good morning.\n\nI eat rice.\n");
        var compared = await sandbox.RunAsync("compare", "dictionary,echo", "a.id", "--references", "a.en", "--html", "page.html");
        Assert.True(compared.ExitCode == 0, compared.Error);
        Assert.Contains("2 lines, 0 the same: page.html", compared.Output, StringComparison.Ordinal);
        var scores = compared.Output.Split('\n').Where(line => line.Contains("chrF", StringComparison.Ordinal)).Select(line => double.Parse(line.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.True(scores[0] > scores[1] + 20, compared.Output);
        var page = await File.ReadAllTextAsync(sandbox.At("page.html"));
        Assert.Contains("<mark>Good</mark> <mark>morning.</mark>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;makan&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<makan>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dictionary", "name two providers")]
    [InlineData("dictionary,ekho", "Did you mean 'echo'?")]
    public async Task Wrong_names_are_wrong_usage(string names, string problem)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.id", "Selamat pagi.\n");
        var compared = await sandbox.RunAsync("compare", names, "a.id");
        Assert.Equal(2, compared.ExitCode);
        Assert.Contains(problem, compared.Error, StringComparison.Ordinal);
    }
}
