namespace Translate.Providers;

/// <summary>What becomes of bad language in Azure's answers.</summary>
public enum AzureProfanity
{
    /// <summary>It is translated.</summary>
    NoAction,

    /// <summary>Stars stand in its place.</summary>
    Marked,

    /// <summary>It is left out.</summary>
    Deleted,
}

/// <summary>Settings of Azure AI Translator. A key comes from the environment or the user secrets; with <see cref="EntraId"/> none is needed.</summary>
public sealed class AzureOptions : ProviderOptions
{
    /// <summary>The service: global, of a geography, a sovereign cloud, or the resource's own domain.</summary>
    public Uri Endpoint { get; set; } = new("https://api.cognitive.microsofttranslator.com");

    /// <summary>The generation: <c>3.0</c>, which alone gives word alignment, or <c>2026-06-06</c>.</summary>
    public string ApiVersion { get; set; } = "3.0";

    /// <summary>The resource's region; needed unless the resource is global.</summary>
    public string? Region { get; set; }

    /// <summary>A Custom Translator category.</summary>
    public string Category { get; set; } = "general";

    /// <summary>Whether the general system may answer when the custom one cannot.</summary>
    public bool AllowFallback { get; set; } = true;

    /// <summary>What becomes of bad language.</summary>
    public AzureProfanity Profanity { get; set; }

    /// <summary>A deployment of a language model; 2026-06-06 only.</summary>
    public string? Deployment { get; set; }

    /// <summary>The tone that the model is asked for; 2026-06-06 only.</summary>
    public string? Tone { get; set; }

    /// <summary>The gender that the model is asked for; 2026-06-06 only.</summary>
    public string? Gender { get; set; }

    /// <summary>Pairs that show the model how to translate: lines of source, tab, target; 2026-06-06 only.</summary>
    public string? ReferencePairs { get; set; }

    /// <summary>Terms of its own: TBX, CSV, TSV; null for those of <c>Translate:Glossary</c>.</summary>
    public string? Glossary { get; set; }

    /// <summary>Whether terms are sent with the texts (3.0 alone). The marks are billed, and a text with one has no word alignment of the service.</summary>
    public bool DynamicDictionary { get; set; } = true;

    /// <summary>Whether Microsoft Entra ID says who asks (<c>DefaultAzureCredential</c>) rather than a key.</summary>
    public bool EntraId { get; set; }

    /// <summary>With <see cref="EntraId"/>, the resource's id, <c>/subscriptions/…/accounts/NAME</c>; needed unless the endpoint is the resource's own domain.</summary>
    public string? ResourceId { get; set; }

    /// <summary>The environment variable that holds the key, where <c>TRANSLATE__PROVIDERS__{NAME}__KEY</c> does not.</summary>
    public string KeyVariable { get; set; } = "AZURE_TRANSLATOR_KEY";

    /// <summary>Whether the endpoint is a resource's own domain, which serves the translator below a path.</summary>
    internal bool IsOwnDomain => Endpoint.Host.Contains("cognitiveservices", StringComparison.OrdinalIgnoreCase);
}
