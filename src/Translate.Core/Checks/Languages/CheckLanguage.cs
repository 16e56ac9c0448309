using System.Collections.Frozen;

namespace Translate;

/// <summary>What checks know of a language; what is empty is not checked.</summary>
internal sealed record CheckLanguage
{
    private static readonly CheckLanguage Unknown = new();

    /// <summary>What separates thousands: the point in Indonesian, the comma in English.</summary>
    public char Thousands { get; init; } = ',';

    /// <summary>Whether the language is one of ours.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Numerals written out: what each is worth.</summary>
    public FrozenDictionary<string, NumberWord> Numbers { get; init; } = FrozenDictionary<string, NumberWord>.Empty;

    /// <summary>Words that may say a number but need not: both (2), decade (10).</summary>
    public FrozenDictionary<string, decimal[]> Implied { get; init; } = FrozenDictionary<string, decimal[]>.Empty;

    /// <summary>Words that make a numeral before them vague: tiga puluhan.</summary>
    public FrozenSet<string> Vague { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Words for a great many, and of what: thousands, ribuan.</summary>
    public FrozenDictionary<string, decimal[]> Many { get; init; } = FrozenDictionary<string, decimal[]>.Empty;

    /// <summary>Pairs of words with a numeral that name no number: kaki lima, a street vendor's pitch.</summary>
    public FrozenSet<string> NoNumbers { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Names that the other language says in another way than the lexicon has it: Amerika Serikat, US.</summary>
    public FrozenDictionary<string, string> OtherNames { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Months 1 to 12 and days of the week 101 (Monday) to 107.</summary>
    public FrozenDictionary<string, int> Calendar { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>Words of the calendar that mean something else too: may, minggu.</summary>
    public FrozenSet<string> DoubtfulCalendar { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Currencies by what they are called.</summary>
    public FrozenDictionary<string, string> Currencies { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Units of measure and of time by what they are called.</summary>
    public FrozenDictionary<string, string> Units { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Words that deny.</summary>
    public FrozenSet<string> Negators { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Beginnings of words that deny in other ways: lack, fail.</summary>
    public IReadOnlyList<string> HalfNegators { get; init; } = [];

    /// <summary>Phrases with a negator that deny nothing: not only.</summary>
    public IReadOnlyList<string> NoNegation { get; init; } = [];

    /// <summary>The commonest words, by which a text shows its language.</summary>
    public FrozenSet<string> FunctionWords { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The tables of a language by its base code.</summary>
    public static CheckLanguage Of(string language) => language switch
    {
        "id" => IndonesianChecks.Tables,
        "en" => EnglishChecks.Tables,
        _ => Unknown,
    };
}

/// <summary>What a word does in a numeral.</summary>
/// <param name="Role">How it joins the words before it.</param>
/// <param name="Value">What it is worth.</param>
internal readonly record struct NumberWord(NumberRole Role, decimal Value);

internal enum NumberRole
{
    /// <summary>Adds itself: five, sebelas.</summary>
    Unit,

    /// <summary>Turns the unit before it into teens: belas.</summary>
    Teen,

    /// <summary>Multiplies the unit before it: puluh, hundred.</summary>
    Group,

    /// <summary>Multiplies all before it: thousand, juta.</summary>
    Scale,
}
