using System.Collections.Concurrent;

namespace Translate.Testing;

/// <summary>A provider that answers as it is told and keeps what it was asked.</summary>
public sealed class FakeTranslator(Func<string, string> answer) : ITranslator
{
    /// <summary>What is thrown instead of answering the next calls, one a call.</summary>
    public ConcurrentQueue<Exception> Failures { get; } = [];

    /// <summary>The calls, each with its texts.</summary>
    public ConcurrentQueue<IReadOnlyList<string>> Calls { get; } = [];

    public TranslatorInfo Info { get; init; } = new("fake");

    public Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Calls.Enqueue([.. request.Texts]);
        if (Failures.TryDequeue(out var failure))
            throw failure;
        return Task.FromResult<IReadOnlyList<TranslatedText>>([.. request.Texts.Select(text => TranslatedText.Success(answer(text), Info.Name))]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
