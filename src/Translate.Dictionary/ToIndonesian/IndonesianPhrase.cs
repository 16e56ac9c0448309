namespace Translate.Dictionary;

/// <summary>A noun phrase as Indonesian says it, with what the words around it ask of it.</summary>
internal sealed class IndonesianPhrase(int start)
{
    /// <summary>Its first unit.</summary>
    public int Start { get; } = start;

    /// <summary>The unit behind it.</summary>
    public int End { get; set; }

    /// <summary>Its words in order.</summary>
    public List<TargetWord> Words { get; } = [];

    /// <summary>The noun, name, numeral or pronoun that it is about.</summary>
    public EnglishUnit? Head { get; set; }

    public LexicalEntry? Entry { get; set; }

    /// <summary>The nouns that it names, for the next time they are spoken of.</summary>
    public List<string> Named { get; } = [];

    public bool IsPronoun { get; set; }

    public bool IsPlural { get; set; }

    public bool IsNumber { get; set; }

    public bool IsYear { get; set; }

    public bool IsClock { get; set; }

    /// <summary>A date or a day.</summary>
    public bool IsDate { get; set; }

    public bool IsTime => IsYear || IsClock || IsDate || Has(Features.Time);

    public bool IsPerson => Has(Features.Person) || (IsPronoun && Head?.Lemma is "i" or "me" or "he" or "him" or "she" or "her" or "we" or "us" or "they" or "them" or "you" or "who" or "whom");

    public bool IsName => Head?.Tag == Tag.Name;

    public bool IsPlace => Has(Features.Place | Features.City | Features.Country | Features.Region | Features.Organisation) || (IsName && Entry is null);

    /// <summary>A quantifier, numeral or para says that there are several.</summary>
    public bool IsCounted { get; set; }

    public string? Determiner { get; set; }

    public bool Has(Features features) => Entry?.Has(features) ?? false;
}
