
namespace Translate.Dictionary;

/// <summary>Where the deciding word stands.</summary>
public enum CollocationContext
{
    /// <summary>The object of the verb.</summary>
    ObjectOf,

    /// <summary>Its subject.</summary>
    SubjectOf,

    /// <summary>The noun that the word modifies.</summary>
    Head,

    /// <summary>A word that modifies the noun.</summary>
    Modifier,

    /// <summary>A preposition behind it.</summary>
    Preposition,

    /// <summary>The very next word.</summary>
    Next,

    /// <summary>The word before.</summary>
    Previous,

    /// <summary>Any word of the sentence.</summary>
    Near,

    /// <summary>The field the text comes from; the words are names of fields.</summary>
    Domain,
}

/// <summary>A rule that chooses what a word is by the company it keeps: <c>mengambil</c> with the object <c>keputusan</c> is <c>make</c>.</summary>
/// <param name="Lemma">The word.</param>
/// <param name="Part">Its part of speech.</param>
/// <param name="English">What it is in that company.</param>
/// <param name="Context">Where the company stands.</param>
/// <param name="Words">Lemmas, any of which decides.</param>
public sealed record Collocation(string Lemma, PartOfSpeech Part, string English, CollocationContext Context, IReadOnlySet<string> Words)
{
    /// <summary>The line that <see cref="Parse"/> reads as this rule.</summary>
    public string ToLine()
    {
        var context = Context switch
        {
            CollocationContext.ObjectOf => "obj",
            CollocationContext.SubjectOf => "subj",
            CollocationContext.Head => "head",
            CollocationContext.Modifier => "mod",
            CollocationContext.Preposition => "prep",
            CollocationContext.Next => "next",
            CollocationContext.Previous => "prev",
            CollocationContext.Domain => "domain",
            _ => "near",
        };
        return $"{Lemma}\t{PartsOfSpeech.Tag(Part)}\t{English}\t{context}:{string.Join('|', Words.Order(StringComparer.Ordinal))}";
    }

    /// <summary>A rule of one line: lemma, part of speech, English, context, with tabs between.</summary>
    /// <exception cref="FormatException">The line is malformed.</exception>
    public static Collocation Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var fields = line.Split('\t');
        var colon = fields.Length > 3 ? fields[3].IndexOf(':', StringComparison.Ordinal) : -1;
        if (colon < 0)
            throw new FormatException($"'{line}' is no rule. A line is: lemma, part of speech, English, context such as obj:keputusan, with tabs between.");
        var context = fields[3][..colon] switch
        {
            "obj" => CollocationContext.ObjectOf,
            "subj" => CollocationContext.SubjectOf,
            "head" => CollocationContext.Head,
            "mod" => CollocationContext.Modifier,
            "prep" => CollocationContext.Preposition,
            "next" => CollocationContext.Next,
            "prev" => CollocationContext.Previous,
            "near" => CollocationContext.Near,
            "domain" => CollocationContext.Domain,
            var other => throw new FormatException($"'{line}': the context is '{other}'. Known: obj subj head mod prep next prev near domain."),
        };
        return new Collocation(fields[0], PartsOfSpeech.Parse(fields[1]), fields[2].Split('|')[0].Trim(), context, fields[3][(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal));
    }
}
