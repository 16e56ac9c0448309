using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Translate.Jobs;
using Translate.Testing;

namespace Translate.Tests.Translation;

/// <summary>The layers as <see cref="TranslatorLayers"/> puts them together.</summary>
public sealed class StackTests : IDisposable
{
    private static readonly LanguagePair Pair = new("id", "en");
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-tests-").FullName;
    private readonly FakeTranslator _first = new(t => "first " + t) { Info = new("first") { Model = "1" } };
    private readonly FakeTranslator _second = new(t => "second " + t) { Info = new("second") { Model = "2" } };
    private readonly TranslationDatabase _cache;

    public StackTests() => _cache = new(Path.Combine(_folder, "cache.db"));

    public void Dispose()
    {
        _cache.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void The_models_of_all_providers_of_a_chain_make_its_model()
    {
        Assert.Equal("1 → 2", Stack("first", "second").Info.Model);
        Assert.Equal("1", Stack("first").Info.Model);
    }

    [Fact]
    public async Task A_fallbacks_answer_never_passes_for_the_first_ones()
    {
        _first.Failures.Enqueue(new TranslationException(TranslationErrorKind.QuotaExceeded, "no more"));
        Assert.Equal(("second a", "second"), await Ask("first", "second"));
        // The next month the first provider is asked again, although there is an answer in the cache.
        Assert.Equal(("first a", "first"), await Ask("first", "second"));
        // And what the second was paid for is kept for when it is needed.
        _first.Failures.Enqueue(new TranslationException(TranslationErrorKind.QuotaExceeded, "no more"));
        Assert.Equal(("second a", "second"), await Ask("second"));
        Assert.Single(_second.Calls);
    }

    [Fact]
    public async Task A_new_fallback_does_not_forget_what_was_paid_for()
    {
        await Ask("first");
        await Ask("first", "second");
        Assert.Single(_first.Calls);
    }

    [Fact]
    public async Task Nothing_of_a_provider_that_costs_nothing_is_cached()
    {
        var free = new FakeTranslator(t => t) { Info = new("free") { IsMetered = false } };
        await using var stack = TranslatorLayers.Build(Catalog(free), ["free"], null, _cache, new UsageMeter(), TimeProvider.System, NullLogger.Instance);
        await stack.TranslateAsync(new TranslationRequest(Pair, ["a"]));
        Assert.False(File.Exists(Path.Combine(_folder, "cache.db")));
    }

    private async Task<(string Text, string? Provider)> Ask(params string[] names)
    {
        await using var stack = Stack(names);
        var answer = (await stack.TranslateAsync(new TranslationRequest(Pair, ["a"])))[0];
        return (answer.Text, answer.Provider);
    }

    private ITranslator Stack(params string[] names) => TranslatorLayers.Build(Catalog(_first, _second), names, null, _cache, new UsageMeter(), TimeProvider.System, NullLogger.Instance);

    private static ProviderCatalog Catalog(params FakeTranslator[] fakes)
    {
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration);
        foreach (var fake in fakes)
            services.AddTranslationProvider<EchoOptions>(fake.Info.Name, (_, _, _) => fake);
        return new ProviderCatalog(configuration, services.BuildServiceProvider());
    }
}
