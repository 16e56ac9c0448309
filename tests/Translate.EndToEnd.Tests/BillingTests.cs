using Translate.Testing;

namespace Translate.EndToEnd.Tests;

public sealed class BillingTests
{
    private const int InFlight = 4;

    [Fact]
    public async Task However_often_it_is_killed_only_what_was_under_way_is_paid_for_again()
    {
        await using var fake = await FakeAzure.StartAsync();
        using var sandbox = AzureSandbox.Create(fake.Endpoint, ("MaxConcurrency", $"{InFlight}"));
        for (var d = 0; d < 4; d++)
            sandbox.WriteSentences($"in/d{d}.txt", 500);
        sandbox.Environment["TRANSLATE__CACHE"] = sandbox.At("calm.db");
        Assert.Equal(0, (await sandbox.RunAsync("run", "in", "-o", "calm")).ExitCode);
        sandbox.Environment.Remove("TRANSLATE__CACHE");
        var distinct = fake.Calls.SelectMany(c => c).ToArray();
        Assert.Equal(distinct.Distinct().Count(), distinct.Length);

        fake.Calls.Clear();
        fake.Delay = TimeSpan.FromMilliseconds(150);
        var random = new Random(31);
        var underWay = new List<string>();
        var kills = 0;
        while (true)
        {
            var before = fake.Calls.Count;
            var enough = before + random.Next(1, 10);
            using var process = sandbox.Start("run", "in", "-q");
            while (!process.HasExited && fake.Calls.Count < enough)
                await Task.Delay(random.Next(1, 30));
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            if (process.ExitCode == 0)
                break;
            kills++;
            // What it had sent when it died arrives in this time.
            await Task.Delay(300);
            underWay.AddRange(fake.Calls.Skip(before).TakeLast(InFlight).SelectMany(c => c));
        }

        Assert.True(kills >= 5, $"only {kills} kills");
        Assert.InRange(fake.Calls.Characters(), distinct.Sum(t => t.Length), distinct.Sum(t => t.Length) + underWay.Sum(t => t.Length));
        var paid = fake.Calls.SelectMany(c => c).CountBy(t => t).ToDictionary();
        Assert.Equal(distinct.Order(), paid.Keys.Order());
        var lost = underWay.CountBy(t => t).ToDictionary();
        Assert.All(paid, p => Assert.InRange(p.Value, 1, 1 + lost.GetValueOrDefault(p.Key)));
        foreach (var file in Directory.GetFiles(sandbox.At("calm")).Where(f => !Path.GetFileName(f).StartsWith("job.", StringComparison.Ordinal)))
            Assert.Equal(await File.ReadAllBytesAsync(file), await File.ReadAllBytesAsync(sandbox.At($"output/{Path.GetFileName(file)}")));
    }
}
