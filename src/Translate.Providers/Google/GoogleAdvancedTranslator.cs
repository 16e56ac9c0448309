namespace Translate.Providers;

/// <summary>Google Cloud Translation Advanced: <c>POST /v3/{parent}:translateText</c> with an OAuth token (cloud.google.com/translate/docs/reference/rest/v3/projects.locations/translateText).</summary>
internal sealed class GoogleAdvancedTranslator(string name, GoogleOptions options, string parent, Uri address, GoogleTokens tokens, HttpClient http, TimeProvider time) : ITranslator
{
    private readonly ServiceClient _service = new(name, http, time);

    /// <inheritdoc/>
    /// <remarks>A call may hold 1,024 texts and 30,000 code points; the manual asks for at most 5,000.</remarks>
    public TranslatorInfo Info { get; } = new(name) { Model = $"google-v3/{options.Model}/{options.Glossary}", MaxTexts = 1_024, MaxCharacters = 5_000, Unit = CharacterUnit.CodePoint, Endpoint = address };

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default) => ServiceAnswers.AskAsync(name, request, async texts =>
    {
        // The service's own default is text/html.
        var body = new GoogleAdvancedRequest(texts, GoogleLanguage.Code(request.Languages.Source), GoogleLanguage.Code(request.Languages.Target), "text/plain")
        {
            Model = options.Model is { } model ? $"{parent}/models/{model}" : null,
            GlossaryConfig = options.Glossary is { } glossary ? new GoogleGlossary($"{parent}/glossaries/{glossary}") : null,
        };
        var token = await tokens.GetAsync(cancellationToken);
        var answer = await _service.PostAsync(address, body, GoogleJson.Readable.GoogleAdvancedRequest, GoogleJson.Readable.GoogleAdvancedAnswer,
            headers => headers.Authorization = new("Bearer", token), token, GoogleErrors.Explain, cancellationToken);
        return (options.Glossary is null ? answer.Translations : answer.GlossaryTranslations) is { } given ? [.. given.Select(t => t?.TranslatedText)] : null;
    }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
