
namespace Translate.Dictionary;

/// <summary>The lexicon is written in British spelling; this gives the American.</summary>
internal static class EnglishSpelling
{
    private static readonly Lazy<Dictionary<string, string>> Stems = new(() =>
        LexiconFiles.Lines("english-spelling.tsv").Select(l => l.Split('\t')).ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal));

    private static readonly string[] Our = ["colour", "labour", "neighbour", "harbour", "honour", "favour", "behaviour", "rumour", "humour", "flavour", "vapour", "armour", "odour", "savour", "endeavour", "parlour", "saviour", "tumour", "vigour", "rigour", "splendour", "fervour", "candour", "valour", "clamour"];

    // Words in -ise that American spells so too.
    private static readonly string[] KeepIse =
    [
        "advis", "ris", "aris", "surpris", "exercis", "promis", "compris", "revis", "supervis", "devis", "disguis", "enterpris", "expertis", "franchis", "compromis", "precis", "otherwis", "likewis", "nois", "rais", "prais", "wis", "merchandis",
        "televis", "improvis", "paradis", "premis", "concis", "demis", "excis", "treatis", "pois", "bruis", "cruis", "liais", "pris", "apprais", "disenfranchis", "sunris", "imprecis", "appris", "chastis", "clockwis", "porpois", "tortois", "turquois", "malais", "mayonnais", "vis", "anis",
    ];

    private static readonly HashSet<string> Ise = KeepIse.ToHashSet(StringComparer.Ordinal);

    /// <summary>A text in British spelling in American.</summary>
    public static string American(string text)
    {
        if (text.Length < 4)
            return text is "Mr" or "Mrs" or "Ms" or "Dr" ? text + "." : text;
        if (!text.Contains(' ', StringComparison.Ordinal))
            return Word(text);
        return string.Join(' ', text.Split(' ').Select(Word));
    }

    private static string Word(string word)
    {
        if (word.Length < 4 || char.IsUpper(word[^1]))
            return word;
        var lower = char.ToLowerInvariant(word[0]) + word[1..];
        var spelt = Lower(lower);
        return ReferenceEquals(spelt, lower) ? word : char.IsUpper(word[0]) ? char.ToUpperInvariant(spelt[0]) + spelt[1..] : spelt;
    }

    private static string Lower(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["", "s", "d", "ed", "ing"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && Stems.Value.TryGetValue(word[..^ending.Length], out var stem))
                return ending == "d" && !stem.EndsWith('e') ? stem + "ed" : stem + ending;
        }

        foreach (var ending in (ReadOnlySpan<string>)["isation", "isations", "isational"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length] + "iz" + ending[2..];
        }

        foreach (var ending in (ReadOnlySpan<string>)["ise", "ised", "ises", "ising", "iser", "isers"])
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal) && !Ise.Contains(word[..^(ending.Length - 2)]))
                return word[..^ending.Length] + "iz" + ending[2..];
        }

        foreach (var our in Our)
        {
            if (word.Contains(our, StringComparison.Ordinal))
                return word.Replace(our, our[..^2] + "r", StringComparison.Ordinal);
        }

        foreach (var ending in (ReadOnlySpan<string>)["elled", "elling", "eller", "ellers", "alled", "alling"])
        {
            // travelled, signalling; not called, selling, spelled, installed
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal) && !word.Contains("pell", StringComparison.Ordinal) && !word.Contains("install", StringComparison.Ordinal) && !word.Contains("recall", StringComparison.Ordinal) && !word.Contains("dwell", StringComparison.Ordinal) && !word.Contains("storytell", StringComparison.Ordinal) && !word.Contains("bestsell", StringComparison.Ordinal) && !word.Contains("excell", StringComparison.Ordinal) && !word.Contains("rebell", StringComparison.Ordinal) && !word.Contains("swell", StringComparison.Ordinal))
                return word[..^(ending.Length - 1)] + ending[2..];
        }

        return word;
    }
}
