namespace Translate.Dictionary;

/// <summary>An Indonesian word taken apart.</summary>
/// <param name="Entry">The lexicon's entry for what is left.</param>
/// <param name="Passive">It had <c>di-</c>.</param>
/// <param name="Plural">It was doubled: <c>buku-buku</c>.</param>
/// <param name="Possessor">English for a clitic: its, my, your.</param>
public readonly record struct Analysis(LexicalEntry Entry, bool Passive = false, bool Plural = false, string? Possessor = null);

/// <summary>Finds the entry behind an inflected Indonesian word.</summary>
internal static class Morphology
{
    private static readonly (string Ending, string? Possessor)[] Clitics = [("nya", "its"), ("ku", "my"), ("mu", "your"), ("lah", null), ("kah", null), ("pun", null)];

    /// <summary>The best analysis of a word in lower case; null when nothing is known.</summary>
    public static Analysis? Analyse(string word, Lexicon lexicon)
    {
        if (Stem(word, lexicon) is { } plain)
            return plain;
        foreach (var (ending, possessor) in Clitics)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal) && Stem(word[..^ending.Length], lexicon) is { } host)
                return host with { Possessor = host.Entry.PartOfSpeech == PartOfSpeech.Noun ? possessor : null };
        }

        return null;
    }

    private static Analysis? Stem(string word, Lexicon lexicon)
    {
        if (lexicon.Find(word) is { } entry)
            return new Analysis(entry);
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 1 && word.AsSpan(hyphen + 1).StartsWith(word.AsSpan(0, hyphen)) && lexicon.Find(word[..hyphen]) is { } doubled)
            return new Analysis(doubled, Plural: true);
        if (word.StartsWith("di", StringComparison.Ordinal) && word.Length > 4 && lexicon.Find(Active(word[2..])) is { PartOfSpeech: PartOfSpeech.Verb } passive)
            return new Analysis(passive, Passive: true);
        // The bare stem of a verb, as in requests and after a fronted object.
        if (word.Length > 3 && lexicon.Find(Active(word)) is { PartOfSpeech: PartOfSpeech.Verb } bare)
            return new Analysis(bare);
        foreach (var prefix in (ReadOnlySpan<string>)["ber", "ter", "se"])
        {
            if (word.Length > prefix.Length + 3 && word.StartsWith(prefix, StringComparison.Ordinal) && lexicon.Find(word[prefix.Length..]) is { PartOfSpeech: PartOfSpeech.Verb or PartOfSpeech.Adjective } rest)
                return new Analysis(rest, Passive: prefix == "ter" && rest.PartOfSpeech == PartOfSpeech.Verb);
        }

        return null;
    }

    /// <summary>meN- with the stem: the nasal takes the place of p, t, k and s, and adapts to the other sounds.</summary>
    internal static string Active(string stem) => stem[0] switch
    {
        'p' when !stem.StartsWith("pr", StringComparison.Ordinal) && !stem.StartsWith("per", StringComparison.Ordinal) => "mem" + stem[1..],
        'b' or 'f' or 'v' or 'p' => "mem" + stem,
        't' => "men" + stem[1..],
        'd' or 'c' or 'j' or 'z' => "men" + stem,
        'k' => "meng" + stem[1..],
        'g' or 'h' or 'a' or 'e' or 'i' or 'o' or 'u' => "meng" + stem,
        's' => "meny" + stem[1..],
        _ => "me" + stem,
    };
}
