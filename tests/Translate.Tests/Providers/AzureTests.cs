using Translate.Providers;
using Translate.Testing;

namespace Translate.Tests.Providers;

public sealed class AzureTests : HttpTranslatorContractTests<FakeAzure>
{
    [Theory]
    [InlineData(TranslationErrorKind.Rejected, 400000, 400005, 400020)]
    [InlineData(TranslationErrorKind.Unsupported, 400002, 400003, 400019, 400023, 400035, 400036, 400075, 400079)]
    [InlineData(TranslationErrorKind.InvalidResponse, 400021, 400042, 400043, 400071, 400074, 405000, 415000)]
    [InlineData(TranslationErrorKind.TooLong, 400050, 400072, 400077)]
    [InlineData(TranslationErrorKind.Unauthorized, 401000, 401001, 401015, 403000)]
    [InlineData(TranslationErrorKind.QuotaExceeded, 403001)]
    [InlineData(TranslationErrorKind.Timeout, 408001, 408002)]
    [InlineData(TranslationErrorKind.RateLimited, 429000, 429001, 429002)]
    [InlineData(TranslationErrorKind.Unavailable, 500000, 503000)]
    public async Task Each_documented_code_says_what_can_be_done(TranslationErrorKind kind, params int[] codes)
    {
        foreach (var code in codes)
        {
            Fake.Faults.Enqueue(Fault.Code(code));
            var error = await FailsAsync();
            Assert.True(kind == error.Error.Kind, $"{code}: {error.Error.Kind}");
            Assert.Contains($"code {code}", error.Message, StringComparison.Ordinal);
            Assert.Contains("X-RequestId: ", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_token_is_not_sent_unencrypted() =>
        Assert.Contains("with EntraId it must begin with https://", Provider.Complaint("azure", ("EntraId", "true"), ("ResourceId", "/subscriptions/1/accounts/uji"), ("Endpoint", "http://127.0.0.1:9")), StringComparison.Ordinal);

    [Fact]
    public async Task A_system_that_is_being_loaded_takes_a_minute()
    {
        Fake.Faults.Enqueue(Fault.Code(408001));
        Assert.Equal(TimeSpan.FromSeconds(60), (await FailsAsync()).RetryAfter);
    }

    [Theory]
    [InlineData("3.0", "https://contoh.cognitiveservices.azure.com", "/translator/text/v3.0/translate")]
    [InlineData("2026-06-06", "https://contoh.cognitiveservices.azure.com/", "/translator/text/translate")]
    [InlineData("3.0", "https://api.cognitive.microsofttranslator.us", "/translate")]
    [InlineData("3.0", "https://api.translator.azure.cn/", "/translate")]
    public void Each_kind_of_endpoint_has_its_path(string version, string endpoint, string path)
    {
        var options = new AzureOptions { Endpoint = new Uri(endpoint), ApiVersion = version };
        var generation = version == "3.0" ? (IAzureGeneration)new AzureVersion3(options) : new AzureVersion2026(options, []);
        Assert.Equal(path, options.IsOwnDomain ? $"/{generation.OwnDomainPath}/translate" : "/translate");
    }

    [Theory]
    [InlineData("ApiVersion", "2.0", "3.0 or 2026-06-06")]
    [InlineData("Tone", "formal", "Set ApiVersion to 2026-06-06")]
    [InlineData("EntraId", "true", "ResourceId")]
    [InlineData("Endpoint", "http://contoh.id", "unencrypted")]
    public void A_wrong_setting_is_said_at_the_start(string setting, string value, string problem) =>
        Assert.Contains(problem, Provider.Complaint("azure", (setting, value)), StringComparison.Ordinal);

    [Fact]
    public async Task A_wrong_region_is_a_wrong_key()
    {
        await using var translator = Provider.Create("azure", Fake.Endpoint, ("Region", "westeurope"));
        var error = await Assert.ThrowsAsync<TranslationException>(() => translator.AskAsync("satu"));
        Assert.Equal(TranslationErrorKind.Unauthorized, error.Error.Kind);
        Assert.Contains("Translate:Providers:azure:Region", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_named()
    {
        await using var translator = Translator(new Uri("http://127.0.0.1:9"));
        var error = await Assert.ThrowsAsync<TranslationException>(() => translator.TranslateAsync(new TranslationRequest(new("id", "en"), ["satu"])));
        Assert.Equal(TranslationErrorKind.Unavailable, error.Error.Kind);
        Assert.Contains("127.0.0.1:9", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_alignment_becomes_links()
    {
        await using var translator = Translator(Fake.Endpoint);
        var answer = (await translator.TranslateAsync(new TranslationRequest(new("id", "en"), ["Kucing hitam."])))[0];
        Assert.Equal("MATIH GNICUK.", answer.Text);
        Assert.Equal([new(new(0, 6), new(6, 6)), new SpanLink(new(7, 5), new(0, 5))], answer.Links);
    }

    [Theory]
    [InlineData("0:5-10:12 7:11-4:8", 2)]
    [InlineData("0:5–10:12", 1)]
    [InlineData("0:5-10:99", 0)]
    [InlineData("5:0-1:2", 0)]
    [InlineData("nonsense", 0)]
    [InlineData("", 0)]
    public void A_projection_that_leaves_the_texts_is_dropped(string projection, int links) => Assert.Equal(links, AzureProjection.Parse(projection, 20, 20).Length);

    [Fact]
    public async Task Its_sentence_lengths_become_sentences()
    {
        await using var translator = Translator(Fake.Endpoint);
        var answer = (await translator.TranslateAsync(new TranslationRequest(new("id", "en"), ["Kucing tidur. Anjing lari!"])))[0];
        Assert.Equal([new(new(0, 14), new(0, 14)), new SpanLink(new(14, 12), new(14, 12))], answer.Sentences);
    }

    [Theory]
    [InlineData(new[] { 12, 8 }, new[] { 10, 10 }, 2)]
    [InlineData(new[] { 20 }, new[] { 10, 10 }, 0)]
    [InlineData(new[] { 12, 9 }, new[] { 10, 10 }, 0)]
    [InlineData(new[] { 12, 8 }, new[] { 30, -10 }, 0)]
    [InlineData(null, new[] { 20 }, 0)]
    public void Sentence_lengths_that_are_not_the_texts_are_dropped(int[]? sources, int[]? targets, int sentences) => Assert.Equal(sentences, AzureSentenceLengths.Parse(sources, targets, 20, 20).Length);

    [Fact]
    public void Other_reference_pairs_are_another_model()
    {
        string Model(params Term[] pairs) => new AzureVersion2026(new AzureOptions(), pairs).Model;
        Assert.NotEqual(Model(new Term("satu", "one")), Model(new Term("satu", "a")));
        Assert.NotEqual(Model(), Model(new Term("satu", "one")));
        Assert.Equal(Model(new Term("satu", "one")), Model(new Term("satu", "one")));
    }

    protected override ITranslator CreateTranslator() => Translator(Fake.Endpoint);

    private static ITranslator Translator(Uri endpoint) => Provider.Create("azure", endpoint, ("Region", FakeAzure.Region));
}

/// <summary>The current generation owes the same.</summary>
public sealed class Azure2026Tests : HttpTranslatorContractTests<FakeAzure>
{
    protected override ITranslator CreateTranslator() => Provider.Create("azure", Fake.Endpoint, ("ApiVersion", "2026-06-06"), ("Tone", "formal"));
}
