namespace Translate.Dictionary;

internal sealed partial class EnglishTransfer
{
    // So many other words of a field make a sentence one of that field.
    private const int WordsOfDomain = 2;

    private Dictionary<string, int>? _domains;

    /// <summary>The English of a unit: by the company it keeps where a collocation says so, else the most frequent sense.</summary>
    private string Sense(SourceWord word, int i)
    {
        if (word.Entry is not { } entry)
            return word.Surface;
        foreach (var rule in lexicon.CollocationsOf(entry.Lemma))
        {
            if (rule.Part == entry.Part && Applies(rule, i))
                return rule.English;
        }

        return entry.English;
    }

    private bool Applies(Collocation rule, int i) => rule.Context switch
    {
        CollocationContext.Next => rule.Words.Contains(LemmaAt(i + 1)) || rule.Words.Contains(At(i + 1)?.Lower ?? ""),
        CollocationContext.Previous => rule.Words.Contains(LemmaAt(i - 1)) || rule.Words.Contains(At(i - 1)?.Lower ?? ""),
        CollocationContext.Preposition => rule.Words.Contains(LemmaAt(i + 1)) || (PartAt(i + 1, PartOfSpeech.Noun | PartOfSpeech.Adverb) && rule.Words.Contains(LemmaAt(i + 2))),
        // Behind the verb within its clause; in a passive, before it.
        CollocationContext.ObjectOf => words[i].Voice is Voice.Passive or Voice.Accidental ? Within(rule, i - 1, -1, 6) || Within(rule, i + 1, 1, 3) : Within(rule, i + 1, 1, 4) || (LemmaAt(i - 1) is "yang" && Within(rule, i - 1, -1, 4)),
        CollocationContext.SubjectOf => words[i].Voice is Voice.Passive ? Within(rule, i + 1, 1, 4) : Within(rule, i - 1, -1, 6),
        CollocationContext.Modifier => Within(rule, i + 1, 1, 2),
        CollocationContext.Head => Within(rule, i - 1, -1, 3),
        CollocationContext.Domain => InDomain(rule.Words, words[i]),
        _ => Within(rule, 0, 1, words.Count),
    };

    private bool Within(Collocation rule, int from, int step, int most)
    {
        for (var n = 0; n < most; n++, from += step)
        {
            if (At(from) is not { } word || word is { Part: PartOfSpeech.Mark, Surface: "." or ";" })
                return false;
            if (rule.Words.Contains(word.Lemma) || rule.Words.Contains(word.Lower))
                return true;
        }

        return false;
    }

    private bool InDomain(IReadOnlySet<string> domains, SourceWord word)
    {
        _domains ??= words.Where(w => w.Entry is not null).GroupBy(w => w.Entry!.Domain, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(w => w.Lemma).Distinct().Count(), StringComparer.Ordinal);
        foreach (var domain in domains)
        {
            if (options.Domains.Contains(domain) || _domains.GetValueOrDefault(domain) - (word.Entry!.Domain == domain ? 1 : 0) >= WordsOfDomain)
                return true;
        }

        return false;
    }
}
