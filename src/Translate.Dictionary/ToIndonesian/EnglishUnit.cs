namespace Translate.Dictionary;

/// <summary>The part an English word plays in its sentence, finer than its part of speech.</summary>
internal enum Tag : byte
{
#pragma warning disable CS1591 // The names say it.
    Noun,
    Plural,
    Name,
    Adjective,
    Determiner,
    Possessive,
    Pronoun,
    Object,
    Number,
    Base,
    Third,
    Past,
    Participle,
    Gerund,
    Modal,
    Be,
    Have,
    Do,
    To,
    Preposition,
    Coordinator,
    Subordinator,
    Relative,
    Adverb,
    Not,
    Genitive,
    Mark,
    Expression,
    Start,
#pragma warning restore CS1591
}

/// <summary>One way to understand an English word.</summary>
/// <param name="Tag">The part it plays.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Entries">What it can be in Indonesian, the preferred form first; none for names, numbers, marks and words of grammar.</param>
/// <param name="Form">What the form is of the lemma.</param>
/// <param name="Cost">How unlikely the reading is before its neighbours are asked.</param>
internal sealed record EnglishReading(Tag Tag, string Lemma, IReadOnlyList<LexicalEntry> Entries, EnglishForm Form, float Cost);

/// <summary>An English word, or a phrase that the lexicon lists, with its readings. Two units may share a token: <c>do</c> and <c>n't</c>.</summary>
internal sealed class EnglishUnit(SourceWord word, List<EnglishReading> readings)
{
    private static readonly EnglishReading Nothing = new(Tag.Mark, "", [], EnglishForm.Plain, 0);
    private int _chosen;

    /// <summary>The unit as the speller and the links know it.</summary>
    public SourceWord Word { get; } = word;

    public List<EnglishReading> Readings { get; } = readings;

    public EnglishReading Reading => Readings.Count > 0 ? Readings[_chosen] : Nothing;

    public Tag Tag => Reading.Tag;

    public string Lemma => Reading.Lemma;

    public string Lower => Word.Lower;

    public LexicalEntry? Entry => Reading.Entries.Count > 0 ? Reading.Entries[0] : null;

    public void Choose(int reading) => _chosen = reading;

    /// <summary>Chooses the first reading with this tag; false when there is none.</summary>
    public bool Choose(Tag tag)
    {
        var at = Readings.FindIndex(r => r.Tag == tag);
        if (at >= 0)
            _chosen = at;
        return at >= 0;
    }

    public bool CanBe(Tag tag) => Readings.Exists(r => r.Tag == tag);

    public bool Is(Tag tag) => Tag == tag;

    public bool Has(Features features) => Entry?.Has(features) ?? false;

    public override string ToString() => $"{Word.Surface}/{Tag}";
}
