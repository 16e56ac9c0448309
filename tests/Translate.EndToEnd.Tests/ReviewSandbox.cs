using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Translate.EndToEnd.Tests;

/// <summary>A translated job with <c>translate review</c> running over it as a process.</summary>
public sealed class ReviewSandbox : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private Process? _server;

    public Sandbox Sandbox { get; } = new();

    /// <summary>The address with its token, as it was printed.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>A client that has opened the address.</summary>
    public HttpClient Client { get; private set; } = null!;

    public static async Task<ReviewSandbox> OpenAsync(string text = "Saya pergi ke pasar. Ibu memasak ikan.\nAyah tidur. Kucing hitam itu tidur.")
    {
        var review = new ReviewSandbox();
        review.Sandbox.Write("in/a.txt", text);
        Assert.Equal(0, (await review.Sandbox.RunAsync("run", "in")).ExitCode);
        await review.StartAsync();
        return review;
    }

    public async Task StartAsync(params string[] options)
    {
        _server = Sandbox.Start(["review", "--no-open", .. options]);
        using var limit = new CancellationTokenSource(Limit);
        var line = await _server.StandardOutput.ReadLineAsync(limit.Token);
        if (line is null)
            Assert.Fail(await _server.StandardError.ReadToEndAsync(limit.Token));
        Address = new Uri(line);
        Client = new HttpClient(new HttpClientHandler { UseCookies = true }) { BaseAddress = new Uri(Address.GetLeftPart(UriPartial.Authority)), Timeout = Limit };
        using var opened = await Client.GetAsync(Address);
        Assert.True(opened.IsSuccessStatusCode);
    }

    /// <summary>Ends the server as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _server!.Kill();
        await _server.WaitForExitAsync();
        _server.Dispose();
        _server = null;
        Client.Dispose();
    }

    public async Task<JsonElement> GetAsync(string path) => await Client.GetFromJsonAsync<JsonElement>(path);

    public async Task<JsonElement> UnitAsync(string id) => (await GetAsync($"/api/units?ids={id}"))[0];

    public async Task<(int Status, JsonElement Answer)> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await Client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    public Task<(int Status, JsonElement Answer)> ChangeAsync(string id, object edit) => SendAsync(HttpMethod.Put, $"/api/units/{id}", edit);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await KillAsync();
        Sandbox.Dispose();
    }
}
