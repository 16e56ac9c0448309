using Microsoft.Extensions.DependencyInjection;

namespace Translate.Providers;

/// <summary>Settings of LibreTranslate. A key, where the server wants one, comes from the environment or the user secrets.</summary>
public sealed class LibreTranslateOptions : ProviderOptions
{
    /// <summary>The server.</summary>
    public Uri Endpoint { get; set; } = new("http://localhost:5000");

    /// <summary>The environment variable that holds the key, where <c>TRANSLATE__PROVIDERS__{NAME}__KEY</c> does not.</summary>
    public string KeyVariable { get; set; } = "LIBRETRANSLATE_API_KEY";
}

/// <summary>Makes LibreTranslate known.</summary>
public static class LibreTranslateRegistration
{
    /// <summary>Makes the provider type <c>libretranslate</c> known.</summary>
    public static IServiceCollection AddLibreTranslate(this IServiceCollection services) => services.AddTransport()
        .AddTranslationProvider<LibreTranslateOptions>("libretranslate", (name, options, provider) =>
        {
            var setup = new ProviderSetup(name, provider);
            var key = setup.Key(options.KeyVariable);
            return new LibreTranslateTranslator(name, setup.Address(options.Endpoint, "translate", key is not null), key, setup.Http, setup.Time);
        });
}
