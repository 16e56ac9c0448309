using System.Runtime.InteropServices;

namespace Translate.Dictionary;

/// <summary>From an English form to its base form, by turning round the forms of the words that the lexicon says.</summary>
internal sealed class EnglishLemmas
{
    private readonly Dictionary<string, List<(string Lemma, PartOfSpeech Part)>> _forms = new(StringComparer.Ordinal);

    public EnglishLemmas(Lexicon lexicon)
    {
        foreach (var (word, part) in lexicon.Entries.Where(e => !e.IsPattern).SelectMany(e => e.Senses.Select(s => (Word: s, e.Part)))
            .Where(x => (x.Part & (PartOfSpeech.Noun | PartOfSpeech.Verb | PartOfSpeech.Adjective | PartOfSpeech.Adverb)) != 0 && x.Word.All(char.IsAsciiLetterLower)).Distinct())
        {
            Add(word, word, part);
            if (part == PartOfSpeech.Noun)
            {
                Add(EnglishInflector.Plural(word), word, part);
            }
            else if (part == PartOfSpeech.Verb)
            {
                foreach (var form in (ReadOnlySpan<string>)[EnglishInflector.Third(word), EnglishInflector.Past(word), EnglishInflector.Participle(word), EnglishInflector.Gerund(word)])
                    Add(form, word, part);
            }
        }
    }

    /// <summary>The base form as this part of speech; null when the form is known, but not so.</summary>
    public string? As(string form, PartOfSpeech part)
    {
        if (!_forms.TryGetValue(form, out var known))
            return part == PartOfSpeech.Noun && form.EndsWith('s') && form.Length > 3 && !form.EndsWith("ss", StringComparison.Ordinal) && !form.EndsWith("us", StringComparison.Ordinal) && !form.EndsWith("is", StringComparison.Ordinal) ? form[..^1]
                : part == PartOfSpeech.Verb ? null : form;
        foreach (var (lemma, p) in known)
        {
            if (p == part)
                return lemma;
        }

        return null;
    }

    /// <summary>One form for all of a word's forms, for counting.</summary>
    public string Stem(string form) => _forms.TryGetValue(form, out var known) ? known[0].Lemma : form;

    private void Add(string form, string lemma, PartOfSpeech part)
    {
        foreach (var spelt in (ReadOnlySpan<string>)[form, EnglishSpelling.American(form)])
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_forms, spelt, out _);
            list ??= [];
            if (!list.Contains((lemma, part)))
                list.Add((lemma, part));
        }
    }
}
