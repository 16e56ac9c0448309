using System.Globalization;

namespace Translate.Testing;

/// <summary>What every provider that speaks HTTP owes its caller when the network or the service fails. Derive from it, once for each provider.</summary>
/// <typeparam name="TFake">A real server that speaks the service.</typeparam>
public abstract class HttpTranslatorContractTests<TFake> : TranslatorContractTests, IAsyncLifetime
    where TFake : FakeService, new()
{
    protected TFake Fake { get; } = new();

    /// <summary>What must show nowhere.</summary>
    protected virtual string Secret => FakeService.Key;

    public async ValueTask InitializeAsync() => await Fake.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Fake.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(401, TranslationErrorKind.Unauthorized)]
    [InlineData(403, TranslationErrorKind.Unauthorized)]
    [InlineData(429, TranslationErrorKind.RateLimited)]
    [InlineData(500, TranslationErrorKind.Unavailable)]
    [InlineData(503, TranslationErrorKind.Unavailable)]
    public async Task A_status_says_what_can_be_done_and_the_service_s_words_are_handed_on(int status, TranslationErrorKind kind)
    {
        Fake.Faults.Enqueue(Fake.Refusal(status, "the words of the service"));
        var error = await FailsAsync();
        Assert.Equal(kind, error.Error.Kind);
        Assert.Contains("the words of the service", error.Message, StringComparison.Ordinal);
        Assert.Contains(status.ToString(CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wait_the_service_asks_for_is_handed_on_and_its_dates_count_from_its_own_clock()
    {
        Fake.Faults.Enqueue(Fake.Refusal(429, "slow down", retryAfter: "17"));
        Assert.Equal(TimeSpan.FromSeconds(17), (await FailsAsync()).RetryAfter);
        Fake.Faults.Enqueue(Fake.Refusal(429, "slow down"));
        Assert.Null((await FailsAsync()).RetryAfter);
        Fake.Faults.Enqueue(Fake.Refusal(503, "slow down", retryAfter: TimeProvider.System.GetUtcNow().AddSeconds(90).ToString("r", CultureInfo.InvariantCulture)));
        Assert.InRange((await FailsAsync()).RetryAfter!.Value.TotalSeconds, 80, 91);
    }

    [Fact]
    public async Task A_clock_that_is_wrong_there_or_here_changes_no_wait()
    {
        var theirs = new DateTimeOffset(2031, 2, 3, 4, 5, 6, TimeSpan.Zero);
        Fake.Faults.Enqueue(Fake.Refusal(429, "slow down", retryAfter: theirs.AddSeconds(90).ToString("r", CultureInfo.InvariantCulture)) with { Clock = theirs });
        Assert.Equal(TimeSpan.FromSeconds(90), (await FailsAsync()).RetryAfter);
        Fake.Faults.Enqueue(Fake.Refusal(429, "slow down", retryAfter: theirs.AddSeconds(-90).ToString("r", CultureInfo.InvariantCulture)) with { Clock = theirs });
        Assert.Equal(TimeSpan.Zero, (await FailsAsync()).RetryAfter);
    }

    [Theory]
    [InlineData(502, TranslationErrorKind.Unavailable)]
    [InlineData(200, TranslationErrorKind.InvalidResponse)]
    public async Task A_page_of_a_proxy_is_no_answer(int status, TranslationErrorKind kind)
    {
        Fake.Faults.Enqueue(Fault.Page(status));
        var error = await FailsAsync();
        Assert.Equal(kind, error.Error.Kind);
        Assert.DoesNotContain("<html>", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"translations\":[],\"data\":{\"translations\":[]},\"translatedText\":[],\"choices\":[],\"value\":[]}")]
    [InlineData("{\"translations\":[")]
    public async Task What_is_no_answer_is_said_to_be_none(string body)
    {
        Fake.Faults.Enqueue(new Fault(200, body));
        Assert.Equal(TranslationErrorKind.InvalidResponse, (await FailsAsync()).Error.Kind);
    }

    [Fact]
    public async Task A_connection_that_is_cut_may_work_again()
    {
        Fake.Faults.Enqueue(Fault.Cut);
        var error = await FailsAsync();
        Assert.True(error.IsTransient);
        Assert.False(error.NothingSent);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent()
    {
        await using var translator = CreateTranslator();
        await Fake.DisposeAsync();
        var error = await Assert.ThrowsAsync<TranslationException>(() => translator.TranslateAsync(new TranslationRequest(Languages, ["satu"])));
        Assert.Equal((TranslationErrorKind.Unavailable, true), (error.Error.Kind, error.NothingSent));
        Assert.Contains("cannot be reached", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_stands_still_is_given_up_in_time()
    {
        Fake.Faults.Enqueue(Fault.Cut with { Pause = TimeSpan.FromMinutes(1) });
        await using var translator = new AttemptTimeoutTranslator(CreateTranslator(), TimeSpan.FromSeconds(0.5), TimeProvider.System);
        var error = await Assert.ThrowsAsync<TranslationException>(() => translator.TranslateAsync(new TranslationRequest(Languages, ["satu"])).WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(TranslationErrorKind.Timeout, error.Error.Kind);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        Fake.Faults.Enqueue(new Fault(302, "", "text/plain") { Location = Fake.Endpoint.AbsoluteUri });
        Assert.Equal(TranslationErrorKind.InvalidResponse, (await FailsAsync()).Error.Kind);
        Assert.Single(Fake.Addresses, address => !address.Contains("token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_refused_text_fails_and_the_others_are_kept()
    {
        await using var translator = new BatchingTranslator(CreateTranslator());
        var answers = await translator.TranslateAsync(new TranslationRequest(Languages, ["satu", "TERLARANG", "dua", "tiga", "empat"]));
        Assert.Equal([true, false, true, true, true], answers.Select(a => a.Succeeded));
        Assert.Equal(TranslationErrorKind.Rejected, answers[1].Error!.Kind);
    }

    [Fact]
    public async Task A_language_the_service_lacks_is_said_to_be_one()
    {
        await using var translator = CreateTranslator();
        var error = await Assert.ThrowsAsync<TranslationException>(() => translator.TranslateAsync(new TranslationRequest(new("xx", "en"), ["satu"])));
        Assert.Equal(TranslationErrorKind.Unsupported, error.Error.Kind);
    }

    [Fact]
    public async Task No_message_holds_the_key_even_when_the_service_quotes_it()
    {
        foreach (var status in new[] { 400, 401, 403, 404, 413, 429, 500 })
        {
            Fake.Faults.Enqueue(Fake.Refusal(status, $"I do not like {Secret}."));
            Assert.DoesNotContain(Secret, (await FailsAsync()).ToString(), StringComparison.Ordinal);
        }

        Assert.All(Fake.Addresses, address => Assert.DoesNotContain(Secret, address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Blank_texts_come_back_as_they_are()
    {
        await using var translator = CreateTranslator();
        var answers = await translator.TranslateAsync(new TranslationRequest(Languages, ["", "satu", "  \n "]));
        Assert.Equal(["", FakeService.Translate("satu"), "  \n "], answers.Select(a => a.Text));
        Assert.Equal(["satu"], Fake.Calls.Single());
    }

    /// <summary>The failure of a call.</summary>
    protected async Task<TranslationException> FailsAsync()
    {
        await using var translator = CreateTranslator();
        return await Assert.ThrowsAsync<TranslationException>(() => translator.TranslateAsync(new TranslationRequest(Languages, ["satu"])));
    }
}
