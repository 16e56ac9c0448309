using System.Collections.Concurrent;

namespace Translate.Dictionary;

/// <summary>What checks ask of words, answered by the lexicon and the morphology of both languages.</summary>
public sealed class CheckLexicon(Lexicon lexicon) : ICheckLexicon
{
    private const int MostWords = 100_000;
    private readonly IndonesianAnalyser _indonesian = new(lexicon.PartsOf);
    private readonly ReverseLexicon _english = ReverseLexicon.Of(lexicon);
    private readonly ConcurrentDictionary<(string, string), Word> _words = new();

    /// <inheritdoc/>
    public bool Knows(string word, string language) => Of(word, language).IsKnown;

    /// <inheritdoc/>
    public IReadOnlyList<string> BaseForms(string word, string language) => Of(word, language).Forms;

    /// <inheritdoc/>
    public IReadOnlyList<string> Translations(string word, string language) => Of(word, language).Translations;

    /// <inheritdoc/>
    public bool IsName(string word, string language) => Of(word, language).IsName;

    private Word Of(string word, string language)
    {
        if (_words.TryGetValue((word, language), out var known))
            return known;
        // Most words of a text are few; what is over the bound is looked up again.
        if (_words.Count > MostWords)
            _words.Clear();
        return _words[(word, language)] = language switch
        {
            "id" => Indonesian(word),
            "en" => English(word),
            _ => new Word(false, false, [word], []),
        };
    }

    private Word Indonesian(string word)
    {
        var forms = new List<string> { word };
        foreach (var analysis in _indonesian.Analyse(word))
            forms.AddRange([analysis.Lemma, analysis.Root]);
        return Of([.. forms.Distinct()], lexicon.Find, english: true);
    }

    private Word English(string word)
    {
        var stem = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        return Of([.. EnglishAnalyser.Candidates(stem).Select(c => c.Lemma).Prepend(stem).Prepend(word).Distinct()], _english.Find, english: false);
    }

    private Word Of(string[] forms, Func<string, IReadOnlyList<LexicalEntry>> find, bool english)
    {
        var entries = forms.SelectMany(find).ToList();
        var translations = entries.SelectMany(e => e.Senses.Concat(e.Values.Values)).SelectMany(s => s.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(t => Said(t, english)).Distinct(StringComparer.Ordinal).ToArray();
        return new Word(entries.Count > 0, entries.Count > 0 && entries.TrueForAll(e => e.Part == PartOfSpeech.Name), forms, translations);
    }

    private IEnumerable<string> Said(string word, bool english) =>
        english ? EnglishAnalyser.Candidates(word).Select(c => c.Lemma).Append(word) : _indonesian.Analyse(word).Select(a => a.Root).Append(word);

    private sealed record Word(bool IsKnown, bool IsName, IReadOnlyList<string> Forms, IReadOnlyList<string> Translations);
}
