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
    public IReadOnlyDictionary<string, NumberWord> Numbers { get; init; } = new Dictionary<string, NumberWord>();

    /// <summary>Words that may say a number but need not: both (2), decade (10).</summary>
    public IReadOnlyDictionary<string, decimal[]> Implied { get; init; } = new Dictionary<string, decimal[]>();

    /// <summary>Words that make a numeral before them vague: tiga puluhan.</summary>
    public IReadOnlySet<string> Vague { get; init; } = new HashSet<string>();

    /// <summary>Words for a great many, and of what: thousands, ribuan.</summary>
    public IReadOnlyDictionary<string, decimal[]> Many { get; init; } = new Dictionary<string, decimal[]>();

    /// <summary>Pairs of words with a numeral that name no number: kaki lima, a street vendor's pitch.</summary>
    public IReadOnlySet<string> NoNumbers { get; init; } = new HashSet<string>();

    /// <summary>Names that the other language says in another way than the lexicon has it: Amerika Serikat, US.</summary>
    public IReadOnlyDictionary<string, string> OtherNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Months 1 to 12 and days of the week 101 (Monday) to 107.</summary>
    public IReadOnlyDictionary<string, int> Calendar { get; init; } = new Dictionary<string, int>();

    /// <summary>Words of the calendar that mean something else too: may, minggu.</summary>
    public IReadOnlySet<string> DoubtfulCalendar { get; init; } = new HashSet<string>();

    /// <summary>Currencies by what they are called.</summary>
    public IReadOnlyDictionary<string, string> Currencies { get; init; } = new Dictionary<string, string>();

    /// <summary>Units of measure and of time by what they are called.</summary>
    public IReadOnlyDictionary<string, string> Units { get; init; } = new Dictionary<string, string>();

    /// <summary>Words that deny.</summary>
    public IReadOnlySet<string> Negators { get; init; } = new HashSet<string>();

    /// <summary>Beginnings of words that deny in other ways: lack, fail.</summary>
    public IReadOnlyList<string> HalfNegators { get; init; } = [];

    /// <summary>Phrases with a negator that deny nothing: not only.</summary>
    public IReadOnlyList<string> NoNegation { get; init; } = [];

    /// <summary>The commonest words, by which a text shows its language.</summary>
    public IReadOnlySet<string> FunctionWords { get; init; } = new HashSet<string>();

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
