using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Identity;

namespace Translate.Providers;

/// <summary>What the service's error codes mean to a caller (Translator 3.0, "Status response codes": HTTP status and three digits).</summary>
internal static class AzureErrors
{
    public static TranslationException Of(string name, Uri endpoint, Response response, string? key, DateTimeOffset now)
    {
        var (code, message) = Body(response);
        var kind = Kind(response.Status, code);
        var where = $"{name}: HTTP {response.Status}{(code > 0 ? $", code {code}" : "")}{(message.Length > 0 ? $": {ServiceClient.Ended(message)}" : "")}";
        var wayOut = kind switch
        {
            TranslationErrorKind.Unauthorized => $" Check the key, and Translate:Providers:{name}:Region for a regional resource.",
            TranslationErrorKind.QuotaExceeded => " The allowance is used up: wait for the next period or raise the tier; what was translated is kept.",
            TranslationErrorKind.Unsupported => " Check the languages and Translate:Providers:" + name + ":Category.",
            TranslationErrorKind.InvalidResponse => $" Check Translate:Providers:{name}:Endpoint ({endpoint.Host}).",
            _ => "",
        };
        // What Microsoft's support asks for first.
        var request = response.Headers.TryGetValue("X-RequestId", out var id) ? $" X-RequestId: {id}." : "";
        var said = where + wayOut + request;
        return new TranslationException(kind, key is null ? said : said.Replace(key, "…", StringComparison.Ordinal), RetryAfter(response, code, now));
    }

    /// <summary>Nobody is signed in, or not with the right role.</summary>
    public static TranslationException NoToken(string name, AuthenticationFailedException e) => new(TranslationErrorKind.Unauthorized,
        $"{name}: Microsoft Entra ID gave no token ({e.Message.Split('\n')[0].TrimEnd('.', '\r')}). Sign in, for instance with az login, and give the identity the role Cognitive Services User.", innerException: e);

    internal static TranslationErrorKind Kind(int status, int code) => code switch
    {
        400003 or 400019 or 400023 or 400035 or 400036 or 400002 or 400075 or 400079 => TranslationErrorKind.Unsupported,
        400050 or 400072 or 400077 => TranslationErrorKind.TooLong,
        400021 or 400042 or 400071 or 400074 or 400043 => TranslationErrorKind.InvalidResponse,
        403001 => TranslationErrorKind.QuotaExceeded,
        _ => status switch
        {
            400 => TranslationErrorKind.Rejected,
            401 => TranslationErrorKind.Unauthorized,
            403 => TranslationErrorKind.Unauthorized,
            408 => TranslationErrorKind.Timeout,
            429 => TranslationErrorKind.RateLimited,
            >= 500 => TranslationErrorKind.Unavailable,
            _ => TranslationErrorKind.InvalidResponse,
        },
    };

    private static TimeSpan? RetryAfter(Response response, int code, DateTimeOffset now)
    {
        // 408001: a custom system is being loaded, which takes about a minute.
        var floor = code == 408001 ? TimeSpan.FromSeconds(60) : (TimeSpan?)null;
        return Providers.RetryAfter.Parse(Header("Retry-After"), Header("Date"), now) ?? floor;

        string? Header(string name) => response.Headers.TryGetValue(name, out var value) ? value : null;
    }

    // The code is a JSON number in 3.0 and a string in later generations; an error page of a proxy is neither.
    private static (int Code, string Message) Body(Response response)
    {
        try
        {
            using var json = JsonDocument.Parse(response.Content);
            var error = json.RootElement.GetProperty("error");
            var code = error.GetProperty("code");
            var number = code.ValueKind == JsonValueKind.Number ? code.GetInt32() : int.Parse(code.GetString()!, CultureInfo.InvariantCulture);
            return (number, error.TryGetProperty("message", out var message) ? message.GetString() ?? "" : "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return (0, "the answer is no error of the service");
        }
    }
}
