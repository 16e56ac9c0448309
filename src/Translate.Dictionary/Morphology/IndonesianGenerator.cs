namespace Translate.Dictionary;

/// <summary>
/// Makes the forms that <see cref="IndonesianAnalyser"/> takes apart: membaca → dibaca, baca; buku → buku-buku, bukuku.
/// In a phrase the verb is its first word (mengambil bagian → diambil bagian), and a clitic stands behind the last.
/// </summary>
public static class IndonesianGenerator
{
    /// <summary>The form with <c>meN-</c> of a bare stem: kirim → mengirim, cat → mengecat.</summary>
    public static string Active(string stem)
    {
        ArgumentNullException.ThrowIfNull(stem);
        for (var variant = 0; Nasal.Active(stem, variant) is { } active; variant++)
        {
            if (MorphologyTable.Stem(active) == stem)
                return active;
        }

        return stem.Length > 6 && stem.StartsWith("per", StringComparison.Ordinal) ? "mem" + stem : Nasal.Active(stem, 0) ?? stem;
    }

    /// <summary>The bare stem of a verb: membaca → baca, mengubah → ubah; a verb without <c>meN-</c> is its own.</summary>
    public static string Bare(string verb)
    {
        ArgumentNullException.ThrowIfNull(verb);
        return InFirstWord(verb, Stem);
    }

    /// <summary>The passive with <c>di-</c>: membaca → dibaca, makan → dimakan; a verb with <c>ber-</c> or <c>ter-</c>, which has none, stays as it is.</summary>
    public static string Passive(string verb)
    {
        ArgumentNullException.ThrowIfNull(verb);
        return InFirstWord(verb, v => HasPassive(v) ? "di" + Stem(v) : v);
    }

    /// <summary>The passive of state or accident: membawa → terbawa.</summary>
    public static string Accidental(string verb)
    {
        ArgumentNullException.ThrowIfNull(verb);
        return InFirstWord(verb, v => !HasPassive(v) ? v : Stem(v) is var stem && stem.StartsWith('r') ? "te" + stem : "ter" + stem);
    }

    /// <summary>Whether the verb can have <c>di-</c> at all.</summary>
    public static bool HasPassive(string verb)
    {
        ArgumentNullException.ThrowIfNull(verb);
        return Nasal.Stem(verb, 0) is not null
            || !(verb.StartsWith("ber", StringComparison.Ordinal) || verb.StartsWith("ter", StringComparison.Ordinal) || verb.StartsWith("di", StringComparison.Ordinal) || verb is "bekerja" or "belajar" or "beternak");
    }

    /// <summary>The noun doubled: buku → buku-buku. Phrases and what is double already stay as they are.</summary>
    public static string Plural(string noun)
    {
        ArgumentNullException.ThrowIfNull(noun);
        return noun.Length == 0 || noun.AsSpan().ContainsAny(' ', '-') ? noun : noun + "-" + noun;
    }

    /// <summary>The word or phrase with a pronoun stuck to it: buku → bukuku; membaca → kubaca.</summary>
    public static string WithClitic(string word, Clitic clitic)
    {
        ArgumentNullException.ThrowIfNull(word);
        return clitic switch
        {
            Clitic.Nya => word + "nya",
            Clitic.Ku => word + "ku",
            Clitic.Mu => word + "mu",
            Clitic.KuBefore => "ku" + Bare(word),
            Clitic.KauBefore => "kau" + Bare(word),
            _ => word,
        };
    }

    /// <summary>The superlative of an adjective, terbesar; of one that takes no <c>ter-</c>, paling tertarik.</summary>
    public static string Superlative(string adjective) => OneRoot(adjective) ? (adjective[0] == 'r' ? "te" : "ter") + adjective : "paling " + adjective;

    /// <summary>The equative of an adjective, sebesar.</summary>
    public static string Equative(string adjective) => OneRoot(adjective) ? "se" + adjective : "sama " + adjective;

    /// <summary>The ordinal of a numeral: satu → pertama, dua → kedua.</summary>
    public static string Ordinal(string numeral)
    {
        ArgumentNullException.ThrowIfNull(numeral);
        return numeral == "satu" ? "pertama" : numeral.Length > 0 && char.IsAsciiDigit(numeral[0]) ? "ke-" + numeral : "ke" + numeral;
    }

    private static bool OneRoot(string adjective)
    {
        ArgumentNullException.ThrowIfNull(adjective);
        if (adjective.Length < 3 || adjective.AsSpan().ContainsAny(' ', '-'))
            return false;
        foreach (var prefix in (ReadOnlySpan<string>)["ber", "ter", "me", "se", "pe", "ke", "di"])
        {
            if (adjective.Length > prefix.Length + 4 && adjective.StartsWith(prefix, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static string Stem(string verb) => MorphologyTable.Stem(verb) ?? Nasal.Stem(verb, 0) ?? verb;

    private static string InFirstWord(string verb, Func<string, string> form)
    {
        var space = verb.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? form(verb) : string.Concat(form(verb[..space]), verb.AsSpan(space));
    }
}
