using Translate.Dictionary;
using Translate.Providers;
using Translate.Testing;

namespace Translate.Tests.Translation;

public sealed class EchoContractTests : TranslatorContractTests
{
    protected override ITranslator CreateTranslator() => new EchoTranslator("echo");
}

public sealed class DictionaryContractTests : TranslatorContractTests
{
    protected override ITranslator CreateTranslator() => new DictionaryTranslator("dictionary", new DictionaryOptions());
}

public sealed class EnglishToIndonesianContractTests : TranslatorContractTests
{
    protected override LanguagePair Languages => new("en", "id");

    protected override ITranslator CreateTranslator() => new DictionaryTranslator("dictionary", new DictionaryOptions());
}

public sealed class AzureContractTests(FakeAzureFixture fixture) : TranslatorContractTests, IClassFixture<FakeAzureFixture>
{
    protected override ITranslator CreateTranslator() => new AzureTranslator("azure", new AzureOptions { Endpoint = fixture.Fake.Endpoint }, FakeAzure.Key, TimeProvider.System);
}

public sealed class FakeAzureFixture : IAsyncLifetime
{
    public FakeAzure Fake { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Fake = await FakeAzure.StartAsync();

    public ValueTask DisposeAsync() => Fake.DisposeAsync();
}
