using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Translate.Providers;
using Translate.Testing;

namespace Translate.Tests.Providers;

/// <summary>Microsoft Entra ID instead of a key, over TLS, without which Azure.Core sends no token.</summary>
public sealed class AzureEntraTests : IAsyncLifetime
{
    private readonly FakeAzure _fake = new();

    public async ValueTask InitializeAsync() => await _fake.StartAsync(0, https: true);

    public ValueTask DisposeAsync() => _fake.DisposeAsync();

    [Fact]
    public async Task A_token_and_the_resource_say_who_asks()
    {
        await using var translator = Translator(new FixedCredential());
        Assert.Equal("UTAS", await translator.AskAsync("satu"));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_told_how()
    {
        await using var translator = Translator(new NoCredential());
        var error = await Assert.ThrowsAsync<TranslationException>(() => translator.AskAsync("satu"));
        Assert.Equal(TranslationErrorKind.Unauthorized, error.Error.Kind);
        Assert.Contains("az login", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_message_holds_the_token_even_when_the_service_quotes_it()
    {
        await using var translator = Translator(new FixedCredential());
        _fake.Faults.Enqueue(_fake.Refusal(401, $"I do not like {FakeAzure.Token}."));
        var error = await Assert.ThrowsAsync<TranslationException>(() => translator.AskAsync("satu"));
        Assert.Contains("I do not like", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeAzure.Token, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.cognitive.microsofttranslator.com", "https://cognitiveservices.azure.com/.default")]
    [InlineData("https://api.cognitive.microsofttranslator.us", "https://cognitiveservices.azure.us/.default")]
    [InlineData("https://api.translator.azure.cn", "https://cognitiveservices.azure.cn/.default")]
    public void Each_cloud_has_its_own_authority(string endpoint, string scope) => Assert.Equal(scope, AzureRegistration.Scope(new Uri(endpoint)));

    private AzureTranslator Translator(TokenCredential credential)
    {
        var services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddSingleton(TimeProvider.System).BuildServiceProvider();
        var options = new AzureOptions { Endpoint = _fake.Endpoint, EntraId = true, ResourceId = "/subscriptions/1/resourceGroups/uji/providers/Microsoft.CognitiveServices/accounts/uji" };
        return AzureRegistration.Create(new ProviderSetup("azure", services), options, credential, new HttpClientTransport(new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator }));
    }

    private sealed class FixedCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(FakeAzure.Token, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }

    private sealed class NoCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new CredentialUnavailableException("nobody is signed in");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new CredentialUnavailableException("nobody is signed in");
    }
}
