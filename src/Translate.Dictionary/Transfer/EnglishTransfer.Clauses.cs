namespace Translate.Dictionary;

/// <summary>Relative clauses, conjunctions, prepositions and reported speech.</summary>
internal sealed partial class EnglishTransfer
{
    private int Relative(int i)
    {
        var yang = words[i];
        var antecedent = _clause.HasVerb && _clause.Verb is null ? LastPhraseOr(_clause.Subject) : LastPhraseOr(_clause.Subject);
        var isPerson = antecedent is { } a && (a.IsPerson || IsUnknownName(a));
        var behindMark = PartAt(i - 1, PartOfSpeech.Mark);
        var next = At(i + 1);
        if (next is null)
        {
            Say(Word("which", yang, "relative"));
            return i + 1;
        }

        // yang with nothing before it is a phrase of its own: yang penting, what matters.
        // yang telah mereka capai: the words in the order of yang mereka telah capai
        var aux = i + 1;
        while (PartAt(aux, PartOfSpeech.Auxiliary) || (At(aux) is not null && (IsPerfect(LemmaAt(aux)) || IsNegation(LemmaAt(aux)))))
            aux++;
        if (aux > i + 1 && PartAt(aux, PartOfSpeech.Pronoun | PartOfSpeech.Name) && IsVerbGroup(aux + 1))
        {
            var moved = words[aux];
            words.RemoveAt(aux);
            words.Insert(i + 1, moved);
        }

        var free = antecedent is null || (i > 0 && !PartAt(i - 1, PartOfSpeech.Noun | PartOfSpeech.Name | PartOfSpeech.Pronoun | PartOfSpeech.Adjective | PartOfSpeech.Determiner | PartOfSpeech.Numeral | PartOfSpeech.Mark | PartOfSpeech.Adverb)) || (i > 0 && words[i - 1].Lemma is "apa" or "siapa") || i == 0;
        var outer = _clause;
        var subject = free ? null : antecedent;
        _clause = new Clause(outer, subject) { IsRelative = true, Quoted = outer.Quoted };
        if (i > 0 && words[i - 1].Lemma is "apa" or "siapa")
            return i + 1;
        // yang saya baca, yang pemerintah keluarkan: the antecedent is the object.
        if (StartsNounPhrase(i + 1))
        {
            var at = i + 1;
            var saved = _clause.Subject;
            _clause.Subject = null;
            if (ParseNounPhrase(ref at) is { } inner && IsVerbGroup(at))
            {
                Say(Word(free ? "what" : "that", yang, "relative"));
                _output.AddRange(Realise(inner, Role.Subject));
                _clause.Subject = inner;
                return at;
            }

            _clause.Subject = saved;
        }

        // yang rumahnya terbakar: whose house
        if (!free && At(i + 1) is { Clitic: Clitic.Nya, Part: PartOfSpeech.Noun })
        {
            var owned = i + 1;
            if (ParseNounPhrase(ref owned) is { } possession)
            {
                possession.Before.RemoveAll(b => b.Rule == "possessive");
                possession.Determination = Determination.Closed;
                Say(Word("whose", yang, "relative"));
                _output.AddRange(Realise(possession, Role.Subject));
                _clause.Subject = possession;
                return owned;
            }
        }

        if (IsVerbGroup(i + 1))
        {
            var verb = words[i + 1];
            // A passive right behind its noun needs no pronoun: buku yang dibuat, the book made.
            if (verb.Voice is Voice.Passive && !behindMark && !free && verb.Is(PartOfSpeech.Verb))
            {
                Say(new TargetWord(EnglishInflector.Participle(Sense(verb, i + 1)), verb, "reduced relative"));
                _clause.HasVerb = true;
                _clause.Verb = verb;
                return AfterVerb(i + 2, verb, passive: true);
            }

            Say(Word(free ? "which" : isPerson ? "who" : behindMark ? "which" : "that", yang, "relative"));
            return i + 1;
        }

        if (AdjectiveAt(i + 1, attributive: false, out var said, out var after, out var superlative))
        {
            if (free)
            {
                Say(new TargetWord("the", yang, "relative"));
                Say(said);
                _clause = outer;
                return after;
            }

            Say(Word(isPerson ? "who" : behindMark ? "which" : "that", yang, "relative"));
            Copula(words[i + 1]);
            if (superlative)
                Say(new TargetWord("the", words[i + 1], "superlative"));
            Say(said);
            return after;
        }

        Say(Word(isPerson ? "who" : "which", yang, "relative"));
        if (next.Is(PartOfSpeech.Preposition) && !VerbAhead(i + 1))
            Copula(next);
        return i + 1;
    }

    private NounPhrase? LastPhraseOr(NounPhrase? subject) => _recent ?? subject;

    private NounPhrase? _recent;

    private int Conjunction(int i)
    {
        var word = words[i];
        switch (word.Lemma)
        {
            case "dan" or "serta" or "atau" or "maupun" or "tetapi" or "tapi" or "namun" or "melainkan":
                if (!IsVerbGroup(i + 1) && _clause is { IsRelative: true, HasVerb: true, Outer: { } outer } && StartsNounPhrase(i + 1) && VerbAhead(i + 1) && PartAt(i - 1, PartOfSpeech.Mark))
                    _clause = outer;
                if (StartsNounPhrase(i + 1) && _clause.HasVerb && VerbAhead(i + 1) && LemmaAt(i - 1) == ",")
                    _clause = new Clause(_clause.Outer, null) { Quoted = _quoted };
                if (word.Lemma is "tetapi" or "tapi" or "namun" && _clause.HasVerb && ((PartAt(i + 1, PartOfSpeech.Pronoun) && LemmaAt(i + 1) is not ("ini" or "itu") && !PartAt(i + 2, PartOfSpeech.Mark)) || IsDescribed(i + 1)))
                    _clause = new Clause(_clause.Outer, null) { Quoted = _quoted };
                Say(word);
                return i + 1;
            case "tidak hanya" or "bukan hanya" or "tidak saja" or "bukan saja" when _clause is { Subject: not null, HasVerb: false, Mood: VerbMood.Finite } && PartAt(i + 1, PartOfSpeech.Adjective):
                Copula(word);
                Say(word);
                return i + 1;
            case "untuk" or "guna" or "agar" or "supaya" or "demi" when IsVerbGroup(i + 1) && !(word.Lemma is "agar" or "supaya" && _clause.Subject is null):
                _clause = new Clause(_clause.IsRelative ? _clause.Outer : _clause, _clause.Subject) { Mood = VerbMood.Infinitive, Quoted = _clause.Quoted };
                return i + 1;
            case "untuk":
                return Preposition(i);
        }

        if (PartAt(i + 1, PartOfSpeech.Noun | PartOfSpeech.Name | PartOfSpeech.Pronoun | PartOfSpeech.Numeral) && word.CanBe(PartOfSpeech.Preposition) && !VerbAhead(i + 1))
        {
            word.Choose(PartOfSpeech.Preposition);
            return Preposition(i);
        }

        if (word.Lemma == "bahwa" && _output.Count > 0 && _output[^1].Variants[0].Words is [.., { Text: var before }] && before.EndsWith("that", StringComparison.Ordinal))
        {
            _clause = new Clause(null, null) { Quoted = _quoted };
            return i + 1;
        }

        Say(word);
        if (IsVerbGroup(i + 1) && word.Lemma is "setelah" or "sesudah" or "sebelum" or "sambil" or "seraya" or "sembari" or "ketika" or "saat" or "selagi" or "usai" or "seusai" or "selain" && !PartAt(i + 1, PartOfSpeech.Auxiliary) && words[i + 1].Voice is not Voice.Passive)
        {
            _clause = new Clause(_clause, _clause.Subject) { Mood = VerbMood.Gerund, Quoted = _clause.Quoted };
            return i + 1;
        }

        var subject = IsVerbGroup(i + 1) ? _clause.Subject : null;
        var asks = _clause.Mood == VerbMood.Imperative && IsVerbGroup(i + 1) ? VerbMood.Imperative : VerbMood.Finite;
        _clause = new Clause(null, subject) { Quoted = _quoted, Mood = asks };
        return i + 1;
    }

    /// <summary>A whole noun phrase with an adjective behind it that ends the clause.</summary>
    private bool IsDescribed(int i) => StartsNounPhrase(i) && ParseNounPhrase(ref i) is { Complete: true } && PartAt(i, PartOfSpeech.Adjective) && At(i + 1) is null or { Part: PartOfSpeech.Mark };

    private int Preposition(int i)
    {
        var word = words[i];
        var next = At(i + 1);
        if (word.Lemma == "untuk" && PartAt(i + 1, PartOfSpeech.Adverb) && !IsInner(LemmaAt(i + 1)) && PartAt(i + 2, PartOfSpeech.Verb))
        {
            _clause = new Clause(_clause.IsRelative ? _clause.Outer : _clause, _clause.Subject) { Mood = VerbMood.Infinitive, Quoted = _clause.Quoted };
            Say(words[i + 1]);
            return i + 2;
        }

        if (IsVerbGroup(i + 1) && next is not null && (!next.Is(PartOfSpeech.Adverb) || IsInner(next.Lemma)))
        {
            var mood = word.Lemma is "untuk" or "guna" or "demi" or "buat" ? VerbMood.Infinitive : VerbMood.Gerund;
            if (mood == VerbMood.Gerund)
                Say(new TargetWord(word.Lemma == "dengan" ? "by" : word.Entry!.English, word, "preposition"));
            _clause = new Clause(_clause.IsRelative ? _clause.Outer : _clause, _clause.Subject) { Mood = mood, Quoted = _clause.Quoted, IsRelative = _clause.IsRelative };
            return i + 1;
        }

        if (word.Clitic != Clitic.None)
        {
            Say(Word(word.Entry!.English, word, "preposition"));
            var him = word.Clitic switch { Clitic.Ku => "me", Clitic.Mu => "you", _ => _lastPerson is null ? "it" : _lastPerson.IsPlural ? "them" : "him" };
            Say(new TargetWord(him, word, "object"));
            return i + 1;
        }

        // dengan cepat, secara cepat: quickly
        if (word.Lemma is "pada" or "sejak" or "hingga" or "sampai" && LemmaAt(i + 1) is "tanggal" or "tgl." && At(i + 2) is { Entry: null, Part: PartOfSpeech.Numeral })
        {
            Say(new TargetWord(word.Lemma == "pada" ? "on" : word.Entry!.English, word, "preposition"));
            var day = i + 2;
            if (ParseNounPhrase(ref day) is { } date)
                _output.AddRange(Realise(date, Role.Complement));
            return day;
        }

        if (word.Lemma == "secara" && next is not null && !next.Is(PartOfSpeech.Adjective) && next.Entry is { } manner && next.Is(PartOfSpeech.Noun | PartOfSpeech.Adverb))
        {
            Say(Word(next.Is(PartOfSpeech.Adverb) ? manner.English : EnglishInflector.Adverb(manner.Value("adj") ?? manner.English), next, "adverb of manner"));
            return i + 2;
        }

        if (word.Lemma is "dengan" or "secara" && AdjectiveAt(i + 1, attributive: false, out var said, out var after, out _) && !PartAt(after, PartOfSpeech.Noun))
        {
            var adjective = words[after - 1].Is(PartOfSpeech.Adjective) ? words[after - 1] : next!;
            var adverb = said[^1].Text.StartsWith("more ", StringComparison.Ordinal) || said[^1].Text.EndsWith("er", StringComparison.Ordinal) ? said[^1].Text : adjective.Entry?.Value("adv") ?? EnglishInflector.Adverb(said[^1].Text);
            Say([.. said[..^1], new TargetWord(adverb, adjective, "adverb of adjective")]);
            return after;
        }

        if (!StartsNounPhrase(i + 1))
        {
            Say(word);
            return i + 1;
        }

        var at = i + 1;
        var held = _clause.Verb;
        _complement = true;
        var found = ParseNounPhrase(ref at);
        _complement = false;
        if (found is not { } phrase)
        {
            Say(word);
            return i + 1;
        }

        // Dia setinggi ayahnya: he is as tall as his father.
        if (word.Entry is { English: var likeness } && likeness.StartsWith("as ", StringComparison.Ordinal) && _clause is { Subject: not null, HasVerb: false, Mood: VerbMood.Finite } && !VerbAhead(at))
            Copula(word);
        var english = PrepositionFor(word, phrase);
        if (english.Count > 0)
            _output.Add(new Choice([.. english]));
        _output.AddRange(Realise(phrase, Role.Complement));
        _clause.Verb = _clause.HasVerb ? held is not null && held.Has(Features.Transitive) && word.Lemma is not "oleh" ? null : null : null;
        _recent = phrase;
        // Sekitar 15.000 orang hadir: the number is the subject.
        if (_clause is { Subject: null, HasVerb: false } && word.Lemma is "sekitar" or "hampir" or "sebanyak" or "lebih dari" or "kurang dari" or "tidak kurang dari" && phrase.NumberIsSaid)
            _clause.Subject = phrase;
        return at;
    }

    private static bool IsMonth(SourceWord word) => word.Lemma is "januari" or "februari" or "maret" or "april" or "mei" or "juni" or "juli" or "agustus" or "september" or "oktober" or "november" or "desember";

    private static bool IsDate(NounPhrase phrase) => (phrase.Head.Has(Features.Time) || IsMonth(phrase.Head)) && phrase.Before.Count == 1 && phrase.Before[0].Rule == "number" && (phrase.Noun ?? phrase.Fixed) is { Length: > 0 } noun && char.IsUpper(noun[0]);

    /// <summary>in, on or at, by what kind of noun it stands with.</summary>
    private List<Variant> PrepositionFor(SourceWord word, NounPhrase phrase)
    {
        var head = phrase.Head;
        Variant Say(string text, float cost = 0) => new(text.Length == 0 ? [] : [Word(text, word, "preposition")], cost);
        // serangan terhadap kota: an attack on the city
        if (At(IndexOf(word) - 1) is { Part: PartOfSpeech.Noun } governor && governor.Entry?.Value(word.Lemma) is { } governed && governed is not "0")
            return [Say(governed)];
        switch (word.Lemma)
        {
            case "hingga" or "sampai" when Enumerable.Range(1, 7).Any(back => LemmaAt(IndexOf(word) - back) is "dari" or "mulai" or "antara" or "mulai dari"):
                return [Say("to")];
            case "pada":
                if (phrase.IsDeictic && head.Entry!.English.EndsWith("day", StringComparison.Ordinal))
                    return [Say("on")];
                if (head.Lemma is "senin" or "selasa" or "rabu" or "kamis" or "jumat" or "sabtu" or "ahad" or "hari" or "tanggal" || (head.Lemma == "minggu" && head.Capital) || IsDate(phrase) || (head.Entry is null && head.Part == PartOfSpeech.Numeral && phrase.Fixed is "" && head.Surface.Length <= 2))
                    return [Say("on")];
                if (head.Lemma is "tahun" or "bulan" or "abad" or "dekade" or "musim" or "masa" or "era" or "zaman" or "periode" or "januari" or "februari" or "maret" or "april" or "mei" or "juni" or "juli" or "agustus" or "september" or "oktober" or "november" or "desember" or "pagi" or "sore" || Numbers.IsYear(head.Surface))
                    return [Say("in")];
                if (head.Lemma is "pukul" or "jam" or "saat" or "malam" or "akhir" or "awal" or "tingkat" or "usia" or "umur" or "titik")
                    return [Say("at"), Say("in", 0.7f)];
                return [Say("in"), Say("on", 0.2f), Say("at", 0.4f), Say("to", 0.6f)];
            case "di":
                if (head.Lemma is "meja" or "kursi" or "lantai" or "dinding" or "tanah" or "panggung" or "papan" or "layar" or "halaman" or "internet" or "televisi" or "radio" or "pulau" or "pantai" or "kapal" or "kereta" or "pesawat" or "bus" or "jalan" or "permukaan" or "media sosial")
                    return [Say("on"), Say("in", 0.9f)];
                if (head.Lemma is "sekolah" or "kantor" or "stasiun" or "bandara" or "universitas" or "kampus" or "acara" or "pertemuan" or "perusahaan" or "pesta" or "restoran" or "hotel" or "rumah")
                    return [Say("at"), Say("in", 0.3f)];
                if (head.Has(Features.City | Features.Country | Features.Region) || head.Entry is null)
                    return [Say("in"), Say("at", 1.2f), Say("on", 1.5f)];
                return [Say("in"), Say("at", 0.4f), Say("on", 0.4f)];
            case "dari":
                return [Say("from"), Say("of", 0.2f)];
            case "dengan":
                return [Say("with"), Say("by", 0.8f)];
            default:
                var senses = word.Entry!.Senses;
                return senses.IsEmpty ? [] : [.. senses.Take(2).Select((s, n) => Say(s, n * 0.8f))];
        }
    }

    /// <summary><c>"…," kata Xi</c>: Xi said; <c>katanya</c>: he said.</summary>
    private bool Reporting(int i, out int after)
    {
        after = i;
        var word = words[i];
        var root = word.Lower is not "tanya" && word.Lower.EndsWith("nya", StringComparison.Ordinal) ? word.Lower[..^3] : word.Lower;
        var said = root switch
        {
            "kata" or "ujar" or "tutur" or "ucap" or "papar" or "ungkap" => "said",
            "jelas" or "terang" => "explained",
            "tambah" or "imbuh" => "added",
            "tegas" => "stressed",
            "lanjut" or "sambung" => "continued",
            "tanya" => "asked",
            "jawab" => "replied",
            "sebut" => "said",
            "tulis" => "wrote",
            _ => null,
        };
        if (said is null || !(i == 0 || PartAt(i - 1, PartOfSpeech.Mark) || (root is "kata" or "ujar" && !PartAt(i - 1, PartOfSpeech.Noun | PartOfSpeech.Numeral | PartOfSpeech.Determiner | PartOfSpeech.Preposition | PartOfSpeech.Adjective))))
            return false;
        if (root is "jelas" or "terang" or "tambah" or "tegas" or "lanjut" or "sambung" or "tanya" or "jawab" or "sebut" or "tulis" && root == word.Lower && At(i - 1)?.Surface is not ("\"" or "”"))
            return false;
        if (root != word.Lower)
        {
            if (i == 0 && said != "said")
                return false;
            Say(new TargetWord(_lastPerson is { IsPlural: true } ? "they" : options.ThirdPerson, word, "reporting"), new TargetWord(said, word, "reporting"));
            after = i + 1;
            return true;
        }

        if (i == 0 && root is not ("kata" or "ujar" or "tutur"))
            return false;
        var at = i + 1;
        if (!StartsNounPhrase(at) || ParseNounPhrase(ref at) is not { } speaker || !(speaker.IsPerson || IsUnknownName(speaker) || speaker.IsPronoun || speaker.Head.Is(PartOfSpeech.Name)))
            return false;
        _lastPerson = speaker;
        var choices = Realise(speaker, Role.Subject);
        var verb = Choice.Of(new TargetWord(said, word, "reporting"));
        // A long speaker, or one that an apposition follows, comes last in English too.
        if (at - i > 4 || PartAt(at, PartOfSpeech.Mark) && At(at)!.Surface == ",")
            choices.Insert(0, verb);
        else
            choices.Add(verb);
        _output.AddRange(choices);
        after = at;
        return true;
    }
}
