using System.Net.Http.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Translate.Acme;

/// <summary>Settings: the section Translate:Providers:NAME, besides what every provider's may say.</summary>
public sealed class AcmeOptions : ProviderOptions
{
    public Uri? Endpoint { get; set; }
}

/// <summary>One call, one batch. Caching, batching, retries, allowance, budget and placeholders are layers around it.</summary>
public sealed class AcmeTranslator(string name, Uri endpoint, string? key) : ITranslator
{
    private readonly HttpClient _http = new() { BaseAddress = endpoint };

    public TranslatorInfo Info { get; } = new(name) { Model = "acme-1", MaxTexts = 50, MaxCharacters = 10_000, Endpoint = endpoint };

    public async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Texts.Count == 0)
            return [];
        try
        {
            using var response = await _http.PostAsJsonAsync("translate", new { q = request.Texts, source = request.Languages.Source, target = request.Languages.Target, format = "text", api_key = key }, cancellationToken);
            if (!response.IsSuccessStatusCode)
                throw new TranslationException(Kind((int)response.StatusCode), $"{name}: HTTP {(int)response.StatusCode}.", response.Headers.RetryAfter?.Delta);
            var answer = await response.Content.ReadFromJsonAsync<AcmeAnswer>(cancellationToken);
            if (answer?.TranslatedText.Count != request.Texts.Count)
                throw new TranslationException(TranslationErrorKind.InvalidResponse, $"{name}: {request.Texts.Count} texts were sent and {answer?.TranslatedText.Count ?? 0} answers came back.");
            return [.. answer.TranslatedText.Select(text => TranslatedText.Success(text, name))];
        }
        catch (HttpRequestException e)
        {
            throw new TranslationException(TranslationErrorKind.Unavailable, $"{name}: {endpoint.Host} cannot be reached.", innerException: e);
        }
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static TranslationErrorKind Kind(int status) => status switch
    {
        400 => TranslationErrorKind.Rejected,
        401 or 403 => TranslationErrorKind.Unauthorized,
        429 => TranslationErrorKind.RateLimited,
        >= 500 => TranslationErrorKind.Unavailable,
        _ => TranslationErrorKind.InvalidResponse,
    };

    private sealed record AcmeAnswer(IReadOnlyList<string> TranslatedText);
}

public static class AcmeRegistration
{
    public static IServiceCollection AddAcme(this IServiceCollection services) =>
        services.AddTranslationProvider<AcmeOptions>("acme", (name, options, provider) => new AcmeTranslator(
            name,
            options.Endpoint ?? throw new ConfigurationException($"Translate:Providers:{name}:Endpoint: required."),
            provider.GetRequiredService<IConfiguration>()[$"Translate:Providers:{name}:Key"]));
}
