using System.Collections.Immutable;

namespace Translate;

/// <summary>Settings of <see cref="EchoTranslator"/>.</summary>
public sealed class EchoOptions : ProviderOptions;

/// <summary>The reference provider: answers every text with itself, each word linked to itself. For tests, demonstrations and measuring.</summary>
public sealed class EchoTranslator(string name) : ITranslator
{
    /// <inheritdoc/>
    public TranslatorInfo Info { get; } = new(name) { IsMetered = false };

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var answers = new TranslatedText[request.Texts.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            var text = request.Texts[i];
            answers[i] = TranslatedText.Success(text, name) with
            {
                Links = ImmutableArray.CreateRange(WordTokenizer.Default.Tokenize(text), word => new SpanLink(word, word)),
            };
        }

        return Task.FromResult<IReadOnlyList<TranslatedText>>(answers);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
