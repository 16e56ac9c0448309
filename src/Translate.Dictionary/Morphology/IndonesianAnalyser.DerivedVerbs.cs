namespace Translate.Dictionary;

public sealed partial class IndonesianAnalyser
{
    private void DerivedActive(string word, in Shell shell, Findings found)
    {
        for (var variant = 0; Nasal.Stem(word, variant) is { } stem; variant++)
            DerivedVerb(stem, Voice.Active, shell with { Cost = shell.Cost + variant }, found, word);
        if (word.StartsWith("memper", StringComparison.Ordinal))
            DerivedVerb(word[3..], Voice.Active, shell, found, word);
    }

    /// <summary>A verb the lexicon does not list, of a root that it does: dikonkretkan → mengonkretkan, from konkret.</summary>
    private void DerivedVerb(string stem, Voice voice, in Shell shell, Findings found, string? active = null)
    {
        if (stem.Length < 3)
            return;
        var (root, suffix) = Split(stem);
        if (suffix.Length > 0)
            DerivedVerb(stem, root, suffix, voice, 1, shell, found, active);
        if (suffix.Length == 0 || root.Length < 4 || stem[^1] == 'i')
            DerivedVerb(stem, stem, "", voice, suffix.Length == 0 ? 1 : 3, shell, found, active);
        if (suffix == "-kan")
            DerivedVerb(stem, stem[..^2], "-an", voice, 4, shell, found, active);
    }

    private void DerivedVerb(string stem, string root, string suffix, Voice voice, int cost, in Shell shell, Findings found, string? active)
    {
        if (suffix == "-an" || (voice == Voice.Bare && suffix.Length == 0 && shell.Clitic is not (Clitic.KuBefore or Clitic.KauBefore)))
            return;
        var full = suffix == "-in" ? root + "kan" : stem;
        var lemma = active is not null && suffix != "-in" ? active : (stem.StartsWith("per", StringComparison.Ordinal) ? "mem" + full : Nasal.Active(full, 0));
        if (lemma is null)
            return;
        if (Root(root, suffix) is { } listed)
        {
            found.Add(new(lemma, listed.Lemma, PartOfSpeech.Verb)
            {
                Voice = voice,
                Derivation = Derivation.Verb,
                Cost = Derived + cost + listed.Cost,
                Morphemes = suffix.Length == 0 ? ["meN-", listed.Lemma] : ["meN-", listed.Lemma, suffix],
            }, shell);
        }
    }

    // The closest listed word under a verb: the plain verb, an adjective or noun, then what lies under memper-, member-, menter-, menge-.
    private (string Lemma, PartOfSpeech Parts, int Cost)? Root(string root, string suffix)
    {
        if (suffix == "-kan" && Lists(root, PartOfSpeech.Adjective))
            return (root, partsOf(root), 0);
        if (suffix.Length > 0 && Meng(root) is { } plain)
            return (plain, PartOfSpeech.Verb, 0);
        if (suffix == "-kan" && Meng(root + "i") is { } locative)
            return (locative, PartOfSpeech.Verb, 1);
        if (suffix == "-i" && Meng(root + "kan") is { } applied)
            return (applied, PartOfSpeech.Verb, 1);
        if (partsOf(root) == PartOfSpeech.None && root.Length > 5 && root.StartsWith("per", StringComparison.Ordinal)
            && (Base(root[3..], Preference.Any) ?? Base(root[2..], Preference.Any)) is { } under)
            return (under.Lemma, under.Parts, under.Cost + 2);
        if (Base(root, Preference.Any) is { } own)
            return own;
        if (root.Length > 5 && (root.StartsWith("ber", StringComparison.Ordinal) || root.StartsWith("ter", StringComparison.Ordinal)) && Base(root[3..], Preference.Any) is { } state)
            return (state.Lemma, state.Parts, state.Cost + 3);
        if (root.Length > 5 && root.StartsWith("ke", StringComparison.Ordinal) && Base(root[2..], Preference.Any) is { } toward)
            return (toward.Lemma, toward.Parts, toward.Cost + 4);
        return suffix.Length > 0 ? Compound(root) : null;
    }

    private static (string Root, string Suffix) Split(string stem) => stem switch
    {
        _ when stem.Length > 5 && stem.EndsWith("kan", StringComparison.Ordinal) => (stem[..^3], "-kan"),
        _ when stem.Length > 3 && stem[^1] == 'i' => (stem[..^1], "-i"),
        _ when stem.Length > 5 && stem.EndsWith("in", StringComparison.Ordinal) => (stem[..^2], "-in"),
        _ => (stem, ""),
    };
}
