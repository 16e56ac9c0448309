using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Translate.Providers;
using Translate.Testing;

namespace Translate.Tests.Providers;

/// <summary>Makes a provider the way the program does: from settings, through the catalogue.</summary>
internal static class Provider
{
    /// <summary>A provider named like its type, with the key that fakes know.</summary>
    public static ITranslator Create(string type, Uri? endpoint, params ReadOnlySpan<(string Setting, string Value)> settings)
    {
        var all = new Dictionary<string, string?> { [$"Translate:Providers:{type}:Type"] = type, [$"Translate:Providers:{type}:Key"] = FakeService.Key };
        if (endpoint is not null)
            all[$"Translate:Providers:{type}:Endpoint"] = endpoint.AbsoluteUri;
        foreach (var (setting, value) in settings)
            all[$"Translate:Providers:{type}:{setting}"] = value;
        return Catalog(all).Create(type);
    }

    /// <summary>What is said of wrong settings.</summary>
    public static string Complaint(string type, params (string Setting, string Value)[] settings) =>
        Assert.Throws<ConfigurationException>(() => Create(type, null, settings)).Message;

    public static ProviderCatalog Catalog(IReadOnlyDictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddEcho().AddProviders();
#if AZURE_SDK
        services.AddAzureSdk();
#endif
        return new ProviderCatalog(configuration, services.BuildServiceProvider());
    }

    public static async Task<string> AskAsync(this ITranslator translator, string text) => (await translator.TranslateAsync(new TranslationRequest(new("id", "en"), [text])))[0].Text;
}
