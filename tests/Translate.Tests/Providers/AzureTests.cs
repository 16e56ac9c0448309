using Translate.Providers;
using Translate.Testing;
using Translate.Tests.Translation;

namespace Translate.Tests.Providers;

public sealed class AzureTests(FakeAzureFixture fixture) : IClassFixture<FakeAzureFixture>
{
    private readonly FakeAzure _fake = fixture.Fake;

    [Theory]
    [InlineData(400036, TranslationErrorKind.Unsupported)]
    [InlineData(400077, TranslationErrorKind.TooLong)]
    [InlineData(400020, TranslationErrorKind.Rejected)]
    [InlineData(401000, TranslationErrorKind.Unauthorized)]
    [InlineData(403001, TranslationErrorKind.QuotaExceeded)]
    [InlineData(408001, TranslationErrorKind.Timeout)]
    [InlineData(429001, TranslationErrorKind.RateLimited)]
    [InlineData(503000, TranslationErrorKind.Unavailable)]
    public async Task Each_code_says_what_can_be_done(int code, TranslationErrorKind kind)
    {
        _fake.Faults.Enqueue(Fault.Code(code));
        var error = await Fails();
        Assert.Equal(kind, error.Error.Kind);
        Assert.Contains($"code {code}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wait_the_service_asks_for_is_handed_on()
    {
        _fake.Faults.Enqueue(Fault.Code(429001, retryAfter: "17"));
        Assert.Equal(TimeSpan.FromSeconds(17), (await Fails()).RetryAfter);
        _fake.Faults.Enqueue(Fault.Code(408001));
        Assert.Equal(TimeSpan.FromSeconds(60), (await Fails()).RetryAfter);
    }

    [Theory]
    [InlineData(200, "<html>proxy</html>")]
    [InlineData(200, "[]")]
    [InlineData(404, "<html>not here</html>")]
    public async Task What_is_no_answer_is_said_to_be_none(int status, string body)
    {
        _fake.Faults.Enqueue(new Fault(status, body));
        Assert.Equal(TranslationErrorKind.InvalidResponse, (await Fails()).Error.Kind);
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
    public async Task No_message_holds_the_key()
    {
        foreach (var code in new[] { 400020, 401000, 403001, 429000, 500000 })
        {
            _fake.Faults.Enqueue(Fault.Code(code));
            Assert.DoesNotContain(FakeAzure.Key, (await Fails()).ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Its_alignment_becomes_links()
    {
        await using var translator = Translator(_fake.Endpoint);
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

    private static AzureTranslator Translator(Uri endpoint) => new("azure", new AzureOptions { Endpoint = endpoint, Region = "southeastasia" }, FakeAzure.Key, TimeProvider.System);

    private async Task<TranslationException> Fails()
    {
        await using var translator = Translator(_fake.Endpoint);
        return await Assert.ThrowsAsync<TranslationException>(() => translator.TranslateAsync(new TranslationRequest(new("id", "en"), ["satu"])));
    }
}
