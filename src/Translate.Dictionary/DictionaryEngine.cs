using System.Collections.Immutable;

namespace Translate.Dictionary;

/// <summary>
/// Translates by rules: reads the words with their morphology, parses noun phrases and verb groups, says them in the order and the
/// forms of the other language. Deterministic, linear in the text, never throws; every word of the answer knows where it came from.
/// </summary>
public sealed class DictionaryEngine
{
    private readonly Lexicon _lexicon;
    private readonly TransferOptions _options;
    private readonly SourceReader _reader;
    private readonly Lazy<(ReverseLexicon Lexicon, EnglishReader Reader)> _english;

    /// <summary>An engine over a lexicon.</summary>
    public DictionaryEngine(Lexicon lexicon, TransferOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
        _options = options ?? new TransferOptions();
        _reader = new SourceReader(lexicon);
        _english = new(() => (ReverseLexicon.Of(lexicon), new EnglishReader(ReverseLexicon.Of(lexicon))));
    }

    /// <summary>The pairs it translates.</summary>
    public static bool Supports(LanguagePair languages) => (Base(languages.Source), Base(languages.Target)) is ("id", "en") or ("en", "id");

    /// <summary>The translation with its word links and the words it did not know.</summary>
    public TranslatedText Translate(string text, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = WordTokenizer.Default.Tokenize(text);
        if (Base(languages.Source) == "en")
            return ToIndonesian(text, tokens);
        var words = _reader.Read(text, tokens);
        Tagger.Choose(words);
        var choices = EnglishTransfer.Run(_lexicon, words, _options);
        var said = new List<TargetWord>(words.Count + 8);
        foreach (var choice in choices)
            said.AddRange(choice.Variants.MinBy(v => v.Cost).Words);
        return Speller.Spell(text, tokens, words, said);
    }

    private TranslatedText ToIndonesian(string text, ImmutableArray<TextSpan> tokens)
    {
        var (lexicon, reader) = _english.Value;
        var units = reader.Read(text, tokens);
        EnglishTagger.Choose(units);
        var words = units.ConvertAll(u => u.Word);
        return Speller.Spell(text, tokens, words, IndonesianTransfer.Run(lexicon, units));
    }

    private static string Base(string language) => language.Split('-', '_')[0].ToLowerInvariant();
}
