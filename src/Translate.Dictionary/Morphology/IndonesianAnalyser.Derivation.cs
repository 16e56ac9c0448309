namespace Translate.Dictionary;

public sealed partial class IndonesianAnalyser
{
    private const int Derived = 20;

    /// <summary>The word as a derivation that the lexicon does not list, of a root that it does.</summary>
    private void Derive(string word, in Shell shell, Findings found)
    {
        if (word.Length < 4 || shell.Depth > 1)
            return;
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0)
            Doubled(word, hyphen, shell, found, Step.Derivation);
        switch (word[0])
        {
            case 'm' when word.StartsWith("me", StringComparison.Ordinal):
                DerivedActive(word, shell, found);
                break;
            case 'd' when word.StartsWith("di", StringComparison.Ordinal):
                DerivedVerb(word[2..].TrimStart('-'), Voice.Passive, shell, found);
                break;
            case 't' when word.StartsWith("ter", StringComparison.Ordinal):
                DerivedTer(word, word[3..], shell, found);
                break;
            case 'b' when word.StartsWith("be", StringComparison.Ordinal):
                DerivedBer(word, shell, found);
                break;
            case 'p' when word.StartsWith("pe", StringComparison.Ordinal):
                DerivedNoun(word, shell, found);
                break;
            case 'k' when word.StartsWith("ke", StringComparison.Ordinal):
                DerivedKe(word, shell, found);
                break;
            case 's' when word.StartsWith("se", StringComparison.Ordinal):
                DerivedSe(word, word[2..].TrimStart('-'), shell, found);
                break;
        }

        if (word.EndsWith("an", StringComparison.Ordinal) && word.Length > 5)
            DerivedAn(word, shell, found);
        if (word.Length > 5 && (word.EndsWith("kan", StringComparison.Ordinal) || word[^1] == 'i' || word.EndsWith("in", StringComparison.Ordinal)))
            DerivedVerb(word, Voice.Bare, shell with { Cost = shell.Cost + 4 }, found);
        FirstPart(word, shell, found);
        LoanEnding(word, shell, found);
    }

    private static void Add(string lemma, (string Lemma, PartOfSpeech Parts, int Cost) root, PartOfSpeech parts, Derivation derivation, int cost, in Shell shell, Findings found, string prefix, string suffix) =>
        found.Add(new(lemma, root.Lemma, parts)
        {
            Derivation = derivation,
            Cost = Derived + cost + root.Cost,
            Morphemes = (prefix, suffix) switch { ("", _) => [root.Lemma, suffix], (_, "") => [prefix, root.Lemma], _ => [prefix, root.Lemma, suffix] },
        }, shell);

    // ter-: in that state, by accident, able to be.
    private void DerivedTer(string word, string stem, in Shell shell, Findings found)
    {
        var (root, suffix) = Split(stem);
        if (Base(root, Preference.Verb) is { } listed)
            Add(word, listed, PartOfSpeech.Verb, Derivation.Ter, 3, shell, found, "ter-", suffix);
        else if (suffix.Length > 0 && Base(stem, Preference.Verb) is { } whole)
            Add(word, whole, PartOfSpeech.Verb, Derivation.Ter, 2, shell, found, "ter-", "");
    }

    // ber-, ber-…-an, ber-…-kan: have, use, be in the state of; each other.
    private void DerivedBer(string word, in Shell shell, Findings found)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["ber", "be"])
        {
            if (!word.StartsWith(prefix, StringComparison.Ordinal) || word.Length < prefix.Length + 3)
                continue;
            var stem = word[prefix.Length..].TrimStart('-');
            if (prefix == "be" && stem[0] != 'r' && !stem.AsSpan(1).StartsWith("er"))
                continue;
            var cost = prefix == "ber" ? 0 : 3;
            if (Base(stem, Preference.Any) is { } root)
                Add(word, root, PartOfSpeech.Verb, Derivation.Ber, cost, shell, found, "ber-", "");
            else if (Inner(stem, shell) is { Clitic: Clitic.None, Particle: null } inner)
                Add(word, (inner.Derivation == Derivation.None ? inner.Lemma : inner.Root, inner.Parts, 3), PartOfSpeech.Verb, Derivation.Ber, cost, shell, found, "ber-", "");
            foreach (var suffix in (ReadOnlySpan<string>)["kan", "an"])
            {
                if (!stem.EndsWith(suffix, StringComparison.Ordinal) || stem.Length - suffix.Length < 3)
                    continue;
                if (Ber(stem[..^suffix.Length]) is { } ber)
                    Add(word, (ber, PartOfSpeech.Verb, 0), PartOfSpeech.Verb, Derivation.Ber, cost + 1, shell, found, "ber-", "-" + suffix);
                else if (Base(stem[..^suffix.Length], suffix == "kan" ? Preference.Any : Preference.Verb) is { } other)
                    Add(word, other, PartOfSpeech.Verb, Derivation.Ber, cost + 2, shell, found, "ber-", "-" + suffix);
            }
        }
    }

    // ke- of a numeral, ke-…-an of nearly anything.
    private void DerivedKe(string word, in Shell shell, Findings found)
    {
        var stem = word[2..].TrimStart('-');
        if (Lists(stem, PartOfSpeech.Numeral))
            Add(word, (stem, PartOfSpeech.Numeral, 0), PartOfSpeech.Numeral | PartOfSpeech.Adjective, Derivation.Ordinal, 0, shell, found, "ke-", "");
        if (!stem.EndsWith("an", StringComparison.Ordinal) || stem.Length < 5)
            return;
        var inner = stem[..^2];
        foreach (var negation in (ReadOnlySpan<string>)["tidak", "tak"])
        {
            if (inner.StartsWith(negation, StringComparison.Ordinal) && inner.Length > negation.Length + 2 && Quality(inner[negation.Length..], shell) is { } positive)
                Add(word, positive, PartOfSpeech.Noun, Derivation.Quality, 1, shell, found, "ke-", "tidak");
        }

        if (Quality(inner, shell) is { } root)
            Add(word, root, PartOfSpeech.Noun, Derivation.Quality, 2, shell, found, "ke-", "-an");
    }

    private (string Lemma, PartOfSpeech Parts, int Cost)? Quality(string stem, in Shell shell)
    {
        if (Base(stem, Preference.Any) is { } plain)
            return plain;
        if (Inner(stem, shell) is { Clitic: Clitic.None, Particle: null } inner)
            return (inner.Derivation == Derivation.None ? inner.Lemma : inner.Root, inner.Parts, 3 + (inner.Cost / 4));
        return Compound(stem);
    }

    // se-: one, the same, the whole; of a verb: after.
    private void DerivedSe(string word, string stem, in Shell shell, Findings found)
    {
        var parts = partsOf(stem);
        if (stem.Length < 3 || parts == PartOfSpeech.None)
        {
            if (stem.Length > 4 && Inner(stem, shell) is { Clitic: Clitic.None, Particle: null, Parts: PartOfSpeech.Noun, Degree: Degree.Positive } inner)
                Add(word, (inner.Derivation == Derivation.None ? inner.Lemma : inner.Root, inner.Parts, 4), PartOfSpeech.Noun, Derivation.Se, 2, shell, found, "se-", "");
            return;
        }

        var what = (parts & (PartOfSpeech.Classifier | PartOfSpeech.Numeral)) != 0 ? PartOfSpeech.Numeral
            : (parts & PartOfSpeech.Noun) != 0 ? PartOfSpeech.Noun
            : (parts & PartOfSpeech.Name) != 0 ? PartOfSpeech.Adverb
            : (parts & PartOfSpeech.Verb) != 0 ? PartOfSpeech.Preposition : PartOfSpeech.Noun;
        Add(word, (stem, parts, 0), what, Derivation.Se, 1, shell, found, "se-", "");
    }

    // -an: what comes of it, what it is done with.
    private void DerivedAn(string word, in Shell shell, Findings found)
    {
        var stem = word[..^2];
        if (Base(stem, Preference.Verb) is { } root)
            Add(word, root, (root.Parts & PartOfSpeech.Adjective) != 0 ? PartOfSpeech.Noun | PartOfSpeech.Adjective : PartOfSpeech.Noun, Derivation.Result, 4, shell, found, "", "-an");
    }
}
