using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Translate.Providers;

/// <summary>What a provider needs to be made from its settings, each mistake named with its setting.</summary>
internal sealed class ProviderSetup(string name, IServiceProvider services)
{
    /// <summary>The provider's name in the configuration.</summary>
    public string Name => name;

    /// <summary>The clock.</summary>
    public TimeProvider Time => services.GetRequiredService<TimeProvider>();

    /// <summary>The log, where there is one.</summary>
    public ILogger Log => services.GetService<ILogger>() ?? NullLogger.Instance;

    /// <summary>The client whose connections all providers share.</summary>
    public HttpClient Http => services.GetRequiredService<IHttpClientFactory>().CreateClient(ServiceClient.Transport);

    /// <summary>The secret from the environment or the user's secrets; null when there is none.</summary>
    /// <param name="variable">The variable that the service's own tools read it from.</param>
    public string? Key(string variable)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var key = configuration[$"Translate:Providers:{name}:Key"] ?? configuration[variable];
        return string.IsNullOrWhiteSpace(key) ? null : key.Trim();
    }

    /// <summary>The secret, which must be there.</summary>
    public string RequiredKey(string variable) => Key(variable)
        ?? throw new ConfigurationException($"Translate:Providers:{name}: there is no key. Put it in the environment as {variable} or TRANSLATE__PROVIDERS__{name.ToUpperInvariant()}__KEY.");

    /// <summary>The address that <paramref name="path"/> has at the endpoint, whether the endpoint ends in a slash or not.</summary>
    /// <param name="endpoint">The setting <c>Endpoint</c>.</param>
    /// <param name="path">What is added, without a slash before it; nothing for nothing.</param>
    /// <param name="secret">Whether a secret goes there: then only through TLS, or to this machine.</param>
    public Uri Address(Uri endpoint, string path, bool secret)
    {
        if (endpoint.Scheme is not ("https" or "http"))
            throw Wrong("Endpoint", endpoint, "it must begin with https://.");
        if (endpoint.UserInfo.Length > 0 || endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0)
            throw Wrong("Endpoint", endpoint.GetLeftPart(UriPartial.Path).Replace(endpoint.UserInfo + "@", "", StringComparison.Ordinal), "it must be an address alone, without user, question mark or number sign.");
        if (secret && endpoint.Scheme == "http" && !endpoint.IsLoopback)
            throw Wrong("Endpoint", endpoint, "the key would travel unencrypted. Use https://.");
        var address = endpoint.AbsoluteUri.TrimEnd('/');
        if (path.Length == 0)
            return new Uri(address);
        // Whoever copies the whole address from a manual means the same.
        return new Uri(address.EndsWith("/" + path, StringComparison.OrdinalIgnoreCase) ? address : $"{address}/{path}");
    }

    /// <summary>The terms of the provider's own file, else those that all share; null for none.</summary>
    public Glossary? Glossary(string? own) => services.GetService<GlossarySetting>() is { } setting ? setting.Of(own) : own is { Length: > 0 } ? Translate.Glossary.Read(own) : null;

    /// <summary>A setting that is missing or wrong.</summary>
    public ConfigurationException Wrong(string setting, object? value, string problem) =>
        new($"Translate:Providers:{name}:{setting} is '{value}'; {problem}");
}
