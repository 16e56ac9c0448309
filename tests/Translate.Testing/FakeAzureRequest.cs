using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Translate.Testing;

/// <summary>One text of a request: from which language, into which.</summary>
internal sealed record FakeAzureText(string Text, string? From, IReadOnlyList<string> To);

/// <summary>Reads a request of either generation as the service does, or says with which code the service refuses it.</summary>
internal sealed partial class FakeAzureRequest(HttpRequest request)
{
    private const int MaxTexts = 1000, MaxCharacters = 50_000;
    private static readonly string[] Languages = ["id", "en", "fr"];

    public IReadOnlyList<FakeAzureText> Texts { get; private set; } = [];

    /// <summary>Whether this is 2026-06-06 rather than 3.0.</summary>
    public bool IsNew => Query("api-version") == "2026-06-06";

    public bool IsHtml => Query("textType")?.Equals("html", StringComparison.OrdinalIgnoreCase) ?? false;

    public bool WantsAlignment => Query("includeAlignment") == "true";

    public bool WantsSentences => Query("includeSentenceLength") == "true";

    /// <summary>What is billed: every text once for each language it goes into.</summary>
    public int Characters => Texts.Sum(t => t.Text.Length * t.To.Count);

    /// <summary>The code of the refusal; 0 for a request that is answered.</summary>
    public async Task<int> ReadAsync()
    {
        if (!HttpMethods.IsPost(request.Method))
            return 405000;
        if (!(request.ContentType ?? "").StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            return 415000;
        if (!IsAuthorized())
            return 401000;
        var custom = request.Path.StartsWithSegments("/translator/text/v3.0", StringComparison.OrdinalIgnoreCase);
        if (Query("api-version") is not ("3.0" or "2026-06-06") && !(custom && Query("api-version") is null))
            return 400021;
        if (request.Headers["X-ClientTraceId"] is [{ } trace] && !Guid.TryParse(trace, out _))
            return 400043;
        if (!IsOneOf("textType", "plain", "html"))
            return 400071;
        if (!IsOneOf("profanityAction", "NoAction", "Marked", "Deleted"))
            return 400042;
        if (!IsOneOf("category", "general") && Query("allowFallback") == "false")
            return 400079;
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body);
            return IsNew ? ReadNew(body.RootElement) : ReadOld(body.RootElement);
        }
        catch (JsonException)
        {
            return 400074;
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
        {
            return 400020;
        }
    }

    private int ReadOld(JsonElement body)
    {
        var (from, to) = (Query("from"), request.Query["to"].Select(t => t!).ToArray());
        Texts = [.. body.EnumerateArray().Select(e => new FakeAzureText((e.TryGetProperty("Text", out var text) ? text : e.GetProperty("text")).GetString()!, from, to))];
        return Refusal();
    }

    private int ReadNew(JsonElement body)
    {
        Texts = [.. body.GetProperty("inputs").EnumerateArray().Select(e => new FakeAzureText(
            e.GetProperty("text").GetString()!,
            e.TryGetProperty("language", out var from) ? from.GetString() : null,
            [.. e.GetProperty("targets").EnumerateArray().Select(t => t.GetProperty("language").GetString()!)]))];
        return Refusal();
    }

    private int Refusal() => this switch
    {
        _ when Texts.Any(t => t.To.Count == 0 || !t.To.All(Languages.Contains)) => 400036,
        _ when Texts.Any(t => t.From is not null && !Languages.Contains(t.From)) => 400035,
        _ when Texts.Count > MaxTexts => 400072,
        _ when Texts.Any(t => t.Text.Length > MaxCharacters) => 400050,
        _ when Characters > MaxCharacters => 400077,
        _ when Texts.Any(t => t.Text.Contains("TERLARANG", StringComparison.Ordinal)) => 400020,
        _ => 0,
    };

    // A key with the region of its resource or without any, or a token with its resource.
    private bool IsAuthorized() =>
        request.Headers["Ocp-Apim-Subscription-Region"] is [] or [FakeAzure.Region]
        && (request.Headers["Ocp-Apim-Subscription-Key"] is [FakeAzure.Key]
            || (request.Headers.Authorization is ["Bearer " + FakeAzure.Token] && ResourceId().IsMatch(request.Headers["Ocp-Apim-ResourceId"].ToString())));

    private bool IsOneOf(string name, params ReadOnlySpan<string> known) => Query(name) is not { } value || known.Contains(value, StringComparer.OrdinalIgnoreCase);

    private string? Query(string name) => request.Query[name] is [{ } value, ..] ? value : null;

    [GeneratedRegex("^/subscriptions/.+/accounts/.+$")]
    private static partial Regex ResourceId();
}
