using System.Diagnostics;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace Translate.Providers;

/// <summary>Azure AI Translator over Azure.Core's pipeline, in either generation. No retries here: the layer around it has them.</summary>
internal sealed class AzureTranslator : ITranslator
{
    private readonly AzureOptions _options;
    private readonly IAzureGeneration _generation;
    private readonly Uri _address;
    private readonly HttpPipeline _pipeline;
    private readonly TimeProvider _time;
    private readonly string? _key;

    public AzureTranslator(string name, AzureOptions options, IAzureGeneration generation, Uri address, HttpPipelinePolicy? authentication, string? key, TimeProvider time, HttpPipelineTransport? transport, Glossary? glossary = null)
    {
        (_options, _generation, _address, _key, _time) = (options, generation, address, key, time);
        var client = new PipelineOptions();
        client.Retry.MaxRetries = 0;
        client.Retry.NetworkTimeout = Timeout.InfiniteTimeSpan;
        client.Diagnostics.IsLoggingContentEnabled = false;
        if (transport is not null)
            client.Transport = transport;
        _pipeline = authentication is null ? HttpPipelineBuilder.Build(client) : HttpPipelineBuilder.Build(client, authentication);
        Info = new TranslatorInfo(name) { Model = generation.Model, MaxTexts = generation.MaxTexts, MaxCharacters = generation.MaxCharacters, Endpoint = options.Endpoint, Terms = glossary is null ? null : new TermMarkup(glossary, AzureTerms.Mark) };
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
        catch (AuthenticationFailedException e)
        {
            throw new TranslationException(TranslationErrorKind.Unauthorized, $"{Info.Name}: Microsoft Entra ID gave no token ({e.Message.Split('\n')[0].TrimEnd()}). Sign in, for instance with az login, and give the identity the role Cognitive Services User.", innerException: e);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or HttpRequestException or IOException)
        {
            throw new TranslationException(TranslationErrorKind.Unavailable,
                $"{Info.Name}: {_address.GetLeftPart(UriPartial.Authority)} cannot be reached. Check the network and Translate:Providers:{Info.Name}:Endpoint.", innerException: e);
        }

        Note(message.Response);
        if (message.Response.Status != 200)
            throw AzureErrors.Of(Info.Name, _address, message.Response, _key, _time.GetUtcNow());
        return Answers(request.Texts, message.Response.Content);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private HttpMessage Message(TranslationRequest request)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        var uri = message.Request.Uri;
        uri.Reset(_address);
        foreach (var (name, value) in _generation.Query(request.Languages))
            uri.AppendQuery(name, value);
        var headers = message.Request.Headers;
        if (_key is not null)
            headers.Add("Ocp-Apim-Subscription-Key", _key);
        if (_options.Region is { Length: > 0 } region && region != "global")
            headers.Add("Ocp-Apim-Subscription-Region", region);
        if (_options is { EntraId: true, ResourceId: { Length: > 0 } resource })
            headers.Add("Ocp-Apim-ResourceId", resource);
        headers.Add("X-ClientTraceId", Guid.NewGuid().ToString());
        headers.Add(HttpHeader.Names.ContentType, "application/json; charset=UTF-8");
        message.Request.Content = RequestContent.Create(_generation.Body(request));
        return message;
    }

    // Whoever traces calls sees what the service itself counted, and the name it has for the call.
    private static void Note(Response response)
    {
        foreach (var header in (ReadOnlySpan<string>)["X-RequestId", "X-Metered-Usage", "X-MT-System"])
        {
            if (response.Headers.TryGetValue(header, out var value))
                Activity.Current?.SetTag("azure." + header.ToLowerInvariant(), value);
        }
    }

    private TranslatedText[] Answers(IReadOnlyList<string> texts, BinaryData content)
    {
        IReadOnlyList<AzureAnswer>? answers;
        try
        {
            answers = _generation.Answers(content);
        }
        catch (JsonException e)
        {
            throw new TranslationException(TranslationErrorKind.InvalidResponse, $"{Info.Name}: the answer is no JSON of the service. Check Translate:Providers:{Info.Name}:Endpoint.", innerException: e);
        }

        if (answers is null || answers.Count != texts.Count)
            throw new TranslationException(TranslationErrorKind.InvalidResponse, $"{Info.Name}: {texts.Count} texts were sent and {answers?.Count ?? 0} answers came back.");
        return [.. answers.Select((answer, i) => answer?.Translations is [{ Text: { } text } translation, ..]
            ? TranslatedText.Success(text, Info.Name) with
            {
                Links = AzureProjection.Parse(translation.Alignment?.Proj, texts[i].Length, text.Length),
                Sentences = AzureSentenceLengths.Parse(translation.SentLen?.SrcSentLen, translation.SentLen?.TransSentLen, texts[i].Length, text.Length),
            }
            : TranslatedText.Failure(TranslationErrorKind.InvalidResponse, $"{Info.Name}: the answer holds no translation.", Info.Name))];
    }

    private sealed class PipelineOptions : ClientOptions;
}
