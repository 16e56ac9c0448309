using System.Collections.Immutable;

namespace Translate;

/// <summary>A phrase to be found in texts, in any form of its words: what a text must contain to be worth reading, and where the phrase stands in it.</summary>
internal sealed class PhrasePattern
{
    private const int ShortestCore = 3;

    private readonly string _phrase, _language;
    private readonly string[][] _words;
    private readonly ICheckLexicon _lexicon;

    /// <param name="phrase">The phrase.</param>
    /// <param name="language">Its language.</param>
    /// <param name="lexicon">What is known of words.</param>
    public PhrasePattern(string phrase, string language, ICheckLexicon lexicon)
    {
        (_phrase, _lexicon) = (phrase.Trim(), lexicon);
        _language = language.Split('-', '_')[0].ToLowerInvariant();
        _words = [.. WordsOf(WordTokenizer.Default.Split(_phrase)).Select(w => lexicon.BaseForms(w.Lower, _language).Append(w.Lower).Distinct(StringComparer.Ordinal).ToArray())];
        string[] cores = [.. _words.Select(Core)];
        // A core so short would stand in nearly every text; such a phrase is looked for as it is written.
        Needles = cores.Length > 0 && Array.TrueForAll(cores, c => c.Length >= ShortestCore) ? cores : [MemoryText.Normalise(_phrase)];
    }

    /// <summary>What a normalised text contains that contains the phrase in some form.</summary>
    public IReadOnlyList<string> Needles { get; }

    /// <summary>Whether the phrase has digits, which normalised texts do not.</summary>
    public bool HasDigits => _phrase.Any(char.IsDigit);

    /// <summary>Where the phrase stands in a text; nowhere where the needles alone do.</summary>
    public ImmutableArray<TextSpan> Find(string text)
    {
        var places = ImmutableArray.CreateBuilder<TextSpan>();
        if (_phrase.Length == 0)
            return [];
        for (var at = text.IndexOf(_phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(_phrase, at + _phrase.Length, StringComparison.OrdinalIgnoreCase))
            places.Add(new TextSpan(at, _phrase.Length));
        var words = _words.Length > 0 ? WordsOf(WordTokenizer.Default.Split(text)) : [];
        for (var first = 0; first + _words.Length <= words.Count; first++)
        {
            if (StandsAt(words, first) && TextSpan.Between(words[first].Place.Start, words[first + _words.Length - 1].Place.End) is var place && !places.Any(p => p.Start < place.End && place.Start < p.End))
                places.Add(place);
        }

        places.Sort((a, b) => a.Start.CompareTo(b.Start));
        return places.DrainToImmutable();
    }

    private bool StandsAt(List<(TextSpan Place, string Lower)> words, int first)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            var word = words[first + i].Lower;
            if (!_words[i].Contains(word) && !_lexicon.BaseForms(word, _language).Any(_words[i].Contains))
                return false;
        }

        return _words.Length > 0;
    }

    // What all forms share, less what affixes change: the first letter after meN- and peN-, the last before -ed and -es.
    private string Core(string[] forms)
    {
        var core = forms.MinBy(f => f.Length)!;
        foreach (var form in forms)
            core = Shared(core, form);
        if (_language == "id" && core.Length > 0 && core[0] is 'k' or 't' or 's' or 'p')
            return core[1..];
        return _language == "en" && core.Length > 0 && core[^1] is 'e' or 'y' ? core[..^1] : core;
    }

    private static string Shared(string a, string b)
    {
        for (var length = a.Length; length > 0; length--)
        {
            for (var start = 0; start + length <= a.Length; start++)
            {
                if (b.Contains(a.Substring(start, length), StringComparison.Ordinal))
                    return a.Substring(start, length);
            }
        }

        return "";
    }

    private static List<(TextSpan Place, string Lower)> WordsOf(TokenizedText text) =>
        [.. text.Words.Where(w => char.IsLetterOrDigit(text.Text[w.Start])).Select(w => (w, w.Of(text.Text).ToString().ToLowerInvariant()))];
}
