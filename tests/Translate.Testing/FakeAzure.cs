using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Translate.Testing;

/// <summary>
/// A real HTTP server on loopback that speaks Azure AI Translator, 3.0 and 2026-06-06, as Microsoft's own clients expect it
/// (<c>AzureContractCheck</c> holds it to that). It bills what it answers.
/// </summary>
public sealed partial class FakeAzure : FakeService
{
    public const string Region = "southeastasia", Token = "fake-entra-token";
    private readonly ConcurrentDictionary<string, int> _faultsGiven = new();

    /// <summary>The names that callers gave their calls.</summary>
    public ConcurrentQueue<string> Traces { get; } = [];

    /// <summary>Starts one.</summary>
    /// <param name="port">Where; 0 for any that is free.</param>
    public static async Task<FakeAzure> StartAsync(int port = 0)
    {
        var fake = new FakeAzure();
        await ((FakeService)fake).StartAsync(port);
        return fake;
    }

    public override Fault Refusal(int status, string message, string? retryAfter = null) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = status * 1000, ["message"] = message } }.ToJsonString(), RetryAfter: retryAfter);

    protected override async Task<IResult> AnswerAsync(HttpContext context)
    {
        if (IsIdentity(context))
            return Json(200, JsonSerializer.Serialize(new { access_token = Token, token_type = "Bearer", resource = "https://cognitiveservices.azure.com", expires_on = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) }));
        if (IsLanguages(context))
            return Json(200, """{"translation":{"id":{"name":"Indonesian","nativeName":"Indonesia","dir":"ltr"},"en":{"name":"English","nativeName":"English","dir":"ltr"}}}""");
        if (context.Request.Path.Value is not ("/translate" or "/translator/text/v3.0/translate" or "/translator/text/translate"))
            return Json(404, """{"error":{"code":"404","message":"Resource not found"}}""");
        var request = new FakeAzureRequest(context.Request);
        if (await request.ReadAsync() is var code and > 0)
            return Json(code / 1000, Fault.Code(code).Body);
        context.Response.Headers["X-Metered-Usage"] = request.Characters.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-MT-System"] = "Team";
        return await BillAsync(context, [.. request.Texts.Select(t => t.Text)], FakeAzureAnswer.To(request).ToJsonString());
    }

    protected override void Mark(HttpResponse response) => response.Headers["X-RequestId"] = Guid.NewGuid().ToString();

    protected override bool CanFail(HttpContext context) => !IsLanguages(context) && !IsIdentity(context);

    protected override Fault? Ordered(HttpContext context)
    {
        Traces.Enqueue(context.Request.Headers["X-ClientTraceId"].ToString());
        return OrderedFault(context.Request.Headers["X-Test-Fault"].ToString());
    }

    // What a machine of Azure asks for the token of its managed identity.
    private static bool IsIdentity(HttpContext context) => context.Request.Path == "/msi/token";

    private static bool IsLanguages(HttpContext context) => context.Request.Path.Value!.EndsWith("/languages", StringComparison.Ordinal);

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
