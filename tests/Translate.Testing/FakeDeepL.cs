using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Translate.Testing;

/// <summary>DeepL v2 as its manual has it (developers.deepl.com): 50 texts, 128 KiB, targets that must name their variant, no empty text.</summary>
public sealed partial class FakeDeepL : FakeService
{
    private static readonly string[] Sources = ["ID", "EN"], Targets = ["ID", "EN-US", "EN-GB"];

    /// <summary>The bodies of the requests, as JSON.</summary>
    public JsonElement LastBody { get; private set; }

    public override Fault Refusal(int status, string message, string? retryAfter = null) => new(status, new JsonObject { ["message"] = message }.ToJsonString(), RetryAfter: retryAfter);

    protected override async Task<IResult> AnswerAsync(HttpContext context)
    {
        if (context.Request.Path != "/v2/translate")
            return Refuse(404, "Not found");
        if (context.Request.Headers.Authorization != "DeepL-Auth-Key " + Key || context.Request.Query.Count > 0)
            return Refuse(403, "Authorization failure");
        if (context.Request.ContentLength > 128 * 1024)
            return Refuse(413, "Request size exceeds the limit");
        LastBody = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
        var texts = LastBody.GetProperty("text").EnumerateArray().Select(t => t.GetString()!).ToArray();
        if (!Sources.Contains(Text("source_lang")))
            return Refuse(400, "Value for 'source_lang' not supported.");
        if (!Targets.Contains(Text("target_lang")))
            return Refuse(400, "Value for 'target_lang' not supported.");
        if (Text("formality") is "more" or "less")
            return Refuse(400, "'formality' is not supported for given 'target_lang'.");
        if (texts.Length > 50)
            return Refuse(400, "Too many texts");
        if (texts.Any(t => t.Length == 0) || texts.Any(t => t.Contains("TERLARANG", StringComparison.Ordinal)))
            return Refuse(400, "Parameter 'text' not valid.");
        var tags = Text("tag_handling") is not null;
        if (tags && texts.Any(t => BareMarkup().IsMatch(t)))
            return Refuse(400, "Tag handling parsing failed, please check input.");
        // Tags are not billed.
        return await BillAsync(context, tags ? [.. texts.Select(t => Tag().Replace(t, ""))] : texts, JsonSerializer.Serialize(new { translations = texts.Select(t => new { detected_source_language = "ID", text = tags ? TranslateTagged(t) : Translate(t) }) }));

        string? Text(string name) => LastBody.TryGetProperty(name, out var value) ? value.GetString() : null;
    }

    private static string TranslateTagged(string text) =>
        string.Concat(Tag().Split(text).Select((part, i) => i % 2 == 1 ? part : WebUtility.HtmlEncode(Translate(WebUtility.HtmlDecode(part)))));

    [GeneratedRegex("(<[^>]*>)")]
    private static partial Regex Tag();

    [GeneratedRegex("&(?!amp;|lt;|gt;)|<(?!x id=)")]
    private static partial Regex BareMarkup();
}
