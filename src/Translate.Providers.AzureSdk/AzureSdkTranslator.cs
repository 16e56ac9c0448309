using Azure;
using Azure.AI.Translation.Text;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Translate.Providers;

/// <summary>Azure AI Translator 3.0 through <c>Azure.AI.Translation.Text</c> 1.0.0, the last version of the package that gives word alignment. No retries here: the layer around it has them.</summary>
internal sealed class AzureSdkTranslator(string name, AzureOptions options, TextTranslationClient client, string? key, TimeProvider time) : ITranslator
{
    /// <inheritdoc/>
    public TranslatorInfo Info { get; } = new(name) { Model = $"azure-sdk-3.0/{options.Category}", MaxTexts = 1000, MaxCharacters = 50_000, Endpoint = options.Endpoint };

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Texts.Count == 0)
            return [];
        var call = new TextTranslationTranslateOptions([request.Languages.Target], request.Texts)
        {
            SourceLanguage = request.Languages.Source,
            IncludeAlignment = true,
            Category = options.Category == "general" ? null : options.Category,
            AllowFallback = options.Category == "general" ? null : options.AllowFallback,
        };
        IReadOnlyList<TranslatedTextItem> answers;
        try
        {
            answers = (await client.TranslateAsync(call, cancellationToken)).Value;
        }
        catch (RequestFailedException e) when (e.GetRawResponse() is { } response)
        {
            // The exception's own code is empty, since that of 3.0 is a number.
            throw AzureErrors.Of(name, options.Endpoint, response, key, time.GetUtcNow());
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or HttpRequestException or IOException)
        {
            throw new TranslationException(TranslationErrorKind.Unavailable, $"{name}: {options.Endpoint.GetLeftPart(UriPartial.Authority)} cannot be reached. Check the network and Translate:Providers:{name}:Endpoint.", innerException: e);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new TranslationException(TranslationErrorKind.InvalidResponse, $"{name}: the answer is no JSON of the service. Check Translate:Providers:{name}:Endpoint.", innerException: e);
        }

        if (answers.Count != request.Texts.Count)
            throw new TranslationException(TranslationErrorKind.InvalidResponse, $"{name}: {request.Texts.Count} texts were sent and {answers.Count} answers came back.");
        return [.. answers.Select((answer, i) => answer.Translations is [{ Text: { } text } translation, ..]
            ? TranslatedText.Success(text, name) with { Links = AzureProjection.Parse(translation.Alignment?.Projections, request.Texts[i].Length, text.Length) }
            : TranslatedText.Failure(TranslationErrorKind.InvalidResponse, $"{name}: the answer holds no translation.", name))];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>Makes Azure AI Translator over Microsoft's package known.</summary>
public static class AzureSdkRegistration
{
    /// <summary>Makes the provider type <c>azure-sdk</c> known; its settings are those of <c>azure</c>.</summary>
    public static IServiceCollection AddAzureSdk(this IServiceCollection services) =>
        services.AddTranslationProvider<AzureOptions>("azure-sdk", (name, options, provider) =>
        {
            var setup = new ProviderSetup(name, provider);
            if (options.ApiVersion != "3.0")
                throw setup.Wrong(nameof(options.ApiVersion), options.ApiVersion, "version 1.0.0 of the package knows 3.0 alone. Use the type azure.");
            _ = setup.Address(options.Endpoint, "translate", secret: true);
            var client = new TextTranslationClientOptions();
            client.Retry.MaxRetries = 0;
            client.Retry.NetworkTimeout = Timeout.InfiniteTimeSpan;
            var region = options.Region ?? "global";
            if (!options.EntraId)
            {
                var key = setup.RequiredKey(options.KeyVariable);
                return new AzureSdkTranslator(name, options, new TextTranslationClient(new AzureKeyCredential(key), options.Endpoint, region, client), key, setup.Time);
            }

            var credential = new DefaultAzureCredential();
            return new AzureSdkTranslator(name, options, options.IsOwnDomain
                ? new TextTranslationClient(credential, options.Endpoint, client)
                : new TextTranslationClient(credential, options.ResourceId ?? throw setup.Wrong(nameof(options.ResourceId), "", "EntraId needs it."), region, options: client), null, setup.Time);
        });
}
