using System.Buffers;
using System.Collections.Frozen;

namespace Translate.Alignment;

/// <summary>Indonesian without clitics and doubling: <c>rumahnya</c> is <c>rumah</c>, <c>anak-anaknya</c> is <c>anak</c>.</summary>
internal sealed class IndonesianWords : WordNormaliser
{
    private const int ShortestStem = 3;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiou");

    // Words whose end only looks like a particle or a pronoun.
    private static readonly FrozenSet<string> Whole = FrozenSet.ToFrozenSet(
        [
            "masalah", "bermasalah", "sekolah", "bersekolah", "jumlah", "berjumlah", "setelah", "adalah", "ialah", "istilah", "majalah", "makalah", "risalah", "sebelah",
            "kuliah", "salah", "bersalah", "telah", "celah", "olah", "diolah", "mengolah", "pengolah", "belah", "terbelah", "lelah", "kalah", "mengalah",
            "langkah", "melangkah", "berkah", "nikah", "menikah", "nafkah", "makkah", "tingkah", "pangkah", "sedekah", "alangkah", "bongkah",
            "ampun", "rumpun", "himpun", "walaupun", "meskipun", "maupun", "ataupun", "kalaupun", "adapun", "biarpun", "kendatipun", "sekalipun", "sungguhpun", "betapapun", "bagaimanapun",
            "hanya", "punya", "tanya", "bertanya", "ditanya",
            "buku", "suku", "baku", "saku", "kuku", "paku", "kaku", "laku", "berlaku", "pelaku", "perilaku", "berperilaku", "selaku", "bangku", "beku", "membeku", "siku", "liku",
            "mengaku", "diaku", "pangku", "memangku", "pemangku", "tungku",
            "ilmu", "tamu", "bertamu", "jamu", "semu", "temu", "bertemu", "ketemu", "ditemu", "menemu", "jemu", "kamu", "ramu",
        ], StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsWhole = Whole.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <inheritdoc/>
    protected override ReadOnlySpan<char> Inflected(Span<char> word, int length, out string? second)
    {
        second = null;
        ReadOnlySpan<char> form = word[..length];
        var hyphen = form.IndexOf('-');
        if (hyphen < 0)
            return Stripped(form, out second);
        var first = form[..hyphen];
        var rest = Stripped(form[(hyphen + 1)..], out second);
        // buku-buku, tolong-menolong, berlari-lari, sayur-mayur: one word said twice, as far as the longer half says so.
        if (rest.SequenceEqual(first) || first.EndsWith(rest, StringComparison.Ordinal))
            return first;
        return Stripped(first, out _).SequenceEqual(rest) ? rest : form[..(hyphen + 1 + rest.Length)];
    }

    /// <summary>
    /// The word without affixes and without a first consonant that a prefix could have changed: <c>tulis</c>, <c>menulis</c> and
    /// <c>penulisan</c> are all <c>ulis</c>.
    /// </summary>
    public override ReadOnlySpan<char> Family(string form)
    {
        if (form.Length < ShortestStem + 1 || !form.All(char.IsLetter))
            return form;
        var root = After(form, ShortestStem + 1, "meng", "meny", "mem", "men", "me", "di", "peng", "peny", "pem", "pen", "ber", "ter", "per", "pel", "ke", "se", "pe", "be", "te");
        if (root.Length < form.Length)
            root = After(root, ShortestStem + 1, "per", "ber");
        foreach (var suffix in (ReadOnlySpan<string>)["kan", "an", "i"])
        {
            if (root.Length >= suffix.Length + ShortestStem && root.EndsWith(suffix, StringComparison.Ordinal))
            {
                root = root[..^suffix.Length];
                break;
            }
        }

        var rest = After(root, 2, "ng", "ny", "p", "t", "k", "s", "m", "n");
        return rest.Length < root.Length && Vowels.Contains(rest[0]) ? rest : root;
    }

    // What follows the first of these beginnings that leaves enough.
    private static ReadOnlySpan<char> After(ReadOnlySpan<char> word, int least, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (word.Length >= beginning.Length + least && word.StartsWith(beginning, StringComparison.Ordinal))
                return word[beginning.Length..];
        }

        return word;
    }

    private static ReadOnlySpan<char> Stripped(ReadOnlySpan<char> word, out string? pronoun)
    {
        // In this order they follow the stem: rumah-ku-lah, ada-nya-pun.
        word = Without(word, out _, "lah", "kah", "pun");
        return Without(word, out pronoun, "nya", "ku", "mu");
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> word, out string? taken, params ReadOnlySpan<string> endings)
    {
        taken = null;
        foreach (var ending in endings)
        {
            if (word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal) && !IsWhole.Contains(word))
            {
                taken = ending;
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
