using System.Collections.Immutable;

namespace Translate.Dictionary;

/// <summary>
/// Translates by rules: reads the words with their morphology, parses noun phrases and verb groups, says them in the order and the
/// forms of the other language. Deterministic, linear in the text, never throws; every word of the answer knows where it came from.
/// </summary>
public sealed class DictionaryEngine
{
    private static readonly Lazy<NgramModel> English = new(() => new NgramModel(LexiconFiles.Compiled("english.ngrams")));
    private readonly Lexicon _lexicon;
    private readonly TransferOptions _options;
    private readonly SourceReader _reader;
    private readonly Lazy<(ReverseLexicon Lexicon, EnglishReader Reader)> _english;
    private readonly Lazy<PhraseDecoder>? _learnt;

    /// <summary>An engine over a lexicon.</summary>
    public DictionaryEngine(Lexicon lexicon, TransferOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
        _options = options ?? new TransferOptions();
        _reader = new SourceReader(lexicon);
        // What English needs is read while the first words are.
        if (!English.IsValueCreated)
            Task.Run(() => (English.Value, EnglishInflector.Past("go"), EnglishSpelling.American("go")));
        _english = new(() => (ReverseLexicon.Of(lexicon), new EnglishReader(ReverseLexicon.Of(lexicon))));
    }

    /// <summary>An engine that also says what a memory said before.</summary>
    internal DictionaryEngine(Lexicon lexicon, TransferOptions? options, Lazy<PhraseTable>? learnt)
        : this(lexicon, options) => _learnt = learnt is null ? null : new(() => new PhraseDecoder(learnt.Value));

    /// <summary>The pairs it translates.</summary>
    public static bool Supports(LanguagePair languages) => (Base(languages.Source), Base(languages.Target)) is ("id", "en") or ("en", "id");

    /// <summary>The translation with its word links and the words it did not know.</summary>
    public TranslatedText Translate(string text, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (tokens, words, _, _, translation) = Run(text, languages);
        return _learnt is null || Base(languages.Source) != "id" ? translation : Improve(text, tokens, words, translation).Answer;
    }

    private (TranslatedText Answer, IReadOnlyList<SaidPhrase> Phrases) Improve(string text, ImmutableArray<TextSpan> tokens, List<SourceWord> words, TranslatedText translation) =>
        _learnt!.Value.Improve(text, tokens, words, w => _lexicon.Lists(w.Lemma, LayerKind.Own), translation);

    /// <summary>The translation with its analysis, the rules that fired and the alternatives.</summary>
    public Explanation Explain(string text, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (tokens, words, choices, picked, translation) = Run(text, languages);
        var explained = words.Select(w => new ExplainedWord(
            TextSpan.Between(tokens[w.First].Start, tokens[w.First + w.Count - 1].End), w.Surface, w.Lemma, w.Part, w.Reading.Form?.Morphemes ?? [],
            [.. w.Readings.OrderByDescending(r => r == w.Reading).Select(r => $"{(r.Lemma.Length > 0 ? r.Lemma : w.Lower)}/{r.Part}{(r.Voice == Voice.None ? "" : "/" + r.Voice)}")], w.Entry?.Senses ?? []));
        var said = choices.Select((c, k) => new ExplainedChoice(
            string.Join(' ', c.Variants[picked[k]].Words.Select(w => w.Text)),
            [.. c.Variants[picked[k]].Words.Where(w => w.Source is not null).Select(w => words.IndexOf(w.Source!)).Distinct()],
            [.. c.Variants[picked[k]].Words.Select(w => w.Rule).Distinct()],
            [.. c.Variants.Where((_, v) => v != picked[k]).Select(v => (string.Join(' ', v.Words.Select(w => w.Text)), v.Cost))]));
        if (_learnt is not null && Base(languages.Source) == "id" && Improve(text, tokens, words, translation) is { Phrases: { Count: > 0 } phrases } improved)
        {
            // What the memory said stands in place of the rules' words.
            translation = improved.Answer;
            said = phrases.Select(p => new ExplainedChoice(
                p.Text,
                [.. Enumerable.Range(0, words.Count).Where(w => words[w].First < p.First + p.Length && words[w].First + words[w].Count > p.First)],
                [p.FromMemory ? $"learnt, {p.Count} times" : "rules"],
                []));
        }

        return new Explanation(text, translation, [.. explained], [.. said]);
    }

    private (ImmutableArray<TextSpan> Tokens, List<SourceWord> Words, List<Choice> Choices, int[] Picked, TranslatedText Translation) Run(string text, LanguagePair languages)
    {
        var tokens = WordTokenizer.Default.Tokenize(text);
        if (Base(languages.Source) == "en")
            return ToIndonesian(text, tokens);
        var words = _reader.Read(text, tokens);
        Tagger.Choose(words);
        var choices = EnglishTransfer.Run(_lexicon, words, _options);
        var picked = new FluencySearch(English.Value).Choose(choices);
        var said = new List<TargetWord>(words.Count + 8);
        for (var k = 0; k < choices.Count; k++)
            said.AddRange(choices[k].Variants[picked[k]].Words);
        Determiners.Tidy(said);
        return (tokens, words, choices, picked, Speller.Spell(text, !languages.Target.EndsWith("GB", StringComparison.OrdinalIgnoreCase), tokens, words, said) with { Flags = LanguageCheck.Flags(text, tokens, Base(languages.Source) == "id") });
    }

    private (ImmutableArray<TextSpan> Tokens, List<SourceWord> Words, List<Choice> Choices, int[] Picked, TranslatedText Translation) ToIndonesian(string text, ImmutableArray<TextSpan> tokens)
    {
        var (lexicon, reader) = _english.Value;
        var units = reader.Read(text, tokens);
        EnglishTagger.Choose(units);
        var words = units.ConvertAll(u => u.Word);
        var said = IndonesianTransfer.Run(lexicon, units);
        var translation = Speller.Spell(text, american: false, tokens, words, said) with { Flags = LanguageCheck.Flags(text, tokens, fromIndonesian: false) };
        return (tokens, words, [.. said.Select(w => Choice.Of(w))], new int[said.Count], translation);
    }

    private static string Base(string language) => language.Split('-', '_')[0].ToLowerInvariant();
}
