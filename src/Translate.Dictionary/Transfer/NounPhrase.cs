namespace Translate.Dictionary;

internal enum GrammaticalNumber
{
    Singular,
    Plural,
}

/// <summary>How a noun phrase is determined.</summary>
internal enum Determination
{
    /// <summary>Nothing says: an article is to be chosen.</summary>
    Open,

    /// <summary><c>the</c></summary>
    Definite,

    /// <summary><c>a</c></summary>
    Indefinite,

    /// <summary>A word of its own stands there (this, my, every), or none may.</summary>
    Closed,
}

/// <summary>An English noun phrase being built: what stands before the head, the head, and what stands after.</summary>
internal sealed class NounPhrase
{
    /// <summary>The head's source unit.</summary>
    public required SourceWord Head { get; init; }

    /// <summary>The head in the singular; null for names and pronouns, which do not inflect.</summary>
    public string? Noun { get; set; }

    /// <summary>The head as it is, where it does not inflect.</summary>
    public string? Fixed { get; set; }

    /// <summary>Determiner, quantifier and numerals.</summary>
    public List<TargetWord> Before { get; } = [];

    /// <summary>Adjectives and nouns that modify the head, in English order.</summary>
    public List<TargetWord> Modifiers { get; } = [];

    /// <summary>What follows the head: of-phrases, names, numbers.</summary>
    public List<Choice> After { get; } = [];

    public Determination Determination { get; set; }

    public GrammaticalNumber Number { get; set; }

    /// <summary>The number is said (by a numeral, a quantifier, reduplication), so that it is no choice.</summary>
    public bool NumberIsSaid { get; set; }

    public bool Mass { get; set; }

    /// <summary>1, 2 or 3.</summary>
    public int Grammatical { get; set; } = 3;

    public bool IsPerson { get; set; }

    public bool IsPronoun { get; set; }

    /// <summary>A demonstrative, pronoun, clitic or name ended it: what follows is no modifier.</summary>
    public bool Complete { get; set; }

    /// <summary>Object forms and possessives of a pronoun, where it is one.</summary>
    public Pronoun? Pronoun { get; set; }

    public string HeadLemma => Head.Lemma;

    public bool IsPlural => Number == GrammaticalNumber.Plural;

    /// <summary>Takes <c>be</c> and verbs in the plural: they, we, you, the books.</summary>
    public bool AgreesAsPlural => IsPlural || (IsPronoun && Grammatical == 2) || (Head.Has(Features.PluralOnly) && !Mass);

    /// <summary>Yesterday, Monday, June: a time that takes no article.</summary>
    public bool IsDeictic => Head.Has(Features.Time) && (Head.Entry!.English is "yesterday" or "today" or "tomorrow" or "tonight" or "now" || (Noun is { Length: > 0 } && char.IsUpper(Noun[0]) && Modifiers.Count == 0));

    /// <summary>A bare common noun, so that it can stand before another as a modifier.</summary>
    public bool IsBare => Before.Count == 0 && After.Count == 0 && Noun is not null && Determination == Determination.Open && !NumberIsSaid;
}

/// <summary>Forms of an English pronoun.</summary>
internal sealed record Pronoun(string Subject, string Object, string Possessive, string Absolute, string Reflexive, int Person, bool Plural)
{
    private static readonly Dictionary<string, Pronoun> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["I"] = new("I", "me", "my", "mine", "myself", 1, false),
        ["you"] = new("you", "you", "your", "yours", "yourself", 2, false),
        ["he"] = new("he", "him", "his", "his", "himself", 3, false),
        ["she"] = new("she", "her", "her", "hers", "herself", 3, false),
        ["it"] = new("it", "it", "its", "its", "itself", 3, false),
        ["we"] = new("we", "us", "our", "ours", "ourselves", 1, true),
        ["they"] = new("they", "them", "their", "theirs", "themselves", 3, true),
        ["you all"] = new("you all", "you all", "your", "yours", "yourselves", 2, true),
    };

    public static Pronoun? Find(string english) => Known.GetValueOrDefault(english);

    public static Pronoun You => Known["you"];

    public static Pronoun It => Known["it"];

    public static Pronoun He => Known["he"];

    public static Pronoun They => Known["they"];
}
