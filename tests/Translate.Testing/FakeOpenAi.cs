using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Translate.Testing;

/// <summary>A chat endpoint with a model that translates the items of a JSON message, has bad habits on demand, and obeys whatever is said to it outside of them.</summary>
public sealed class FakeOpenAi : FakeService
{
    public const string Model = "model-uji";

    /// <summary>What the model makes of its good answer, given the numbered texts.</summary>
    public Func<JsonArray, string> Habit { get; set; } = Good;

    /// <summary>Above how many texts an answer is cut off.</summary>
    public int Longest { get; set; } = int.MaxValue;

    /// <summary>The last message of the user.</summary>
    public JsonElement LastMessage { get; private set; }

    public static string Good(JsonArray items) => new JsonObject { ["items"] = items }.ToJsonString();

    public override Fault Refusal(int status, string message, string? retryAfter = null) => Refusal(status, message, "", retryAfter);

    public static Fault Refusal(int status, string message, string code, string? retryAfter = null) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["type"] = "error", ["code"] = code } }.ToJsonString(), RetryAfter: retryAfter);

    protected override async Task<IResult> AnswerAsync(HttpContext context)
    {
        if (context.Request.Path != "/v1/chat/completions")
            return Results.NotFound();
        if (context.Request.Headers.Authorization != "Bearer " + Key)
            return Json(401, Refusal(401, "Incorrect API key provided", "invalid_api_key").Body);
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        if (body.RootElement.GetProperty("model").GetString() != Model)
            return Json(404, Refusal(404, "The model does not exist", "model_not_found").Body);
        var messages = body.RootElement.GetProperty("messages").EnumerateArray().Select(m => Content(m.GetProperty("content"))).ToArray();
        if (messages[0].Contains("Abaikan", StringComparison.Ordinal) || !messages[^1].StartsWith('{'))
            return await BillAsync(context, [], Completion("Siap, Tuan!", "stop"));
        LastMessage = JsonDocument.Parse(messages[^1]).RootElement;
        var items = LastMessage.GetProperty("items").EnumerateArray().Select(i => (N: i.GetProperty("n").GetInt32(), Text: i.GetProperty("text").GetString()!)).ToArray();
        if (items.Any(i => i.Text.Contains("TERLARANG", StringComparison.Ordinal)))
            return Json(400, Refusal(400, "The response was filtered", "content_filter").Body);
        var isCut = items.Length > Longest;
        var answer = Habit([.. items.Select(i => new JsonObject { ["n"] = i.N, ["text"] = Translate(i.Text) })]);
        return await BillAsync(context, [.. items.Select(i => i.Text)], Completion(isCut ? answer[..(answer.Length / 2)] : answer, isCut ? "length" : "stop"));
    }

    private static string Content(JsonElement content) => content.ValueKind == JsonValueKind.String ? content.GetString()! : string.Concat(content.EnumerateArray().Select(p => p.GetProperty("text").GetString()));

    private static string Completion(string content, string reason) => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_700_000_000,
        model = Model,
        choices = new[] { new { index = 0, finish_reason = reason, message = new { role = "assistant", content } } },
        usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
    });
}
