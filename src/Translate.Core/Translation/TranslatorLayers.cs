namespace Translate;

/// <summary>
/// The one place where the layers are chosen and ordered, outermost first:
/// memory → cache → placeholders → fallback → for each provider: batching → retry → rate limit → metering → attempt timeout → provider.
/// </summary>
/// <remarks>
/// Memory stands outside the cache, or a machine answer of yesterday would hide today's correction. Retry stands outside the
/// rate limit, or second attempts would go unmetered. A provider that is not metered needs neither cache nor retry nor allowance.
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
    /// <exception cref="ConfigurationException">A provider cannot be made from its settings.</exception>
    public static ITranslator Build(ProviderCatalog catalog, IReadOnlyList<string> names, ITranslationStore? memory, ITranslationStore? cache, UsageMeter meter, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(names);
        var providers = names.Select(name => Provider(catalog, name, meter, time)).ToArray();
        ITranslator stack = providers.Length == 1 ? providers[0] : new FallbackTranslator(providers);
        stack = new PlaceholderTranslator(stack);
        if (cache is not null && stack.Info.IsMetered)
            stack = new RememberingTranslator(stack, cache, Scope(providers), UnitOrigin.Machine, learns: true);
        if (memory is not null)
            stack = new RememberingTranslator(stack, memory, "", UnitOrigin.Memory, learns: false);
        return stack;
    }

    /// <summary>What an answer depends on besides the text and the pair.</summary>
    public static string Scope(IEnumerable<ITranslator> providers) =>
        string.Join('+', providers.Select(p => $"{p.Info.Name}/{p.Info.Model}")) + "#" + Placeholders.PolicyVersion;

    /// <inheritdoc cref="Scope(IEnumerable{ITranslator})"/>
    public static string Scope(ProviderCatalog catalog, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(names);
        return Scope(names.Select(catalog.Create));
    }

    private static BatchingTranslator Provider(ProviderCatalog catalog, string name, UsageMeter meter, TimeProvider time)
    {
        var options = catalog.Options(name);
        ITranslator provider = new LimitedTranslator(catalog.Create(name), options);
        if (!provider.Info.IsMetered)
            return new BatchingTranslator(new MeteringTranslator(provider, meter));
        provider = new MeteringTranslator(new AttemptTimeoutTranslator(provider, options.AttemptTimeout, time), meter);
        if (options.CharactersPerMinute is { } allowance)
            provider = new RateLimitedTranslator(provider, RateLimitedTranslator.Bucket(name, allowance, provider.Info.MaxCharacters));
        return new BatchingTranslator(new ResilientTranslator(provider, ResilientTranslator.Pipeline(options, time)));
    }

    /// <summary>The provider with the smaller of its own limits and those of its settings.</summary>
    private sealed class LimitedTranslator(ITranslator inner, ProviderOptions options) : DelegatingTranslator(inner)
    {
        public override TranslatorInfo Info { get; } = inner.Info with
        {
            MaxTexts = Math.Min(inner.Info.MaxTexts, options.MaxTexts ?? int.MaxValue),
            MaxCharacters = Math.Min(inner.Info.MaxCharacters, options.MaxCharacters ?? int.MaxValue),
        };
    }
}
