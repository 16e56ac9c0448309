using System.Text.Json;

namespace Translate.EndToEnd.Tests;

/// <summary>What stands beside a segment: the translation memory, which follows what is approved and taken back, and other providers.</summary>
public sealed class ReviewMemoryTests : IAsyncLifetime
{
    private readonly ReviewSandbox _review = new();

    public async ValueTask InitializeAsync()
    {
        _review.Sandbox.Environment["Translate__Providers__gema__Type"] = "echo";
        _review.Sandbox.Environment["Translate__Providers__awan__Type"] = "azure";
        _review.Sandbox.Write("in/a.txt", "Ibu memasak 3 ikan besar.\nAyah tidur.\nIbu memasak 5 ikan besar.\nKucing tidur lelap.");
        Assert.Equal(0, (await _review.Sandbox.RunAsync("run", "in")).ExitCode);
        await _review.StartAsync();
    }

    public ValueTask DisposeAsync() => _review.DisposeAsync();

    [Fact]
    public async Task An_undone_approval_leaves_the_memory_and_what_was_there_before_comes_back()
    {
        Assert.Empty(await OffersAsync("1.0"));
        await _review.ChangeAsync("1.0", new { revision = 0, target = "Mum fries 3 big fish.", state = "approved" });
        Assert.Equal(["101 context Mum fries 3 big fish."], await OffersAsync("1.0"));
        await _review.ChangeAsync("1.0", new { revision = 1, target = "Mother cooks 3 large fish.", state = "approved" });
        Assert.Equal(["101 context Mother cooks 3 large fish."], await OffersAsync("1.0"));
        foreach (var (act, offer) in new[] { ("undo", "101 context Mum fries 3 big fish."), ("undo", null), ("redo", "101 context Mum fries 3 big fish."), ("redo", "101 context Mother cooks 3 large fish.") })
        {
            await _review.SendAsync(HttpMethod.Post, "/api/" + act);
            Assert.Equal(offer is null ? [] : [offer], await OffersAsync("1.0"));
        }
    }

    [Fact]
    public async Task A_similar_text_is_offered_with_its_numbers_put_in_and_phrases_are_found_in_the_memory()
    {
        await _review.ChangeAsync("1.0", new { revision = 0, target = "Mum fries 3 big fish.", state = "approved" });
        var match = Assert.Single((await _review.GetAsync("/api/units/3.0/beside")).GetProperty("matches").EnumerateArray());
        Assert.Equal("Mum fries 5 big fish.", match.GetProperty("target").GetString());
        Assert.Equal("Ibu memasak 3 ikan besar.", match.GetProperty("source").GetString());
        Assert.Equal(10, match.GetProperty("repairs")[0].GetProperty("start").GetInt32());
        Assert.InRange(match.GetProperty("percent").GetInt32(), 90, 99);
        var hit = Assert.Single((await _review.GetAsync("/api/concordance?text=memasak&side=source")).EnumerateArray());
        Assert.Equal([4, 7], hit.GetProperty("places")[0].EnumerateArray().Select(n => n.GetInt32()));
        Assert.Single((await _review.GetAsync("/api/concordance?text=fish&side=target")).EnumerateArray());
        Assert.Equal(400, (await _review.SendAsync(HttpMethod.Get, "/api/concordance?text=x&side=left")).Status);
    }

    [Fact]
    public async Task Other_providers_are_asked_on_demand_and_what_keeps_them_is_said_plainly()
    {
        Assert.Equal(["dictionary", "awan", "gema"], (await _review.GetAsync("/api/job")).GetProperty("providers").EnumerateArray().Select(p => p.GetString()));
        var answer = (await _review.SendAsync(HttpMethod.Post, "/api/units/2.0/alternatives?provider=gema")).Answer;
        Assert.Equal("Ayah tidur.", answer.GetProperty("text").GetString());
        var error = (await _review.SendAsync(HttpMethod.Post, "/api/units/2.0/alternatives?provider=awan")).Answer.GetProperty("error").GetString();
        Assert.Contains("awan", error, StringComparison.Ordinal);
        Assert.Equal(400, (await _review.SendAsync(HttpMethod.Post, "/api/units/2.0/alternatives?provider=none")).Status);
    }

    private async Task<string[]> OffersAsync(string id) => [.. (await _review.GetAsync($"/api/units/{id}/beside")).GetProperty("matches").EnumerateArray().Select(Offer)];

    private static string Offer(JsonElement match) => $"{match.GetProperty("percent")} {match.GetProperty("kind").GetString()} {match.GetProperty("target").GetString()}";
}
