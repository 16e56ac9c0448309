using Microsoft.Extensions.Logging;

namespace Translate;

/// <summary>
/// The one place where the layers are chosen and ordered, outermost first:
/// observing → memory → fallback → for each provider: sharing → cache → placeholders → sentence splitting → terms → batching → retry → concurrency → rate limit → booking → metering → attempt timeout → provider.
/// </summary>
/// <remarks>
/// Memory stands outside the cache, or a machine answer of yesterday would hide today's correction. Each provider has a cache
/// of its own, or a fallback's answer would pass for the first one's, and a new fallback would forget what was paid for.
/// Placeholders stand inside the cache, so that only checked answers are remembered. Retry stands outside the rate limit, or
/// second attempts would go unmetered. A provider that is not metered needs neither cache nor retry nor allowance.
/// </remarks>
public static class TranslatorLayers
{
    /// <summary>A provider and the fallbacks behind it, in their layers.</summary>
    /// <param name="catalog">Where the providers come from.</param>
    /// <param name="names">The providers' names, the first one asked first.</param>
    /// <param name="memory">What people approved; null for none.</param>
    /// <param name="cache">What providers said before; null for none.</param>
    /// <param name="meter">Told what is really sent.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Told of every call; of texts at Trace only.</param>
    /// <param name="ledger">Where paid calls are booked; null for nowhere.</param>
    /// <param name="segmenters">The segmenter of a source language, for texts that one call cannot hold; null for the shipped rules.</param>
    /// <param name="threshold">From how many percent on the memory's match is taken.</param>
    /// <exception cref="ConfigurationException">A provider cannot be made from its settings.</exception>
    public static ITranslator Build(ProviderCatalog catalog, IReadOnlyList<string> names, ITranslationMemory? memory, ITranslationStore? cache, UsageMeter meter, TimeProvider time, ILogger log, ISpendingLedger? ledger = null, Func<string, ISegmenter>? segmenters = null, int threshold = MemoryMatch.ExactPercent)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(names);
        var providers = names.Select(name => Provider(catalog, name, cache, meter, time, ledger, segmenters ?? SegmentationRules.Shipped.For)).ToArray();
        var stack = providers.Length == 1 ? providers[0] : new FallbackTranslator(providers);
        if (memory is not null)
            stack = new MatchingTranslator(stack, memory, threshold);
        return new ObservingTranslator(stack, log, time);
    }

    /// <summary>What a provider's answer depends on besides the text and the pair: the scope of its cache.</summary>
    public static string Scope(TranslatorInfo provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return $"{provider.Name}/{provider.Model}#{Placeholders.PolicyVersion}";
    }

    private static ITranslator Provider(ProviderCatalog catalog, string name, ITranslationStore? cache, UsageMeter meter, TimeProvider time, ISpendingLedger? ledger, Func<string, ISegmenter> segmenters)
    {
        var options = catalog.Options(name);
        ITranslator provider = new LimitedTranslator(catalog.Create(name), options);
        if (!provider.Info.IsMetered)
            return new PlaceholderTranslator(new SentenceSplittingTranslator(new BatchingTranslator(new MeteringTranslator(provider, meter)), segmenters));
        provider = new MeteringTranslator(new AttemptTimeoutTranslator(provider, options.AttemptTimeout, time), meter);
        if (ledger is not null)
            provider = new BookingTranslator(provider, ledger, options.PricePerMillionCharacters);
        if (options.RequestsPerSecond is { } calls)
            provider = RateLimitedTranslator.Calls(provider, calls, time);
        if (options.CharactersPerMinute is { } allowance)
            provider = RateLimitedTranslator.Characters(provider, allowance, time);
        provider = new AdaptiveConcurrencyTranslator(provider, new ConcurrencyLimit(options.MaxConcurrency), meter);
        provider = new BatchingTranslator(new ResilientTranslator(provider, ResilientTranslator.Pipeline(options, time)));
        if (provider.Info.Terms is { } terms)
            provider = new TermTranslator(provider, terms);
        provider = new PlaceholderTranslator(new SentenceSplittingTranslator(provider, segmenters));
        if (cache is not null)
            provider = new RememberingTranslator(provider, cache, Scope(provider.Info), UnitOrigin.Machine, learns: true);
        return new SharingTranslator(provider);
    }

    /// <summary>The provider with the smaller of its own limits and those of its settings.</summary>
    private sealed class LimitedTranslator(ITranslator inner, ProviderOptions options) : DelegatingTranslator(inner)
    {
        private const int CallsAMinute = 80;

        public override TranslatorInfo Info { get; } = inner.Info with
        {
            MaxTexts = Math.Min(inner.Info.MaxTexts, options.MaxTexts ?? int.MaxValue),
            MaxCharacters = Math.Min(inner.Info.MaxCharacters, options.MaxCharacters ?? options.CharactersPerMinute ?? int.MaxValue),
            // The smaller a call is to its allowance, the more evenly calls can be spread.
            MaxCharactersTogether = Math.Min(inner.Info.MaxCharactersTogether, options.CharactersPerMinute / CallsAMinute ?? int.MaxValue),
        };
    }
}
