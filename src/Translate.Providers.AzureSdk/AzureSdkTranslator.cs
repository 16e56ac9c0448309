using Azure;
using Azure.AI.Translation.Text;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Translate.Providers;

/// <summary>Azure AI Translator 3.0 through <c>Azure.AI.Translation.Text</c> 1.0.0, the last version of the package that gives word alignment and the lengths of sentences. No retries here: the layer around it has them.</summary>
internal sealed class AzureSdkTranslator(string name, AzureOptions options, TextTranslationClient client, string? key, TimeProvider time, ILogger log) : ITranslator
{
    /// <inheritdoc/>
    public TranslatorInfo Info { get; } = new(name) { Model = $"azure-sdk-3.0/{options.Category}{(options.Profanity == AzureProfanity.NoAction ? "" : "/" + options.Profanity)}", MaxTexts = 1000, MaxCharacters = 50_000, Endpoint = options.Endpoint };

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default) =>
        ServiceAnswers.AskEachAsync(name, request, texts => AskAsync(request.Languages, texts, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<IReadOnlyList<TranslatedText?>?> AskAsync(LanguagePair languages, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var call = new TextTranslationTranslateOptions([languages.Target], texts)
        {
            ClientTraceId = Guid.NewGuid(),
            SourceLanguage = languages.Source,
            IncludeAlignment = true,
            IncludeSentenceLength = true,
            ProfanityAction = options.Profanity switch { AzureProfanity.Marked => ProfanityAction.Marked, AzureProfanity.Deleted => ProfanityAction.Deleted, _ => null },
            Category = options.Category == "general" ? null : options.Category,
            AllowFallback = options.Category == "general" ? null : options.AllowFallback,
        };
        try
        {
            var response = await client.TranslateAsync(call, cancellationToken);
            AzureRecord.Note(log, name, response.GetRawResponse(), call.ClientTraceId);
            return [.. response.Value.Select((answer, i) => i < texts.Count ? Answer(texts[i], answer) : null)];
        }
        catch (RequestFailedException e) when (e.GetRawResponse() is { } response)
        {
            AzureRecord.Note(log, name, response, call.ClientTraceId);
            // The exception's own code is empty, since that of 3.0 is a number.
            throw AzureErrors.Of(name, options.Endpoint, response, key, time.GetUtcNow());
        }
        catch (AuthenticationFailedException e)
        {
            throw AzureErrors.NoToken(name, e);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or HttpRequestException or IOException)
        {
            throw Unreachable.Of(name, options.Endpoint, e);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new TranslationException(TranslationErrorKind.InvalidResponse, $"{name}: the answer is no JSON of the service. Check Translate:Providers:{name}:Endpoint.", innerException: e);
        }
    }

    private TranslatedText? Answer(string source, TranslatedTextItem answer) => answer.Translations is [{ Text: { } text } translation, ..]
        ? TranslatedText.Success(text, name) with
        {
            Links = AzureProjection.Parse(translation.Alignment?.Projections, source.Length, text.Length),
            Sentences = AzureSentenceLengths.Parse(translation.SentenceBoundaries?.SourceSentencesLengths, translation.SentenceBoundaries?.TranslatedSentencesLengths, source.Length, text.Length),
        }
        : null;
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
            AzureRegistration.RefuseNewer(setup, options);
            var address = setup.Address(options.Endpoint, "", secret: true);
            var client = new TextTranslationClientOptions();
            client.Retry.MaxRetries = 0;
            client.Retry.NetworkTimeout = Timeout.InfiniteTimeSpan;
            if (options.EntraId)
                return new AzureSdkTranslator(name, options, SignedIn(setup, options, address, client), null, setup.Time, setup.Log);
            var key = setup.RequiredKey(options.KeyVariable);
            return new AzureSdkTranslator(name, options, new TextTranslationClient(new AzureKeyCredential(key), address, options.Region ?? "global", options: client), key, setup.Time, setup.Log);
        });

    // With a resource's id the package knows the global endpoint alone, and one authority in any case.
    private static TextTranslationClient SignedIn(ProviderSetup setup, AzureOptions options, Uri address, TextTranslationClientOptions client)
    {
        if (address.Scheme != "https")
            throw setup.Wrong(nameof(options.Endpoint), options.Endpoint, "with EntraId it must begin with https://.");
        if (AzureRegistration.Scope(address) != AzureRegistration.Scope(new AzureOptions().Endpoint) || (!options.IsOwnDomain && address.Host != new AzureOptions().Endpoint.Host))
            throw setup.Wrong(nameof(options.Endpoint), options.Endpoint, "version 1.0.0 of the package signs in at the global endpoint or at a resource's own domain alone. Use the type azure.");
        if (options.IsOwnDomain)
            return new TextTranslationClient(new DefaultAzureCredential(), address, options: client);
        return new TextTranslationClient(new DefaultAzureCredential(), options.ResourceId ?? throw AzureRegistration.NoResource(setup), options.Region ?? "global", options: client);
    }
}
