using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Logging;

namespace Translate.Providers;

/// <summary>Azure AI Translator over Azure.Core's pipeline, in either generation. No retries here: the layer around it has them.</summary>
internal sealed class AzureTranslator : ITranslator
{
    private readonly AzureOptions _options;
    private readonly IAzureGeneration _generation;
    private readonly Uri _address;
    private readonly HttpPipeline _pipeline;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly string? _key;

    public AzureTranslator(ProviderSetup setup, AzureOptions options, IAzureGeneration generation, Uri address, HttpPipelinePolicy? authentication, string? key, HttpPipelineTransport? transport, Glossary? glossary = null)
    {
        (_options, _generation, _address, _key, _time, _log) = (options, generation, address, key, setup.Time, setup.Log);
        var client = new PipelineOptions();
        client.Retry.MaxRetries = 0;
        client.Retry.NetworkTimeout = Timeout.InfiniteTimeSpan;
        client.Diagnostics.IsLoggingContentEnabled = false;
        if (transport is not null)
            client.Transport = transport;
        _pipeline = authentication is null ? HttpPipelineBuilder.Build(client) : HttpPipelineBuilder.Build(client, authentication);
        Info = new TranslatorInfo(setup.Name) { Model = generation.Model, MaxTexts = generation.MaxTexts, MaxCharacters = generation.MaxCharacters, Endpoint = options.Endpoint, Terms = glossary is null ? null : new TermMarkup(glossary, AzureTerms.Mark) };
    }

    /// <inheritdoc/>
    public TranslatorInfo Info { get; }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default) =>
        ServiceAnswers.AskEachAsync(Info.Name, request, texts => AskAsync(request with { Texts = texts }, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<IReadOnlyList<TranslatedText?>?> AskAsync(TranslationRequest request, CancellationToken cancellationToken)
    {
        var trace = Guid.NewGuid();
        using var message = Message(request, trace);
        try
        {
            await _pipeline.SendAsync(message, cancellationToken);
        }
        catch (AuthenticationFailedException e)
        {
            throw AzureErrors.NoToken(Info.Name, e);
        }
        catch (Exception e) when (e is Azure.RequestFailedException or AggregateException or HttpRequestException or IOException)
        {
            throw Unreachable.Of(Info.Name, _address, e);
        }

        AzureRecord.Note(_log, Info.Name, message.Response, trace);
        if (message.Response.Status != 200)
            throw AzureErrors.Of(Info.Name, _address, message.Response, _key ?? Token(message.Request), _time.GetUtcNow());
        return Answers(request.Texts, message.Response.Content);
    }

    private HttpMessage Message(TranslationRequest request, Guid trace)
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
        headers.Add("X-ClientTraceId", trace.ToString());
        headers.Add(HttpHeader.Names.ContentType, "application/json; charset=UTF-8");
        message.Request.Content = RequestContent.Create(_generation.Body(request));
        return message;
    }

    // What the service may quote and no message may hold.
    private static string? Token(Request request) => request.Headers.TryGetValue(HttpHeader.Names.Authorization, out var value) ? value.Split(' ')[^1] : null;

    private TranslatedText?[]? Answers(IReadOnlyList<string> texts, BinaryData content)
    {
        try
        {
            // Whoever asked counts them.
            return _generation.Answers(content)?.Select((answer, i) => answer?.Translations is [{ Text: { } text } translation, ..] && i < texts.Count
                ? TranslatedText.Success(text, Info.Name) with
                {
                    Links = AzureProjection.Parse(translation.Alignment?.Proj, texts[i].Length, text.Length),
                    Sentences = AzureSentenceLengths.Parse(translation.SentLen?.SrcSentLen, translation.SentLen?.TransSentLen, texts[i].Length, text.Length),
                }
                : null).ToArray();
        }
        catch (JsonException e)
        {
            throw new TranslationException(TranslationErrorKind.InvalidResponse, $"{Info.Name}: the answer is no JSON of the service. Check Translate:Providers:{Info.Name}:Endpoint.", innerException: e);
        }
    }

    private sealed class PipelineOptions : ClientOptions;
}
