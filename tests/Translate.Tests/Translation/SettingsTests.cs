using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Translate.Providers;

namespace Translate.Tests.Translation;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Translate:Provder", "x", "Translate:Provder", "Did you mean 'Provider'")]
    [InlineData("Translate:Unit", "chapter", "Translate:Unit", "Sentence, Paragraph")]
    public void A_wrong_setting_names_its_path_and_the_way_out(string key, string value, string path, string wayOut)
    {
        var message = Assert.Throws<ConfigurationException>(() => Settings.Bind(Configuration((key, value)))).Message;
        Assert.Contains(path, message, StringComparison.Ordinal);
        Assert.Contains(wayOut, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ekho", "Did you mean 'echo'")]
    [InlineData("x", "Translate:Providers:x:Type is 'azuer'. Did you mean 'azure'?")]
    [InlineData("y", "Translate:Providers:y:MaxTexs: no such setting. Did you mean 'MaxTexts'?")]
    [InlineData("z", "Translate:Providers:z:MaxTexts is 'many'; it must be a number")]
    [InlineData("azure", "AZURE_TRANSLATOR_KEY")]
    public void A_wrong_provider_says_what_is_known(string name, string expected)
    {
        var catalog = Catalog(("Translate:Providers:x:Type", "azuer"), ("Translate:Providers:y:Type", "echo"), ("Translate:Providers:y:MaxTexs", "1"), ("Translate:Providers:z:Type", "echo"), ("Translate:Providers:z:MaxTexts", "many"));
        Assert.Contains(expected, Assert.Throws<ConfigurationException>(() => catalog.Create(name)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_names_may_share_a_type()
    {
        var catalog = Catalog(("Translate:Providers:a:Type", "echo"), ("Translate:Providers:b:Type", "echo"));
        Assert.Equal(["a", "b"], new[] { catalog.Create("a"), catalog.Create("b") }.Select(t => t.Info.Name));
    }

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();

    private static ProviderCatalog Catalog(params (string Key, string Value)[] settings)
    {
        var configuration = Configuration(settings);
        return new ProviderCatalog(configuration, new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddEcho().AddProviders().BuildServiceProvider());
    }
}
