using System.Collections.Frozen;

namespace Translate.Alignment;

/// <summary>Indonesian without clitics and doubling: <c>rumahnya</c> is <c>rumah</c>, <c>anak-anaknya</c> is <c>anak</c>.</summary>
internal sealed class IndonesianWords : WordNormaliser
{
    private const int ShortestStem = 3;

    // Words whose end only looks like a clitic.
    private static readonly FrozenSet<string> Whole = FrozenSet.ToFrozenSet(
        ["masalah", "sekolah", "jumlah", "setelah", "adalah", "istilah", "majalah", "makalah", "risalah", "sebelah", "kuliah", "salah", "telah", "celah", "ulah", "olah", "bedah", "pilah", "belah", "lelah", "kalah", "jelajah", "faedah", "muslah", "hamlah", "pecahbelah", "palah", "galah", "ialah", "wilah", "gubalah", "terbelah", "bersalah", "bermasalah", "berjumlah", "bersekolah", "mengalah", "mengolah", "pengolah", "diolah", "kelola", "telaah",
         "langkah", "berkah", "nikah", "menikah", "pernikahan", "melangkah", "nafkah", "angkah", "mekah", "makkah", "bongkah", "tingkah", "pangkah", "sedekah", "naskah", "alangkah", "bangkah",
         "ampun", "rumpun", "himpun", "pimpun", "sungguhpun", "walaupun", "meskipun", "maupun", "ataupun", "kalaupun", "adapun", "bagaimanapun", "biarpun", "kendatipun", "sekalipun", "betapapun", "turun", "pantun", "tampun", "rampun",
         "buku", "suku", "baku", "saku", "kuku", "paku", "kaku", "laku", "bangku", "perilaku", "pelaku", "berlaku", "kelaku", "beku", "siku", "liku", "teku", "aku", "mengaku", "diaku", "pemangku", "memangku", "pangku", "selaku", "berperilaku", "tersangku", "membeku", "waktuku", "tungku", "biku", "jibaku", "sagu",
         "ilmu", "tamu", "jamu", "semu", "temu", "bertemu", "ketemu", "ditemu", "menemu", "jemu", "ramu", "bumbu", "palmu", "gamu", "kamu", "samu", "bertamu",
         "punya", "mempunya", "hanya", "tanya", "bertanya", "nyanya", "karunya", "sunya", "kenya", "sedianya", "menanya", "ditanya", "wanya", "penya", "anya", "kanya", "lanya"], StringComparer.Ordinal);

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
