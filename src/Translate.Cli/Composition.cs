using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Translate.Alignment;
using Translate.Dictionary;
using Translate.Jobs;
using Translate.Providers;

namespace Translate.Cli;

/// <summary>Where the parts are put together, and nowhere else.</summary>
internal sealed class Composition : IDisposable
{
    public const string DefaultConfiguration = "config/translate.json";

    private readonly ServiceProvider _services;
    private readonly GlossarySetting _glossary;
    private readonly Lazy<TranslationMemory> _memory;
    private readonly Lazy<TranslationDatabase> _cache;
    private readonly Lazy<ICheckLexicon> _lexicon = new(() => new CheckLexicon(Lexicon.Shipped));
    private readonly Lazy<SegmentationRules> _rules;
    private readonly Lazy<UnitChecks> _checks;
    private readonly Lazy<UsageLedger> _ledger;

    /// <summary>Reads file, environment and options, the later ones outranking the earlier.</summary>
    /// <param name="file">The configuration file; null for <see cref="DefaultConfiguration"/> where it exists.</param>
    /// <param name="settings">Settings from the command line, by their path below <c>Translate</c>.</param>
    public Composition(string? file, IReadOnlyDictionary<string, string?> settings)
    {
        var builder = new ConfigurationBuilder();
        if (file is not null || File.Exists(DefaultConfiguration))
            builder.Add(new ConfigurationFile(file ?? DefaultConfiguration).Source());
        builder.AddUserSecrets(typeof(Composition).Assembly, optional: true);
        builder.AddEnvironmentVariables();
        builder.AddInMemoryCollection(settings.Where(s => s.Value is not null).Select(s => KeyValuePair.Create("Translate:" + s.Key, s.Value)));
        Configuration = builder.Build();
        Options = Settings.Bind(Configuration);
        var services = new ServiceCollection();
        _glossary = new GlossarySetting(Options.Glossary, Languages);
        services.AddSingleton(_glossary).AddSingleton<IConfiguration>(Configuration).AddSingleton(Time).AddSingleton(_ => Log).AddEcho().AddMemory(() => Memory).AddDictionary(UserData).AddProviders();
#if AZURE_SDK
        services.AddAzureSdk();
#endif
        _services = services.BuildServiceProvider();
        Catalog = new ProviderCatalog(Configuration, _services);
        Matches = MatchOptions.Bind(Configuration);
        _memory = new(() => OpenMemory([Options.Memory ?? Path.Combine(UserData, "memory.db"), .. Options.Memories]));
        _cache = new(() => new TranslationDatabase(Options.Cache ?? Path.Combine(UserData, "cache.db")));
        CheckOptions = Settings.Bind(new CheckOptions(), Configuration.GetSection("Translate:Checks"));
        _checks = new(() => new UnitChecks(CheckOptions, _lexicon.Value, CheckGlossary));
        Budget = BudgetOptions.Bind(Configuration);
        _ledger = new(() => new UsageLedger(Path.Combine(UserData, "usage.db"), Path.GetFullPath(Options.Output), Budget, Time));
        _rules = new(() => Options.SegmentationRules is { Length: > 0 } path ? SegmentationRules.Load(path) : SegmentationRules.Shipped);
    }

    public static string Version { get; } = typeof(Composition).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Stands in for the dates of documents: https://reproducible-builds.org/specs/source-date-epoch/</summary>
    public static DateTimeOffset? FixedDate { get; } =
        long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    public static TimeProvider Time => TimeProvider.System;

    public IConfigurationRoot Configuration { get; }

    public TranslateOptions Options { get; }

    public ProviderCatalog Catalog { get; }

    /// <summary>What <c>--log</c> asks for.</summary>
    public ILogger Log { get; init; } = NullLogger.Instance;

    public UsageMeter Meter { get; } = new();

    public LanguagePair Languages => new(Options.From, Options.To);

    public BudgetOptions Budget { get; }

    /// <summary>The account of what was spent, for the job in the output folder.</summary>
    public UsageLedger Ledger => _ledger.Value;

    /// <summary>How memories are used.</summary>
    public MatchOptions Matches { get; }

    /// <summary>The memories that the configuration names, as one.</summary>
    public TranslationMemory Memory => _memory.Value;

    /// <summary>These memories as one, the one that is written first.</summary>
    public TranslationMemory OpenMemory(IReadOnlyList<string> paths) => new(paths, Matches, () => _lexicon.Value);

    public TranslationDatabase Cache => _cache.Value;

    public CheckOptions CheckOptions { get; }

    public UnitChecks Checks => _checks.Value;

    /// <summary>The user's terms; null for none.</summary>
    public Glossary? Glossary => _glossary.Shared;

    public SegmentationRules Rules => _rules.Value;

    public DocumentReaders Readers => new(Options.Lines);

    /// <summary>What the offline engine learnt of the pair.</summary>
    public string LearntLayer => DictionaryRegistration.LearntPath(UserData, Languages);

    public string JobDatabase => Path.Combine(Options.Output, TranslationJob.DatabaseName);

    public IReadOnlyList<string> ProviderNames => [Options.Provider, .. Options.Fallback];

    /// <summary>The data that outlives jobs: <c>TRANSLATE_HOME</c>, else the user's own data folder.</summary>
    private static string UserData => Environment.GetEnvironmentVariable("TRANSLATE_HOME") is { Length: > 0 } home
        ? home
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "translate");

    /// <summary>The chosen provider with its fallbacks in all their layers.</summary>
    /// <param name="asks">Whether it will be asked, so that the cache must have a place.</param>
    public ITranslator Translator(bool asks)
    {
        if (Budget.NeedsPrices)
            RequirePrices();
        var translator = TranslatorLayers.Build(Catalog, ProviderNames, Memory, Cache, Meter, Time, Log, Ledger, Rules.For, Matches.Threshold);
        if (asks && translator.Info.IsMetered)
            Cache.Create();
        return translator;
    }

    /// <summary>One provider without memory and cache.</summary>
    public ITranslator Translator(string name) => TranslatorLayers.Build(Catalog, [name], null, null, Meter, Time, Log, Ledger, Rules.For);

    public IReadOnlyList<IBitextFormat> Formats() => [.. (Options.Formats.Count == 0 ? ["json", "tmx"] : Options.Formats).Distinct().Select(BitextFormats.Get)];

    /// <summary>What links words, here and in <c>translate align</c>.</summary>
    public IWordAligner WordAligner() => new WordAligner(Languages, ShippedWordModel.For);

    public JobParts Parts(ITranslator translator)
    {
        var concurrency = Catalog.Options(Options.Provider).MaxConcurrency;
        return new JobParts
        {
            Folder = Options.Output,
            Languages = Languages,
            Unit = Options.Unit,
            Settings = SettingsOf(translator),
            SourceSegmenter = Rules.For(Options.From),
            Units = new UnitBuilder(Rules.For(Options.To), new LengthAligner(new LengthAlignerOptions(NoEmptyBeads: true)), WordAligner(), WordTokenizer.Default, new UnitFlags(Checks, Languages)),
            Translator = translator,
            Formats = Formats(),
            Tokenizer = WordTokenizer.Default,
            // Free answers are cheap to ask for again; a larger batch then saves commits.
            Runner = new JobRunnerOptions(concurrency, translator.Info.IsMetered ? Math.Clamp(translator.Info.MaxTexts, 1, 50) : 500),
            Meter = Meter,
            Time = Time,
            ToolVersion = Version,
            FixedDate = FixedDate,
        };
    }

    public void Dispose()
    {
        if (_memory.IsValueCreated)
            _memory.Value.Dispose();
        if (_cache.IsValueCreated)
            _cache.Value.Dispose();
        if (_ledger.IsValueCreated)
            _ledger.Value.Dispose();
        _services.Dispose();
    }

    private Glossary? CheckGlossary => _glossary.Of(CheckOptions.Glossary);

    // What checks are off and what terms there are shows in the flags; a job begun without either knows no such setting.
    private IEnumerable<KeyValuePair<string, string>> SettingsOfChecks() =>
        new[] { KeyValuePair.Create("Checks:Off", string.Join(',', CheckOptions.Off.Order(StringComparer.Ordinal))), KeyValuePair.Create("Checks:Glossary", CheckGlossary?.Fingerprint ?? ""), KeyValuePair.Create("Checks:Forbidden", Fingerprint(CheckOptions.Forbidden)) }.Where(s => s.Value.Length > 0);

    // A file says the same wherever it lies, and something else when it is changed.
    private static string Fingerprint(string? file)
    {
        try
        {
            return string.IsNullOrEmpty(file) ? "" : Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))[..12];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{file}: cannot be read ({e.Message}). Name a file of terms, a term a line.", e);
        }
    }

    private void RequirePrices()
    {
        foreach (var name in ProviderNames)
        {
            if (Catalog.Options(name).PricePerMillionCharacters is null && Catalog.Create(name).Info.IsMetered)
                throw new ConfigurationException($"Translate:Budget limits the cost, but what {name} costs is not known: set Translate:Providers:{name}:PricePerMillionCharacters.");
        }
    }

    private JobSettings SettingsOf(ITranslator translator) => new(
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [JobSettings.From] = Options.From,
            ["Lines"] = Options.Lines.ToString(),
            ["SegmentationRules"] = Rules.Fingerprint,
            [JobSettings.Unit] = Options.Unit.ToString(),
        },
        new SortedDictionary<string, string>(SettingsOfChecks().ToDictionary(), StringComparer.Ordinal)
        {
            [JobSettings.To] = Options.To,
            [JobSettings.Provider] = string.Join(JobSettings.Next, ProviderNames),
            ["Model"] = translator.Info.Model,
        });
}
