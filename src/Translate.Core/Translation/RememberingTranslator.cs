namespace Translate;

/// <summary>Answers from a store what it knows and asks only for the rest.</summary>
/// <param name="inner">Who is asked for the rest.</param>
/// <param name="store">What is remembered.</param>
/// <param name="scope">What else an answer depends on: provider and model for the cache, empty for the memory.</param>
/// <param name="origin">What answers from the store are marked as.</param>
/// <param name="learns">Whether new answers are kept, as a cache does; they survive a crash before anyone sees them.</param>
public sealed class RememberingTranslator(ITranslator inner, ITranslationStore store, string scope, UnitOrigin origin, bool learns) : DelegatingTranslator(inner)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var known = store.Find(scope, request.Languages, request.Texts);
        var answers = new TranslatedText[request.Texts.Count];
        var missing = new List<int>();
        for (var i = 0; i < answers.Length; i++)
        {
            if (known[i] is { } text)
                answers[i] = new TranslatedText { Text = text.Target, Links = [.. text.Links], Sentences = [.. text.Sentences], Origin = origin, FromCache = learns, Provider = learns ? Info.Name : null };
            else
                missing.Add(i);
        }

        if (missing.Count == 0)
            return answers;
        var fresh = await base.TranslateAsync(request with { Texts = missing.ConvertAll(i => request.Texts[i]) }, cancellationToken);
        if (learns)
        {
            var learnt = new List<(string, RememberedText)>(missing.Count);
            for (var i = 0; i < missing.Count; i++)
            {
                if (fresh[i].Succeeded)
                    learnt.Add((request.Texts[missing[i]], new RememberedText(fresh[i].Text, fresh[i].Links) { Sentences = fresh[i].Sentences }));
            }

            store.Remember(scope, request.Languages, learnt);
        }

        for (var i = 0; i < missing.Count; i++)
            answers[missing[i]] = fresh[i];
        return answers;
    }
}
