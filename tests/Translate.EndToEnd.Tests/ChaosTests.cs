using Translate.Testing;

namespace Translate.EndToEnd.Tests;

public sealed class ChaosTests
{
    private const int InFlight = 4, Sentences = 5_000, Kills = 3;

    [Fact]
    public async Task A_service_that_fails_and_a_program_that_is_killed_change_nothing_but_the_time()
    {
        await using var fake = await FakeAzure.StartAsync();
        using var sandbox = AzureSandbox.Create(fake.Endpoint, ("MaxConcurrency", $"{InFlight}"), ("MaxTexts", "25"), ("AttemptTimeout", "00:00:02"), ("MaxAttempts", "8"));
        sandbox.WriteSentences("in/a.txt", Sentences / 2);
        sandbox.WriteSentences("in/b.txt", Sentences / 2);
        sandbox.Environment["TRANSLATE__CACHE"] = sandbox.At("calm.db");
        Assert.Equal(0, (await sandbox.RunAsync("run", "in", "-o", "calm")).ExitCode);
        sandbox.Environment.Remove("TRANSLATE__CACHE");
        var distinct = fake.Calls.SelectMany(c => c).ToArray();

        fake.Calls.Clear();
        fake.Delay = TimeSpan.FromMilliseconds(40);
        fake.Chaos = Failing(new Random(2718));
        var underWay = 0L;
        for (var kill = 0; kill < Kills; kill++)
        {
            var before = fake.Calls.Count;
            using var process = sandbox.Start("run", "in", "-q");
            while (!process.HasExited && fake.Calls.Count < before + 30)
                await Task.Delay(10);
            Assert.False(process.HasExited, "it ended before it could be killed");
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            await Task.Delay(300);
            underWay += fake.Calls.Skip(before).TakeLast(InFlight).ToArray().Characters();
        }

        var last = await sandbox.RunAsync("run", "in");
        Assert.True(last.ExitCode == 0, last.Error);
        Assert.InRange(fake.Calls.Characters(), distinct.Sum(t => (long)t.Length), distinct.Sum(t => (long)t.Length) + underWay);
        foreach (var file in Directory.GetFiles(sandbox.At("calm")).Where(f => !Path.GetFileName(f).StartsWith("job.", StringComparison.Ordinal)))
            Assert.Equal(await File.ReadAllBytesAsync(file), await File.ReadAllBytesAsync(sandbox.At($"output/{Path.GetFileName(file)}")));
    }

    // One call in five, in every way that the service's manual or the network knows to be passing.
    private static Func<Fault?> Failing(Random random)
    {
        Fault[] faults = [Fault.Code(429000), Fault.Code(429001, "0"), Fault.Code(429002, "1"), Fault.Code(408002), Fault.Code(500000), Fault.Code(503000), Fault.Page(502), Fault.Cut, Fault.Cut with { Pause = TimeSpan.FromSeconds(3) }];
        var gate = new Lock();
        return () =>
        {
            lock (gate)
                return random.Next(5) == 0 ? faults[random.Next(faults.Length)] : null;
        };
    }
}
