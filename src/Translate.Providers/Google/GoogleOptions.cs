using Microsoft.Extensions.DependencyInjection;

namespace Translate.Providers;

/// <summary>Settings of Google Cloud Translation: Basic (v2, a key) or, with <see cref="Project"/>, Advanced (v3, OAuth).</summary>
public sealed class GoogleOptions : ProviderOptions
{
    /// <summary>The service.</summary>
    public Uri Endpoint { get; set; } = new("https://translation.googleapis.com");

    /// <summary>The project of the Advanced edition (v3); null for Basic (v2).</summary>
    public string? Project { get; set; }

    /// <summary>Where v3 runs: <c>global</c>, or a region, which glossaries and models of one's own need.</summary>
    public string Location { get; set; } = "global";

    /// <summary>The id of a v3 glossary in <see cref="Location"/>.</summary>
    public string? Glossary { get; set; }

    /// <summary>A v3 model, such as <c>general/nmt</c>; null for the default.</summary>
    public string? Model { get; set; }

    /// <summary>The JSON file of a service account, for v3; null for what <c>GOOGLE_APPLICATION_CREDENTIALS</c>, gcloud or the machine gives.</summary>
    public string? CredentialsFile { get; set; }

    /// <summary>The environment variable that holds the v2 key, where <c>TRANSLATE__PROVIDERS__{NAME}__KEY</c> does not.</summary>
    public string KeyVariable { get; set; } = "GOOGLE_API_KEY";
}

/// <summary>Makes Google Cloud Translation known.</summary>
public static class GoogleRegistration
{
    /// <summary>Makes the provider type <c>google</c> known. Its key is looked for only when it is used.</summary>
    public static IServiceCollection AddGoogle(this IServiceCollection services) => services.AddTransport()
        .AddTranslationProvider<GoogleOptions>("google", (name, options, provider) =>
        {
            var setup = new ProviderSetup(name, provider);
            if (options.Project is { Length: > 0 } project)
            {
                var parent = $"projects/{project}/locations/{options.Location}";
                return new GoogleAdvancedTranslator(name, options, parent, setup.Address(options.Endpoint, $"v3/{parent}:translateText", secret: true), GoogleTokens.Create(setup, options), setup.Http, setup.Time);
            }

            if (options.Glossary is not null)
                throw setup.Wrong(nameof(options.Glossary), options.Glossary, "a glossary needs the Advanced edition. Set Project.");
            if (options.Model is not null)
                throw setup.Wrong(nameof(options.Model), options.Model, "a model needs the Advanced edition. Set Project.");
            return new GoogleBasicTranslator(name, setup.Address(options.Endpoint, "language/translate/v2", secret: true), setup.RequiredKey(options.KeyVariable), setup.Http, setup.Time);
        });
}
