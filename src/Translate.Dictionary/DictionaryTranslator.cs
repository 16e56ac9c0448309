using Microsoft.Extensions.DependencyInjection;

namespace Translate.Dictionary;

/// <summary>Settings of <see cref="DictionaryTranslator"/>.</summary>
public sealed class DictionaryOptions : ProviderOptions
{
    /// <summary>A lexicon of the user's own, whose lines outrank ours.</summary>
    public string? UserLexicon { get; set; }
}

/// <summary>The offline provider: needs no network, no key and no download.</summary>
public sealed class DictionaryTranslator : ITranslator
{
    private readonly DictionaryEngine _engine;

    /// <summary>A translator over the lexicon that ships, and the user's own where there is one.</summary>
    /// <exception cref="ConfigurationException">The user's lexicon cannot be read.</exception>
    public DictionaryTranslator(string name, DictionaryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var lexicon = options.UserLexicon is { Length: > 0 } path ? Lexicon.WithUserFile(path) : Lexicon.Shipped;
        _engine = new DictionaryEngine(lexicon);
        Info = new TranslatorInfo(name) { Model = lexicon.Fingerprint, IsMetered = false };
    }

    /// <inheritdoc/>
    public TranslatorInfo Info { get; }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        if (!DictionaryEngine.Supports(request.Languages))
            throw new TranslationException(TranslationErrorKind.Unsupported, $"{Info.Name}: translates id to en and en to id, not {request.Languages.Source} to {request.Languages.Target}. Choose another provider, or other languages with --from and --to.");
        var answers = new TranslatedText[request.Texts.Count];
        for (var i = 0; i < answers.Length; i++)
            answers[i] = _engine.Translate(request.Texts[i], request.Languages) with { Provider = Info.Name };
        return Task.FromResult<IReadOnlyList<TranslatedText>>(answers);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>Makes the offline provider known.</summary>
public static class DictionaryRegistration
{
    /// <summary>Makes the provider type <c>dictionary</c> known.</summary>
    public static IServiceCollection AddDictionary(this IServiceCollection services) =>
        services.AddTranslationProvider<DictionaryOptions>("dictionary", (name, options, _) => new DictionaryTranslator(name, options));
}
