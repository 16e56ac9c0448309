#if AZURE_SDK
using Translate.Testing;

namespace Translate.Tests.Providers;

/// <summary>Microsoft's package owes what our own client does. Built and run with <c>-p:AzureSdk=true</c> alone.</summary>
public sealed class AzureSdkTests : HttpTranslatorContractTests<FakeAzure>
{
    [Fact]
    public async Task Its_alignment_and_its_sentences_are_the_service_s()
    {
        await using var translator = CreateTranslator();
        var answer = (await translator.TranslateAsync(new TranslationRequest(Languages, ["Kucing tidur. Anjing lari!"])))[0];
        Assert.Equal(4, answer.Links.Length);
        Assert.Equal([new(new(0, 14), new(0, 14)), new SpanLink(new(14, 12), new(14, 12))], answer.Sentences);
    }

    [Theory]
    [InlineData("ApiVersion", "2026-06-06", "Use the type azure")]
    [InlineData("Tone", "formal", "Set ApiVersion to 2026-06-06")]
    [InlineData("Endpoint", "http://contoh.id", "unencrypted")]
    public void What_the_package_does_not_know_is_said_at_the_start(string setting, string value, string problem) =>
        Assert.Contains(problem, Provider.Complaint("azure-sdk", (setting, value)), StringComparison.Ordinal);

    [Fact]
    public void A_sovereign_cloud_does_not_take_the_package_s_token() =>
        Assert.Contains("Use the type azure", Provider.Complaint("azure-sdk", ("EntraId", "true"), ("ResourceId", "/subscriptions/1/accounts/uji"), ("Endpoint", "https://api.cognitive.microsofttranslator.us")), StringComparison.Ordinal);

    protected override ITranslator CreateTranslator() => Provider.Create("azure-sdk", Fake.Endpoint, ("Region", FakeAzure.Region));
}
#endif
