using Translate.Testing;

namespace Translate.Tests.Providers;

/// <summary>What people get wrong with any service: the key, and the form of the address.</summary>
public sealed class MistakeTests
{
    public static TheoryData<string> Types => ["azure", "deepl", "google", "libretranslate", "openai"];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_wrong_key_is_said_to_be_one(string type)
    {
        await using var fake = await StartAsync(type);
        await using var translator = Create(type, Endpoint(type, fake), ("Key", "another-key"));
        var error = await Assert.ThrowsAsync<TranslationException>(() => translator.AskAsync("satu"));
        Assert.Equal(TranslationErrorKind.Unauthorized, error.Error.Kind);
        Assert.Contains("Check the key", error.Message, StringComparison.Ordinal);
        Assert.False(error.IsTransient);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task An_endpoint_may_end_in_a_slash_or_be_the_whole_address(string type)
    {
        await using var fake = await StartAsync(type);
        var endpoint = Endpoint(type, fake).AbsoluteUri.TrimEnd('/');
        string[] forms = type == "openai" ? [endpoint, endpoint + "/"] : [endpoint, endpoint + "/", endpoint + Path(type), endpoint + Path(type) + "/"];
        foreach (var form in forms)
        {
            await using var translator = Create(type, new Uri(form));
            Assert.Equal("UTAS", await translator.AskAsync("satu"));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task An_endpoint_with_a_wrong_path_says_where_to_look(string type)
    {
        await using var fake = await StartAsync(type);
        await using var translator = Create(type, new Uri(Endpoint(type, fake), "/nowhere/"));
        var error = await Assert.ThrowsAsync<TranslationException>(() => translator.AskAsync("satu"));
        Assert.Equal(TranslationErrorKind.InvalidResponse, error.Error.Kind);
        Assert.Contains($"Check Translate:Providers:{type}:Endpoint", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_key_is_not_sent_unencrypted_to_another_machine(string type) =>
        Assert.Contains("the key would travel unencrypted. Use https://", Assert.Throws<ConfigurationException>(() => Create(type, new Uri("http://contoh.id"))).Message, StringComparison.Ordinal);

    private static string Path(string type) => type switch { "deepl" => "/v2/translate", "google" => "/language/translate/v2", _ => "/translate" };

    private static Uri Endpoint(string type, FakeService fake) => type == "openai" ? new Uri(fake.Endpoint, "v1") : fake.Endpoint;

    private static ITranslator Create(string type, Uri endpoint, params (string Setting, string Value)[] settings) =>
        Provider.Create(type, endpoint, type == "openai" ? [("Model", FakeOpenAi.Model), .. settings] : settings);

    private static async Task<FakeService> StartAsync(string type)
    {
        FakeService fake = type switch { "azure" => new FakeAzure(), "deepl" => new FakeDeepL(), "google" => new FakeGoogle(), "openai" => new FakeOpenAi(), _ => new FakeLibreTranslate() };
        await fake.StartAsync();
        return fake;
    }
}
