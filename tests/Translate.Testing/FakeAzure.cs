using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
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

/// <summary>
/// A real HTTP server on loopback that speaks Azure AI Translator, 3.0 and 2026-06-06, as Microsoft's own clients expect it
/// (<c>AzureContractCheck</c> holds it to that). It bills what it answers.
/// </summary>
public sealed partial class FakeAzure : IAsyncDisposable
{
    public const string Key = "planted-key-3141592653", Region = "southeastasia";
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, int> _faultsGiven = new();

    private FakeAzure(WebApplication app) => _app = app;

    public Uri Endpoint => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>What is answered to the next requests, one each.</summary>
    public ConcurrentQueue<Fault> Faults { get; } = [];

    /// <summary>The requests that were billed, each with its texts, in the order they came.</summary>
    public ConcurrentQueue<IReadOnlyList<string>> Calls { get; } = [];

    public ConcurrentQueue<string> Queries { get; } = [];

    /// <summary>How long an answer takes; it is billed before.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>What the service makes of a text.</summary>
    public static string Translate(string text) => BackwardsLanguage.Plain(text);

    /// <summary>Starts it.</summary>
    /// <param name="port">Where; 0 for any that is free.</param>
    public static async Task<FakeAzure> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var fake = new FakeAzure(builder.Build());
        fake._app.Run(async context => await (await fake.AnswerAsync(context)).ExecuteAsync(context));
        await fake._app.StartAsync();
        return fake;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        context.Response.Headers["X-RequestId"] = Guid.NewGuid().ToString();
        if (context.Request.Path.Value!.EndsWith("/languages", StringComparison.Ordinal))
            return Results.Text("""{"translation":{"id":{"name":"Indonesian","nativeName":"Indonesia","dir":"ltr"},"en":{"name":"English","nativeName":"English","dir":"ltr"}}}""", "application/json");
        Queries.Enqueue(context.Request.QueryString.Value ?? "");
        if (OrderedFault(context.Request.Headers["X-Test-Fault"].ToString()) is { } fault || Faults.TryDequeue(out fault))
        {
            if (fault.RetryAfter is { } wait)
                context.Response.Headers.RetryAfter = wait;
            return Results.Text(fault.Body, fault.ContentType, statusCode: fault.Status);
        }

        var request = new FakeAzureRequest(context.Request);
        if (await request.ReadAsync() is var code and > 0)
            return Results.Text(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "The request is refused." } }.ToJsonString(), "application/json", statusCode: code / 1000);
        Calls.Enqueue([.. request.Texts.Select(t => t.Text)]);
        context.Response.Headers["X-Metered-Usage"] = request.Characters.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-MT-System"] = "Team";
        await Task.Delay(Delay, context.RequestAborted);
        return Results.Text(FakeAzureAnswer.To(request).ToJsonString(), "application/json");
    }

    // id=<unique>;code=<6 digits>;times=<n>[;retryAfter=<seconds>]: the first n requests with that id fail.
    private Fault? OrderedFault(string order)
    {
        if (OrderOfFault().Match(order) is not { Success: true } match)
            return null;
        var given = _faultsGiven.AddOrUpdate(match.Groups["id"].Value, 1, (_, n) => n + 1);
        return given <= int.Parse(match.Groups["times"].Value, CultureInfo.InvariantCulture)
            ? Fault.Code(int.Parse(match.Groups["code"].Value, CultureInfo.InvariantCulture), match.Groups["wait"] is { Success: true, Value: var wait } ? wait : null)
            : null;
    }

    [GeneratedRegex("^id=(?<id>[^;]+);code=(?<code>[0-9]{6});times=(?<times>[0-9]+)(?:;retryAfter=(?<wait>[0-9]+))?$")]
    private static partial Regex OrderOfFault();
}
