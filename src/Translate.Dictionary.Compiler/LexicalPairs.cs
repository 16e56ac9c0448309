using Translate.Alignment;

namespace Translate.Dictionary;

/// <summary>
/// The lexicon and the texts as pairs of sentences from which word alignment can be learnt: each sense of an entry is a short sentence,
/// and so is each form of a verb that the aligner does not bring together by itself.
/// </summary>
internal static class LexicalPairs
{
    public static readonly LanguagePair Languages = new("id", "en");

    /// <summary>What is learnt from all of it.</summary>
    /// <param name="entries">The lexicon.</param>
    /// <param name="reverse">Lines of <c>en-id.tsv</c>: English, part of speech, Indonesian.</param>
    /// <param name="texts">Lines of <c>Indonesian TAB English</c>.</param>
    public static WordModel Learn(IEnumerable<LexicalEntry> entries, IEnumerable<string> reverse, IEnumerable<string> texts)
    {
        var pairs = texts.Select(l => l.Split('\t')).Select(p => (p[0], p[^1]))
            .Concat(entries.SelectMany(Of))
            .Concat(reverse.Select(l => l.Split('\t')).Where(p => p.Length > 2).SelectMany(p => p[2].Split('|', StringSplitOptions.TrimEntries).Select(indonesian => (indonesian, p[0].ToLowerInvariant()))))
            .Where(p => p.Item1.Length > 0 && p.Item2.Length > 0 && !p.Item1.Contains('{', StringComparison.Ordinal) && !p.Item2.Contains('{', StringComparison.Ordinal));
        return new WordAligner(Languages).Train(pairs.Select(p => (WordTokenizer.Default.Split(p.Item1), WordTokenizer.Default.Split(p.Item2))));
    }

    private static IEnumerable<(string Indonesian, string English)> Of(LexicalEntry entry)
    {
        // An asterisk marks the word that is inflected.
        var senses = entry.Senses.Select(s => s.Replace("*", "", StringComparison.Ordinal).ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToArray();
        var forms = entry.Part == PartOfSpeech.Verb && entry.Has(Features.Transitive)
            ? new[] { entry.Lemma, IndonesianGenerator.Passive(entry.Lemma), IndonesianGenerator.Bare(entry.Lemma) }.Distinct(StringComparer.Ordinal)
            : [entry.Lemma];
        foreach (var form in forms)
        {
            foreach (var sense in senses)
                yield return (form, sense);
        }

        foreach (var (name, value) in entry.Values)
        {
            if (name is "adj" or "adv" or "demonym")
                yield return (entry.Lemma, value.ToLowerInvariant());
        }
    }
}
