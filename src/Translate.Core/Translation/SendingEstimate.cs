namespace Translate;

/// <summary>What a run would send, found out by going through the motions with a provider that answers nothing.</summary>
/// <param name="Passages">Texts that wait for a translation, those that a store knows counted in.</param>
/// <param name="Known">Of these, the ones that memory or cache already hold.</param>
/// <param name="Texts">Texts that would be sent, each distinct one of a call once.</param>
/// <param name="Characters">Their length, in UTF-16 code units.</param>
/// <param name="Requests">Calls.</param>
public sealed record SendingEstimate(long Passages, long Known, long Texts, long Characters, long Requests)
{
    /// <summary>What would be sent for <paramref name="batches"/>.</summary>
    public static SendingEstimate Of(IEnumerable<IReadOnlyList<string>> batches, LanguagePair languages, TranslatorInfo info, params IReadOnlyList<(ITranslationStore Store, string Scope)> stores)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentNullException.ThrowIfNull(info);
        long passages = 0, known = 0, sent = 0, characters = 0, requests = 0;
        foreach (var batch in batches)
        {
            passages += batch.Count;
            var unknown = batch;
            foreach (var (store, scope) in stores)
            {
                var found = store.Find(scope, languages, unknown);
                unknown = [.. unknown.Where((_, i) => found[i] is null)];
            }

            known += batch.Count - unknown.Count;
            var texts = unknown.Select(text => Placeholders.Find(text)?.Tokenized ?? text).Distinct(StringComparer.Ordinal).Where(text => text.Length <= info.MaxCharacters).ToArray();
            sent += texts.Length;
            characters += texts.Sum(text => (long)text.Length);
            for (var first = 0; first < texts.Length; requests++)
                first = BatchingTranslator.EndOfCall(texts, first, info);
        }

        return new SendingEstimate(passages, known, sent, characters, requests);
    }
}
