namespace Translate.Dictionary;

public sealed partial class IndonesianAnalyser
{
    /// <summary>Which listed word of a family a derivation goes back to first.</summary>
    private enum Preference
    {
        /// <summary>The verb: tulisan from menulis.</summary>
        Verb,

        /// <summary>The word itself: kesulitan from sulit.</summary>
        Any,

        /// <summary>The verb with <c>ber-</c>: pekerja from bekerja.</summary>
        Ber,
    }

    /// <summary>The listed word closest to a root, by preference; null when none of its family is listed.</summary>
    private (string Lemma, PartOfSpeech Parts, int Cost)? Base(string root, Preference preference, bool deep = false)
    {
        if (root.Length < 3 || !char.IsLetter(root[0]))
            return null;
        var own = partsOf(root);
        if (preference == Preference.Any && own != PartOfSpeech.None)
            return (root, own, 0);
        if (preference == Preference.Ber && Ber(root) is { } ber)
            return (ber, PartOfSpeech.Verb, 0);
        if (own != PartOfSpeech.None && (own & (PartOfSpeech.Verb | PartOfSpeech.Adjective)) != 0 && preference != Preference.Verb)
            return (root, own, 1);
        if (preference != Preference.Ber && Meng(root) is { } plain)
            return (plain, PartOfSpeech.Verb, 0);
        if (own != PartOfSpeech.None)
            return (root, own, 1);
        if (preference == Preference.Ber && Meng(root) is { } active)
            return (active, PartOfSpeech.Verb, 2);
        if ((Meng(root + "kan") ?? Meng(root + "i")) is { } applied)
            return (applied, PartOfSpeech.Verb, 2);
        if (preference != Preference.Ber && Ber(root) is { } other)
            return (other, PartOfSpeech.Verb, 2);
        if (Lists("ter" + root, PartOfSpeech.Verb | PartOfSpeech.Adjective))
            return ("ter" + root, partsOf("ter" + root), 3);
        if (Lists(root + "an", PartOfSpeech.Noun))
            return (root + "an", PartOfSpeech.Noun, 3);
        return deep ? Compound(root) : null;
    }

    /// <summary>Two listed words written as one inside affixes: ikutserta, tanggungjawab, nomordua.</summary>
    private (string Lemma, PartOfSpeech Parts, int Cost)? Compound(string root)
    {
        if (root.Length < 7)
            return null;
        (string, PartOfSpeech, int)? pair = null;
        for (var at = 3; at <= root.Length - 3; at++)
        {
            var apart = string.Concat(root.AsSpan(0, at), " ", root.AsSpan(at));
            if (partsOf(apart) is not PartOfSpeech.None and var parts)
                return (apart, parts, 4);
            if (Lists("ber" + apart, PartOfSpeech.Verb))
                return ("ber" + apart, PartOfSpeech.Verb, 4);
            for (var variant = 0; Nasal.Active(root[..at], variant) is { } active; variant++)
            {
                var phrase = string.Concat(active, " ", root.AsSpan(at));
                if (Lists(phrase, PartOfSpeech.Verb))
                    return (phrase, PartOfSpeech.Verb, 4);
            }

            if (pair is null && at > 3 && root.Length - at > 3 && Open(root[..at]) && Open(root[at..]))
                pair = (root[..at], partsOf(root[..at]), 8);
        }

        return pair;
    }

    private bool Open(string word) => Lists(word, PartOfSpeech.Noun | PartOfSpeech.Verb | PartOfSpeech.Adjective | PartOfSpeech.Numeral);

    /// <summary>The listed <c>meN-</c> verb of a stem.</summary>
    private string? Meng(string stem)
    {
        for (var variant = 0; Nasal.Active(stem, variant) is { } active; variant++)
        {
            if (Lists(active, PartOfSpeech.Verb) && MorphologyTable.Stem(active) is var own && (own is null || own == stem))
                return active;
        }

        return null;
    }

    /// <summary>The listed <c>ber-</c> verb of a root: berdebat, belajar, bekerja.</summary>
    private string? Ber(string root)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["ber", "be", "bel"])
        {
            if (prefix == "be" && root[0] is not 'r' && !root.AsSpan(1).StartsWith("er"))
                continue;
            if (prefix == "bel" && root != "ajar")
                continue;
            if (Lists(prefix + root, PartOfSpeech.Verb | PartOfSpeech.Adjective))
                return prefix + root;
        }

        return null;
    }

    private string? Listed(params ReadOnlySpan<string?> words)
    {
        foreach (var word in words)
        {
            if (word is not null && Lists(word, PartOfSpeech.Verb))
                return word;
        }

        return null;
    }
}
