using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Translate.Providers;

/// <summary>Makes Azure AI Translator known.</summary>
public static class AzureRegistration
{
    /// <summary>Makes the provider type <c>azure</c> known. Its key is looked for only when it is used.</summary>
    public static IServiceCollection AddAzure(this IServiceCollection services) =>
        services.AddTranslationProvider<AzureOptions>("azure", (name, options, provider) => Create(new ProviderSetup(name, provider), options, new DefaultAzureCredential(), null));

    internal static AzureTranslator Create(ProviderSetup setup, AzureOptions options, TokenCredential credential, HttpPipelineTransport? transport)
    {
        IAzureGeneration generation = options.ApiVersion switch
        {
            "3.0" => new AzureVersion3(options),
            "2026-06-06" => new AzureVersion2026(options, TermFile.Read(options.ReferencePairs)),
            _ => throw setup.Wrong(nameof(options.ApiVersion), options.ApiVersion, "it must be 3.0 or 2026-06-06."),
        };
        if (options.ApiVersion == "3.0")
            RefuseNewer(setup, options);
        var path = options.IsOwnDomain && options.Endpoint.AbsolutePath.Trim('/').Length == 0 ? generation.OwnDomainPath + "/translate" : "translate";
        var address = setup.Address(options.Endpoint, path, secret: true);
        var glossary = options is { ApiVersion: "3.0", DynamicDictionary: true } ? setup.Glossary(options.Glossary) : null;
        if (!options.EntraId)
        {
            var key = setup.RequiredKey(options.KeyVariable);
            return new AzureTranslator(setup, options, generation, address, null, key, transport, glossary);
        }

        if (address.Scheme != "https")
            throw setup.Wrong(nameof(options.Endpoint), options.Endpoint, "with EntraId it must begin with https://.");
        if (options.ResourceId is null && !options.IsOwnDomain)
            throw NoResource(setup);
        return new AzureTranslator(setup, options, generation, address, new BearerTokenAuthenticationPolicy(credential, Scope(address)), null, transport, glossary);
    }

    /// <summary>Refuses settings that 3.0 would ignore.</summary>
    /// <exception cref="ConfigurationException">There is one.</exception>
    internal static void RefuseNewer(ProviderSetup setup, AzureOptions options)
    {
        foreach (var (setting, value) in (ReadOnlySpan<(string, string?)>)[(nameof(options.Deployment), options.Deployment), (nameof(options.Tone), options.Tone), (nameof(options.Gender), options.Gender), (nameof(options.ReferencePairs), options.ReferencePairs)])
        {
            if (value is not null)
                throw setup.Wrong(setting, value, "3.0 does not know it. Set ApiVersion to 2026-06-06.");
        }
    }

    internal static ConfigurationException NoResource(ProviderSetup setup) =>
        setup.Wrong(nameof(AzureOptions.ResourceId), "", "EntraId needs it, /subscriptions/…/accounts/NAME, unless Endpoint is the resource's own domain.");

    // Sovereign clouds have their own authorities, told by the end of the host.
    internal static string Scope(Uri address) => address.Host.Split('.')[^1] switch
    {
        "us" => "https://cognitiveservices.azure.us/.default",
        "cn" => "https://cognitiveservices.azure.cn/.default",
        _ => "https://cognitiveservices.azure.com/.default",
    };
}
