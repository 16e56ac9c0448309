
namespace Translate.Dictionary;

/// <summary>English nouns of verbs and adjectives: develop → development, developer; free → freedom. <c>english-nouns.tsv</c> knows what no ending tells.</summary>
internal static class EnglishNominals
{
    private static readonly Lazy<(Dictionary<string, (string Action, string? Agent)> Verbs, Dictionary<string, string> Qualities)> Tables = new(Load);

    /// <summary>The noun of the action: decision, creation, painting. Of <c>be involved</c>, involvement.</summary>
    public static string Action(string verb)
    {
        var clean = verb.Replace("*", "", StringComparison.Ordinal);
        if (Tables.Value.Verbs.TryGetValue(clean, out var listed))
            return listed.Action;
        if (clean.StartsWith("be ", StringComparison.Ordinal))
            return State(clean[3..]);
        var space = clean.IndexOf(' ', StringComparison.Ordinal);
        // Of a verb with its preposition (wait for) the preposition stays: search for, complaint about.
        if (space > 0 && clean.LastIndexOf(' ') == space && IsPreposition(clean.AsSpan(space + 1)) && Tables.Value.Verbs.TryGetValue(clean[..space], out listed))
            return listed.Action + clean[space..];
        if (space > 0)
            return EnglishInflector.Gerund(verb);
        return clean switch
        {
            _ when clean.EndsWith("ify", StringComparison.Ordinal) => clean[..^1] + "ication",
            _ when clean.EndsWith("ise", StringComparison.Ordinal) && clean.Length > 6 && !clean.EndsWith("rise", StringComparison.Ordinal) => clean[..^1] + "ation",
            _ when clean.EndsWith("ate", StringComparison.Ordinal) && clean.Length > 5 => clean[..^1] + "ion",
            _ when clean.EndsWith("ct", StringComparison.Ordinal) && clean.Length > 4 => clean + "ion",
            _ => EnglishInflector.Gerund(verb),
        };
    }

    /// <summary>Who or what does it: writer, creator, bread maker.</summary>
    public static string Agent(string verb)
    {
        var words = verb.Replace("*", "", StringComparison.Ordinal).Split(' ');
        if (words[0] == "be" && words.Length > 1)
            return words[1];
        var agent = Tables.Value.Verbs.TryGetValue(words[0], out var listed) && listed.Agent is { } known ? known : words[0] switch
        {
            _ when words[0].EndsWith("ate", StringComparison.Ordinal) && words[0].Length > 5 => words[0][..^1] + "or",
            _ when words[0].EndsWith("ct", StringComparison.Ordinal) && words[0].Length > 4 => words[0] + "or",
            _ when words[0].EndsWith('e') => words[0] + "r",
            _ when words[0].EndsWith('y') && words[0].Length > 2 && !"aeou".Contains(words[0][^2], StringComparison.Ordinal) => words[0][..^1] + "ier",
            _ => EnglishInflector.Gerund(words[0])[..^3] + "er",
        };
        return words.Length == 2 && !IsPreposition(words[1]) ? $"{words[1]} {agent}" : agent;
    }

    /// <summary>The noun of the quality: clarity, importance, happiness.</summary>
    public static string Quality(string adjective) => adjective switch
    {
        _ when Tables.Value.Qualities.TryGetValue(adjective, out var listed) => listed,
        _ when adjective.Contains(' ', StringComparison.Ordinal) => "being " + adjective,
        _ when adjective.EndsWith("able", StringComparison.Ordinal) || adjective.EndsWith("ible", StringComparison.Ordinal) => adjective[..^2] + "ility",
        _ when adjective.EndsWith("ant", StringComparison.Ordinal) || adjective.EndsWith("ent", StringComparison.Ordinal) => adjective[..^1] + "ce",
        _ when adjective.EndsWith("lar", StringComparison.Ordinal) || adjective.EndsWith("nal", StringComparison.Ordinal) || adjective.EndsWith("ral", StringComparison.Ordinal) => adjective + "ity",
        _ when adjective.EndsWith("ile", StringComparison.Ordinal) => adjective[..^1] + "ity",
        _ when adjective.EndsWith("ic", StringComparison.Ordinal) && adjective.Length > 5 => adjective + "ism",
        _ when adjective.EndsWith('y') && adjective.Length > 2 => adjective[..^1] + "iness",
        _ => adjective + "ness",
    };

    /// <summary>The ordinal of a numeral in words: three → third, twenty → twentieth.</summary>
    public static string Ordinal(string numeral) => numeral switch
    {
        "one" => "first",
        "two" => "second",
        "three" => "third",
        "five" => "fifth",
        "eight" => "eighth",
        "nine" => "ninth",
        "twelve" => "twelfth",
        _ when numeral.EndsWith('y') => numeral[..^1] + "ieth",
        _ when numeral.LastIndexOfAny([' ', '-']) is > 0 and var at => numeral[..(at + 1)] + Ordinal(numeral[(at + 1)..]),
        _ => numeral + "th",
    };

    // Involved goes back to involve, and with it to involvement.
    private static string State(string participle)
    {
        foreach (var stem in (ReadOnlySpan<string>)[participle.Length > 3 && participle.EndsWith("ed", StringComparison.Ordinal) ? participle[..^2] : "", participle.EndsWith('d') ? participle[..^1] : ""])
        {
            if (Tables.Value.Verbs.TryGetValue(stem, out var listed))
                return listed.Action;
        }

        return Tables.Value.Qualities.TryGetValue(participle, out var quality) ? quality : "being " + participle;
    }

    private static bool IsPreposition(ReadOnlySpan<char> word) =>
        word is "for" or "to" or "at" or "on" or "with" or "about" or "of" or "from" or "in" or "up" or "out" or "off" or "down" or "into" or "after" or "over" or "against";

    private static (Dictionary<string, (string, string?)>, Dictionary<string, string>) Load()
    {
        var verbs = new Dictionary<string, (string, string?)>(StringComparer.Ordinal);
        var qualities = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in LexiconFiles.Lines("english-nouns.tsv"))
        {
            var fields = line.Split('\t');
            if (fields[0] == "v")
                verbs[fields[1]] = (fields[2], fields.Length > 3 ? fields[3] : null);
            else
                qualities[fields[1]] = fields[2];
        }

        return (verbs.ToDictionary(StringComparer.Ordinal), qualities.ToDictionary(StringComparer.Ordinal));
    }
}
