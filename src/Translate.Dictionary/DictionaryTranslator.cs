using Microsoft.Extensions.DependencyInjection;

namespace Translate.Dictionary;

/// <summary>The offline provider: needs no network, no key and no download.</summary>
public sealed class DictionaryTranslator : ITranslator
{
    private readonly DictionaryEngine _toEnglish, _toIndonesian;

    /// <summary>A translator over the lexicon that ships, and the user's own where there is one.</summary>
    /// <param name="name">Its name in the configuration.</param>
    /// <param name="options">Its settings.</param>
    /// <param name="userData">The folder in which <c>translate learn</c> left what it learnt, used where the settings name no file; null for none.</param>
    /// <param name="terms">The terms that all providers share, Indonesian first; null for none.</param>
    /// <exception cref="ConfigurationException">A setting is wrong, or a file that the settings name cannot be read.</exception>
    public DictionaryTranslator(string name, DictionaryOptions options, string? userData = null, Glossary? terms = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var transfer = options.ToTransfer(name);
        var toEnglish = options.Layer(userData, new LanguagePair("id", "en"));
        var toIndonesian = options.Layer(userData, new LanguagePair("en", "id"));
        var (english, indonesian) = (options.Over(toEnglish, terms), options.Over(toIndonesian, terms));
        _toEnglish = new DictionaryEngine(english, transfer, toEnglish?.Table);
        _toIndonesian = ReferenceEquals(english, indonesian) ? _toEnglish : new DictionaryEngine(indonesian, transfer);
        var model = string.Join('+', new[] { english.Fingerprint, english == indonesian ? "" : indonesian.Fingerprint, toEnglish?.Fingerprint ?? "", options.Fingerprint }.Where(f => f.Length > 0));
        Info = new TranslatorInfo(name) { Model = model, IsMetered = false };
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
            answers[i] = Engine(request.Languages).Translate(request.Texts[i], request.Languages) with { Provider = Info.Name };
        return Task.FromResult<IReadOnlyList<TranslatedText>>(answers);
    }

    /// <summary>The translation with its analysis, the rules that fired and the alternatives.</summary>
    public Explanation Explain(string text, LanguagePair languages) => Engine(languages).Explain(text, languages);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private DictionaryEngine Engine(LanguagePair languages) => MemoryReader.Base(languages.Source) == "en" ? _toIndonesian : _toEnglish;
}

/// <summary>Makes the offline provider known.</summary>
public static class DictionaryRegistration
{
    /// <summary>Makes the provider type <c>dictionary</c> known.</summary>
    /// <param name="services">The services.</param>
    /// <param name="userData">The folder of the user's data, where <c>translate learn</c> leaves what it learnt; null for none.</param>
    public static IServiceCollection AddDictionary(this IServiceCollection services, string? userData = null) =>
        services.AddTranslationProvider<DictionaryOptions>("dictionary", (name, options, provider) =>
        {
            var setting = provider.GetService<GlossarySetting>();
            var terms = options.Glossary is { Length: > 0 } ? null : setting?.Shared;
            return new DictionaryTranslator(name, options, userData, setting is not null && MemoryReader.Base(setting.Languages.Source) == "en" ? terms?.Reversed() : terms);
        });

    /// <summary>Where <c>translate learn</c> leaves what it learnt of a pair of languages.</summary>
    public static string LearntPath(string userData, LanguagePair languages) => LearntLayer.DefaultPath(userData, languages);
}
