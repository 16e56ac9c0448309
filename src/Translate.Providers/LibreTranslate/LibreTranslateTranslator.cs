using System.Text.Json;
using System.Text.Json.Serialization;

namespace Translate.Providers;

/// <summary>LibreTranslate: <c>POST /translate</c> with a list of texts (docs.libretranslate.com; LibreTranslate/app.py).</summary>
internal sealed class LibreTranslateTranslator(string name, Uri address, string? key, HttpClient http, TimeProvider time) : ITranslator
{
    private readonly ServiceClient _service = new(name, http, time);

    /// <inheritdoc/>
    /// <remarks>A server has no limits unless its owner sets some; small calls keep each answer within the time for an attempt.</remarks>
    public TranslatorInfo Info { get; } = new(name) { Model = "libretranslate", MaxTexts = 50, MaxCharacters = 20_000, Unit = CharacterUnit.CodePoint, Endpoint = address };

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default) => ServiceAnswers.AskAsync(name, request, async texts =>
    {
        var body = new LibreTranslateRequest(texts, Code(request.Languages.Source), Code(request.Languages.Target), "text", key);
        return (await _service.PostAsync(address, body, LibreTranslateJson.Readable.LibreTranslateRequest, LibreTranslateJson.Readable.LibreTranslateAnswer, _ => { }, key, Explain, cancellationToken)).TranslatedText;
    }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // Scripts of Chinese and the Portuguese of Brazil are languages of their own there; no other variant is.
    private static string Code(string tag) => LanguageTags.Language(tag) is "zh" or "pt" ? tag : LanguageTags.Language(tag);

    private static Meaning Explain(Refusal refusal)
    {
        var message = refusal.Body.Member("error").Text();
        return new Meaning(refusal.Status switch
        {
            // A language that is not installed has no code of its own.
            400 when message.Contains("not supported", StringComparison.OrdinalIgnoreCase) || message.Contains("not available", StringComparison.OrdinalIgnoreCase) => TranslationErrorKind.Unsupported,
            400 when message.Contains("exceeds", StringComparison.OrdinalIgnoreCase) => TranslationErrorKind.TooLong,
            400 when message.Contains("api key", StringComparison.OrdinalIgnoreCase) => TranslationErrorKind.Unauthorized,
            400 => TranslationErrorKind.Rejected,
            401 or 403 => TranslationErrorKind.Unauthorized,
            413 => TranslationErrorKind.TooLong,
            429 => TranslationErrorKind.RateLimited,
            >= 500 => TranslationErrorKind.Unavailable,
            _ => TranslationErrorKind.InvalidResponse,
        }, message);
    }
}

internal sealed record LibreTranslateRequest(IReadOnlyList<string> Q, string Source, string Target, string Format, [property: JsonPropertyName("api_key")] string? ApiKey);

internal sealed record LibreTranslateAnswer(IReadOnlyList<string?>? TranslatedText);

[JsonSerializable(typeof(LibreTranslateRequest))]
[JsonSerializable(typeof(LibreTranslateAnswer))]
internal sealed partial class LibreTranslateJson : JsonSerializerContext
{
    public static LibreTranslateJson Readable { get; } = new(ServiceJson.Options(JsonNamingPolicy.CamelCase));
}
