namespace Translate.EndToEnd.Tests;

public sealed class KillTests
{
    private static readonly string[] Names = ["job.db", "job.db-wal", "job.db-shm", "job.lock"];

    [Fact]
    public async Task Killed_at_twenty_random_points_it_ends_with_the_same_files()
    {
        using var sandbox = new Sandbox();
        var random = new Random(20261);
        for (var d = 0; d < 4; d++)
            sandbox.Write($"in/d{d}.txt", string.Concat(Enumerable.Range(0, 15_000).Select(i => $"Kalimat {i} dari dokumen {d} ada di sini.{(i % 5 == 4 ? "\n" : " ")}")));
        Assert.Equal(0, (await sandbox.RunAsync("run", "in", "-o", "calm")).ExitCode);
        var kills = 0;
        // Each round begins anew, so that kills fall into reading, translating and rendering alike.
        for (var round = 0; kills < 20; round++)
        {
            var output = $"rough{round}";
            for (var wait = random.Next(250, 700); ; wait += random.Next(300, 900))
            {
                using var process = sandbox.Start("run", "in", "-o", output, "-q");
                using var limit = new CancellationTokenSource(wait);
                try
                {
                    await process.WaitForExitAsync(limit.Token);
                    Assert.Equal(0, process.ExitCode);
                    break;
                }
                catch (OperationCanceledException)
                {
                    process.Kill(entireProcessTree: true);
                    await process.WaitForExitAsync(CancellationToken.None);
                    kills++;
                }
            }

            var calm = Files(sandbox.At("calm"));
            Assert.Equal(calm.Keys, Files(sandbox.At(output)).Keys);
            foreach (var (name, bytes) in Files(sandbox.At(output)))
                Assert.True(bytes.AsSpan().SequenceEqual(calm[name]), name);
        }
    }

    [Fact]
    public async Task A_second_process_on_the_same_job_is_refused()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("in/a.txt", "Saya pergi.");
        Directory.CreateDirectory(sandbox.At("output"));
        using (new FileStream(sandbox.At("output/job.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            var second = await sandbox.RunAsync("run", "in");
            Assert.Equal(2, second.ExitCode);
            Assert.Contains("another translate is working on this job", second.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await sandbox.RunAsync("run", "in")).ExitCode);
    }

    [Fact]
    public async Task A_damaged_database_is_named()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("in/a.txt", "Saya pergi.");
        sandbox.Write("output/job.db", new string('x', 10_000));
        var run = await sandbox.RunAsync("run", "in");
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("job.db: is damaged or no database", run.Error, StringComparison.Ordinal);
    }

    private static SortedDictionary<string, byte[]> Files(string folder) =>
        new(Directory.GetFiles(folder).Where(f => !Names.Contains(Path.GetFileName(f))).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes), StringComparer.Ordinal);
}
