using System.Text.Json;
using System.Xml.Linq;

namespace Translate.EndToEnd.Tests;

/// <summary>Bounds and links that people draw, and segments that say the same, as the review's server keeps them.</summary>
public sealed class ReviewBeadTests : IAsyncLifetime
{
    private ReviewSandbox _review = null!;

    public async ValueTask InitializeAsync() => _review = await ReviewSandbox.OpenAsync("Saya pergi ke pasar. Ibu memasak ikan.\nAyah tidur. Ibu memasak ikan.\nKucing tidur. Ibu memasak ikan.");

    public ValueTask DisposeAsync() => _review.DisposeAsync();

    [Fact]
    public async Task Beads_that_a_person_drew_are_written_and_outlive_later_runs()
    {
        Assert.Equal(200, (await ShapeAsync("1.0", new { revision = 0, next = new { id = "2.0", revision = 0 } })).Status);
        await ShapeAsync("3.0", new { revision = 0, cut = new { source = 5, target = 7 } });
        var before = await UnitsAsync();
        Assert.Equal(["Saya pergi ke pasar. Ibu memasak ikan.", "Ayah", "tidur.", "Ibu memasak ikan.", "Kucing tidur.", "Ibu memasak ikan."], before.Select(u => u.Source));
        await _review.KillAsync();
        foreach (var options in new[] { Array.Empty<string>(), ["--provider", "echo", "--accept-changes"] })
        {
            var run = await _review.Sandbox.RunAsync(["run", "in", .. options]);
            Assert.Equal(0, run.ExitCode);
            Assert.Equal(before.Take(3), (await UnitsAsync()).Take(3));
        }

        var tmx = XDocument.Load(_review.Sandbox.At("output/a.tmx")).Descendants("tu").First();
        Assert.Equal("2-2", tmx.Elements("prop").Single(p => p.Attribute("type")!.Value == "x-align").Value);
    }

    [Fact]
    public async Task Undo_brings_back_what_was_joined_also_after_a_kill_and_the_history_says_who()
    {
        var before = await UnitsAsync();
        await ShapeAsync("2.0", new { revision = 0, next = new { id = "3.0", revision = 0 } });
        await _review.KillAsync();
        await _review.StartAsync();
        var undone = (await _review.SendAsync(HttpMethod.Post, "/api/undo")).Answer;
        Assert.True(undone.GetProperty("isReshaped").GetBoolean());
        Assert.Equal(before, await UnitsAsync());
        Assert.Equal(["join", "undo"], (await _review.GetAsync("/api/units/2.0/history")).EnumerateArray().Select(line => line.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Bounds_that_another_has_moved_are_a_conflict_and_impossible_ones_are_told_why()
    {
        await _review.ChangeAsync("1.0", new { revision = 0, target = "Mine." });
        Assert.Equal(409, (await ShapeAsync("1.0", new { revision = 0, next = new { id = "2.0", revision = 0 } })).Status);
        Assert.Equal(409, (await ShapeAsync("1.0", new { revision = 1, next = new { id = "3.0", revision = 0 } })).Status);
        foreach (var (source, target) in new[] { (0, 0), (-1, 3), (3, 999) })
        {
            var (status, answer) = await ShapeAsync("1.0", new { revision = 1, cut = new { source, target } });
            Assert.Equal(400, status);
            Assert.NotEqual("", answer.GetProperty("message").GetString());
        }

        Assert.Equal(400, (await ShapeAsync("1.0", new { revision = 1 })).Status);
    }

    [Fact]
    public async Task A_link_that_a_person_drew_is_certain_outlives_an_edit_and_is_undone()
    {
        var before = Links(await _review.UnitAsync("3.0"));
        Assert.Equal(200, (await _review.ChangeAsync("3.0", new { revision = 0, links = new[] { new[] { 0, 1 } } })).Status);
        Assert.Equal(["0-1 1"], Links(await _review.UnitAsync("3.0")));
        var target = (await _review.UnitAsync("3.0")).GetProperty("target").GetProperty("text").GetString();
        await _review.ChangeAsync("3.0", new { revision = 1, target = target!.TrimEnd('.') + " well." });
        Assert.Contains("0-1 1", Links(await _review.UnitAsync("3.0")));
        await _review.SendAsync(HttpMethod.Post, "/api/undo");
        await _review.SendAsync(HttpMethod.Post, "/api/undo");
        Assert.Equal(before, Links(await _review.UnitAsync("3.0")));
        Assert.Equal(400, (await _review.ChangeAsync("3.0", new { revision = 4, links = new[] { new[] { 0, 99 } } })).Status);
    }

    [Fact]
    public async Task Segments_that_say_the_same_are_offered_the_same_and_taken_back_together()
    {
        await _review.ChangeAsync("2.0", new { revision = 0, target = "Mum fries fish.", state = "approved" });
        var same = await _review.GetAsync("/api/units/2.0/same");
        Assert.Equal(["4.0", "6.0"], same.EnumerateArray().Select(u => u.GetProperty("id").GetString()));
        Assert.Equal(200, (await _review.SendAsync(HttpMethod.Post, "/api/units/2.0/same", new { units = same })).Status);
        Assert.Equal(3, (await UnitsAsync()).Count(u => u.Target == "Mum fries fish."));
        Assert.Equal(0, (await _review.GetAsync("/api/units/2.0/same")).GetArrayLength());
        await _review.SendAsync(HttpMethod.Post, "/api/undo");
        Assert.Equal(1, (await UnitsAsync()).Count(u => u.Target == "Mum fries fish."));
        Assert.Equal(400, (await _review.SendAsync(HttpMethod.Post, "/api/units/2.0/same", new { units = new[] { new { id = "1.0", revision = 0 } } })).Status);
    }

    private Task<(int Status, JsonElement Answer)> ShapeAsync(string id, object shape) => _review.SendAsync(HttpMethod.Post, $"/api/units/{id}/shape", shape);

    private static string[] Links(JsonElement unit) => [.. unit.GetProperty("links").EnumerateArray().Select(l => $"{l[0]}-{l[1]} {l[2]}")];

    // As a run or an export writes them.
    private async Task<(string Source, string Target)[]> UnitsAsync()
    {
        Assert.Equal(0, (await _review.Sandbox.RunAsync("export", "--to", "json", "--directory", "look")).ExitCode);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(_review.Sandbox.At("look/a.json")));
        return [.. json.RootElement.GetProperty("units").EnumerateArray().Select(u => (Text(u.GetProperty("source")), Text(u.GetProperty("target"))))];
    }

    private static string Text(JsonElement side) => side.GetProperty("text").GetString()!;
}
