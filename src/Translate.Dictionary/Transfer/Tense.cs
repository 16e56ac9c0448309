namespace Translate.Dictionary;

/// <summary>Whether a sentence tells the past: by its adverbs, years, aspect words and kind, as Indonesian verbs do not say.</summary>
internal static class Tense
{
    /// <summary>Whether quotation marks hold what somebody says, and not a title or the whole line.</summary>
    public static bool HasSpeech(IReadOnlyList<SourceWord> words)
    {
        int marks = 0, inside = 0, outside = 0;
        foreach (var word in words)
        {
            if (word.Surface is "\"" or "“" or "”")
                marks++;
            else if (word.Part != PartOfSpeech.Mark)
                _ = marks % 2 == 1 ? inside++ : outside++;
        }

        return marks > 0 && outside > 0 && (inside > 2 || words.Any(w => w.Lower is "kata" or "ujar" or "katanya" or "ujarnya"));
    }

    /// <summary>Whether a short sentence tells what has gone on up to now: since 2010, over the last five years.</summary>
    public static bool IsSince(IReadOnlyList<SourceWord> words)
    {
        if (words.Count > 25 || words.Any(w => w.Lemma is "hingga" or "sampai" or "ketika" or "kemarin" or "lalu" or "saat itu" or "berakhir" or "dimulai" or "mulai"))
            return false;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Lemma == "sejak" && (words[i + 1].Lemma is "itu" or "tahun" or "bulan" or "saat itu" or "lama" || Numbers.IsYear(words[i + 1].Surface)))
                return true;
            if (words[i].Lower is "sejak itu" or "sejak saat itu" or "sejak lama")
                return true;
            if (words[i].Lemma is "selama" or "dalam" && words.Skip(i + 1).Take(4).Any(w => w.Lemma == "terakhir" || w.Lower.EndsWith(" terakhir", StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    public static bool IsPast(IReadOnlyList<SourceWord> words, TransferOptions options)
    {
        if (options.Tense != TextTense.Automatic)
            return options.Tense == TextTense.Past;
        // Headlines tell what happened in the present.
        if (Speller.IsTitleCase(words))
            return false;
        var score = 0.5;
        var verbs = words.Where(w => w.Is(PartOfSpeech.Verb)).ToList();
        if (verbs.Count == 0 && words.Count < 15)
            score -= 0.8;
        else if (verbs.Count > 0 && verbs[0].Has(Features.Stative) && verbs[0].Lemma is not ("adalah" or "merupakan"))
            score -= words.Count < 10 ? 0.8 : 0.2;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            score += word.Lemma switch
            {
                "kemarin" or "tadi" or "lalu" or "kemudian" or "silam" or "dahulu" or "dulu" or "semula" or "sempat" or "pernah" or "waktu itu" or "saat itu" or "ketika itu" => 2,
                "ketika" or "tewas" or "lahir" or "berhasil" or "mulanya" or "awalnya" or "setelah" or "setelah itu" or "mulai" => 1,
                "mengatakan" or "menyatakan" or "mengumumkan" or "melaporkan" or "menambahkan" or "kata" or "ujar" or "tutur" or "katanya" or "ujarnya" or "menjelaskan" or "mengungkapkan" => 2,
                "adalah" or "merupakan" or "ialah" => -1.2,
                "biasanya" or "umumnya" or "sering" or "selalu" or "seringkali" or "kadang-kadang" or "terkadang" or "setiap" or "saat ini" or "sekarang" or "kini" or "hari ini" or "dewasa ini" => -1.2,
                "dapat" or "bisa" or "harus" or "boleh" or "perlu" or "akan" or "jika" or "kalau" or "apabila" or "bila" or "mungkin" => -0.8,
                "anda" or "kita" or "kamu" or "kalian" or "engkau" => -1.5,
                "saya" or "kami" or "aku" => -0.3,
                "sedang" or "tengah" when i == 0 || words[i - 1].Lemma != "yang" => -0.6,
                "tinggal" or "suka" or "bekerja" or "belajar" or "ingin" or "mau" or "takut" or "berasal" or "punya" or "tahu" when words.Count < 12 => -0.8,
                _ when word.Lemma.EndsWith("saat itu", StringComparison.Ordinal) || word.Lemma.EndsWith("waktu itu", StringComparison.Ordinal) || word.Lemma.EndsWith("zaman dahulu", StringComparison.Ordinal) => 2,
                "tiap" or "setiap hari" or "tiap hari" => -1.2,
                "terletak" or "terdiri" or "berarti" or "memiliki" or "mempunyai" or "membutuhkan" or "memerlukan" or "tergantung" => -0.6,
                _ when word.Surface.EndsWith(" lalu", StringComparison.Ordinal) => 2,
                _ when Numbers.IsYear(word.Surface) => string.CompareOrdinal(word.Surface, "2024") <= 0 ? 1 : -1,
                _ => 0,
            };
        }

        return score > 0;
    }
}
