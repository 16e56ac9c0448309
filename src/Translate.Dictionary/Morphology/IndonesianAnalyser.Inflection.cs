namespace Translate.Dictionary;

public sealed partial class IndonesianAnalyser
{
    // Words of these classes are not felt to be the stem of a verb: satu is not "menyatu!".
    private const PartOfSpeech NoStem = PartOfSpeech.Numeral | PartOfSpeech.Preposition | PartOfSpeech.Conjunction
        | PartOfSpeech.Pronoun | PartOfSpeech.Determiner | PartOfSpeech.Auxiliary | PartOfSpeech.Name;

    private const PartOfSpeech Comparable = PartOfSpeech.Adjective | PartOfSpeech.Adverb;

    /// <summary>The word as a form of a listed lemma.</summary>
    private void Inflected(string word, in Shell shell, Findings found)
    {
        var listed = partsOf(word);
        if (listed != PartOfSpeech.None)
            AddListed(word, listed, shell, found);
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0)
            Doubled(word, hyphen, shell, found, Step.Inflection);
        if (word.StartsWith("di", StringComparison.Ordinal) && word.Length > 4)
            Stem(word[2..].TrimStart('-'), Voice.Passive, 1, shell, found);
        if (listed == PartOfSpeech.None && word.StartsWith("me", StringComparison.Ordinal))
            Active(word, shell, found);
        if (listed == PartOfSpeech.None)
            LoanAction(word, shell, found);
        // Of an adjective with a causative the plain verb means to become so, and has no bare form: tinggi, meninggi, meninggikan; but rebus, merebus.
        // A writer may have listed a stem as well: baca beside membaca.
        if (listed == PartOfSpeech.Verb && !MorphologyTable.IsOwnVerb(word) && shell is not { Particle: null, Doubled: false })
            Stem(word, Voice.Bare, -1, shell, found);
        else if ((listed & PartOfSpeech.Verb) != 0 || ((listed & NoStem) == 0 && !((listed & PartOfSpeech.Adjective) != 0 && Meng(word + "kan") is not null)))
            Stem(word, Voice.Bare, listed == PartOfSpeech.None ? 3 : 6, shell, found);
        if (word.StartsWith("ter", StringComparison.Ordinal) && word.Length > 5)
        {
            Ter(word[3..].TrimStart('-'), shell, found);
            // te- before r: teringan, terendah.
            Ter(word[2..], shell, found);
        }

        if (word.StartsWith("se", StringComparison.Ordinal) && word.Length > 4 && Lists(word[2..], PartOfSpeech.Adjective))
            found.Add(new(word[2..], word[2..], PartOfSpeech.Adjective) { Degree = Degree.Equative, Cost = 2, Morphemes = ["se-", word[2..]] }, shell);
        if (listed == PartOfSpeech.None)
            Informal(word, shell, found);
    }

    private static void AddListed(string word, PartOfSpeech parts, in Shell shell, Findings found)
    {
        var active = word.StartsWith("me", StringComparison.Ordinal) && (parts & PartOfSpeech.Verb) != 0 && Nasal.Stem(word, 0) is not null;
        // Of an adjective with a causative the plain verb means to become so, and has no bare form: tinggi, meninggi, meninggikan; but rebus, merebus.
        // A writer may have listed a passive for its English; the verb itself is the better answer.
        var passive = word.StartsWith("di", StringComparison.Ordinal) && parts == PartOfSpeech.Verb;
        var doubled = shell.Doubled && word.Length > 5 && word.StartsWith("di", StringComparison.Ordinal);
        found.Add(new(word, word, parts) { Voice = active ? Voice.Active : Voice.None, Morphemes = [word], Cost = passive ? 2 : doubled ? 3 : 0 }, shell);
        // buku-buku is several, tinggi-tinggi is how; a word that is both keeps both readings.
        if (shell.Doubled && (parts & PartOfSpeech.Noun) != 0 && (parts & ~PartOfSpeech.Noun) is not PartOfSpeech.None and var others)
            found.Add(new(word, word, others) { Voice = active ? Voice.Active : Voice.None, Morphemes = [word], Repeated = true, Cost = MorphologyTable.IsOwnVerb(word) ? -1 : 1 }, shell with { Doubled = false });
    }

    /// <summary>The listed verbs of which this is the bare stem: baca → membaca, makan → makan.</summary>
    private void Stem(string stem, Voice voice, int cost, in Shell shell, Findings found)
    {
        if (stem.Length < 2)
            return;
        for (var variant = 0; Nasal.Active(stem, variant) is { } active; variant++)
        {
            var parts = partsOf(active) & (voice == Voice.Active ? PartOfSpeech.Verb | PartOfSpeech.Adjective : PartOfSpeech.Verb);
            if (parts == PartOfSpeech.None || (MorphologyTable.Stem(active) is { } own && own != stem))
                continue;
            // memper- is commoner than mem- before per-; and a stem with a nasal of its own is doubtful where no table knows it.
            var doubt = MorphologyTable.Stem(active) is not null ? 0
                : variant == 0 && stem.StartsWith("per", StringComparison.Ordinal) ? 2
                : voice == Voice.Bare && (stem[0] is 'm' or 'n') ? 6 : 0;
            found.Add(new(active, active, parts) { Voice = voice, Cost = cost + variant + doubt, Morphemes = Morphemes(voice, stem) }, shell);
        }

        if (voice != Voice.Bare || shell.Clitic is Clitic.KuBefore or Clitic.KauBefore)
        {
            if (Lists(stem, PartOfSpeech.Verb))
                found.Add(new(stem, stem, PartOfSpeech.Verb) { Voice = voice, Cost = cost + (stem is "makan" or "minum" ? -1 : 1), Morphemes = Morphemes(voice, stem) }, shell);
            if (stem.EndsWith("in", StringComparison.Ordinal))
                Applicative(stem[..^2], voice, cost + 4, shell, found);
        }
    }

    // A spelling the lexicon does not have: menterjemahkan beside menerjemahkan, mempengaruhi beside memengaruhi.
    private void Active(string word, in Shell shell, Findings found)
    {
        for (var variant = 0; Nasal.Stem(word, variant) is { } stem; variant++)
            Stem(stem, Voice.Active, 1 + variant, shell, found);
    }

    private void Ter(string stem, in Shell shell, Findings found)
    {
        if (Lists(stem, Comparable))
            found.Add(new(stem, stem, PartOfSpeech.Adjective) { Degree = Degree.Superlative, Cost = 2, Morphemes = ["ter-", stem] }, shell);
        Stem(stem, Voice.Accidental, 3, shell, found);
    }

    private static System.Collections.Immutable.ImmutableArray<string> Morphemes(Voice voice, string stem) => voice switch
    {
        Voice.Active => ["meN-", stem],
        Voice.Passive => ["di-", stem],
        Voice.Accidental => ["ter-", stem],
        _ => [stem],
    };
}
