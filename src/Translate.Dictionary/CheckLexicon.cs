using System.Collections.Concurrent;

namespace Translate.Dictionary;

/// <summary>What checks ask of words, answered by the lexicon and the morphology of both languages.</summary>
public sealed class CheckLexicon(Lexicon lexicon) : ICheckLexicon
{
    private const int MostWords = 100_000;
    private readonly IndonesianAnalyser _indonesian = new(lexicon.PartsOf);
    private readonly ReverseLexicon _english = ReverseLexicon.Of(lexicon);
    private readonly ConcurrentDictionary<string, Word> _indonesianWords = new(StringComparer.Ordinal), _englishWords = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Knows(string word, string language) => Of(word, language).IsKnown;

    /// <inheritdoc/>
    public IReadOnlyList<string> BaseForms(string word, string language) => Of(word, language).Forms;

    /// <inheritdoc/>
    public IReadOnlyList<string> Translations(string word, string language)
    {
        var known = Of(word, language);
        return known.Translations ??= Translate(known, language);
    }

    /// <inheritdoc/>
    public bool IsName(string word, string language) => Of(word, language).IsName;

    private Word Of(string word, string language) => language switch
    {
        "id" => Of(word, _indonesianWords, Indonesian),
        "en" => Of(word, _englishWords, English),
        _ => new Word([word], _ => []),
    };

    // The words of a text are few; where they are not, those before are looked up again.
    private static Word Of(string word, ConcurrentDictionary<string, Word> words, Func<string, Word> read)
    {
        if (words.TryGetValue(word, out var known))
            return known;
        if (words.Count > MostWords)
            words.Clear();
        return words[word] = read(word);
    }

    private Word Indonesian(string word)
    {
        var forms = _indonesian.Analyse(word).SelectMany(a => new[] { a.Lemma, a.Root }).Prepend(word).Distinct(StringComparer.Ordinal).ToArray();
        return new Word(forms, lexicon.Find);
    }

    private Word English(string word)
    {
        var stem = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        var forms = EnglishAnalyser.Candidates(stem).Select(c => c.Lemma).Prepend(stem).Prepend(word).Distinct(StringComparer.Ordinal).ToArray();
        return new Word(forms, _english.Find);
    }

    // Computed twice at worst, with the same result.
    private string[] Translate(Word word, string language) =>
        [.. word.Entries.SelectMany(e => e.Senses.Concat(e.Values.Values)).SelectMany(s => s.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)
            .SelectMany(t => Of(t, language == "id" ? "en" : "id").Forms).Distinct(StringComparer.Ordinal)];

    // Of most words only the forms are asked for.
    private sealed class Word(string[] forms, Func<string, IReadOnlyList<LexicalEntry>> find)
    {
        public IReadOnlyList<string> Forms => forms;

        public LexicalEntry[] Entries => field ??= [.. forms.SelectMany(find)];

        public bool IsKnown => Entries.Length > 0;

        public bool IsName => IsKnown && Array.TrueForAll(Entries, e => e.Part == PartOfSpeech.Name);

        public string[]? Translations { get; set; }
    }
}
