namespace Translate.Providers;

/// <summary>Google Cloud Translation Basic: <c>POST /language/translate/v2</c> with a key (cloud.google.com/translate/docs/reference/rest/v2/translate).</summary>
internal sealed class GoogleBasicTranslator(string name, Uri address, string key, HttpClient http, TimeProvider time) : ITranslator
{
    private readonly ServiceClient _service = new(name, http, time);

    /// <inheritdoc/>
    /// <remarks>The manual asks for at most 128 texts and 5,000 code points a call, to keep it quick; white space is billed too.</remarks>
    public TranslatorInfo Info { get; } = new(name) { Model = "google-v2", MaxTexts = 128, MaxCharacters = 5_000, Unit = CharacterUnit.CodePoint, Endpoint = address };

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default) => ServiceAnswers.AskAsync(name, request, async texts =>
    {
        // Without a format the texts would be taken for HTML, and come back with entities in them.
        var body = new GoogleBasicRequest(texts, GoogleLanguage.Code(request.Languages.Source), GoogleLanguage.Code(request.Languages.Target), "text");
        // In a header, for a query shows in logs of proxies.
        var answer = await _service.PostAsync(address, body, GoogleJson.Readable.GoogleBasicRequest, GoogleJson.Readable.GoogleBasicAnswer,
            headers => headers.Add("X-Goog-Api-Key", key), key, GoogleErrors.Explain, cancellationToken);
        return answer.Data?.Translations is { } given ? [.. given.Select(t => t?.TranslatedText)] : null;
    }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
