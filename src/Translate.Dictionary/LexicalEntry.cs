namespace Translate.Dictionary;

/// <summary>Parts of speech, by the letters the lexicon files use.</summary>
public enum PartOfSpeech
{
    /// <summary><c>n</c></summary>
    Noun,

    /// <summary><c>v</c>; English in its base form.</summary>
    Verb,

    /// <summary><c>a</c></summary>
    Adjective,

    /// <summary><c>adv</c></summary>
    Adverb,

    /// <summary><c>pn</c>, names</summary>
    Name,

    /// <summary><c>pro</c></summary>
    Pronoun,

    /// <summary><c>num</c>, numerals and quantifiers; the noun behind stands in the plural when the features say <c>pl</c>.</summary>
    Numeral,

    /// <summary><c>p</c>, prepositions</summary>
    Preposition,

    /// <summary><c>c</c>, conjunctions</summary>
    Conjunction,

    /// <summary><c>aux</c>, words that decide the form of the verb behind them.</summary>
    Auxiliary,

    /// <summary><c>det</c>, determiners behind the noun in Indonesian and before it in English.</summary>
    Determiner,

    /// <summary><c>x</c>, whatever else is said as it stands.</summary>
    Other,
}

/// <summary>A line of the lexicon.</summary>
/// <param name="Lemma">The Indonesian word or words, in lower case.</param>
/// <param name="PartOfSpeech">What it is.</param>
/// <param name="English">Its most frequent translation, in base form; may be empty for words English does not say.</param>
/// <param name="Features">Space-separated: <c>pl</c> (plural behind it), <c>past:went</c>, <c>part:gone</c>, <c>plural:children</c>, <c>mass</c>.</param>
public sealed record LexicalEntry(string Lemma, PartOfSpeech PartOfSpeech, string English, string Features)
{
    /// <summary>The value of a feature such as <c>past:</c>; null where it has none.</summary>
    public string? Feature(string name)
    {
        foreach (var feature in Features.Split(' '))
        {
            if (feature.StartsWith(name, StringComparison.Ordinal))
                return feature[name.Length..].Replace('_', ' ');
        }

        return null;
    }

    /// <summary>Whether the features name it.</summary>
    public bool Has(string feature) => Features.Split(' ').Contains(feature, StringComparer.Ordinal);
}
