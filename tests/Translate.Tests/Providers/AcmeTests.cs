using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Translate.Acme;
using Translate.Testing;

namespace Translate.Tests.Providers;

/// <summary>The provider of docs/providers/write-your-own.md, run against a real server.</summary>
public sealed class AcmeTests : TranslatorContractTests, IAsyncLifetime
{
    private readonly FakeLibreTranslate _fake = new();

    public async ValueTask InitializeAsync() => await _fake.StartAsync();

    public ValueTask DisposeAsync() => _fake.DisposeAsync();

    [Fact]
    public void The_manual_shows_the_code_that_runs_here_and_it_is_short()
    {
        var code = File.ReadAllText(Path.Combine(Repository.Root, "tests/Translate.Tests/Providers/AcmeTranslator.cs")).ReplaceLineEndings("\n").Trim();
        var manual = File.ReadAllText(Path.Combine(Repository.Root, "docs/providers/write-your-own.md")).ReplaceLineEndings("\n");
        Assert.Contains($"```csharp\n{code}\n```", manual, StringComparison.Ordinal);
        var lines = code.Split('\n').Count(line => line.Trim() is { Length: > 0 } text && text is not ("{" or "}") && !text.StartsWith("//", StringComparison.Ordinal) && !text.StartsWith("using ", StringComparison.Ordinal));
        Assert.InRange(lines, 1, 60);
    }

    [Fact]
    public async Task It_is_chosen_by_a_word_of_configuration()
    {
        await using var translator = CreateTranslator();
        Assert.Equal("UTAS", await translator.AskAsync("satu"));
    }

    protected override ITranslator CreateTranslator()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Translate:Providers:mine:Type"] = "acme",
            ["Translate:Providers:mine:Endpoint"] = _fake.Endpoint.AbsoluteUri,
            ["Translate:Providers:mine:Key"] = FakeService.Key,
        }).Build();
        return new ProviderCatalog(configuration, new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddAcme().BuildServiceProvider()).Create("mine");
    }
}
