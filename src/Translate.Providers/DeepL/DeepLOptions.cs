using Microsoft.Extensions.DependencyInjection;

namespace Translate.Providers;

/// <summary>How formal DeepL's answers are; the last two do not fail for a language that has no such difference.</summary>
public enum DeepLFormality
{
    /// <summary>As the service likes.</summary>
    Default,

    /// <summary>More formal.</summary>
    More,

    /// <summary>Less formal.</summary>
    Less,

    /// <summary>More formal where the language knows it.</summary>
    PreferMore,

    /// <summary>Less formal where the language knows it.</summary>
    PreferLess,
}

/// <summary>How DeepL is kept from touching placeholders.</summary>
public enum DeepLTagHandling
{
    /// <summary>Texts are plain; a placeholder is a token in brackets.</summary>
    None,

    /// <summary>Texts are XML; a placeholder is an empty element.</summary>
    Xml,

    /// <summary>Texts are HTML; a placeholder is an empty element.</summary>
    Html,
}

/// <summary>Settings of DeepL. The key comes from the environment or the user secrets.</summary>
public sealed class DeepLOptions : ProviderOptions
{
    /// <summary>The service; null for the host that the key belongs to: keys of the free plan end in <c>:fx</c>.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>How formal the answers are.</summary>
    public DeepLFormality Formality { get; set; }

    /// <summary>How placeholders are sent.</summary>
    public DeepLTagHandling TagHandling { get; set; }

    /// <summary>The id of a glossary that the service keeps.</summary>
    public string? GlossaryId { get; set; }

    /// <summary>The service's <c>model_type</c>, such as <c>quality_optimized</c>; null for what it likes.</summary>
    public string? ModelType { get; set; }

    /// <summary>The environment variable that holds the key, where <c>TRANSLATE__PROVIDERS__{NAME}__KEY</c> does not.</summary>
    public string KeyVariable { get; set; } = "DEEPL_AUTH_KEY";
}

/// <summary>Makes DeepL known.</summary>
public static class DeepLRegistration
{
    /// <summary>Makes the provider type <c>deepl</c> known. Its key is looked for only when it is used.</summary>
    public static IServiceCollection AddDeepL(this IServiceCollection services) => services.AddTransport()
        .AddTranslationProvider<DeepLOptions>("deepl", (name, options, provider) =>
        {
            var setup = new ProviderSetup(name, provider);
            var key = setup.RequiredKey(options.KeyVariable);
            var endpoint = options.Endpoint ?? DeepLTranslator.Host(key);
            if (endpoint.Host != DeepLTranslator.Host(key).Host && endpoint.Host.EndsWith(".deepl.com", StringComparison.OrdinalIgnoreCase))
                throw setup.Wrong(nameof(options.Endpoint), endpoint, $"the key belongs to {DeepLTranslator.Host(key)}. Leave the setting out.");
            return new DeepLTranslator(name, options, setup.Address(endpoint, "v2/translate", secret: true), key, setup.Http, setup.Time);
        });
}
