using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Translate.Testing;

/// <summary>What the fake answers instead of a translation.</summary>
public sealed record Fault(int Status, string Body, string ContentType = "application/json", string? RetryAfter = null)
{
    public static Fault Code(int code, string? retryAfter = null) => new(code / 1000, $$$"""{"error":{"code":{{{code}}},"message":"fault {{{code}}}"}}""", RetryAfter: retryAfter);
}

/// <summary>A real HTTP server on loopback that speaks Azure AI Translator 3.0: upper-cases every text and aligns it with itself.</summary>
public sealed class FakeAzure : IAsyncDisposable
{
    public const string Key = "planted-key-3141592653";
    private readonly WebApplication _app;

    private FakeAzure(WebApplication app) => _app = app;

    public Uri Endpoint => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public ConcurrentQueue<Fault> Faults { get; } = [];

    public ConcurrentQueue<string> Texts { get; } = [];

    public ConcurrentQueue<string> Queries { get; } = [];

    public static async Task<FakeAzure> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new FakeAzure(builder.Build());
        fake._app.MapPost("/translate", (Func<HttpContext, Task<IResult>>)fake.AnswerAsync);
        await fake._app.StartAsync();
        return fake;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        Queries.Enqueue(context.Request.QueryString.Value ?? "");
        if (Faults.TryDequeue(out var fault))
        {
            if (fault.RetryAfter is { } wait)
                context.Response.Headers.RetryAfter = wait;
            return Results.Text(fault.Body, fault.ContentType, statusCode: fault.Status);
        }

        if (context.Request.Headers["Ocp-Apim-Subscription-Key"] != Key)
            return Results.Text("""{"error":{"code":401000,"message":"The request is not authorized because credentials are missing or invalid."}}""", "application/json", statusCode: 401);
        if (context.Request.Query["api-version"] != "3.0" || context.Request.Query["to"].Count == 0)
            return Results.Text("""{"error":{"code":400021,"message":"The API version is missing or invalid."}}""", "application/json", statusCode: 400);
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var texts = body.RootElement.EnumerateArray().Select(e => (e.TryGetProperty("Text", out var text) ? text : e.GetProperty("text")).GetString()!).ToArray();
        if (texts.Length > 1000 || texts.Sum(t => t.Length) > 50_000)
            return Results.Text("""{"error":{"code":400077,"message":"The maximum request size has been exceeded."}}""", "application/json", statusCode: 400);
        if (texts.Any(t => t.Contains("TERLARANG", StringComparison.Ordinal)))
            return Results.Text("""{"error":{"code":400020,"message":"One of the elements is not valid."}}""", "application/json", statusCode: 400);
        foreach (var text in texts)
            Texts.Enqueue(text);
        context.Response.Headers["X-Metered-Usage"] = texts.Sum(t => t.Length).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Results.Json(texts.Select(text => new
        {
            translations = new[] { new { text = text.ToUpperInvariant(), to = "en", alignment = new { proj = string.Join(' ', WordTokenizer.Default.Tokenize(text).Select(w => $"{w.Start}:{w.End - 1}-{w.Start}:{w.End - 1}")) } } },
        }));
    }
}
