using Translate.Alignment;
using Translate.Dictionary;

namespace Translate.Cli;

/// <summary>The offline engine's lexicon as an aligner sees it: an Indonesian word, or what it is made from, and all that English has for it, inflected.</summary>
internal sealed class LexiconWords(Lexicon lexicon) : IWordPairs
{
    private const int MostSenses = 8;
    private readonly IndonesianAnalyser _analyser = new(lexicon.PartsOf);

    public void Find(string word, ICollection<string> translations)
    {
        if (word.Length == 0 || !char.IsLetter(word[0]))
            return;
        Add(word, translations);
        foreach (var analysis in _analyser.Analyse(word))
        {
            if (analysis.Lemma != word)
                Add(analysis.Lemma, translations);
            if (analysis.Root != analysis.Lemma && analysis.Root != word)
                Add(analysis.Root, translations);
        }
    }

    private void Add(string lemma, ICollection<string> translations)
    {
        foreach (var entry in lexicon.Find(lemma))
        {
            foreach (var sense in entry.Senses.Take(MostSenses))
            {
                foreach (var form in Forms(sense, entry.Part))
                    translations.Add(form);
            }
        }
    }

    private static IEnumerable<string> Forms(string sense, PartOfSpeech part)
    {
        var words = sense.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
            yield return word;
        var head = words.Length > 0 ? words[part == PartOfSpeech.Noun ? ^1 : 0] : "";
        if (head.Length == 0 || !char.IsLetter(head[^1]))
            yield break;
        if (part == PartOfSpeech.Noun)
            yield return EnglishInflector.Plural(head);
        if (part != PartOfSpeech.Verb)
            yield break;
        yield return EnglishInflector.Past(head);
        yield return EnglishInflector.Participle(head);
        yield return EnglishInflector.Third(head);
        yield return EnglishInflector.Gerund(head);
    }
}

/// <summary>What several lexicons have of a word.</summary>
internal sealed class JoinedWordPairs(params IReadOnlyList<IWordPairs> parts) : IWordPairs
{
    public void Find(string word, ICollection<string> translations)
    {
        foreach (var part in parts)
            part.Find(word, translations);
    }
}
