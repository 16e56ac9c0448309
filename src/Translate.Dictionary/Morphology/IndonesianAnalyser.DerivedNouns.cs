namespace Translate.Dictionary;

public sealed partial class IndonesianAnalyser
{
    /// <summary><c>peN-</c>, <c>pe-</c>, <c>per-</c>, with <c>-an</c> and without.</summary>
    private void DerivedNoun(string word, in Shell shell, Findings found)
    {
        if (word.EndsWith("an", StringComparison.Ordinal) && word.Length > 6)
            DerivedAction(word, word[..^2], shell, found);
        DerivedAgent(word, shell, found);
    }

    // pembaca from membaca: peN- takes the nasal of meN-.
    private void DerivedAgent(string word, in Shell shell, Findings found)
    {
        var active = "m" + word[1..];
        var less = word.EndsWith("an", StringComparison.Ordinal) ? 4 : 0;
        if (Nasal.Stem(active, 0) is not null && VerbOf(active, "", "kan", "i") is { } verb)
        {
            Add(word, (verb, PartOfSpeech.Verb, 0), PartOfSpeech.Noun, Derivation.Agent, 1 + less, shell, found, "peN-", "");
            return;
        }

        for (var variant = 0; Nasal.Stem(active, variant) is { } stem; variant++)
        {
            if (Base(stem, Preference.Any, deep: variant == 0) is { } root)
                Add(word, root, PartOfSpeech.Noun, Derivation.Agent, 3 + less + variant, shell, found, "peN-", "");
        }

        foreach (var prefix in (ReadOnlySpan<string>)["per", "pel", "pe"])
        {
            if (!word.StartsWith(prefix, StringComparison.Ordinal) || word.Length < prefix.Length + 3 || (prefix == "pel" && word != "pelajar"))
                continue;
            var stem = word[prefix.Length..].TrimStart('-');
            if (Base(stem, Preference.Ber, deep: true) is { } root)
                Add(word, root, PartOfSpeech.Noun, Derivation.Agent, (prefix == "pe" ? 2 : 4) + less, shell, found, "pe-", "");
        }
    }

    // penandatanganan from menandatangani, pengembangan from mengembangkan, perdebatan from berdebat, pedesaan from desa.
    private void DerivedAction(string word, string stem, in Shell shell, Findings found)
    {
        var active = "m" + stem[1..];
        if (Nasal.Stem(active, 0) is { } first)
        {
            // Of what is, or happens by itself, the noun is that of the causative: penurunan is menurunkan, peningkatan meningkatkan.
            var intransitive = MorphologyTable.IsOwnVerb(first) || ((partsOf(first) & (PartOfSpeech.Noun | PartOfSpeech.Adjective)) != 0 && !Lists(first, PartOfSpeech.Verb));
            var verb = intransitive ? VerbOf(active, "kan", "", "i") : VerbOf(active, "", "kan", "i");
            if (verb is not null)
                Add(word, (verb, PartOfSpeech.Verb, 0), PartOfSpeech.Noun, Derivation.Action, 0, shell, found, "peN-", "-an");
            else
                FromRoot(word, active, shell, found);
        }

        foreach (var prefix in (ReadOnlySpan<string>)["per", "pel", "pe"])
        {
            if (!stem.StartsWith(prefix, StringComparison.Ordinal) || stem.Length < prefix.Length + 3 || (prefix == "pel" && stem != "pelajar"))
                continue;
            var root = stem[prefix.Length..];
            var cost = prefix == "pe" ? 2 : 0;
            var verb = Ber(root) ?? Listed("memper" + root + "kan", "memper" + root + "i", "memper" + root, partsOf(root) == PartOfSpeech.None ? "ber" + root + "an" : null);
            if (verb is not null)
                Add(word, (verb, PartOfSpeech.Verb, 0), PartOfSpeech.Noun, Derivation.Action, cost, shell, found, "per-", "-an");
            else if (Base(root, Preference.Any, deep: prefix != "pe") is { } listed)
                Add(word, listed, PartOfSpeech.Noun, Derivation.Action, cost + 2, shell, found, "per-", "-an");
            else if (prefix == "per" && Inner(root, shell) is { Clitic: Clitic.None, Particle: null } inner)
                Add(word, (inner.Derivation == Derivation.None ? inner.Lemma : inner.Root, inner.Parts, 5), PartOfSpeech.Noun, Derivation.Action, cost + 3, shell, found, "per-", "-an");
        }
    }

    // The verb of an active form with one of these endings, in the first spelling that is listed: pemrosesan from memproses.
    private string? VerbOf(string active, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (Lists(active + ending, PartOfSpeech.Verb))
                return active + ending;
            for (var variant = 0; Nasal.Stem(active, variant) is { } stem; variant++)
            {
                if (Meng(stem + ending) is { } other)
                    return other;
            }
        }

        return null;
    }

    private void FromRoot(string word, string active, in Shell shell, Findings found)
    {
        for (var variant = 0; Nasal.Stem(active, variant) is { } stem; variant++)
        {
            if (Base(stem, Preference.Any) is { } root)
                Add(word, root, PartOfSpeech.Noun, Derivation.Action, 2 + variant, shell, found, "peN-", "-an");
            else if (stem.Length > 5 && (stem.StartsWith("ber", StringComparison.Ordinal) || stem.StartsWith("ter", StringComparison.Ordinal)) && Base(stem[3..], Preference.Any) is { } state)
                Add(word, state, PartOfSpeech.Noun, Derivation.Action, 5 + variant, shell, found, "peN-", "-an");
            else if (Compound(stem) is { } pair)
                Add(word, pair, PartOfSpeech.Noun, Derivation.Action, 4 + variant, shell, found, "peN-", "-an");
        }
    }
}
