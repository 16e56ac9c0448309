namespace Translate.Dictionary;

/// <summary>Takes Indonesian words apart: clitics, particles, reduplication, prefixes and suffixes, checked against the lexicon.</summary>
public sealed class IndonesianAnalyser(Func<string, PartOfSpeech> partsOf)
{
    private static readonly (string Ending, Clitic Clitic)[] Clitics = [("nya", Clitic.Nya), ("ku", Clitic.Ku), ("mu", Clitic.Mu)];

    /// <summary>Analyses of a word in lower case, the likeliest first; none when nothing of it is known.</summary>
    public IReadOnlyList<MorphologicalAnalysis> Analyse(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var found = new List<MorphologicalAnalysis>();
        Stem(word, found, a => a);
        foreach (var particle in (ReadOnlySpan<string>)["lah", "kah", "pun"])
        {
            if (word.Length > particle.Length + 2 && word.EndsWith(particle, StringComparison.Ordinal))
                WithClitic(word[..^particle.Length], found, a => a with { Particle = particle, Cost = a.Cost + 2 });
        }

        WithClitic(word, found, a => a);
        found.Sort((a, b) => a.Cost.CompareTo(b.Cost));
        return found;
    }

    private void WithClitic(string word, List<MorphologicalAnalysis> found, Func<MorphologicalAnalysis, MorphologicalAnalysis> wrap)
    {
        Stem(word, found, wrap);
        foreach (var (ending, clitic) in Clitics)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
                Stem(word[..^ending.Length], found, a => wrap(a with { Clitic = clitic, Cost = a.Cost + 1 }));
        }
    }

    private void Stem(string word, List<MorphologicalAnalysis> found, Func<MorphologicalAnalysis, MorphologicalAnalysis> wrap)
    {
        if (word.Length < 2)
            return;
        if (partsOf(word) is not PartOfSpeech.None and var listed)
            found.Add(wrap(new(word, word, listed) { Voice = word.StartsWith("me", StringComparison.Ordinal) && (listed & PartOfSpeech.Verb) != 0 ? Voice.Active : Voice.None }));
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 1 && word.AsSpan(hyphen + 1).StartsWith(word.AsSpan(0, hyphen)) && partsOf(word[..hyphen]) is not PartOfSpeech.None and var doubled)
            found.Add(wrap(new(word[..hyphen], word[..hyphen], doubled) { Plural = (doubled & PartOfSpeech.Noun) != 0, Repeated = (doubled & PartOfSpeech.Noun) == 0, Cost = 2 }));
        if (word.StartsWith("di", StringComparison.Ordinal) && word.Length > 4 && Verb(word[2..]) is { } passive)
            found.Add(wrap(new(passive, passive, PartOfSpeech.Verb) { Voice = Voice.Passive, Cost = 2 }));
        if (word.Length > 2 && Verb(word) is { } bare)
            found.Add(wrap(new(bare, bare, PartOfSpeech.Verb) { Voice = Voice.Bare, Cost = 3 }));
        if (word.StartsWith("ter", StringComparison.Ordinal) && word.Length > 5)
        {
            if ((partsOf(word[3..]) & PartOfSpeech.Adjective) != 0)
                found.Add(wrap(new(word[3..], word[3..], PartOfSpeech.Adjective) { Degree = Degree.Superlative, Cost = 3 }));
            else if (Verb(word[3..]) is { } state)
                found.Add(wrap(new(state, state, PartOfSpeech.Verb) { Voice = Voice.Accidental, Cost = 4 }));
        }

        if (word.StartsWith("se", StringComparison.Ordinal) && word.Length > 4 && (partsOf(word[2..]) & PartOfSpeech.Adjective) != 0)
            found.Add(wrap(new(word[2..], word[2..], PartOfSpeech.Adjective) { Degree = Degree.Equative, Cost = 3 }));
    }

    private string? Verb(string stem)
    {
        foreach (var active in (ReadOnlySpan<string>)[Active(stem), stem, "mem" + stem, "meng" + stem])
        {
            if (active != stem && (partsOf(active) & PartOfSpeech.Verb) != 0)
                return active;
        }

        return null;
    }

    private static string Active(string stem) => stem[0] switch
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
