namespace Translate.Dictionary;

/// <summary>Parts of speech; flags, so that a set of them is one value. The letters are those of the lexicon files.</summary>
[Flags]
public enum PartOfSpeech
{
    /// <summary>Not known.</summary>
    None = 0,

    /// <summary><c>n</c></summary>
    Noun = 1,

    /// <summary><c>v</c></summary>
    Verb = 2,

    /// <summary><c>a</c></summary>
    Adjective = 4,

    /// <summary><c>adv</c></summary>
    Adverb = 8,

    /// <summary><c>pn</c>, proper names</summary>
    Name = 16,

    /// <summary><c>pro</c></summary>
    Pronoun = 32,

    /// <summary><c>num</c>, numerals and quantifiers</summary>
    Numeral = 64,

    /// <summary><c>cl</c>, classifiers between numeral and noun</summary>
    Classifier = 128,

    /// <summary><c>det</c></summary>
    Determiner = 256,

    /// <summary><c>p</c></summary>
    Preposition = 512,

    /// <summary><c>c</c></summary>
    Conjunction = 1024,

    /// <summary><c>aux</c>, tense, aspect, modality and negation before a verb</summary>
    Auxiliary = 2048,

    /// <summary><c>part</c>, particles</summary>
    Particle = 4096,

    /// <summary><c>x</c>, fixed expressions and interjections</summary>
    Expression = 8192,

    /// <summary>Punctuation, placeholders and whatever else is no word.</summary>
    Mark = 16384,
}

internal static class PartsOfSpeech
{
    public const string Known = "n v a adv pn pro num cl det p c aux part x";

    public static string Tag(PartOfSpeech part) => part switch
    {
        PartOfSpeech.Noun => "n",
        PartOfSpeech.Verb => "v",
        PartOfSpeech.Adjective => "a",
        PartOfSpeech.Adverb => "adv",
        PartOfSpeech.Name => "pn",
        PartOfSpeech.Pronoun => "pro",
        PartOfSpeech.Numeral => "num",
        PartOfSpeech.Classifier => "cl",
        PartOfSpeech.Determiner => "det",
        PartOfSpeech.Preposition => "p",
        PartOfSpeech.Conjunction => "c",
        PartOfSpeech.Auxiliary => "aux",
        PartOfSpeech.Particle => "part",
        _ => "x",
    };

    public static PartOfSpeech Parse(ReadOnlySpan<char> tag) => tag switch
    {
        "n" => PartOfSpeech.Noun,
        "v" => PartOfSpeech.Verb,
        "a" => PartOfSpeech.Adjective,
        "adv" => PartOfSpeech.Adverb,
        "pn" => PartOfSpeech.Name,
        "pro" => PartOfSpeech.Pronoun,
        "num" => PartOfSpeech.Numeral,
        "cl" => PartOfSpeech.Classifier,
        "det" => PartOfSpeech.Determiner,
        "p" => PartOfSpeech.Preposition,
        "c" => PartOfSpeech.Conjunction,
        "aux" => PartOfSpeech.Auxiliary,
        "part" => PartOfSpeech.Particle,
        "x" => PartOfSpeech.Expression,
        _ => PartOfSpeech.None,
    };
}
