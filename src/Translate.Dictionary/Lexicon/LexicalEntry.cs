using System.Collections.Immutable;

namespace Translate.Dictionary;

/// <summary>What an entry says of its word beside the translation; see docs/LEXICON.md.</summary>
[Flags]
public enum Features
{
#pragma warning disable CS1591 // The table in docs/LEXICON.md says what each means; the names are its words.
    None = 0,
    Mass = 1 << 0,
    PluralOnly = 1 << 1,
    Definite = 1 << 2,
    Person = 1 << 3,
    Time = 1 << 4,
    Place = 1 << 5,
    Measure = 1 << 6,
    Of = 1 << 7,
    Title = 1 << 8,
    Postposed = 1 << 9,
    More = 1 << 10,
    Transitive = 1 << 11,
    Intransitive = 1 << 12,
    Infinitive = 1 << 13,
    Gerund = 1 << 14,
    BareInfinitive = 1 << 15,
    ObjectInfinitive = 1 << 16,
    That = 1 << 17,
    Quote = 1 << 18,
    Stative = 1 << 19,
    Link = 1 << 20,
    Country = 1 << 21,
    City = 1 << 22,
    Region = 1 << 23,
    Organisation = 1 << 24,
    Informal = 1 << 25,
    Formal = 1 << 26,
    Vulgar = 1 << 27,
    Malay = 1 << 28,
    Rare = 1 << 29,
#pragma warning restore CS1591
}

/// <summary>A line of the lexicon: an Indonesian word or phrase and what it is in English.</summary>
/// <param name="Lemma">The word or words, in lower case.</param>
/// <param name="Part">What it is.</param>
/// <param name="Senses">Translations in base form, the most frequent first; none for a word English does not say.</param>
/// <param name="Features">What the line says beside.</param>
/// <param name="Values">Features with a value: <c>adj</c>, <c>adv</c>, <c>demonym</c>, <c>of</c>, and Indonesian prepositions.</param>
/// <param name="Domain">The field it belongs to; empty for the general vocabulary.</param>
public sealed record LexicalEntry(string Lemma, PartOfSpeech Part, ImmutableArray<string> Senses, Features Features, IReadOnlyDictionary<string, string> Values, string Domain)
{
    /// <summary>No values.</summary>
    public static readonly IReadOnlyDictionary<string, string> NoValues = new Dictionary<string, string>();

    private static readonly Dictionary<string, Features> Names = new(StringComparer.Ordinal)
    {
        ["m"] = Features.Mass,
        ["pl"] = Features.PluralOnly,
        ["the"] = Features.Definite,
        ["pers"] = Features.Person,
        ["time"] = Features.Time,
        ["place"] = Features.Place,
        ["meas"] = Features.Measure,
        ["of"] = Features.Of,
        ["title"] = Features.Title,
        ["post"] = Features.Postposed,
        ["more"] = Features.More,
        ["tr"] = Features.Transitive,
        ["in"] = Features.Intransitive,
        ["inf"] = Features.Infinitive,
        ["ing"] = Features.Gerund,
        ["bare"] = Features.BareInfinitive,
        ["objinf"] = Features.ObjectInfinitive,
        ["that"] = Features.That,
        ["quote"] = Features.Quote,
        ["stat"] = Features.Stative,
        ["link"] = Features.Link,
        ["country"] = Features.Country,
        ["city"] = Features.City,
        ["region"] = Features.Region,
        ["org"] = Features.Organisation,
        ["person"] = Features.Person,
        ["informal"] = Features.Informal,
        ["formal"] = Features.Formal,
        ["vulgar"] = Features.Vulgar,
        ["malay"] = Features.Malay,
        ["rare"] = Features.Rare,
    };

    /// <summary>The translation to take when nothing else is known; empty when English has no word for it.</summary>
    public string English => Senses.IsEmpty ? "" : Senses[0];

    /// <summary>How many words the lemma has.</summary>
    public int WordCount { get; } = Lemma.AsSpan().Count(' ') + 1;

    /// <summary>Whether the lemma has a slot, such as <c>{n}</c>.</summary>
    public bool IsPattern { get; } = Lemma.Contains('{', StringComparison.Ordinal);

    /// <summary>Whether the line has this feature.</summary>
    public bool Has(Features feature) => (Features & feature) != 0;

    /// <summary>The value of a feature such as <c>adj</c>; null where the line has none.</summary>
    public string? Value(string name) => Values.GetValueOrDefault(name);

    /// <summary>The line that <see cref="Parse"/> reads as this entry.</summary>
    public string ToLine()
    {
        var tag = PartsOfSpeech.Tag(Part);
        var features = Names.Where(n => Has(n.Value) && n.Key != "person").Select(n => n.Key)
            .Concat(Values.Select(v => $"{v.Key}={v.Value.Replace(' ', '_')}")).Order(StringComparer.Ordinal);
        return string.Join('\t', Lemma, tag, string.Join('|', Senses), string.Join(' ', features), Domain).TrimEnd('\t') is var line && line.AsSpan().Count('\t') >= 2
            ? line
            : $"{Lemma}\t{tag}\t";
    }

    /// <summary>The entry of one line: lemma, part of speech, English, features, domain, note, with tabs between.</summary>
    /// <exception cref="FormatException">The line is malformed; the message says how.</exception>
    public static LexicalEntry Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var fields = line.Split('\t');
        if (fields.Length < 3 || fields[0].Trim().Length == 0)
            throw new FormatException($"'{line}' has too few fields. A line is: lemma, part of speech, English, features, domain, note, with tabs between.");
        var part = PartsOfSpeech.Parse(fields[1].Trim());
        if (part == PartOfSpeech.None)
            throw new FormatException($"the part of speech is '{fields[1]}'. Known: {PartsOfSpeech.Known}.");
        var senses = fields[2].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var features = Features.None;
        Dictionary<string, string>? values = null;
        foreach (var feature in fields.Length > 3 ? fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
        {
            if (feature.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
            {
                (values ??= new(StringComparer.Ordinal))[feature[..equals]] = feature[(equals + 1)..].Replace('_', ' ');
                if (feature.StartsWith("of=", StringComparison.Ordinal))
                    features |= Features.Of;
            }
            else if (Names.TryGetValue(feature, out var flag))
            {
                features |= flag;
            }
            else
            {
                throw new FormatException($"the feature '{feature}' is not known. See docs/LEXICON.md.");
            }
        }

        return new LexicalEntry(fields[0].Trim().ToLowerInvariant(), part, [.. senses], features, values ?? NoValues,
            fields.Length > 4 ? fields[4].Trim() : "");
    }
}
