using System.ClientModel;
using System.Globalization;
using System.Text.Json;

namespace Translate.Providers;

/// <summary>What refusals of an OpenAI-compatible endpoint mean (platform.openai.com, "Error codes"; Azure OpenAI, "Content filtering").</summary>
internal static class ChatErrors
{
    public static TranslationException Of(string name, Uri address, ClientResultException e, string? key, DateTimeOffset now)
    {
        if (e.GetRawResponse() is not { } response || e.Status == 0)
            return Unreachable.Of(name, address, e);
        var (code, message) = Body(response.Content);
        var kind = Kind(e.Status, code);
        var wayOut = kind switch
        {
            TranslationErrorKind.Unauthorized => "Check the key.",
            TranslationErrorKind.QuotaExceeded => "The allowance is used up; what was translated is kept.",
            TranslationErrorKind.Unsupported => $"Check Translate:Providers:{name}:Model, and set JsonMode to false or Temperature to nothing for a model that does not take them.",
            TranslationErrorKind.InvalidResponse => $"Check Translate:Providers:{name}:Endpoint.",
            _ => "",
        };
        var said = $"{name}: HTTP {e.Status}{(code.Length > 0 ? $", {code}" : "")}: {ServiceClient.Ended(message)} {wayOut}".TrimEnd();
        return new TranslationException(kind, key is null ? said : said.Replace(key, "…", StringComparison.Ordinal), Wait());

        TimeSpan? Wait()
        {
            if (response.Headers.TryGetValue("retry-after-ms", out var value) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var ms) && ms is >= 0 and < 1e9)
                return TimeSpan.FromMilliseconds(ms);
            return RetryAfter.Parse(Header("Retry-After"), Header("Date"), now);
        }

        string? Header(string header) => response.Headers.TryGetValue(header, out var value) ? value : null;
    }

    private static TranslationErrorKind Kind(int status, string code) => (status, code) switch
    {
        (400, "content_filter" or "content_policy_violation" or "invalid_prompt") => TranslationErrorKind.Rejected,
        (400, "context_length_exceeded" or "string_above_max_length") or (413, _) => TranslationErrorKind.TooLong,
        (400 or 404 or 422, _) when code.Length > 0 || status != 404 => TranslationErrorKind.Unsupported,
        (401 or 403, _) => TranslationErrorKind.Unauthorized,
        (402, _) or (429, "insufficient_quota" or "billing_hard_limit_reached") => TranslationErrorKind.QuotaExceeded,
        (408, _) => TranslationErrorKind.Timeout,
        (429, _) => TranslationErrorKind.RateLimited,
        ( >= 500, _) => TranslationErrorKind.Unavailable,
        _ => TranslationErrorKind.InvalidResponse,
    };

    // llama.cpp has a number for a code, Ollama a bare string for an error, a proxy a page.
    private static (string Code, string Message) Body(BinaryData content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            var error = json.RootElement.Member("error");
            return error.ValueKind == JsonValueKind.String ? ("error", error.Text())
                : (error.Member("code").Text() is { Length: > 0 } code ? code : error.Member("type").Text(), error.Member("message").Text());
        }
        catch (JsonException)
        {
            return ("", "the answer is no error of the service.");
        }
    }
}
