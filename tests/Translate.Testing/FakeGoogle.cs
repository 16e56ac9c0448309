using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Translate.Testing;

/// <summary>Google Cloud Translation, v2 with a key and v3 with a token that it gives itself (cloud.google.com/translate/docs/reference).</summary>
public sealed class FakeGoogle : FakeService
{
    public const string Project = "percobaan", Token = "planted-token-2718281828";

    /// <summary>How often a token was given.</summary>
    public int TokensGiven { get; private set; }

    /// <summary>Whether it knows the service account that asks for a token.</summary>
    public bool KnowsAccount { get; set; } = true;

    public override Fault Refusal(int status, string message, string? retryAfter = null) => Refusal(status, message, status == 429 ? "rateLimitExceeded" : "backendError", retryAfter);

    /// <summary>A refusal of v2, which gives its reason in a list.</summary>
    public static Fault Refusal(int status, string message, string reason, string? retryAfter = null) => new(status, new JsonObject
    {
        ["error"] = new JsonObject { ["code"] = status, ["message"] = message, ["errors"] = new JsonArray(new JsonObject { ["message"] = message, ["domain"] = "global", ["reason"] = reason }) },
    }.ToJsonString(), RetryAfter: retryAfter);

    /// <summary>A refusal of v3, which gives a status.</summary>
    public static Fault StatusRefusal(int status, string message, string name) => new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = status, ["message"] = message, ["status"] = name } }.ToJsonString());

    protected override bool CanFail(HttpContext context) => context.Request.Path != "/token";

    protected override async Task<IResult> AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/token")
        {
            if (!KnowsAccount)
                return Json(400, """{"error":"invalid_grant","error_description":"Invalid grant: account not found"}""");
            TokensGiven++;
            return Json(200, JsonSerializer.Serialize(new { access_token = Token, token_type = "Bearer", expires_in = 3600 }));
        }

        var isBasic = context.Request.Path == "/language/translate/v2";
        if (!isBasic && context.Request.Path != $"/v3/projects/{Project}/locations/global:translateText")
            return Json(404, StatusRefusal(404, "Not found", "NOT_FOUND").Body);
        if (isBasic ? context.Request.Headers["X-Goog-Api-Key"] != Key : context.Request.Headers.Authorization != "Bearer " + Token)
            return Json(isBasic ? 400 : 401, Refusal(400, "API key not valid. Please pass a valid API key.", isBasic ? "API_KEY_INVALID" : "authError").Body);
        using var json = await JsonDocument.ParseAsync(context.Request.Body);
        var body = json.RootElement;
        var texts = body.GetProperty(isBasic ? "q" : "contents").EnumerateArray().Select(t => t.GetString()!).ToArray();
        var languages = isBasic ? new[] { "source", "target" } : ["sourceLanguageCode", "targetLanguageCode"];
        if (languages.Any(side => body.GetProperty(side).GetString() is not ("id" or "en")))
            return Json(400, Refusal(400, "Bad language pair", "badRequest").Body);
        if (texts.Sum(t => t.EnumerateRunes().Count()) > 30_000 || (isBasic && texts.Length > 128))
            return Json(400, Refusal(400, "Text too long.", "invalid").Body);
        if (texts.Any(t => t.Contains("TERLARANG", StringComparison.Ordinal)))
            return Json(400, Refusal(400, "Invalid value", "invalid").Body);
        // What is not called plain is taken for HTML, and comes back with its entities.
        var plain = body.TryGetProperty(isBasic ? "format" : "mimeType", out var format) && format.GetString() is "text" or "text/plain";
        var translations = texts.Select(t => new { translatedText = plain ? Translate(t) : WebUtility.HtmlEncode(Translate(t)) });
        return await BillAsync(context, texts, isBasic ? JsonSerializer.Serialize(new { data = new { translations } }) : JsonSerializer.Serialize(new { translations }));
    }
}
