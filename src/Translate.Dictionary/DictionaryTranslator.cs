using Microsoft.Extensions.DependencyInjection;

namespace Translate.Dictionary;

/// <summary>Settings of <see cref="DictionaryTranslator"/>.</summary>
public sealed class DictionaryOptions : ProviderOptions
{
    /// <summary>A lexicon of the user's own, whose lines outrank ours.</summary>
    public string? UserLexicon { get; set; }

    /// <summary>What <c>translate learn</c> wrote; null for the file in the user's data folder, <c>none</c> to do without.</summary>
    public string? Learnt { get; set; }

    /// <summary>What an approved occurrence counts: a learnt entry is used from 20 on. 0 leaves all that was learnt aside.</summary>
    public int LearntWeight { get; set; } = DefaultLearntWeight;

    /// <summary>The user's terms, lines of source, tab, target; they win over all.</summary>
    public string? Glossary { get; set; }

    internal const int DefaultLearntWeight = 10;
}

/// <summary>The offline provider: needs no network, no key and no download.</summary>
public sealed class DictionaryTranslator : ITranslator
{
    private readonly DictionaryEngine _engine;

    /// <summary>A translator over the lexicon that ships, and the user's own where there is one.</summary>
    /// <param name="name">Its name in the configuration.</param>
    /// <param name="options">Its settings.</param>
    /// <param name="learnt">The layer to use where the settings name none; null for none.</param>
    /// <exception cref="ConfigurationException">A file that the settings name cannot be read.</exception>
    public DictionaryTranslator(string name, DictionaryOptions options, string? learnt = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.LearntWeight < 0)
            throw new ConfigurationException($"Translate:Providers:{name}:LearntWeight is {options.LearntWeight}; it must be 0 or more.");
        var layer = options.Learnt is "none" || options.LearntWeight == 0 ? null
            : options.Learnt is { Length: > 0 } named ? LearntLayer.Read(named)
            : File.Exists(learnt) ? LearntLayer.Read(learnt) : null;
        var lexicon = layer?.Over(Lexicon.Shipped, options.LearntWeight) ?? Lexicon.Shipped;
        if (options.UserLexicon is { Length: > 0 } path)
            lexicon = lexicon.With(LexiconFiles.Read(path));
        if (options.Glossary is { Length: > 0 } glossary)
            lexicon = Glossary.Over(lexicon, glossary);
        _engine = new DictionaryEngine(lexicon, null, layer?.Table);
        Info = new TranslatorInfo(name) { Model = layer is { Fingerprint.Length: > 0 } ? $"{lexicon.Fingerprint}+{layer.Fingerprint}" : lexicon.Fingerprint, IsMetered = false };
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
    /// <param name="services">The services.</param>
    /// <param name="userData">The folder of the user's data, where <c>translate learn</c> leaves what it learnt; null for none.</param>
    public static IServiceCollection AddDictionary(this IServiceCollection services, string? userData = null) =>
        services.AddTranslationProvider<DictionaryOptions>("dictionary", (name, options, _) =>
            new DictionaryTranslator(name, options, userData is null ? null : LearntPath(userData, new LanguagePair("id", "en"))));

    /// <summary>Where <c>translate learn</c> leaves what it learnt of a pair of languages.</summary>
    public static string LearntPath(string userData, LanguagePair languages) => LearntLayer.DefaultPath(userData, languages);
}
