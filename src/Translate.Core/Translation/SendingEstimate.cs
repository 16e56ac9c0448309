using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Translate;

/// <summary>What a run would send, found out by going through the motions of the layers without asking anyone.</summary>
/// <param name="Waiting">Sentences that wait for a translation: known, repeated and sent ones.</param>
/// <param name="Known">Of these, the ones that memory or cache hold.</param>
/// <param name="Repeated">Of these, the ones whose text is sent once already.</param>
/// <param name="Sentences">Of these, the ones that would be sent.</param>
/// <param name="Characters">The length of what would be sent, as the provider counts characters.</param>
/// <param name="Requests">Calls.</param>
public sealed record SendingEstimate(long Waiting, long Known, long Repeated, long Sentences, long Characters, long Requests)
{
    /// <summary>What would be sent for <paramref name="batches"/>.</summary>
    /// <param name="batches">What is handed to the translator at once: texts, each with the number of its sentences.</param>
    /// <param name="languages">From which language into which.</param>
    /// <param name="provider">Who would be asked.</param>
    /// <param name="segmenter">What splits a text that one call cannot hold.</param>
    /// <param name="stores">Memory and cache, with their scopes.</param>
    public static SendingEstimate Of(IEnumerable<IReadOnlyList<(string Text, int Sentences)>> batches, LanguagePair languages, TranslatorInfo provider, ISegmenter segmenter, params IReadOnlyList<(ITranslationStore Store, string Scope)> stores)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentNullException.ThrowIfNull(provider);
        long waiting = 0, known = 0, sentences = 0, characters = 0, requests = 0;
        var sent = new HashSet<UInt128>();
        foreach (var batch in batches)
        {
            var unknown = batch;
            foreach (var (store, scope) in stores)
            {
                var found = store.Find(scope, languages, [.. unknown.Select(t => t.Text)]);
                unknown = [.. unknown.Where((_, i) => found[i] is null)];
            }

            waiting += batch.Sum(t => (long)t.Sentences);
            known += batch.Sum(t => (long)t.Sentences) - unknown.Sum(t => (long)t.Sentences);
            // Only what a paid provider answered is remembered from one call to the next.
            if (!provider.IsMetered)
                sent.Clear();
            var texts = unknown.Where(t => sent.Add(Hash(t.Text)))
                .Select(t => t with { Text = Placeholders.Find(t.Text)?.Tokenized ?? t.Text })
                .Select(t => t with { Text = provider.Terms?.Of(t.Text, languages.Source) ?? t.Text })
                .DistinctBy(t => t.Text, StringComparer.Ordinal)
                .Select(t => (t.Sentences, Parts: SentenceSplittingTranslator.Parts(t.Text, provider, segmenter).Select(span => t.Text.Substring(span.Start, span.Length)).ToArray()))
                .Where(t => t.Parts.All(part => BatchingTranslator.EndOfCall([part], 0, provider) > 0)).ToArray();
            sentences += texts.Sum(t => (long)t.Sentences);
            var calls = texts.SelectMany(t => t.Parts).Distinct(StringComparer.Ordinal).ToArray();
            characters += provider.Count(calls);
            for (var first = 0; first < calls.Length; requests++)
                first = BatchingTranslator.EndOfCall(calls, first, provider);
        }

        return new SendingEstimate(waiting, known, waiting - known - sentences, sentences, characters, requests);
    }

    // The texts of a large job would not fit into memory, their hashes do.
    private static UInt128 Hash(string text) => MemoryMarshal.Read<UInt128>(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));
}
