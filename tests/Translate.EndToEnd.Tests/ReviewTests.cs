using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace Translate.EndToEnd.Tests;

/// <summary>The review's server: who may use it, and what becomes of what people change.</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private ReviewSandbox _review = null!;

    public async ValueTask InitializeAsync() => _review = await ReviewSandbox.OpenAsync();

    public ValueTask DisposeAsync() => _review.DisposeAsync();

    [Theory]
    [InlineData("/", null, null, HttpStatusCode.Unauthorized)]
    [InlineData("/review.js", null, null, HttpStatusCode.Unauthorized)]
    [InlineData("/api/job", null, null, HttpStatusCode.Unauthorized)]
    [InlineData("/?token=0000", null, null, HttpStatusCode.Unauthorized)]
    [InlineData("/api/job", "rebound.example", null, HttpStatusCode.Forbidden)]
    [InlineData("/api/job", null, "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("/api/job", null, "null", HttpStatusCode.Forbidden)]
    public async Task Who_lacks_the_token_or_comes_from_elsewhere_stays_out(string path, string? host, string? origin, HttpStatusCode expected)
    {
        using var stranger = new HttpClient { BaseAddress = _review.Client.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        // Knowing the token is no help to a page of another site.
        using var response = await (expected == HttpStatusCode.Forbidden ? _review.Client : stranger).SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
        Assert.Contains("default-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_is_written_remembered_and_kept_with_its_history()
    {
        var before = await _review.UnitAsync("1.0");
        var (status, after) = await _review.ChangeAsync("1.0", new { revision = 0, target = "I am off to the market.", state = "approved", comment = "warmer" });
        Assert.Equal(200, status);
        Assert.Equal(("human", "approved", 1), (after.GetProperty("origin").GetString(), after.GetProperty("state").GetString(), after.GetProperty("revision").GetInt32()));
        var line = (await _review.GetAsync("/api/units/1.0/history"))[0];
        Assert.Equal("approve", line.GetProperty("kind").GetString());
        Assert.Equal(Text(before), line.GetProperty("before").GetString());
        Assert.Equal("I am off to the market.", line.GetProperty("after").GetString());

        var files = (await _review.SendAsync(HttpMethod.Post, "/api/export")).Answer;
        Assert.Contains("a.tmx", files.EnumerateArray().Select(f => f.GetString()));
        var unit = XDocument.Load(_review.Sandbox.At("output/a.tmx")).Descendants("tu").First();
        Assert.Equal(["human"], Props(unit, "x-origin"));
        Assert.Equal(["approved"], Props(unit, "x-review"));
        Assert.Equal("warmer", unit.Element("note")!.Value);
        Assert.Equal("I am off to the market.", unit.Elements("tuv").Last().Value);

        await _review.KillAsync();
        _review.Sandbox.Write("other/b.txt", "Saya pergi ke pasar.");
        Assert.Equal(0, (await _review.Sandbox.RunAsync("run", "other", "-o", "later")).ExitCode);
        Assert.Contains("I am off to the market.", await File.ReadAllTextAsync(_review.Sandbox.At("later/b.json")), StringComparison.Ordinal);
        // The run writes the corrected target too, and translates nothing anew.
        Assert.Equal(0, (await _review.Sandbox.RunAsync("run", "in", "--provider", "echo", "--accept-changes")).ExitCode);
        var written = await File.ReadAllTextAsync(_review.Sandbox.At("output/a.json"));
        Assert.Contains("\"origin\":\"human\"", written, StringComparison.Ordinal);
        Assert.Contains("\"review\":\"approved\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_slower_of_two_gets_the_other_ones_text_and_overwrites_nothing()
    {
        Assert.Equal(200, (await _review.ChangeAsync("2.0", new { revision = 0, target = "Mine." })).Status);
        var (status, answer) = await _review.ChangeAsync("2.0", new { revision = 0, target = "Yours." });
        Assert.Equal(409, status);
        Assert.Equal("Mine.", Text(answer.GetProperty("unit")));
        Assert.Equal("Mine.", Text(await _review.UnitAsync("2.0")));
    }

    [Fact]
    public async Task What_was_committed_outlives_a_kill_and_can_still_be_undone()
    {
        var first = Text(await _review.UnitAsync("3.0"));
        await _review.ChangeAsync("3.0", new { revision = 0, target = "One." });
        await _review.ChangeAsync("3.0", new { revision = 1, target = "Two.", state = "rejected" });
        await _review.KillAsync();
        await _review.StartAsync();
        Assert.Equal("Two.", Text(await _review.UnitAsync("3.0")));
        foreach (var (act, text) in new[] { ("undo", "One."), ("undo", first), ("redo", "One."), ("redo", "Two."), ("undo", "One.") })
        {
            Assert.Equal(["3.0"], Units((await _review.SendAsync(HttpMethod.Post, "/api/" + act)).Answer));
            Assert.Equal(text, Text(await _review.UnitAsync("3.0")));
        }

        await _review.ChangeAsync("3.0", new { revision = (await _review.UnitAsync("3.0")).GetProperty("revision").GetInt32(), target = "Three." });
        Assert.Empty(Units((await _review.SendAsync(HttpMethod.Post, "/api/redo")).Answer));
        Assert.Equal(8, (await _review.GetAsync("/api/units/3.0/history")).GetArrayLength());
    }

    [Fact]
    public async Task Many_units_are_changed_together_after_a_preview_and_taken_back_together()
    {
        foreach (var (id, text) in new[] { ("1.0", "A fish, a Fish."), ("2.0", "One fish.") })
            await _review.ChangeAsync(id, new { revision = 0, target = text });
        var preview = (await _review.SendAsync(HttpMethod.Post, "/api/documents/1/replace", new { find = "(f)ish", replace = "$1rog", regex = true, matchCase = true })).Answer;
        Assert.Equal(["A frog, a Fish.", "One frog."], preview.GetProperty("units").EnumerateArray().Select(u => u.GetProperty("after").GetString()));
        Assert.Equal("One fish.", Text(await _review.UnitAsync("2.0")));
        var units = preview.GetProperty("units").EnumerateArray().Select(u => new { id = u.GetProperty("id").GetString(), revision = u.GetProperty("revision").GetInt64() }).ToArray();
        Assert.Equal(200, (await _review.SendAsync(HttpMethod.Post, "/api/documents/1/replace", new { find = "(f)ish", replace = "$1rog", regex = true, matchCase = true, units })).Status);
        Assert.Equal("One frog.", Text(await _review.UnitAsync("2.0")));
        Assert.Equal(2, Units((await _review.SendAsync(HttpMethod.Post, "/api/undo")).Answer).Length);
        Assert.Equal(("A fish, a Fish.", "One fish."), (Text(await _review.UnitAsync("1.0")), Text(await _review.UnitAsync("2.0"))));
    }

    [Theory]
    [InlineData("show=approved", "2.0")]
    [InlineData("show=rejected", "3.0")]
    [InlineData("show=unreviewed", "1.0,4.0")]
    [InlineData("show=human", "2.0")]
    [InlineData("show=provider:dictionary", "1.0,3.0,4.0")]
    [InlineData("text=PASAR", "1.0")]
    [InlineData("text=^kucing|^ayah&regex=true", "3.0,4.0")]
    public async Task A_filter_finds(string query, string expected)
    {
        await _review.ChangeAsync("2.0", new { revision = 0, target = "Mother cooks.", state = "approved" });
        await _review.ChangeAsync("3.0", new { revision = 0, state = "rejected" });
        var runs = (await _review.GetAsync("/api/documents/1/list?" + query)).GetProperty("runs").EnumerateArray().Select(n => n.GetInt64()).Chunk(4);
        Assert.Equal(expected, string.Join(',', runs.SelectMany(run => Enumerable.Range(0, (int)run[3]).Select(i => $"{run[0] + i}.{run[1]}"))));
    }

    [Fact]
    public async Task A_request_that_makes_no_sense_is_told_why()
    {
        foreach (var path in new[] { "/api/documents/1/list?text=(&regex=true", "/api/documents/9/list", "/api/documents/1/list?show=some", "/api/units?ids=x" })
        {
            var (status, answer) = await _review.SendAsync(HttpMethod.Get, path);
            Assert.Equal(400, status);
            Assert.NotEqual("", answer.GetProperty("message").GetString());
        }
    }

    [Fact]
    public async Task Odd_texts_are_kept_as_they_are()
    {
        foreach (var (text, revision) in new[] { "\u202Eشكرا e\u0301\u0327 <b onclick=x>&amp;", new string('w', 50_000), string.Concat(Enumerable.Repeat("kata ", 10_000)) }.Select((t, i) => (t, i)))
        {
            Assert.Equal(200, (await _review.ChangeAsync("4.0", new { revision, target = text })).Status);
            Assert.Equal(text, Text(await _review.UnitAsync("4.0")));
        }
    }

    [Fact]
    public async Task A_job_or_port_that_is_in_use_is_refused()
    {
        var sandbox = _review.Sandbox;
        var run = await sandbox.RunAsync("run", "in");
        Assert.Equal(2, run.ExitCode);
        var second = await sandbox.RunAsync("review", "--no-open");
        Assert.Equal(2, second.ExitCode);
        Assert.Contains("a run or another review is working on this job", second.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await sandbox.RunAsync("run", "in", "-o", "two")).ExitCode);
        var port = await sandbox.RunAsync("review", "two", "--no-open", "--port", $"{_review.Address.Port}");
        Assert.Equal(2, port.ExitCode);
        Assert.Contains($"--port {_review.Address.Port}: another program listens there", port.Error, StringComparison.Ordinal);
        sandbox.Write("broken/job.db", new string('x', 10_000));
        var broken = await sandbox.RunAsync("review", "broken/job.db", "--no-open");
        Assert.Equal(4, broken.ExitCode);
        Assert.Contains("is damaged or no database", broken.Error, StringComparison.Ordinal);
        Assert.Contains("there is no job", (await sandbox.RunAsync("review", "nowhere", "--no-open")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_job_or_one_of_a_newer_version_is_told_of_plainly()
    {
        using var running = new Sandbox();
        running.Write("in/a.txt", string.Concat(Enumerable.Repeat("Saya pergi ke pasar. ", 30_000)));
        using (var run = running.Start("run", "in", "--provider", "echo", "-q"))
        {
            for (var waited = 0; !File.Exists(running.At("output/job.lock")) && waited < 300; waited++)
                await Task.Delay(100);
            var refused = await running.RunAsync("review", "--no-open");
            run.Kill();
            await run.WaitForExitAsync();
            Assert.Equal(2, refused.ExitCode);
            Assert.Contains("working on this job", refused.Error, StringComparison.Ordinal);
        }

        await _review.KillAsync();
        using (var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_review.Sandbox.At("output/job.db")};Pooling=False"))
        {
            database.Open();
            using var newer = database.CreateCommand();
            newer.CommandText = "PRAGMA user_version = 99";
            newer.ExecuteNonQuery();
        }

        var future = await _review.Sandbox.RunAsync("review", "--no-open");
        Assert.Equal(4, future.ExitCode);
        Assert.Contains("layout 99", future.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", future.Error, StringComparison.Ordinal);
    }

    private static string[] Units(JsonElement changed) => [.. changed.GetProperty("units").EnumerateArray().Select(u => u.GetString()!)];

    private static string? Text(JsonElement unit) => unit.GetProperty("target").GetProperty("text").GetString();

    private static IEnumerable<string> Props(XElement unit, string type) => unit.Elements("prop").Where(p => p.Attribute("type")!.Value == type).Select(p => p.Value);
}
