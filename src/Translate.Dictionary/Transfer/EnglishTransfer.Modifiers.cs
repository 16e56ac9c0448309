namespace Translate.Dictionary;

/// <summary>What follows a noun in Indonesian and mostly comes before it in English.</summary>
internal sealed partial class EnglishTransfer
{
    private const int DeepestPhrase = 4;

    private int _depth;
    private bool _complement;

    private void Modify(NounPhrase phrase, ref int i)
    {
        for (var count = 0; count < MostModifiers && i < words.Count; count++)
        {
            var word = words[i];
            if (phrase.Complete && word.Lemma is not ("ini" or "itu" or "tersebut") && !(word is { Part: PartOfSpeech.Name, Entry: null } && phrase.Head.Has(Features.Title | Features.Person) && phrase.After.Count == 0 && phrase.Noun is not null))
                return;
            if (word.Lemma is "ini" or "itu" or "tersebut")
            {
                Demonstrate(phrase, word, ref i);
                return;
            }

            if (word.Lemma is "rusak" or "hancur" or "hilang" or "siap" or "sadar" or "mampu" or "yakin" or "rela" or "bersedia" or "sanggup" && !_clause.HasVerb)
                return;
            if (word.Lemma is "masing-masing")
            {
                phrase.Modifiers.Insert(0, Word("respective", word));
                if (phrase.Before.Count == 0)
                    phrase.Before.Add(new TargetWord("their", word, "possessive"));
                (phrase.Determination, phrase.Complete) = (Determination.Closed, true);
                if (!phrase.NumberIsSaid && !phrase.Mass)
                    (phrase.Number, phrase.NumberIsSaid) = (GrammaticalNumber.Plural, true);
                i++;
                return;
            }

            if (AdjectiveAt(i, attributive: true, out var said, out var after, out var superlative))
            {
                // An adjective behind a name, or with nothing but the end of the clause behind it where no verb is, may be what is said of it.
                if (phrase.Noun is null && phrase.Fixed is not null && !phrase.NumberIsSaid && !word.Has(Features.Postposed) && !IsOrdinal(word) && !VerbAhead(after))
                    return;
                if (IsDegree(i) && LemmaAt(i) is not "paling" && !VerbAhead(after) && !_clause.HasVerb && !_complement && _clause.Subject is null && words[^1].Surface is "." or "!" or "?" or "\"" or ",")
                {
                    phrase.Complete = true;
                    return;
                }

                if (phrase.Head.Clitic == Clitic.Nya && !_clause.HasVerb && !_complement && _clause.Subject is null && !VerbAhead(after) && _depth == 0)
                    return;
                if (EndsAsPredicate(i, after))
                {
                    phrase.Complete = true;
                    return;
                }

                if (word.Has(Features.Postposed))
                    phrase.After.Add(Choice.Of(said));
                else
                    phrase.Modifiers.InsertRange(0, said);
                if (superlative || IsOrdinal(word))
                    phrase.Determination = phrase.Determination == Determination.Open ? Determination.Definite : phrase.Determination;
                i = after;
                continue;
            }

            if (word.Lemma is "lain" or "lainnya")
            {
                phrase.Modifiers.Insert(0, Word("other", word));
                if (!phrase.NumberIsSaid && !phrase.Mass && phrase.Noun is not null)
                    (phrase.Number, phrase.NumberIsSaid) = (GrammaticalNumber.Plural, true);
                i++;
                continue;
            }

            if (word.Lemma is "tertentu")
            {
                phrase.Modifiers.Insert(0, Word("certain", word));
                (phrase.Number, phrase.NumberIsSaid) = (phrase.Mass ? GrammaticalNumber.Singular : GrammaticalNumber.Plural, true);
                i++;
                continue;
            }

            if (word.Lemma is "sendiri")
            {
                if (phrase.Determination == Determination.Closed && phrase.Before.Count > 0 && phrase.Before[0].Rule == "possessive")
                    phrase.Before.Insert(1, Word("own", word));
                else
                    phrase.After.Add(Choice.Of(Word("itself", word)));
                i++;
                continue;
            }

            if (word.Lemma is "yang" && AdjectiveAt(i + 1, attributive: true, out said, out after, out superlative) && EndsPhrase(after) && !words[i + 1].Has(Features.Postposed))
            {
                phrase.Modifiers.InsertRange(0, said);
                if (superlative)
                    phrase.Determination = phrase.Determination == Determination.Open ? Determination.Definite : phrase.Determination;
                i = after;
                continue;
            }

            if (word.Is(PartOfSpeech.Pronoun) && phrase.Noun is not null && Pronoun.Find(word.Lemma is "dia" or "ia" or "beliau" ? options.ThirdPerson : word.Entry!.English) is { } owner
                && word.Lemma is not ("ini" or "itu" or "apa" or "siapa"))
            {
                // A pronoun before a verb is the next subject: buku yang ..., kami ...
                if (IsVerbGroup(i + 1) && phrase.Head.Has(Features.Time))
                    return;
                phrase.Before.Insert(0, Word(owner.Possessive, word, "possessive"));
                (phrase.Determination, phrase.Complete) = (Determination.Closed, true);
                i++;
                continue;
            }

            if (word.Is(PartOfSpeech.Numeral) && word.Entry is null && phrase.Noun is not null && word.SpaceBefore && phrase.Head.Clitic != Clitic.Nya && !PartAt(i + 1, PartOfSpeech.Noun | PartOfSpeech.Classifier))
            {
                // Olimpiade 2012: the 2012 Olympics
                if (Numbers.IsYear(word.Surface) && !phrase.Head.Has(Features.Time) && phrase.Modifiers.Count == 0 && phrase.After.Count == 0)
                {
                    phrase.Modifiers.Add(Word(word.Surface, word, "number"));
                    i++;
                    continue;
                }

                // tahun 2019, pasal 5
                if (phrase.Head.Lemma is "tahun" or "tanggal" or "pukul" or "jam")
                    (phrase.Noun, phrase.Fixed) = (null, "");
                phrase.After.Add(Choice.Of(Word(Kept(word), word, "number")));
                (phrase.Determination, phrase.Complete) = (Determination.Closed, true);
                i++;
                continue;
            }

            if (word.Is(PartOfSpeech.Numeral) && word.Lemma is "kedua" or "ketiga" or "keempat" or "kelima" or "keenam" or "ketujuh" or "kedelapan" or "kesembilan" or "kesepuluh" && phrase.Noun is not null && !PartAt(i + 1, PartOfSpeech.Noun))
            {
                phrase.Modifiers.Insert(0, Word(NumeralWords.OrdinalOf(word.Lemma), word, "ordinal"));
                if (phrase.Determination == Determination.Open)
                    phrase.Determination = Determination.Definite;
                i++;
                continue;
            }

            if (word.Is(PartOfSpeech.Name) && phrase.Noun is not null && word.SpaceBefore)
            {
                AttachName(phrase, ref i);
                continue;
            }

            if (word.Is(PartOfSpeech.Name) && phrase.Noun is null && phrase.Head.Is(PartOfSpeech.Name) && word.SpaceBefore && phrase.Fixed is not null && phrase.After.Count == 0 && phrase.Head.Entry is not null && word.Entry is null && phrase.Head.Has(Features.Person | Features.Title))
            {
                phrase.After.Add(Choice.Of(new TargetWord(word.Surface, word, "name")));
                i++;
                continue;
            }

            if (_depth >= DeepestPhrase && word.Is(PartOfSpeech.Noun | PartOfSpeech.Numeral | PartOfSpeech.Determiner))
                return;
            if (word.Is(PartOfSpeech.Noun) && phrase.Noun is not null && !IsTimeAdverbial(i) && !(word.Has(Features.Time) && !phrase.Head.Has(Features.Time) && LemmaAt(i + 1) is "ini" or "itu" or "lalu" or "depan"))
            {
                AttachNoun(phrase, ref i);
                continue;
            }

            if (phrase.Noun is not null && word.Is(PartOfSpeech.Numeral | PartOfSpeech.Determiner) && word.Entry is not null && PartAt(i + 1, PartOfSpeech.Noun) && !IsTimeAdverbial(i + 1)
                && (phrase.Head.Has(Features.Of) || word.Lemma is "kedua" or "semua" or "seluruh" or "para" or "berbagai" or "beberapa" or "sejumlah" or "sebuah" or "seorang" or "suatu" or "setiap"))
            {
                AttachNoun(phrase, ref i);
                continue;
            }

            if (word.Lemma is "dan" or "serta" or "atau" && Coordinate(phrase, ref i))
                return;
            return;
        }
    }

    /// <summary>The last adjective of a sentence without a verb says what the subject is: harga beras stabil.</summary>
    private bool EndsAsPredicate(int i, int after) =>
        !_clause.HasVerb && !_complement && _clause.Subject is null && _clause.Outer is null && words[^1].Surface is "." && !IsOrdinal(words[i]) && words.Count < 25
        && (PartAt(after, PartOfSpeech.Mark | PartOfSpeech.Adverb) || (PartAt(after, PartOfSpeech.Preposition) && LemmaAt(after) is "untuk" or "bagi" or "karena" or "akibat" or "sejak" or "di")) && !VerbAhead(after) && !_output.Exists(o => o.Variants[0].Words.Any(w => w.Rule is "verb" or "copula" or "existential"));

    private static bool IsOrdinal(SourceWord word) => word.Lemma is "pertama" or "terakhir" || word.Lower.StartsWith("ke-", StringComparison.Ordinal);

    private bool IsTimeAdverbial(int i) => words[i].Has(Features.Time) && LemmaAt(i + 1) is "ini" or "itu" or "lalu" or "depan" or "kemarin" or "silam" or "berikutnya";

    /// <summary>Whether what follows an adjective after <c>yang</c> leaves it alone: the adjective then goes before the noun.</summary>
    private bool EndsPhrase(int i)
    {
        var word = At(i);
        return word is null || word.Part == PartOfSpeech.Mark || word.Lemma is "ini" or "itu" or "tersebut" or "yang"
            || (word.Lemma is "dari" or "daripada" or "dibandingkan" ? LemmaAt(i - 2) is not "lebih" : word.Is(PartOfSpeech.Verb | PartOfSpeech.Auxiliary | PartOfSpeech.Conjunction | PartOfSpeech.Preposition));
    }

    private static void Demonstrate(NounPhrase phrase, SourceWord word, ref int i)
    {
        i++;
        phrase.Complete = true;
        if (phrase.Determination == Determination.Closed && phrase.Before.Count > 0 && phrase.Before[0].Rule is "possessive")
            return;
        // "itu" mostly points back and "the" says so; "ini" is "this".
        if (word.Lemma == "ini")
        {
            phrase.Before.Insert(0, new TargetWord(phrase.IsPlural ? "these" : "this", word, "demonstrative"));
            phrase.Determination = Determination.Closed;
        }
        else if (phrase.Before.Count == 0 || phrase.Before[0].Rule is "number" or "quantifier")
        {
            phrase.Before.Insert(0, new TargetWord(word.Lemma == "itu" && phrase.Before.Count == 0 && phrase.Head.Has(Features.Time) ? "that" : "the", word, "demonstrative"));
            phrase.Determination = Determination.Closed;
        }
    }

    private static bool IsPersonal(SourceWord word) => word is { Part: PartOfSpeech.Name, Entry: null } || word.Has(Features.Person);

    /// <summary>A name behind a noun: Presiden Xi, Universitas Gadjah Mada, hubungan Rusia, rumah Budi, tahun Juni.</summary>
    private void AttachName(NounPhrase phrase, ref int i)
    {
        var head = phrase.Head;
        var name = words[i];
        if (head.Lemma is "bulan" or "hari" or "negara" && name.Entry is not null && phrase.Modifiers.Count == 0 && phrase.Before.Count == 0)
        {
            // bulan Juni is June
            (phrase.Noun, phrase.Fixed, phrase.Determination) = (null, name.Entry.English, Determination.Closed);
            i++;
            return;
        }

        i++;
        var inner = Head(name, [], ref i);
        phrase.Complete = true;
        if (name.Entry?.Value("demonym") is { } demonym && (!head.Has(Features.Of) || head.Has(Features.Person | Features.Definite)) && PhraseIsOpen(phrase))
        {
            phrase.Modifiers.Insert(0, Word(demonym, name, "demonym"));
            return;
        }

        if (IsPersonal(name) && (head.Has(Features.Title) || head.Has(Features.Person)) && (!IsKin(head) || (head.Position == 0 && head.Lemma is "ibu" or "bapak")) && !name.Has(Features.Country | Features.City | Features.Region | Features.Organisation))
        {
            // Title or occupation before a name, in that order in both languages.
            phrase.Determination = head.Has(Features.Title) || phrase.Modifiers.Count == 0 ? Determination.Closed : phrase.Determination;
            phrase.After.Add(Choice.Of(NameWords(inner)));
            phrase.Complete = true;
            return;
        }

        if (head.Has(Features.Of) || phrase.After.Count > 0)
        {
            Genitive(phrase, inner, name);
            return;
        }

        if (((name.Entry is null && !head.Capital && !head.Has(Features.Place) && (name.Capital || IsKin(head))) || name.Has(Features.Person)))
        {
            // rumah Budi: Budi's house
            var owner = NameWords(inner);
            owner[^1] = new TargetWord(owner[^1].Text + (owner[^1].Text.EndsWith('s') ? "'" : "'s"), owner[^1].Source, "possessive");
            phrase.Before.AddRange(owner);
            phrase.Determination = Determination.Closed;
            phrase.Complete = true;
            return;
        }

        phrase.Modifiers.InsertRange(0, NameWords(inner));
        if (phrase.Determination == Determination.Open)
            phrase.Determination = head.Capital || head.Has(Features.Place) ? Determination.Definite : Determination.Open;
    }

    private static bool IsKin(SourceWord word) => word.Lemma is "istri" or "suami" or "ayah" or "anak" or "kakak" or "adik" or "paman" or "bibi" or "nenek" or "kakek" or "cucu" or "teman" or "sahabat" or "pacar" or "keluarga" or "putra" or "putri" or "orang tua" or "saudara" or "sepupu" or "mertua" or "menantu" or "tetangga" or "ibu" or "kekasih" or "rekan";

    private static bool PhraseIsOpen(NounPhrase phrase) => phrase.After.Count == 0;

    private static TargetWord[] NameWords(NounPhrase name)
    {
        var said = new List<TargetWord>();
        said.AddRange(name.Modifiers);
        said.Add(new TargetWord(name.Fixed!, name.Head, "name"));
        return [.. said];
    }

    /// <summary>A noun behind a noun: a compound in reverse (harga minyak, oil price) or an of-phrase (pembangunan jalan, construction of roads).</summary>
    private void AttachNoun(NounPhrase phrase, ref int i)
    {
        var at = i;
        var modifier = words[i];
        _depth++;
        var inner = ParseNounPhrase(ref at);
        _depth--;
        if (inner is null)
        {
            i++;
            return;
        }

        i = at;
        if (phrase.Head.Lemma is "bulan" or "hari" && modifier.Has(Features.Time) && inner.Noun is { Length: > 0 } time && char.IsUpper(time[0]))
        {
            // hari Senin is Monday
            (phrase.Noun, phrase.Fixed, phrase.Determination) = (null, time, Determination.Closed);
            phrase.After.AddRange(inner.After);
            return;
        }

        phrase.Complete = inner.Complete || inner.After.Count > 0;
        var asAdjective = modifier.Entry?.Value("adj");
        var bare = inner.IsBare && !inner.IsPlural && (!inner.IsPerson || asAdjective is not null);
        if (bare && asAdjective is not null)
        {
            phrase.Modifiers.Insert(0, Word(asAdjective, modifier, "adjective of noun"));
            phrase.Modifiers.InsertRange(0, inner.Modifiers);
            return;
        }

        if (bare && !phrase.Head.Has(Features.Of) && phrase.After.Count == 0)
        {
            phrase.Modifiers.Insert(0, Word(inner.Noun!, modifier, "compound"));
            phrase.Modifiers.InsertRange(0, inner.Modifiers);
            return;
        }

        Genitive(phrase, inner, modifier);
    }

    /// <summary><c>X of Y</c>, or with the preposition that the noun asks for.</summary>
    private void Genitive(NounPhrase phrase, NounPhrase inner, SourceWord link)
    {
        var preposition = phrase.Head.Entry?.Value("of") ?? "of";
        phrase.After.Add(Choice.Of(new TargetWord(preposition, link, "genitive")));
        if (inner is { Noun: not null, NumberIsSaid: false, Mass: false, Determination: Determination.Open } && phrase.Head.Has(Features.Of) && inner.Before.Count == 0)
            (inner.Number, inner.NumberIsSaid) = (GrammaticalNumber.Plural, false);
        phrase.After.AddRange(Realise(inner, Role.Complement));
        if (phrase.Determination == Determination.Open)
            phrase.Determination = Determination.Definite;
        phrase.Complete = phrase.Complete || inner.Complete;
    }

    /// <summary><c>perdamaian dan stabilitas dunia</c>: the modifier behind the second belongs to both.</summary>
    private bool Coordinate(NounPhrase phrase, ref int i)
    {
        if (_depth > 0 || phrase.Noun is null || phrase.Modifiers.Count > 0 || phrase.After.Count > 0 || phrase.Before.Count > 0 || phrase.IsPerson)
            return false;
        var second = At(i + 1);
        if (second is null || !second.Is(PartOfSpeech.Noun) || second.Has(Features.Person) || phrase.Mass != second.Has(Features.Mass) || phrase.Head.Has(Features.Of) != second.Has(Features.Of))
            return false;
        var at = i + 1;
        var inner = ParseNounPhrase(ref at);
        if (inner?.Noun is null || inner.Before.Count > 0 || inner.After.Count > 0 || inner.Modifiers.Count == 0 || inner.Modifiers.Exists(m => m.Rule is "compound"))
            return false;
        // Say: modifiers, first, and, second.
        var first = phrase.Noun;
        phrase.Modifiers.AddRange(inner.Modifiers);
        phrase.Modifiers.Add(Word(phrase.IsPlural ? EnglishInflector.Plural(first) : first, phrase.Head, "coordination"));
        phrase.Modifiers.Add(Word(words[i].Entry?.English ?? "and", words[i], "coordination"));
        phrase.Noun = inner.Noun;
        phrase.Mass |= inner.Mass;
        phrase.Complete = true;
        i = at;
        return true;
    }
}
