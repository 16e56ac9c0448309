using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Translate.Providers;

/// <summary>Azure AI Translator, text translation 3.0, the generation that gives word alignment. No retries here: the layer around it has them.</summary>
public sealed class AzureTranslator : ITranslator
{
    private const int ServiceMaxTexts = 1000, ServiceMaxCharacters = 50_000;
    private readonly AzureOptions _options;
    private readonly HttpPipeline _pipeline;
    private readonly TimeProvider _time;
    private readonly string _key;

    /// <summary>A translator with a key.</summary>
    /// <param name="name">Its name in the configuration.</param>
    /// <param name="options">Its settings.</param>
    /// <param name="key">The resource's key; never logged.</param>
    /// <param name="time">The clock, for dates in Retry-After.</param>
    public AzureTranslator(string name, AzureOptions options, string key, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _key, _time) = (options, key, time);
        var client = new PipelineOptions();
        client.Retry.MaxRetries = 0;
        client.Diagnostics.IsLoggingContentEnabled = false;
        _pipeline = HttpPipelineBuilder.Build(client);
        Info = new TranslatorInfo(name) { Model = $"azure-3.0/{options.Category}", MaxTexts = ServiceMaxTexts, MaxCharacters = ServiceMaxCharacters, Endpoint = options.Endpoint };
    }

    /// <inheritdoc/>
    public TranslatorInfo Info { get; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Texts.Count == 0)
            return [];
        using var message = Message(request);
        try
        {
            await _pipeline.SendAsync(message, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException and (Azure.RequestFailedException or AggregateException or HttpRequestException or IOException))
        {
            throw new TranslationException(TranslationErrorKind.Unavailable,
                $"{Info.Name}: {_options.Endpoint.GetLeftPart(UriPartial.Authority)} cannot be reached. Check the network and Translate:Providers:{Info.Name}:Endpoint.", innerException: e);
        }

        if (message.Response.Status != 200)
            throw AzureErrors.Of(Info.Name, _options.Endpoint, message.Response, _time.GetUtcNow());
        return Answers(request.Texts, message.Response.Content);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private HttpMessage Message(TranslationRequest request)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        var uri = message.Request.Uri;
        uri.Reset(_options.Endpoint);
        // A resource's own domain serves the translator below a path; the other hosts at their root.
        if (_options.Endpoint.Host.Contains("cognitiveservices", StringComparison.OrdinalIgnoreCase) && _options.Endpoint.AbsolutePath.Trim('/').Length == 0)
            uri.AppendPath("/translator/text/v3.0", escape: false);
        uri.AppendPath("/translate", escape: false);
        uri.AppendQuery("api-version", "3.0");
        uri.AppendQuery("from", request.Languages.Source);
        uri.AppendQuery("to", request.Languages.Target);
        uri.AppendQuery("includeAlignment", "true");
        if (_options.Category != "general")
        {
            uri.AppendQuery("category", _options.Category);
            uri.AppendQuery("allowFallback", _options.AllowFallback ? "true" : "false");
        }

        message.Request.Headers.Add("Ocp-Apim-Subscription-Key", _key);
        if (_options.Region is { Length: > 0 } region && region != "global")
            message.Request.Headers.Add("Ocp-Apim-Subscription-Region", region);
        message.Request.Headers.Add("X-ClientTraceId", Guid.NewGuid().ToString());
        message.Request.Headers.Add(HttpHeader.Names.ContentType, "application/json; charset=UTF-8");
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes([.. request.Texts.Select(t => new AzureText(t))], AzureJson.Default.IReadOnlyListAzureText));
        return message;
    }

    private TranslatedText[] Answers(IReadOnlyList<string> texts, BinaryData content)
    {
        IReadOnlyList<AzureAnswer>? answers;
        try
        {
            answers = JsonSerializer.Deserialize(content, AzureJson.Default.IReadOnlyListAzureAnswer);
        }
        catch (JsonException e)
        {
            throw new TranslationException(TranslationErrorKind.InvalidResponse, $"{Info.Name}: the answer is no JSON of the service. Check Translate:Providers:{Info.Name}:Endpoint.", innerException: e);
        }

        if (answers is null || answers.Count != texts.Count)
            throw new TranslationException(TranslationErrorKind.InvalidResponse, $"{Info.Name}: {texts.Count} texts were sent and {answers?.Count ?? 0} answers came back.");
        return [.. answers.Select((answer, i) => answer.Translations is [{ Text: { } text } translation, ..]
            ? TranslatedText.Success(text, Info.Name) with { Links = AzureProjection.Parse(translation.Alignment?.Proj, texts[i].Length, text.Length) }
            : TranslatedText.Failure(TranslationErrorKind.InvalidResponse, $"{Info.Name}: the answer holds no translation.", Info.Name))];
    }

    private sealed class PipelineOptions : ClientOptions;
}

/// <summary>Makes Azure AI Translator known.</summary>
public static class AzureRegistration
{
    /// <summary>Makes the provider type <c>azure</c> known. Its key is looked for only when it is used.</summary>
    public static IServiceCollection AddAzure(this IServiceCollection services) =>
        services.AddTranslationProvider<AzureOptions>("azure", (name, options, provider) =>
        {
            var configuration = provider.GetRequiredService<IConfiguration>();
            var key = configuration[$"Translate:Providers:{name}:Key"] ?? configuration[options.KeyVariable];
            if (string.IsNullOrWhiteSpace(key))
            {
                throw new ConfigurationException(
                    $"Translate:Providers:{name}: there is no key. Put it in the environment as {options.KeyVariable} or TRANSLATE__PROVIDERS__{name.ToUpperInvariant()}__KEY.");
            }

            if (options.Endpoint.Scheme is not ("https" or "http"))
                throw new ConfigurationException($"Translate:Providers:{name}:Endpoint is '{options.Endpoint}'; it must begin with https://.");
            return new AzureTranslator(name, options, key.Trim(), provider.GetRequiredService<TimeProvider>());
        });
}
