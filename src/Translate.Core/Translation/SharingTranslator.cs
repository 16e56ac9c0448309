using System.Collections.Concurrent;

namespace Translate;

/// <summary>A text that another call is asking for already is not asked for again: its answer is shared.</summary>
/// <remarks>Stands outside the cache: when a call ends its answers are remembered already, so that no gap is left between the two.</remarks>
public sealed class SharingTranslator(ITranslator inner) : DelegatingTranslator(inner)
{
    private static readonly Dictionary<string, TranslatedText> Nothing = [];
    private readonly ConcurrentDictionary<(LanguagePair Languages, string Text), Task<Dictionary<string, TranslatedText>>> _underWay = new();

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var own = new TaskCompletionSource<Dictionary<string, TranslatedText>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var calls = request.Texts.Select(text => _underWay.GetOrAdd((request.Languages, text), own.Task)).ToArray();
        var mine = await AskAsync(request with { Texts = [.. request.Texts.Where((_, i) => calls[i] == own.Task).Distinct(StringComparer.Ordinal)] }, own, cancellationToken);

        var answers = new TranslatedText[calls.Length];
        var left = new List<int>();
        for (var i = 0; i < calls.Length; i++)
        {
            // A call of our own is over before we wait for others, so that no two wait for each other.
            if (mine.TryGetValue(request.Texts[i], out var answer))
                answers[i] = answer;
            else if ((await calls[i].WaitAsync(cancellationToken)).TryGetValue(request.Texts[i], out answer))
                answers[i] = answer with { FromCache = answer.Succeeded };
            else
                left.Add(i);
        }

        if (left.Count == 0)
            return answers;
        // The calls that these waited for failed as a whole.
        var again = await TranslateAsync(request with { Texts = left.ConvertAll(i => request.Texts[i]) }, cancellationToken);
        for (var i = 0; i < left.Count; i++)
            answers[left[i]] = again[i];
        return answers;
    }

    private async Task<Dictionary<string, TranslatedText>> AskAsync(TranslationRequest request, TaskCompletionSource<Dictionary<string, TranslatedText>> call, CancellationToken cancellationToken)
    {
        var given = Nothing;
        try
        {
            if (request.Texts.Count > 0)
            {
                var answers = await base.TranslateAsync(request, cancellationToken);
                given = request.Texts.Zip(answers).ToDictionary(StringComparer.Ordinal);
            }

            return given;
        }
        finally
        {
            foreach (var text in request.Texts)
                _underWay.TryRemove((request.Languages, text), out _);
            call.SetResult(given);
        }
    }
}
