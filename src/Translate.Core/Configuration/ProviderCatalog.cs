using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Translate;

/// <summary>A kind of provider: how its section is read and how it is made.</summary>
internal sealed record ProviderType(string Name, Func<ProviderOptions> NewOptions, Func<string, ProviderOptions, IServiceProvider, ITranslator> Create);

/// <summary>Makes kinds of providers known.</summary>
public static class ProviderRegistration
{
    /// <summary>Makes the type <paramref name="type"/> known; <paramref name="create"/> is called for a provider only when it is used.</summary>
    public static IServiceCollection AddTranslationProvider<TOptions>(this IServiceCollection services, string type, Func<string, TOptions, IServiceProvider, ITranslator> create)
        where TOptions : ProviderOptions, new() =>
        services.AddSingleton(new ProviderType(type, () => new TOptions(), (name, options, provider) => create(name, (TOptions)options, provider)));

    /// <summary>Makes <c>echo</c> known.</summary>
    public static IServiceCollection AddEcho(this IServiceCollection services) =>
        services.AddTranslationProvider<EchoOptions>("echo", (name, _, _) => new EchoTranslator(name));

    /// <summary>Makes <c>memory</c> known.</summary>
    /// <param name="services">The services.</param>
    /// <param name="memory">What people approved.</param>
    public static IServiceCollection AddMemory(this IServiceCollection services, Func<ITranslationStore> memory) =>
        services.AddTranslationProvider<MemoryOptions>("memory", (name, _, _) => new MemoryTranslator(name, memory()));
}

/// <summary>The providers that the configuration names. A known type needs no section: its own name gives it with its defaults.</summary>
public sealed class ProviderCatalog(IConfiguration configuration, IServiceProvider services)
{
    private readonly IConfigurationSection _providers = configuration.GetSection("Translate:Providers");
    private readonly Dictionary<string, ProviderType> _types = services.GetServices<ProviderType>().ToDictionary(t => t.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All names that can be chosen, in order.</summary>
    public IReadOnlyList<string> Names => [.. _providers.GetChildren().Select(c => c.Key).Concat(_types.Keys).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    /// <summary>The names that the configuration has a section for, in order.</summary>
    public IReadOnlyList<string> Configured => [.. _providers.GetChildren().Select(c => c.Key)];

    /// <summary>The type of the provider <paramref name="name"/>.</summary>
    /// <exception cref="ConfigurationException">Nobody knows the name, or its type.</exception>
    public string TypeOf(string name) => Find(name).Name;

    /// <summary>The provider's settings.</summary>
    /// <exception cref="ConfigurationException">A setting is unknown or wrong.</exception>
    public ProviderOptions Options(string name)
    {
        var type = Find(name);
        var section = _providers.GetSection(name);
        // A secret may come through the environment or the user's secrets; the provider asks for it itself.
        var options = Settings.Bind(type.NewOptions(), section, "Key");
        options.Type = type.Name;
        Check(options.MaxAttempts >= 1, section, nameof(options.MaxAttempts), options.MaxAttempts, "at least 1");
        Check(options.MaxConcurrency >= 1, section, nameof(options.MaxConcurrency), options.MaxConcurrency, "at least 1");
        Check(options.CharactersPerMinute is null or > 0, section, nameof(options.CharactersPerMinute), options.CharactersPerMinute, "more than 0");
        Check(options.RequestsPerSecond is null or > 0, section, nameof(options.RequestsPerSecond), options.RequestsPerSecond, "more than 0");
        Check(options.MaxTexts is null or > 0, section, nameof(options.MaxTexts), options.MaxTexts, "more than 0");
        Check(options.MaxCharacters is null or > 0, section, nameof(options.MaxCharacters), options.MaxCharacters, "more than 0");
        Check(options.PricePerMillionCharacters is null or >= 0, section, nameof(options.PricePerMillionCharacters), options.PricePerMillionCharacters, "0 or more");
        return options;
    }

    /// <summary>The bare provider, without layers.</summary>
    /// <exception cref="ConfigurationException">A setting is unknown or wrong, or a key is missing.</exception>
    public ITranslator Create(string name) => Find(name).Create(name, Options(name), services);

    private ProviderType Find(string name)
    {
        var section = _providers.GetSection(name);
        if (!section.Exists())
        {
            return _types.GetValueOrDefault(name) ?? throw new ConfigurationException(
                $"Provider '{name}' is not known.{Settings.Nearest(name, Names)} Known: {string.Join(", ", Names)}. Add a section Translate:Providers:{name} to the configuration, or choose one of these.");
        }

        // A section named like a type may leave the type out.
        var type = section["Type"] ?? (_types.ContainsKey(name) ? name : "");
        return _types.GetValueOrDefault(type) ?? throw new ConfigurationException(
            $"{section.Path}:Type is '{type}'.{Settings.Nearest(type, _types.Keys)} Known types: {string.Join(", ", _types.Keys.Order(StringComparer.Ordinal))}.");
    }

    private static void Check(bool holds, IConfigurationSection section, string key, object? value, string wanted)
    {
        if (!holds)
            throw new ConfigurationException($"{section.Path}:{key} is {value}; it must be {wanted}.");
    }
}
