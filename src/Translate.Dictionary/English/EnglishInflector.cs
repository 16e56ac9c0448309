using System.Buffers;

namespace Translate.Dictionary;

/// <summary>English word forms: plurals, verb forms, comparison, adverbs. Irregular words come from <c>english-irregular.tsv</c>.</summary>
public static class EnglishInflector
{
    private const string Vowels = "aeiou";
    private static readonly SearchValues<char> Sounded = SearchValues.Create("aeiouy");
    private static readonly Lazy<Tables> Irregular = new(Tables.Load);

    // Two syllables and more whose last one is stressed: the final consonant doubles.
    private static readonly HashSet<string> Stressed = new[]
    {
        "admit", "permit", "commit", "submit", "omit", "emit", "transmit", "occur", "recur", "incur", "refer", "prefer", "defer", "infer", "transfer", "confer", "deter", "regret", "forget", "control", "patrol",
        "compel", "expel", "propel", "repel", "rebel", "excel", "equip", "kidnap", "worship", "handicap", "program", "begin", "upset", "reset", "forbid", "unplug", "debug", "abet", "acquit", "allot", "outwit",
        "travel", "cancel", "model", "label", "level", "signal", "fuel", "quarrel", "counsel", "channel", "tunnel", "dial", "total", "equal", "marvel", "fulfil", "enrol", "instil", "distil", "appal", "jewel", "rival", "refuel", "initial", "pedal", "shovel", "swivel", "unravel", "snorkel", "spiral", "panel", "input", "format",
    }.ToHashSet(StringComparer.Ordinal);

    /// <summary>The plural of a noun or noun phrase: the last word, the last before <c>of</c> and the like, or the one marked with <c>*</c> inflects.</summary>
    public static string Plural(string noun) => InHead(noun, fromEnd: true, PluralWord);

    /// <summary>The past tense of a verb or verb phrase.</summary>
    public static string Past(string verb) => InHead(verb, fromEnd: false, w => Irregular.Value.Verbs.TryGetValue(w, out var forms) ? forms.Past : Ed(w));

    /// <summary>The past participle.</summary>
    public static string Participle(string verb) => InHead(verb, fromEnd: false, w => Irregular.Value.Verbs.TryGetValue(w, out var forms) ? forms.Participle : Ed(w));

    /// <summary>The third person singular of the present.</summary>
    public static string Third(string verb) => InHead(verb, fromEnd: false, w => w switch { "be" => "is", "have" => "has", "do" => "does", "go" => "goes", "can" => "can", _ => S(w) });

    /// <summary>The gerund and present participle.</summary>
    public static string Gerund(string verb) => InHead(verb, fromEnd: false, w => w switch
    {
        "be" or "see" or "flee" or "agree" or "free" or "oversee" or "foresee" or "guarantee" or "dye" or "singe" or "age" when w is not "age" => w + "ing",
        _ when w.EndsWith("ie", StringComparison.Ordinal) => w[..^2] + "ying",
        _ when w.EndsWith('e') && !w.EndsWith("ee", StringComparison.Ordinal) && !w.EndsWith("oe", StringComparison.Ordinal) && w.Length > 2 => w[..^1] + "ing",
        _ when Doubles(w) => w + w[^1] + "ing",
        _ when w.EndsWith('c') => w + "king",
        _ => w + "ing",
    });

    /// <summary>The comparative, <c>bigger</c> or <c>more important</c>.</summary>
    public static string Comparative(string adjective) => Compare(adjective, "er", "more ", f => f.Comparative);

    /// <summary>The superlative without its article.</summary>
    public static string Superlative(string adjective) => Compare(adjective, "est", "most ", f => f.Superlative);

    /// <summary>The adverb of an adjective: quickly, well, in a friendly way.</summary>
    public static string Adverb(string adjective)
    {
        ArgumentNullException.ThrowIfNull(adjective);
        if (Irregular.Value.Adjectives.TryGetValue(adjective, out var forms) && forms.Adverb.Length > 0)
            return forms.Adverb;
        return adjective switch
        {
            _ when adjective.Length == 0 || adjective.Contains(' ', StringComparison.Ordinal) => adjective,
            _ when adjective.EndsWith("ly", StringComparison.Ordinal) => adjective,
            _ when adjective.EndsWith("ic", StringComparison.Ordinal) => adjective + "ally",
            _ when adjective.EndsWith("ll", StringComparison.Ordinal) => adjective + "y",
            _ when adjective.EndsWith("le", StringComparison.Ordinal) && adjective.Length > 3 && !Vowels.Contains(adjective[^3], StringComparison.Ordinal) => adjective[..^1] + "y",
            _ when adjective.EndsWith('y') && adjective.Length > 2 && !Vowels.Contains(adjective[^2], StringComparison.Ordinal) => adjective[..^1] + "ily",
            _ => adjective + "ly",
        };
    }

    /// <summary>Whether <c>an</c> rather than <c>a</c> stands before these words.</summary>
    public static bool TakesAn(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Length == 0)
            return false;
        var word = words.AsSpan();
        var end = word.IndexOfAny(' ', '-');
        if (end > 0)
            word = word[..end];
        if (char.IsDigit(word[0]))
            return word[0] == '8' || (word.Length == 2 && (word is "11" or "18"));
        var letters = 0;
        while (letters < word.Length && char.IsAsciiLetterUpper(word[letters]))
            letters++;
        if (letters == word.Length && (letters == 1 || word.IndexOfAny("AEIOU") < 0 || letters <= 3))
            return "AEFHILMNORSX".Contains(word[0], StringComparison.Ordinal);
        foreach (var silent in (ReadOnlySpan<string>)["hour", "honest", "honour", "heir"])
        {
            if (word.StartsWith(silent, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        foreach (var consonant in (ReadOnlySpan<string>)["uni", "use", "usu", "uti", "eu", "one", "once", "uk", "ubi", "ura", "ute", "ufo"])
        {
            if (word.StartsWith(consonant, StringComparison.OrdinalIgnoreCase))
                return word.StartsWith("unim", StringComparison.OrdinalIgnoreCase) || word.StartsWith("unin", StringComparison.OrdinalIgnoreCase) || word.StartsWith("unid", StringComparison.OrdinalIgnoreCase);
        }

        return Vowels.Contains(char.ToLowerInvariant(word[0]), StringComparison.Ordinal);
    }

    internal static string PluralWord(string word)
    {
        if (Irregular.Value.Nouns.TryGetValue(word, out var plural))
            return plural;
        return word switch
        {
            "" => "",
            "cm" or "mm" or "km" or "kg" or "m" or "g" or "mg" or "ml" or "ha" or "percent" or "Rp" or "hertz" or "GB" or "MB" => word,
            _ when word.EndsWith("person", StringComparison.Ordinal) && word.Length > 7 => word[..^6] + "people",
            _ when word.EndsWith("man", StringComparison.Ordinal) && word.Length > 4 && word is not ("human" or "german" or "roman" or "ottoman" or "talisman" or "shaman" or "caiman") => word[..^2] + "en",
            _ when char.IsUpper(word[0]) && word.Length > 1 && char.IsUpper(word[^1]) => word + "s",
            _ => S(word),
        };
    }

    private static string S(string w) => w switch
    {
        _ when w.EndsWith('y') && w.Length > 1 && !Vowels.Contains(w[^2], StringComparison.Ordinal) => w[..^1] + "ies",
        _ when w.EndsWith('s') || w.EndsWith('x') || w.EndsWith('z') || w.EndsWith("ch", StringComparison.Ordinal) || w.EndsWith("sh", StringComparison.Ordinal) => w + "es",
        _ => w + "s",
    };

    private static string Ed(string w) => w switch
    {
        _ when w.EndsWith('e') => w + "d",
        _ when w.EndsWith('y') && w.Length > 1 && !Vowels.Contains(w[^2], StringComparison.Ordinal) => w[..^1] + "ied",
        _ when Doubles(w) => w + w[^1] + "ed",
        _ when w.EndsWith('c') => w + "ked",
        _ => w + "ed",
    };

    private static bool Doubles(string w)
    {
        if (w.Length < 3 || Vowels.Contains(w[^1], StringComparison.Ordinal) || w[^1] is 'w' or 'x' or 'y' or 'h' || !Vowels.Contains(w[^2], StringComparison.Ordinal))
            return false;
        if (Stressed.Contains(w))
            return true;
        if (Vowels.Contains(w[^3], StringComparison.Ordinal) && !(w[^3] == 'u' && w.Length > 3 && w[^4] == 'q'))
            return false;
        return !w.AsSpan(0, w.Length - 2).ContainsAny(Sounded) || (w.StartsWith("qu", StringComparison.Ordinal) && w.Length == 4);
    }

    private static string Compare(string adjective, string ending, string word, Func<(string Comparative, string Superlative, string Adverb), string> form)
    {
        ArgumentNullException.ThrowIfNull(adjective);
        if (Irregular.Value.Adjectives.TryGetValue(adjective, out var forms) && form(forms) is { Length: > 0 } irregular)
            return irregular;
        if (adjective.Length == 0 || adjective.Contains(' ', StringComparison.Ordinal) || adjective.Contains('-', StringComparison.Ordinal))
            return word + adjective;
        var syllables = Syllables(adjective);
        if (adjective.EndsWith('y') && syllables == 2 && !adjective.EndsWith("ly", StringComparison.Ordinal) && !Vowels.Contains(adjective[^2], StringComparison.Ordinal))
            return adjective[..^1] + "i" + ending;
        if (syllables > 1 || (adjective.Length > 3 && adjective.EndsWith("ed", StringComparison.Ordinal)))
            return word + adjective;
        return adjective switch
        {
            _ when adjective.EndsWith('e') => adjective + ending[1..],
            _ when Doubles(adjective) => adjective + adjective[^1] + ending,
            _ => adjective + ending,
        };
    }

    private static int Syllables(string w)
    {
        var count = 0;
        var inVowel = false;
        foreach (var c in w)
        {
            var vowel = "aeiouy".Contains(c, StringComparison.Ordinal);
            if (vowel && !inVowel)
                count++;
            inVowel = vowel;
        }

        return w.EndsWith('e') && count > 1 && !w.EndsWith("le", StringComparison.Ordinal) ? count - 1 : count;
    }

    private static string InHead(string phrase, bool fromEnd, Func<string, string> inflect)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        if (!phrase.Contains(' ', StringComparison.Ordinal))
            return inflect(phrase.TrimEnd('*'));
        var words = phrase.Split(' ');
        var head = Array.FindIndex(words, w => w.EndsWith('*'));
        if (head < 0)
        {
            head = fromEnd ? words.Length - 1 : 0;
            var preposition = fromEnd ? Array.FindIndex(words, 1, w => w is "of" or "in" or "for" or "to" or "with" or "at" or "from" or "on" or "by" or "about") : -1;
            if (preposition > 0)
                head = preposition - 1;
            if (!fromEnd && words.Length > 1 && words[0] is "not" or "also")
                head = 1;
        }

        words[head] = inflect(words[head].TrimEnd('*'));
        return string.Join(' ', words);
    }

    private sealed record Tables(
        Dictionary<string, (string Past, string Participle)> Verbs,
        Dictionary<string, string> Nouns,
        Dictionary<string, (string Comparative, string Superlative, string Adverb)> Adjectives)
    {
        public static Tables Load()
        {
            var verbs = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
            var nouns = new Dictionary<string, string>(StringComparer.Ordinal);
            var adjectives = new Dictionary<string, (string, string, string)>(StringComparer.Ordinal);
            foreach (var line in LexiconFiles.Lines("english-irregular.tsv"))
            {
                var f = line.Split('\t');
                switch (f[1])
                {
                    case "v": verbs[f[0]] = (f[2], f[3]); break;
                    case "n": nouns[f[0]] = f[2]; break;
                    default: adjectives[f[0]] = (f[2].Trim('-'), f[3].Trim('-'), f[4].Trim('-')); break;
                }
            }

            return new Tables(verbs.ToDictionary(StringComparer.Ordinal), nouns.ToDictionary(StringComparer.Ordinal), adjectives.ToDictionary(StringComparer.Ordinal));
        }
    }
}
