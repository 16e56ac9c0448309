using Translate.Testing;

namespace Translate.Tests.Providers;

public sealed class LibreTranslateTests : HttpTranslatorContractTests<FakeLibreTranslate>
{
    [Fact]
    public async Task What_the_owner_s_limit_refuses_is_sent_in_halves()
    {
        await using var translator = new BatchingTranslator(CreateTranslator());
        var texts = Enumerable.Range(0, 8).Select(i => $"{i} {new string('a', 300)}").ToArray();
        Assert.All(await translator.TranslateAsync(new TranslationRequest(Languages, texts)), answer => Assert.True(answer.Succeeded));
        Assert.All(Fake.Calls, call => Assert.InRange(call.Sum(t => t.Length), 1, FakeLibreTranslate.MaxCharacters));
    }

    [Theory]
    [InlineData("https://contoh.id/a/", "https://contoh.id/a/translate")]
    [InlineData("https://contoh.id/translate", "https://contoh.id/translate")]
    [InlineData("https://contoh.id", "https://contoh.id/translate")]
    public async Task An_endpoint_may_have_a_path_and_a_slash(string endpoint, string address)
    {
        await using var translator = Provider.Create("libretranslate", new Uri(endpoint));
        Assert.Equal(address, translator.Info.Endpoint!.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://contoh.id", "unencrypted")]
    [InlineData("ftp://contoh.id", "https://")]
    [InlineData("https://contoh.id/?a=b", "an address alone")]
    [InlineData("contoh", "a full address")]
    public void A_wrong_endpoint_is_said_at_the_start(string endpoint, string problem)
    {
        var message = Provider.Complaint("libretranslate", ("Endpoint", endpoint));
        Assert.Contains("Translate:Providers:libretranslate:Endpoint", message, StringComparison.Ordinal);
        Assert.Contains(problem, message, StringComparison.Ordinal);
    }

    protected override ITranslator CreateTranslator() => Provider.Create("libretranslate", Fake.Endpoint);
}
