using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Translate.Testing;

/// <summary>LibreTranslate with keys switched on and a limit on characters, as its owner may set one (LibreTranslate/app.py).</summary>
public sealed class FakeLibreTranslate : FakeService
{
    public const int MaxCharacters = 1000;

    public override Fault Refusal(int status, string message, string? retryAfter = null) => new(status, new JsonObject { ["error"] = message }.ToJsonString(), RetryAfter: retryAfter);

    protected override async Task<IResult> AnswerAsync(HttpContext context)
    {
        if (context.Request.Path != "/translate")
            return Results.Text("<!doctype html><title>404 Not Found</title>", "text/html", statusCode: 404);
        using var json = await JsonDocument.ParseAsync(context.Request.Body);
        var body = json.RootElement;
        if (!body.TryGetProperty("api_key", out var key) || key.GetString() != Key)
            return Refuse(403, "Invalid API key");
        foreach (var side in new[] { "source", "target" })
        {
            if (body.GetProperty(side).GetString() is var language and not ("id" or "en"))
                return Refuse(400, $"{language} is not supported");
        }

        var texts = body.GetProperty("q").EnumerateArray().Select(t => t.GetString()!).ToArray();
        if (texts.Sum(t => t.EnumerateRunes().Count()) is var characters and > MaxCharacters)
            return Refuse(400, $"Invalid request: request ({characters}) exceeds text limit ({MaxCharacters})");
        if (texts.Any(t => t.Contains("TERLARANG", StringComparison.Ordinal)))
            return Refuse(400, "Invalid request");
        var html = body.GetProperty("format").GetString() == "html";
        return await BillAsync(context, texts, JsonSerializer.Serialize(new { translatedText = texts.Select(t => html ? "<p>" : Translate(t)) }));
    }
}
