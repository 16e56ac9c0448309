using Translate.Providers;
using Translate.Testing;

namespace Translate.Tests.Providers;

public sealed class DeepLTests : HttpTranslatorContractTests<FakeDeepL>
{
    [Theory]
    [InlineData(456, TranslationErrorKind.QuotaExceeded)]
    [InlineData(413, TranslationErrorKind.TooLong)]
    [InlineData(404, TranslationErrorKind.InvalidResponse)]
    [InlineData(529, TranslationErrorKind.RateLimited)]
    public async Task Each_status_says_what_can_be_done(int status, TranslationErrorKind kind)
    {
        Fake.Faults.Enqueue(Fake.Refusal(status, "no"));
        Assert.Equal(kind, (await FailsAsync()).Error.Kind);
    }

    [Theory]
    [InlineData("abc:fx", "api-free.deepl.com")]
    [InlineData("abc", "api.deepl.com")]
    public void The_key_says_which_host(string key, string host) => Assert.Equal(host, DeepLTranslator.Host(key).Host);

    [Fact]
    public void The_other_plan_s_host_is_refused() =>
        Assert.Contains("the key belongs to https://api.deepl.com", Provider.Complaint("deepl", ("Endpoint", "https://api-free.deepl.com")), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "EN-US")]
    [InlineData("en-GB", "EN-GB")]
    [InlineData("id", "ID")]
    [InlineData("in", "ID")]
    [InlineData("zh-Hant", "ZH-HANT")]
    [InlineData("pt", "PT-PT")]
    public void A_target_names_its_variant(string tag, string code) => Assert.Equal(code, DeepLTranslator.Target(tag));

    [Fact]
    public async Task Formality_is_asked_for_and_a_language_without_it_says_how_to_go_on()
    {
        await using var polite = Provider.Create("deepl", Fake.Endpoint, ("Formality", "PreferMore"));
        await polite.AskAsync("satu");
        Assert.Equal("prefer_more", Fake.LastBody.GetProperty("formality").GetString());
        await using var formal = Provider.Create("deepl", Fake.Endpoint, ("Formality", "More"));
        var error = await Assert.ThrowsAsync<TranslationException>(() => formal.AskAsync("satu"));
        Assert.Equal(TranslationErrorKind.Unsupported, error.Error.Kind);
        Assert.Contains("PreferMore", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("None", "{0} & B < AUD > UTAS")]
    [InlineData("Xml", "B & AUD < UTAS > {0}")]
    public async Task Placeholders_and_signs_of_markup_survive(string tagHandling, string expected)
    {
        await using var translator = new PlaceholderTranslator(Provider.Create("deepl", Fake.Endpoint, ("TagHandling", tagHandling)));
        Assert.Equal(expected, await translator.AskAsync("satu & dua < b > {0}"));
    }

    [Theory]
    [InlineData("None")]
    [InlineData("Xml")]
    [InlineData("Html")]
    public async Task What_is_counted_is_what_is_billed(string tagHandling)
    {
        var provider = Provider.Create("deepl", Fake.Endpoint, ("TagHandling", tagHandling));
        string[] texts = ["Tekan {0} lalu %s.", "Beras & gula < Rp1.000", "Kucing 😀 tidur.", "Buka https://contoh.id/a sekarang, {0}!"];
        await using var translator = new PlaceholderTranslator(new BatchingTranslator(provider));
        await translator.TranslateAsync(new TranslationRequest(Languages, texts));
        var estimate = SendingEstimate.Of([[.. texts.Select(text => (text, 1))]], Languages, provider.Info, SegmentationRules.Shipped.For("id"));
        Assert.Equal(Fake.Calls.Single().Sum(text => text.EnumerateRunes().Count()), estimate.Characters);
    }

    [Fact]
    public async Task A_code_point_is_billed_once()
    {
        await using var translator = CreateTranslator();
        Assert.Equal(3, translator.Info.Count("a😀b"));
    }

    [Fact]
    public async Task A_call_stays_below_the_service_s_bytes()
    {
        await using var translator = new BatchingTranslator(CreateTranslator());
        var texts = Enumerable.Range(0, 12).Select(i => i + new string('€', 9_000)).ToArray();
        Assert.All(await translator.TranslateAsync(new TranslationRequest(Languages, texts)), answer => Assert.True(answer.Succeeded));
    }

    protected override ITranslator CreateTranslator() => Provider.Create("deepl", Fake.Endpoint);
}
