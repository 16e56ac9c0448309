namespace Translate.Providers;

/// <summary>What every provider that speaks HTTP does around its one call.</summary>
internal static class ServiceAnswers
{
    /// <summary>One answer for each text, from a service that gives nothing but texts.</summary>
    public static Task<IReadOnlyList<TranslatedText>> AskAsync(string name, TranslationRequest request, Func<IReadOnlyList<string>, Task<IReadOnlyList<string?>?>> ask, CancellationToken cancellationToken) =>
        AskEachAsync(name, request, async texts => (await ask(texts))?.Select(text => text is null ? null : TranslatedText.Success(text, name)).ToArray(), cancellationToken);

    /// <summary>One answer for each text. An empty text or white space is its own translation and is not sent: some services refuse it, none can do better.</summary>
    /// <param name="name">The provider's name.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="ask">Asks for texts, of which there is at least one; null stands for a text that the answer leaves out, which fails as a value.</param>
    /// <param name="cancellationToken">Ends it before anything is sent.</param>
    /// <exception cref="TranslationException">There are more or fewer answers than texts: no one can say which is whose.</exception>
    public static async Task<IReadOnlyList<TranslatedText>> AskEachAsync(string name, TranslationRequest request, Func<IReadOnlyList<string>, Task<IReadOnlyList<TranslatedText?>?>> ask, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        string[] texts = [.. request.Texts.Where(text => !string.IsNullOrWhiteSpace(text))];
        var given = texts.Length == 0 ? [] : await ask(texts);
        if (given is null || given.Count != texts.Length)
            throw new TranslationException(TranslationErrorKind.InvalidResponse, $"{name}: {texts.Length} texts were sent and {given?.Count ?? 0} answers came back.");
        var next = 0;
        return [.. request.Texts.Select(text => string.IsNullOrWhiteSpace(text) ? TranslatedText.Success(text, name)
            : given[next++] ?? TranslatedText.Failure(TranslationErrorKind.InvalidResponse, $"{name}: the answer holds no translation.", name))];
    }
}
