using System.ClientModel;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Translate.Providers;

/// <summary>A chat model as a provider. What it answers is data to be checked: number for number, and for length; nothing else of it is ever taken for a translation.</summary>
internal sealed class ChatTranslator(string name, OpenAiOptions options, Glossary? glossary, IChatClient client, Uri address, string? key, TimeProvider time) : ITranslator
{
    /// <inheritdoc/>
    /// <remarks>Tokens are billed, which no one can count beforehand; limits are in UTF-16 units, small enough for an answer to fit any model.</remarks>
    public TranslatorInfo Info { get; } = new(name) { Model = $"{options.Model}/{Fingerprint(options, glossary)}", MaxTexts = 20, MaxCharacters = 4_000, Endpoint = address };

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return CheckedAsync(request, ServiceAnswers.AskAsync(name, request, async texts => ChatAnswer.Read(name, await AskAsync(new ChatPrompt(request.Languages, options, glossary), texts, request.Context, cancellationToken), texts.Count), cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string> AskAsync(ChatPrompt prompt, IReadOnlyList<string> texts, IReadOnlyList<string> context, CancellationToken cancellationToken)
    {
        ChatMessage[] messages = [new(ChatRole.System, prompt.System), new(ChatRole.User, prompt.User(texts, context))];
        ChatResponse response;
        try
        {
            response = await client.GetResponseAsync(messages, new ChatOptions
            {
                Temperature = options.Temperature,
                MaxOutputTokens = options.MaxOutputTokens,
                ResponseFormat = options.JsonMode ? ChatResponseFormat.Json : null,
            }, cancellationToken);
        }
        catch (ClientResultException e)
        {
            throw ChatErrors.Of(name, address, e, key, time.GetUtcNow());
        }
        catch (Exception e) when (e is AggregateException or HttpRequestException or IOException)
        {
            throw Unreachable.Of(name, address, e);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException or FormatException or KeyNotFoundException or NullReferenceException)
        {
            // What the client makes of a body that is no chat completion differs from body to body.
            throw new TranslationException(TranslationErrorKind.InvalidResponse, $"{name}: the answer is no chat completion. Check Translate:Providers:{name}:Endpoint.", innerException: e);
        }

        return response.FinishReason switch
        {
            // Half an answer is none. Halved, the call may fit.
            { } reason when reason == ChatFinishReason.Length => throw new TranslationException(TranslationErrorKind.TooLong, $"{name}: the answer was cut off at the model's limit. Lower MaxTexts, or raise MaxOutputTokens."),
            { } reason when reason == ChatFinishReason.ContentFilter => throw new TranslationException(TranslationErrorKind.Rejected, $"{name}: the service's filter refused the text."),
            _ => response.Text,
        };
    }

    private async Task<IReadOnlyList<TranslatedText>> CheckedAsync(TranslationRequest request, Task<IReadOnlyList<TranslatedText>> asking)
    {
        var answers = await asking;
        return [.. answers.Select((answer, i) => answer.Succeeded && !ChatAnswer.HasLikelyLength(request.Texts[i], answer.Text)
            ? TranslatedText.Failure(TranslationErrorKind.Rejected, $"{name}: the answer has {answer.Text.Length} characters for {request.Texts[i].Length} of the text: the model did something else than translate.", name)
            : answer)];
    }

    private static string Fingerprint(OpenAiOptions options, Glossary? glossary) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{ChatPrompt.Version}\0{options.Instructions}\0{options.ContextSentences}\0{options.Temperature}\0{glossary?.Fingerprint}")))[..12];
}
