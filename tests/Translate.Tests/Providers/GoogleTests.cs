using System.Security.Cryptography;
using System.Text.Json;
using Translate.Testing;

namespace Translate.Tests.Providers;

public sealed class GoogleTests : HttpTranslatorContractTests<FakeGoogle>
{
    [Theory]
    [InlineData(403, "Daily Limit Exceeded", "dailyLimitExceeded", TranslationErrorKind.QuotaExceeded)]
    [InlineData(403, "User Rate Limit Exceeded", "userRateLimitExceeded", TranslationErrorKind.RateLimited)]
    [InlineData(403, "Rate Limit Exceeded", "rateLimitExceeded", TranslationErrorKind.RateLimited)]
    [InlineData(403, "Cloud Translation API has not been used", "accessNotConfigured", TranslationErrorKind.Unauthorized)]
    [InlineData(400, "Bad language pair", "badRequest", TranslationErrorKind.Unsupported)]
    [InlineData(400, "Text too long.", "invalid", TranslationErrorKind.TooLong)]
    [InlineData(400, "API key expired", "API_KEY_INVALID", TranslationErrorKind.Unauthorized)]
    [InlineData(404, "Not found", "notFound", TranslationErrorKind.InvalidResponse)]
    public async Task A_reason_says_more_than_its_status(int status, string message, string reason, TranslationErrorKind kind)
    {
        Fake.Faults.Enqueue(FakeGoogle.Refusal(status, message, reason));
        var error = await FailsAsync();
        Assert.Equal(kind, error.Error.Kind);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_are_plain_and_no_entity_comes_back()
    {
        await using var translator = CreateTranslator();
        Assert.Equal("\"AUD\" & <UTAS>", await translator.AskAsync("\"satu\" & <dua>"));
    }

    [Fact]
    public void What_needs_the_other_edition_says_so() => Assert.Contains("Set Project", Provider.Complaint("google", ("Glossary", "istilah")), StringComparison.Ordinal);

    protected override ITranslator CreateTranslator() => Provider.Create("google", Fake.Endpoint);
}

public sealed class GoogleAdvancedTests : HttpTranslatorContractTests<FakeGoogle>, IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    protected override string Secret => FakeGoogle.Token;

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task One_token_serves_many_calls()
    {
        await using var translator = CreateTranslator();
        for (var i = 0; i < 3; i++)
            await translator.AskAsync($"satu {i}");
        Assert.Equal(1, Fake.TokensGiven);
    }

    [Fact]
    public async Task A_used_up_quota_is_told_from_a_busy_minute()
    {
        await using var translator = CreateTranslator();
        await translator.AskAsync("satu");
        Fake.Faults.Enqueue(FakeGoogle.StatusRefusal(429, "Quota exceeded for metric", "RESOURCE_EXHAUSTED"));
        var error = await Assert.ThrowsAsync<TranslationException>(() => translator.AskAsync("dua"));
        Assert.Equal(TranslationErrorKind.RateLimited, error.Error.Kind);
        Assert.DoesNotContain(FakeGoogle.Token, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_Google_does_not_know_is_said_to_be_one()
    {
        Fake.KnowsAccount = false;
        var error = await FailsAsync();
        Assert.Equal(TranslationErrorKind.Unauthorized, error.Error.Kind);
        Assert.Contains("no token was given (invalid_grant: Invalid grant: account not found). Check the credentials", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Credentials_that_are_not_there_are_said_at_the_start() =>
        Assert.Contains("CredentialsFile", Provider.Complaint("google", ("Project", "p"), ("CredentialsFile", "/nowhere.json")), StringComparison.Ordinal);

    protected override ITranslator CreateTranslator()
    {
        using var rsa = RSA.Create(2048);
        File.WriteAllText(_file, JsonSerializer.Serialize(new
        {
            type = "service_account",
            project_id = FakeGoogle.Project,
            private_key_id = "1",
            private_key = rsa.ExportPkcs8PrivateKeyPem(),
            client_email = "uji@percobaan.iam.example",
            client_id = "1",
            token_uri = new Uri(Fake.Endpoint, "token").AbsoluteUri,
        }));
        return Provider.Create("google", Fake.Endpoint, ("Project", FakeGoogle.Project), ("CredentialsFile", _file));
    }
}
