using System.Text.Json;

namespace Translate.Providers;

/// <summary>What Google's refusals mean. A quota is a 403 whose reason says which (cloud.google.com/translate/quotas); newer front ends answer 429 with a status.</summary>
internal static class GoogleErrors
{
    public static Meaning Explain(Refusal refusal)
    {
        var error = refusal.Body.Member("error");
        var message = error.Member("message").Text();
        var reason = Reason(error);
        return new Meaning(Kind(refusal.Status, reason, message), reason.Length > 0 ? $"{message} ({reason})" : message);
    }

    private static TranslationErrorKind Kind(int status, string reason, string message) => status switch
    {
        400 when Says(reason, "API_KEY_INVALID", "keyInvalid", "keyExpired") => TranslationErrorKind.Unauthorized,
        400 when Says(message, "language", "target", "source") => TranslationErrorKind.Unsupported,
        400 when Says(message, "too long", "too large", "exceed") => TranslationErrorKind.TooLong,
        400 => TranslationErrorKind.Rejected,
        401 => TranslationErrorKind.Unauthorized,
        403 or 429 when Says(reason, "dailyLimitExceeded", "quotaExceeded") || Says(message, "Daily Limit") => TranslationErrorKind.QuotaExceeded,
        403 when Says(reason, "RateLimitExceeded", "RATE_LIMIT_EXCEEDED") || Says(message, "Rate Limit") => TranslationErrorKind.RateLimited,
        403 => TranslationErrorKind.Unauthorized,
        408 => TranslationErrorKind.Timeout,
        413 => TranslationErrorKind.TooLong,
        429 => TranslationErrorKind.RateLimited,
        >= 500 => TranslationErrorKind.Unavailable,
        _ => TranslationErrorKind.InvalidResponse,
    };

    // v2: error.errors[].reason; v3: error.details[] of type ErrorInfo, else error.status.
    private static string Reason(JsonElement error)
    {
        foreach (var list in (ReadOnlySpan<string>)["errors", "details"])
        {
            var items = error.Member(list);
            if (items.ValueKind != JsonValueKind.Array)
                continue;
            foreach (var item in items.EnumerateArray())
            {
                if (item.Member("reason").Text() is { Length: > 0 } reason)
                    return reason;
            }
        }

        return error.Member("status").Text();
    }

    private static bool Says(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}

/// <summary>Language codes as Google has them: regions stand for the scripts of Chinese, and no other region means anything but for Portuguese.</summary>
internal static class GoogleLanguage
{
    public static string Code(string tag) => (LanguageTags.Language(tag), LanguageTags.Variant(tag)) switch
    {
        ("zh", "HANT" or "TW" or "HK") => "zh-TW",
        ("zh", _) => "zh-CN",
        ("pt", "PT" or "BR") => tag,
        var (language, _) => language,
    };
}
