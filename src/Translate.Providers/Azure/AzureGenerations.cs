using System.Text.Json;

namespace Translate.Providers;

/// <summary>A generation of the API: how a call is written and its answer read.</summary>
internal interface IAzureGeneration
{
    /// <summary>Where a resource's own domain serves it.</summary>
    string OwnDomainPath { get; }

    /// <summary>What the answers depend on.</summary>
    string Model { get; }

    int MaxTexts { get; }

    int MaxCharacters { get; }

    IEnumerable<(string Name, string Value)> Query(LanguagePair languages);

    byte[] Body(TranslationRequest request);

    /// <exception cref="JsonException">The body is no answer.</exception>
    IReadOnlyList<AzureAnswer>? Answers(BinaryData body);
}

/// <summary>3.0: a list of texts, all options in the query (Translator 3.0, "Translate").</summary>
internal sealed class AzureVersion3(AzureOptions options) : IAzureGeneration
{
    public string OwnDomainPath => "translator/text/v3.0";

    public string Model => $"azure-3.0/{options.Category}{(options.Profanity == AzureProfanity.NoAction ? "" : "/" + options.Profanity)}";

    public int MaxTexts => 1000;

    public int MaxCharacters => 50_000;

    public IEnumerable<(string Name, string Value)> Query(LanguagePair languages)
    {
        yield return ("api-version", "3.0");
        yield return ("from", languages.Source);
        yield return ("to", languages.Target);
        yield return ("includeAlignment", "true");
        yield return ("includeSentenceLength", "true");
        if (options.Profanity != AzureProfanity.NoAction)
            yield return ("profanityAction", options.Profanity.ToString());
        if (options.Category == "general")
            yield break;
        yield return ("category", options.Category);
        yield return ("allowFallback", options.AllowFallback ? "true" : "false");
    }

    public byte[] Body(TranslationRequest request) => JsonSerializer.SerializeToUtf8Bytes([.. request.Texts.Select(t => new AzureText(t))], AzureJson.Default.IReadOnlyListAzureText);

    public IReadOnlyList<AzureAnswer>? Answers(BinaryData body) => JsonSerializer.Deserialize(body, AzureJson.Default.IReadOnlyListAzureAnswer);
}

/// <summary>2026-06-06: options in the body, language models, and neither word alignment nor sentence lengths (Translator 2026-06-06, "Translate").</summary>
internal sealed class AzureVersion2026(AzureOptions options, IReadOnlyList<Term> pairs) : IAzureGeneration
{
    // A language model takes less at once than the translation system.
    private readonly bool _isModel = options.Deployment?.StartsWith("gpt", StringComparison.OrdinalIgnoreCase) ?? false;

    public string OwnDomainPath => "translator/text";

    public string Model => $"azure-2026-06-06/{System}/{options.Tone}/{options.Gender}/{options.Profanity}/{TermFile.Fingerprint(pairs)}";

    public int MaxTexts => _isModel ? 50 : 1000;

    public int MaxCharacters => _isModel ? 5_000 : 50_000;

    private string System => options.Deployment ?? options.Category;

    public IEnumerable<(string Name, string Value)> Query(LanguagePair languages) => [("api-version", "2026-06-06")];

    public byte[] Body(TranslationRequest request)
    {
        AzureTarget[] targets = [new(request.Languages.Target)
        {
            DeploymentName = System == "general" ? null : System,
            AllowFallback = System == "general" ? null : options.AllowFallback,
            Tone = options.Tone,
            Gender = options.Gender,
            ProfanityAction = options.Profanity == AzureProfanity.NoAction ? null : options.Profanity.ToString(),
            ReferenceTextPairs = pairs.Count == 0 ? null : pairs,
        }];
        return JsonSerializer.SerializeToUtf8Bytes(new AzureRequest([.. request.Texts.Select(t => new AzureInput(t, request.Languages.Source, targets))]), AzureJson.Default.AzureRequest);
    }

    public IReadOnlyList<AzureAnswer>? Answers(BinaryData body) => JsonSerializer.Deserialize(body, AzureJson.Default.AzureValue)?.Value;
}
