namespace Translate.Providers;

/// <summary>DeepL, <c>POST /v2/translate</c> (developers.deepl.com, "Translate text" and "Error handling").</summary>
internal sealed class DeepLTranslator(string name, DeepLOptions options, Uri address, string key, HttpClient http, TimeProvider time) : ITranslator
{
    private readonly ServiceClient _service = new(name, http, time);

    /// <inheritdoc/>
    /// <remarks>A call holds 50 texts and 128 KiB with all that JSON adds. Code points are billed.</remarks>
    public TranslatorInfo Info { get; } = new(name)
    {
        Model = $"deepl-v2/{options.ModelType}/{options.Formality}/{options.GlossaryId}/{options.TagHandling}",
        MaxTexts = 50,
        MaxBytes = 96 << 10,
        Unit = CharacterUnit.CodePoint,
        Counted = options.TagHandling == DeepLTagHandling.None ? text => text : DeepLMarkup.Billed,
        Endpoint = address,
    };

    /// <summary>The host that a key belongs to.</summary>
    public static Uri Host(string key) => new(key.EndsWith(":fx", StringComparison.Ordinal) ? "https://api-free.deepl.com" : "https://api.deepl.com");

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default) => ServiceAnswers.AskAsync(name, request, async texts =>
    {
        var tags = options.TagHandling == DeepLTagHandling.None ? null : options.TagHandling.ToString().ToLowerInvariant();
        var body = new DeepLRequest(tags is null ? texts : [.. texts.Select(DeepLMarkup.Write)], LanguageTags.Language(request.Languages.Source).ToUpperInvariant(), Target(request.Languages.Target))
        {
            Formality = Formality,
            GlossaryId = options.GlossaryId,
            ModelType = options.ModelType,
            TagHandling = tags,
        };
        var answer = await _service.PostAsync(address, body, DeepLJson.Readable.DeepLRequest, DeepLJson.Readable.DeepLAnswer,
            headers => headers.Add("Authorization", "DeepL-Auth-Key " + key), key, Explain, cancellationToken);
        return answer.Translations is { } given ? [.. given.Select(t => tags is null ? t?.Text : DeepLMarkup.Read(t?.Text))] : null;
    }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The code of a target language: English and Portuguese must say whose, Chinese in which script.</summary>
    internal static string Target(string tag) => (LanguageTags.Language(tag).ToUpperInvariant(), LanguageTags.Variant(tag)) switch
    {
        ("EN", "GB") => "EN-GB",
        ("EN", _) => "EN-US",
        ("PT", "BR") => "PT-BR",
        ("PT", _) => "PT-PT",
        ("ZH", "HANT" or "TW" or "HK") => "ZH-HANT",
        ("ZH", _) => "ZH-HANS",
        ("ES", "419") => "ES-419",
        ("NO", _) => "NB",
        var (language, _) => language,
    };

    private string? Formality => options.Formality switch
    {
        DeepLFormality.More => "more",
        DeepLFormality.Less => "less",
        DeepLFormality.PreferMore => "prefer_more",
        DeepLFormality.PreferLess => "prefer_less",
        _ => null,
    };

    private Meaning Explain(Refusal refusal)
    {
        var message = refusal.Body.Member("message").Text();
        if (refusal.Body.Member("detail").Text() is { Length: > 0 } detail)
            message = $"{message} ({detail})";
        return refusal.Status switch
        {
            // The answer to a language or a formality that it lacks is told from others by its words alone.
            400 when message.Contains("formality", StringComparison.OrdinalIgnoreCase) => new(TranslationErrorKind.Unsupported, message, $"Set Translate:Providers:{name}:Formality to PreferMore or PreferLess."),
            400 when message.Contains("_lang", StringComparison.Ordinal) => new(TranslationErrorKind.Unsupported, message),
            400 => new(TranslationErrorKind.Rejected, message),
            401 or 403 => new(TranslationErrorKind.Unauthorized, message, "Check the key, and that its plan (free or pro) includes the API."),
            404 => new(TranslationErrorKind.InvalidResponse, message, options.GlossaryId is null ? "" : $"Check Translate:Providers:{name}:GlossaryId."),
            413 or 414 => new(TranslationErrorKind.TooLong, message),
            429 or 529 => new(TranslationErrorKind.RateLimited, message),
            456 => new(TranslationErrorKind.QuotaExceeded, message),
            >= 500 => new(TranslationErrorKind.Unavailable, message),
            _ => new(TranslationErrorKind.InvalidResponse, message),
        };
    }
}
