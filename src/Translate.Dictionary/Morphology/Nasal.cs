namespace Translate.Dictionary;

/// <summary>
/// The nasal of <c>meN-</c>: which form it takes before a stem, and which stems a form can come from.
/// <c>peN-</c> follows the same rules, so that <c>pembaca</c> is read by way of <c>membaca</c>.
/// </summary>
internal static class Nasal
{
    private const string Vowels = "aeiou";

    /// <summary>
    /// Forms with <c>meN-</c> of a stem, the regular one first: <c>tulis</c> → menulis; <c>kritik</c> → mengkritik, mengritik.
    /// Null behind the last.
    /// </summary>
    public static string? Active(string stem, int variant)
    {
        if (stem.Length < 2)
            return null;
        if (IsConsonant(stem[0]) && ShortRoot(stem))
            return variant == 0 ? "menge" + stem : Polysyllabic(stem, variant - 1);
        return Polysyllabic(stem, variant);
    }

    /// <summary>Stems that a form with <c>meN-</c> can come from, the likelier first; null behind the last.</summary>
    public static string? Stem(string active, int variant)
    {
        if (active.Length < 4 || !active.StartsWith("me", StringComparison.Ordinal))
            return null;
        var rest = active[2..];
        switch (rest[0])
        {
            case 'm' when rest.Length > 2 && IsVowel(rest[1]):
                return variant switch { 0 => "p" + rest[1..], 1 => rest, _ => null };
            case 'm' when rest.Length > 2 && (rest[1] is 'r' or 'l'):
                return variant switch { 0 => "p" + rest[1..], 1 => rest[1..], _ => null };
            case 'm' when rest.Length > 2:
                return variant == 0 ? rest[1..] : null;
            case 'n' when rest.StartsWith("ny", StringComparison.Ordinal) && rest.Length > 3:
                return variant switch { 0 => "s" + rest[2..], 1 => rest, _ => null };
            case 'n' when rest.StartsWith("nge", StringComparison.Ordinal) && rest.Length > 4 && IsConsonant(rest[3]):
                return ShortRoot(rest[3..])
                    ? variant switch { 0 => rest[3..], 1 => "k" + rest[2..], 2 => rest[2..], _ => null }
                    : variant switch { 0 => rest[2..], 1 => "k" + rest[2..], _ => null };
            case 'n' when rest.StartsWith("ng", StringComparison.Ordinal) && rest.Length > 3 && IsVowel(rest[2]):
                return variant switch { 0 => rest[2..], 1 => "k" + rest[2..], 2 => rest, _ => null };
            case 'n' when rest.StartsWith("ng", StringComparison.Ordinal) && rest.Length > 3 && (rest[2] is 'r' or 'l'):
                return variant switch { 0 => "k" + rest[2..], 1 => rest[2..], _ => null };
            case 'n' when rest.StartsWith("ng", StringComparison.Ordinal) && rest.Length > 3:
                return variant == 0 ? rest[2..] : null;
            case 'n' when rest.Length > 2 && IsVowel(rest[1]):
                return variant switch { 0 => "t" + rest[1..], 1 => rest, _ => null };
            case 'n' when rest.Length > 2:
                return variant == 0 ? rest[1..] : null;
            case 'l' or 'r' or 'w' or 'y':
                return variant == 0 ? rest : null;
            default:
                return null;
        }
    }

    /// <summary>Whether the word has one vowel only: cat, bom, pel, tes.</summary>
    public static bool OneSyllable(ReadOnlySpan<char> word)
    {
        var vowels = 0;
        foreach (var c in word)
        {
            if (IsVowel(c))
                vowels++;
        }

        return vowels == 1;
    }

    public static bool IsVowel(char c) => Vowels.Contains(c, StringComparison.Ordinal);

    // cat, and catkan; but makan is a root.
    private static bool ShortRoot(string stem) =>
        OneSyllable(stem) || (stem.Length > 5 && stem.EndsWith("kan", StringComparison.Ordinal) && OneSyllable(stem.AsSpan(0, stem.Length - 3)));

    private static bool IsConsonant(char c) => char.IsAsciiLetterLower(c) && !IsVowel(c);

    // The sounds p t k s give way before a vowel and stay before a consonant; loans may keep them, and old spellings vary.
    private static string? Polysyllabic(string stem, int variant)
    {
        var dropping = stem.Length > 2 && IsVowel(stem[1]);
        return (stem[0], variant) switch
        {
            ('p', 0) => (dropping ? "mem" : "memp") + stem[1..],
            ('p', 1) => dropping ? "memp" + stem[1..] : "mem" + stem[1..],
            ('t', 0) => (dropping ? "men" : "ment") + stem[1..],
            ('t', 1) => dropping ? "ment" + stem[1..] : "men" + stem[1..],
            ('k', 0) => (dropping ? "meng" : "mengk") + stem[1..],
            ('k', 1) => dropping ? "mengk" + stem[1..] : "meng" + stem[1..],
            ('s', 0) => (dropping ? "meny" : "mens") + stem[1..],
            ('s', 1) => dropping ? "mens" + stem[1..] : "meny" + stem[1..],
            ('b' or 'f' or 'v', 0) => "mem" + stem,
            ('d' or 'c' or 'j' or 'z', 0) => "men" + stem,
            ('a' or 'e' or 'i' or 'o' or 'u' or 'g' or 'h' or 'q' or 'x', 0) => "meng" + stem,
            ('l' or 'r' or 'w' or 'y' or 'm' or 'n', 0) => "me" + stem,
            _ => null,
        };
    }
}
