namespace Translate.Dictionary;

/// <summary>
/// Takes Indonesian words apart: clitics, particles, reduplication, prefixes and suffixes, every step checked against the lexicon.
/// Inflection of a listed word comes first; derivation from a listed root is tried where no inflection is found.
/// </summary>
public sealed partial class IndonesianAnalyser(Func<string, PartOfSpeech> partsOf)
{
    private const int Longest = 60;
    private static readonly (string Ending, Clitic Clitic, int Cost)[] Clitics = [("nya", Clitic.Nya, 1), ("ku", Clitic.Ku, 2), ("mu", Clitic.Mu, 2)];
    private static readonly (string Beginning, Clitic Clitic)[] Proclitics = [("ku", Clitic.KuBefore), ("kau", Clitic.KauBefore)];
    private static readonly string[] Particles = ["lah", "kah", "pun", "tah"];

    /// <summary>Analyses of a word in lower case, the likeliest first; none when nothing of it is known.</summary>
    public IReadOnlyList<MorphologicalAnalysis> Analyse(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length is < 2 or > Longest || !char.IsLetter(word[0]))
            return [];
        var found = new Findings();
        Given(word, found);
        EachCore(word, found, Step.Inflection);
        if (found.None && !MorphologyTable.IsWhole(word))
            EachCore(word, found, Step.Joining);
        if (found.None && !MorphologyTable.IsWhole(word))
            EachCore(word, found, Step.Derivation);
        return found.Ranked();
    }

    private void Given(string word, Findings found)
    {
        foreach (var (lemma, tags) in MorphologyTable.Words(word))
        {
            if (partsOf(lemma) is not PartOfSpeech.None and var parts)
            {
                found.Add(new(lemma, lemma, tags is "act" or "pas" or "bare" ? PartOfSpeech.Verb : parts)
                {
                    Voice = tags switch { "act" => Voice.Active, "pas" => Voice.Passive, "bare" => Voice.Bare, _ => Voice.None },
                    Plural = tags == "pl",
                    Repeated = tags == "rep",
                    Cost = 1,
                }, new Shell(tags == "nya" ? Clitic.Nya : Clitic.None, Particles.Contains(tags) ? tags : null, 0));
            }
        }
    }

    // Particles stand outside clitics: buku-nya-lah.
    private void EachCore(string word, Findings found, Step step)
    {
        WithClitics(word, null, 0, found, step);
        if (MorphologyTable.IsWhole(word))
            return;
        foreach (var particle in Particles)
        {
            if (word.Length > particle.Length + 1 && word.EndsWith(particle, StringComparison.Ordinal) && !MorphologyTable.IsWhole(word))
                WithClitics(word[..^particle.Length].TrimEnd('-'), particle, particle == "tah" ? 4 : 2, found, step);
        }
    }

    private void WithClitics(string word, string? particle, int cost, Findings found, Step step)
    {
        Core(word, new Shell(Clitic.None, particle, cost), found, step);
        if (MorphologyTable.IsWhole(word))
            return;
        foreach (var (ending, clitic, price) in Clitics)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
                Core(word[..^ending.Length].TrimEnd('-'), new Shell(clitic, particle, cost + price), found, step);
        }

        foreach (var (beginning, clitic) in Proclitics)
        {
            if (word.Length < beginning.Length + 3 || !word.StartsWith(beginning, StringComparison.Ordinal))
                continue;
            var shell = new Shell(clitic, particle, cost + 2);
            var stem = word[beginning.Length..].TrimStart('-');
            if (step == Step.Derivation)
                DerivedVerb(stem, Voice.Bare, shell, found);
            else
                Stem(stem, Voice.Bare, 0, shell, found);
            if (stem.Length > 5 && stem.EndsWith("nya", StringComparison.Ordinal) && step == Step.Inflection)
                Stem(stem[..^3], Voice.Bare, 1, shell, found);
        }
    }

    private void Core(string word, in Shell shell, Findings found, Step step)
    {
        if (word.Length < 2)
            return;
        switch (step)
        {
            case Step.Inflection: Inflected(word, shell, found); break;
            case Step.Joining: Joined(word, shell, found); break;
            default: Derive(word, shell, found); break;
        }
    }

    /// <summary>The likeliest analysis of an inner word, by inflection, else by derivation; null when nothing is known.</summary>
    private MorphologicalAnalysis? Inner(string word, in Shell shell)
    {
        if (word.Length < 3 || shell.Depth > 1)
            return null;
        var inner = new Shell(Clitic.None, null, 0) { Depth = shell.Depth + 1 };
        var found = new Findings();
        Inflected(word, inner, found);
        if (found.None)
            Derive(word, inner, found);
        return found.None ? null : found.Ranked()[0];
    }

    // Each is tried only where the one before found nothing.
    private enum Step
    {
        Inflection,
        Joining,
        Derivation,
    }

    private bool Lists(string word, PartOfSpeech parts) => (partsOf(word) & parts) != 0;
}
