namespace Translate.Providers;

/// <summary>Settings of Azure AI Translator, text translation 3.0. The key comes from the environment or the user secrets.</summary>
public sealed class AzureOptions : ProviderOptions
{
    /// <summary>The service: global, of a geography, a sovereign cloud, or the resource's own domain.</summary>
    public Uri Endpoint { get; set; } = new("https://api.cognitive.microsofttranslator.com");

    /// <summary>The resource's region; needed unless the resource is global.</summary>
    public string? Region { get; set; }

    /// <summary>A Custom Translator category.</summary>
    public string Category { get; set; } = "general";

    /// <summary>Whether the general system may answer when the custom one cannot.</summary>
    public bool AllowFallback { get; set; } = true;

    /// <summary>The environment variable that holds the key, where <c>TRANSLATE__PROVIDERS__{NAME}__KEY</c> does not.</summary>
    public string KeyVariable { get; set; } = "AZURE_TRANSLATOR_KEY";
}
