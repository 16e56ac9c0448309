using System.Text.Json;
using Translate.Testing;

namespace Translate.EndToEnd.Tests;

public sealed class BudgetTests
{
    [Fact]
    public async Task A_job_stops_before_its_budget_and_resumes_when_that_is_raised()
    {
        await using var fake = await FakeAzure.StartAsync();
        using var sandbox = AzureSandbox.Create(fake.Endpoint, ("PricePerMillionCharacters", "10"), ("MaxTexts", "10"));
        sandbox.WriteSentences("in/a.txt", 300);
        sandbox.Environment["TRANSLATE__BUDGET__MAXCHARACTERSPERJOB"] = "5000";
        var stopped = await sandbox.RunAsync("run", "in");
        Assert.Equal(5, stopped.ExitCode);
        Assert.Contains("Translate:Budget:MaxCharactersPerJob is 5000", stopped.Error, StringComparison.Ordinal);
        Assert.InRange(fake.Calls.Characters(), 4_000, 5_000);

        sandbox.Environment["TRANSLATE__BUDGET__MAXCHARACTERSPERJOB"] = "50000";
        sandbox.Environment["TRANSLATE__BUDGET__MAXCOSTPERMONTH"] = "1";
        Assert.Equal(0, (await sandbox.RunAsync("run", "in")).ExitCode);
        // Nothing of the first run was sent again.
        var sent = fake.Calls.SelectMany(call => call).ToArray();
        Assert.Equal(sent.Distinct().Count(), sent.Length);
    }

    [Fact]
    public async Task A_limit_on_cost_needs_a_price()
    {
        await using var fake = await FakeAzure.StartAsync();
        using var sandbox = AzureSandbox.Create(fake.Endpoint);
        sandbox.Write("in/a.txt", "Kucing hitam.");
        sandbox.Environment["TRANSLATE__BUDGET__MAXCOSTPERMONTH"] = "1";
        var run = await sandbox.RunAsync("run", "in");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Translate:Providers:azure:PricePerMillionCharacters", run.Error, StringComparison.Ordinal);
        Assert.Empty(fake.Calls);
    }

    [Fact]
    public async Task After_a_kill_the_status_says_what_was_under_way()
    {
        await using var fake = await FakeAzure.StartAsync();
        fake.Delay = TimeSpan.FromSeconds(30);
        using var sandbox = AzureSandbox.Create(fake.Endpoint, ("MaxConcurrency", "2"), ("AttemptTimeout", "00:01:00"));
        sandbox.WriteSentences("in/a.txt", 300);
        using var process = sandbox.Start("run", "in", "-q");
        while (fake.Calls.Count < 2)
            await Task.Delay(20);
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        using var status = JsonDocument.Parse((await sandbox.RunAsync("status", "--json")).Output);
        Assert.Equal(2, status.RootElement.GetProperty("requestsUnderWay").GetInt32());
        Assert.Equal(fake.Calls.Characters(), status.RootElement.GetProperty("charactersUnderWay").GetInt32());
        Assert.Contains("under way when the last run ended", (await sandbox.RunAsync("status")).Output, StringComparison.Ordinal);
    }
}
