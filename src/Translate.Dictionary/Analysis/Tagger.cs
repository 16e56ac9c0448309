namespace Translate.Dictionary;

/// <summary>Chooses among the readings of each unit by its neighbours; the lexicon's order decides where no rule does.</summary>
internal static class Tagger
{
    private const PartOfSpeech Nominal = PartOfSpeech.Noun | PartOfSpeech.Name | PartOfSpeech.Pronoun;

    public static void Choose(IReadOnlyList<SourceWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Readings.Count < 2)
                continue;
            var previous = i > 0 ? words[i - 1] : null;
            var next = i + 1 < words.Count ? words[i + 1] : null;
            One(word, previous, next, i > 1 ? words[i - 2] : null);
        }
    }

    private static bool HasPrefix(string word) => word.StartsWith("me", StringComparison.Ordinal) || word.StartsWith("ber", StringComparison.Ordinal) || word.StartsWith("ter", StringComparison.Ordinal);

    private static void One(SourceWord word, SourceWord? previous, SourceWord? next, SourceWord? before)
    {
        if (word.Capital && word.Choose(PartOfSpeech.Name))
            return;
        if (previous is null && word.Readings.Any(r => r.Part == PartOfSpeech.Name && r.Entry is { } name && name.Has(Features.Person)))
        {
            word.Choose(PartOfSpeech.Name);
            return;
        }

        switch (word.Lower)
        {
            case "bisa" or "dapat" or "mau" or "harus" or "perlu":
                word.Choose(previous?.Lower is "ular" ? PartOfSpeech.Noun : PartOfSpeech.Auxiliary);
                return;
            case "dalam":
                word.Choose(previous?.Lower is "lebih" or "sangat" or "paling" or "terlalu" || next is null ? PartOfSpeech.Adjective : PartOfSpeech.Preposition);
                return;
            case "kembali":
                word.Choose(next is not null && next.CanBe(PartOfSpeech.Verb) || previous is { Part: PartOfSpeech.Verb } ? PartOfSpeech.Adverb : PartOfSpeech.Verb);
                return;
            case "saat":
                word.Choose(previous?.Part is PartOfSpeech.Preposition or PartOfSpeech.Numeral || next?.Lower is "ini" or "itu" or "yang" ? PartOfSpeech.Noun : PartOfSpeech.Conjunction);
                return;
            case "mengingat":
                if (previous is not null && previous.Part != PartOfSpeech.Mark)
                    word.Choose(PartOfSpeech.Verb);
                return;
            case "menarik":
                word.Choose(next is not null && next.Is(PartOfSpeech.Noun | PartOfSpeech.Name | PartOfSpeech.Pronoun | PartOfSpeech.Numeral) && previous?.Lower is not ("sangat" or "paling" or "lebih" or "yang") ? PartOfSpeech.Verb : PartOfSpeech.Adjective);
                return;
            case "sementara":
                if (previous is { Part: PartOfSpeech.Noun } && next is null or { Part: PartOfSpeech.Mark or PartOfSpeech.Preposition or PartOfSpeech.Verb or PartOfSpeech.Determiner })
                    word.Choose(PartOfSpeech.Adjective);
                return;
            case "luas" or "tinggi" or "panjang" or "lebar" or "berat" or "kedalaman" when previous is null or { Part: PartOfSpeech.Mark } && next is { Part: PartOfSpeech.Noun or PartOfSpeech.Name }:
                word.Choose(PartOfSpeech.Noun);
                return;
            case "cukup":
                word.Choose(next?.Lower is "untuk" or "bagi" || previous?.Lower == "yang" && next is not null && !next.CanBe(PartOfSpeech.Adjective | PartOfSpeech.Verb) ? PartOfSpeech.Adjective : PartOfSpeech.Adverb);
                return;
            case "rapat":
                word.Choose(previous is { Part: PartOfSpeech.Adverb } || previous?.Lower is "padat" or "yang" or "tertutup" ? PartOfSpeech.Adjective : PartOfSpeech.Noun);
                return;
            case "lagi":
                if (previous is { Part: PartOfSpeech.Verb } || next is null or { Part: PartOfSpeech.Mark or PartOfSpeech.Adverb } || next is { Part: PartOfSpeech.Noun })
                    word.Choose(PartOfSpeech.Adverb);
                return;
            case "waktu":
                word.Choose(previous is null or { Part: PartOfSpeech.Mark } && next is { Part: PartOfSpeech.Pronoun or PartOfSpeech.Name } ? PartOfSpeech.Conjunction : PartOfSpeech.Noun);
                return;
            case "rebus" or "goreng" or "potong" or "tumis" or "kukus" or "bakar" or "panggang":
                word.Choose(previous is null or { Part: PartOfSpeech.Mark } || previous.Lower is "lalu" or "kemudian" or "dan" ? PartOfSpeech.Verb : PartOfSpeech.Adjective);
                return;
            case "baik":
                if (previous is { Part: PartOfSpeech.Noun or PartOfSpeech.Adverb or PartOfSpeech.Verb } || previous?.Lower is "yang" or "lebih" or "sangat" or "paling" or "tidak" or "dengan" || next is null or { Part: PartOfSpeech.Mark })
                    word.Choose(PartOfSpeech.Adjective);
                return;
            case "bersama":
                if (next is null or { Part: PartOfSpeech.Mark } && previous is not { Part: PartOfSpeech.Noun })
                    word.Choose(PartOfSpeech.Adverb);
                else if (previous is { Part: PartOfSpeech.Noun } && next is not { Part: PartOfSpeech.Name or PartOfSpeech.Pronoun } && !(next?.Has(Features.Person) ?? false))
                    word.Choose(PartOfSpeech.Adjective);
                return;
            case "tetap":
                word.Choose(previous is { Part: PartOfSpeech.Noun } && next is null or { Part: PartOfSpeech.Mark or PartOfSpeech.Preposition or PartOfSpeech.Name } ? PartOfSpeech.Adjective : PartOfSpeech.Adverb | PartOfSpeech.Auxiliary);
                return;
            case "baru":
                if (previous?.Lower == "yang" && (next is null || !next.CanBe(PartOfSpeech.Verb)))
                    word.Choose(PartOfSpeech.Adjective);
                else if (next is not null && next.CanBe(PartOfSpeech.Verb) && previous is null or not { Part: PartOfSpeech.Noun })
                    word.Choose(PartOfSpeech.Adverb | PartOfSpeech.Auxiliary);
                else if (previous is { Part: PartOfSpeech.Noun })
                    word.Choose(PartOfSpeech.Adjective);
                return;
            case "lebih" or "kurang" or "paling":
                if (next is not null && next.CanBe(PartOfSpeech.Adjective | PartOfSpeech.Verb))
                    word.Choose(PartOfSpeech.Adverb);
                return;
            case "untuk":
                word.Choose(next is not null && next.CanBe(PartOfSpeech.Verb) && !next.CanBe(PartOfSpeech.Noun) ? PartOfSpeech.Conjunction : PartOfSpeech.Preposition);
                return;
            case "ini" or "itu":
                if (previous is { Part: PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Adjective or PartOfSpeech.Numeral or PartOfSpeech.Pronoun })
                    word.Choose(PartOfSpeech.Determiner);
                return;
            case "karena" or "sejak" or "akibat" or "selama" or "hingga" or "sampai" or "saat" or "seperti" or "setelah" or "sebelum" or "sesudah":
                return;
        }

        if (word.Reading.Form?.Particle is null && word.Readings.Any(r => r.Form is { Particle: null }) is false)
            return;
        // The stem of a verb is a verb only behind a pronoun or an auxiliary, or as a request.
        var bare = word.Readings.Any(r => r.Voice == Voice.Bare);
        if (bare && word.Readings[0].Voice != Voice.Bare)
        {
            var called = previous is { Part: PartOfSpeech.Pronoun } && previous.Lemma is not ("ini" or "itu") && before is { Lower: "yang" or "telah" or "sudah" or "akan" or "sedang" or "ingin" or "bisa" or "dapat" or "harus" or "pernah" };
            if (called)
                word.Choose(PartOfSpeech.Verb);
            return;
        }

        // merugikan: harmful, but before a noun it harms it
        if (word.Lower.StartsWith("me", StringComparison.Ordinal) && word.CanBe(PartOfSpeech.Verb) && word.CanBe(PartOfSpeech.Adjective) && next is not null && next.Is(Nominal | PartOfSpeech.Numeral | PartOfSpeech.Determiner) && previous?.Lower is not ("sangat" or "lebih" or "paling"))
        {
            word.Choose(PartOfSpeech.Verb);
            return;
        }

        // pesan: a message, or to order; a bare root is a noun but behind a pronoun, an auxiliary or yang.
        if (word.Part == PartOfSpeech.Verb && word.Reading.Form is null or { Clitic: Clitic.None } && word.Reading.Lemma == word.Lower && word.CanBe(PartOfSpeech.Noun) && !HasPrefix(word.Lower))
        {
            var verbal = previous is { Part: PartOfSpeech.Pronoun or PartOfSpeech.Auxiliary or PartOfSpeech.Particle or PartOfSpeech.Name } || previous?.Lower is "yang" or "tidak" or "untuk" or "belum" or "akan" or "dan" or "telah" or "juga" or "bisa" or "dapat" or "mulai" or "sedang" or "sudah";
            if (!verbal && previous is { Part: PartOfSpeech.Noun or PartOfSpeech.Determiner } && next is null or { Part: PartOfSpeech.Preposition or PartOfSpeech.Mark or PartOfSpeech.Adverb } && word.Reading.Entry!.Has(Features.Intransitive))
                return;
            if (!verbal || next?.Lower is "ini" or "itu" or "tersebut")
                word.Choose(PartOfSpeech.Noun);
            return;
        }

        if (word.Reading.Form?.Clitic == Clitic.Nya && word.CanBe(PartOfSpeech.Noun) && word.Voice is not (Voice.Active or Voice.Passive))
            word.Choose(PartOfSpeech.Noun);
        else if (previous is null)
        {
            if (next?.Lower is "ini" or "itu" or "tersebut")
                word.Choose(PartOfSpeech.Noun);
        }
        else if (previous.Lower is "tidak" or "akan" or "telah" or "sudah" or "sedang" or "belum" or "dapat" or "bisa" or "harus" or "ingin" or "tak" or "mulai" or "saling" or "untuk")
            word.Choose(word.CanBe(PartOfSpeech.Verb) ? PartOfSpeech.Verb : PartOfSpeech.Adjective);
        else if (previous.Lower is "sangat" or "lebih" or "paling" or "terlalu" or "agak" or "semakin")
            word.Choose(PartOfSpeech.Adjective);
        else if (previous.Is(PartOfSpeech.Preposition | PartOfSpeech.Classifier | PartOfSpeech.Determiner | PartOfSpeech.Numeral) && !word.Is(PartOfSpeech.Preposition | PartOfSpeech.Determiner | PartOfSpeech.Numeral))
            word.Choose(Nominal);
        else if (next?.Lower is "ini" or "itu" or "tersebut" && (word.Part is not PartOfSpeech.Adjective || previous.Part is PartOfSpeech.Verb or PartOfSpeech.Preposition))
            word.Choose(PartOfSpeech.Noun);
    }
}
