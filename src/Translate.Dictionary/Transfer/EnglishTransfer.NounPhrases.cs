namespace Translate.Dictionary;

internal sealed partial class EnglishTransfer
{
    private const int MostModifiers = 8;

    private bool StartsNounPhrase(int i)
    {
        var word = At(i);
        if (word is null || word.Lemma is "yang" or "yg")
            return false;
        if (word.Is(PartOfSpeech.Noun | PartOfSpeech.Name | PartOfSpeech.Pronoun | PartOfSpeech.Numeral))
            return true;
        if (word.Is(PartOfSpeech.Determiner))
            return word.Lemma is not ("tersebut" or "sendiri" or "lain" or "lainnya" or "tertentu");
        return word.Is(PartOfSpeech.Classifier);
    }

    /// <summary>Parses a noun phrase; null (and the index unmoved) when there is none.</summary>
    private NounPhrase? ParseNounPhrase(ref int i)
    {
        var start = i;
        var before = new List<TargetWord>();
        var number = GrammaticalNumber.Singular;
        var said = false;
        var determination = Determination.Open;
        var counted = false;
        SourceWord? quantifier = null;
        while (i < words.Count && i - start < MostModifiers)
        {
            var word = words[i];
            if (word.Is(PartOfSpeech.Numeral) && word.Entry is null)
            {
                var text = Kept(word);
                before.Add(Word(text, word, "number"));
                if (word.Surface is not ("1" or "Rp1"))
                    (number, said) = (GrammaticalNumber.Plural, true);
                (determination, counted) = (Determination.Closed, true);
                quantifier = word;
                i++;
                if (At(i) is { Surface: "%", SpaceBefore: false } percent && PartAt(i + 1, PartOfSpeech.Noun) && !words[i + 1].Has(Features.Time))
                {
                    // 20% siswa: 20% of students
                    before.Add(new TargetWord("%", percent, "mark") { Glued = true });
                    before.Add(new TargetWord("of", words[i + 1], "classifier"));
                    i++;
                }
            }
            else if (counted && word.Lemma == "persen" && PartAt(i + 1, PartOfSpeech.Noun) && !words[i + 1].Has(Features.Time | Features.Measure))
            {
                before.Add(Word("percent of", word, "classifier"));
                i++;
            }
            else if (word.Lemma is "kedua" or "ketiga" or "keempat" or "kelima" or "keenam" && PartAt(i + 1, PartOfSpeech.Noun))
            {
                // kedua negara: the two countries
                before.Add(Word("the " + NumeralWords.CardinalOf(word.Lemma), word, "quantifier"));
                (number, said, determination, counted, quantifier) = (GrammaticalNumber.Plural, true, Determination.Closed, true, word);
                i++;
            }
            else if (word.Is(PartOfSpeech.Numeral) && NumeralWords.TryRead(words, i, out var value, out var after))
            {
                before.Add(Word(value, word, "number"));
                if (value is not "one")
                    (number, said) = (GrammaticalNumber.Plural, true);
                (determination, counted) = (Determination.Closed, true);
                quantifier = word;
                i = after;
            }
            else if (word.Is(PartOfSpeech.Numeral))
            {
                quantifier = word;
                i++;
                (number, said, determination) = word.Lemma is "setiap" or "tiap" or "tiap-tiap" or "saban" or "satu" or "sedikit" or "masing-masing"
                    ? (GrammaticalNumber.Singular, true, Determination.Closed)
                    : (GrammaticalNumber.Plural, true, Determination.Closed);
                var next = At(i);
                var english = word.Entry!.English;
                if (word.Lemma is "seluruh" or "segenap" && next is not null && (next.Has(Features.Definite | Features.Mass) || next.Is(PartOfSpeech.Name)))
                    (english, number, said) = (next.Is(PartOfSpeech.Name) ? "all of" : "the entire", GrammaticalNumber.Singular, true);
                else if (word.Entry.Senses.Length > 1 && next is not null && next.Has(Features.Mass) && word.Entry.Senses[1] is "much" or "little" or "less")
                    english = word.Entry.Senses[1];
                before.Add(Word(english, word, "quantifier"));
            }
            else if (word.Is(PartOfSpeech.Determiner) && word.Lemma is not ("tersebut" or "sendiri" or "lain" or "lainnya" or "tertentu"))
            {
                quantifier = word;
                i++;
                switch (word.Lemma)
                {
                    case "para" or "kaum":
                        (number, said) = (GrammaticalNumber.Plural, true);
                        break;
                    case "sebuah" or "seorang" or "seekor" or "suatu" or "sebatang" or "sebutir" or "selembar" or "sehelai" or "sebiji" or "sepucuk" or "sebilah":
                        (determination, said) = (Determination.Indefinite, true);
                        break;
                    case "sang" or "si":
                        determination = Determination.Definite;
                        break;
                    default:
                        before.Add(Word(word.Entry?.English ?? word.Surface, word, "determiner"));
                        determination = Determination.Closed;
                        said = true;
                        number = word.Has(Features.PluralOnly) ? GrammaticalNumber.Plural : GrammaticalNumber.Singular;
                        break;
                }
            }
            else if (word.CanBe(PartOfSpeech.Classifier) && counted && PartAt(i + 1, word.Lemma is "ekor" or "buah" ? PartOfSpeech.Noun | PartOfSpeech.Name | PartOfSpeech.Adjective : PartOfSpeech.Noun) && At(i + 1)!.Lemma is not ("di" or "yang"))
            {
                word.Choose(PartOfSpeech.Classifier);
                if (word.Entry is { English.Length: > 0 } measure)
                {
                    before.Add(Word(number == GrammaticalNumber.Plural ? EnglishInflector.Plural(measure.English) : measure.English, word, "classifier"));
                }

                i++;
            }
            else if (counted && word.Is(PartOfSpeech.Noun) && word.Has(Features.Measure) && At(i + 1) is { } measured && measured.Is(PartOfSpeech.Noun) && measured.Has(Features.Mass) && !measured.Has(Features.Time | Features.Place))
            {
                // dua kilogram gula: two kilograms of sugar
                before.Add(Word((number == GrammaticalNumber.Plural ? EnglishInflector.Plural(word.Entry!.English) : word.Entry!.English) + " of", word, "classifier"));
                i++;
            }
            else
            {
                break;
            }
        }

        // "lebih besar", "pertama" before a noun
        var head = At(i);
        if (head is null || !head.Is(PartOfSpeech.Noun | PartOfSpeech.Name | PartOfSpeech.Pronoun) || (head.Is(PartOfSpeech.Pronoun) && before.Count > 0))
        {
            if (before.Count == 0)
            {
                i = start;
                return null;
            }

            var alone = new NounPhrase { Head = quantifier!, Fixed = "", Number = number, NumberIsSaid = true, Determination = Determination.Closed, Complete = true };
            alone.Before.AddRange(before);
            if (LemmaAt(i) is "ini" or "itu" or "tersebut" && before.Count > 0)
            {
                alone.Before.Insert(0, Word(LemmaAt(i) == "ini" ? (number == GrammaticalNumber.Plural ? "these" : "this") : "the", words[i], "demonstrative"));
                i++;
            }

            return alone;
        }

        i++;
        var phrase = Head(head, before, ref i);
        phrase.Before.AddRange(before);
        if (said)
            (phrase.Number, phrase.NumberIsSaid) = (phrase.Mass && (!counted || before[^1].Rule == "classifier") ? GrammaticalNumber.Singular : number, true);
        if (phrase.IsDeictic)
            (phrase.Number, phrase.NumberIsSaid) = (GrammaticalNumber.Singular, true);
        if (determination != Determination.Open)
            phrase.Determination = determination;
        if (!phrase.Complete)
            Modify(phrase, ref i);
        return phrase;
    }

    private NounPhrase Head(SourceWord head, List<TargetWord> before, ref int i)
    {
        if (head.Is(PartOfSpeech.Pronoun))
            return PronounHead(head, ref i);
        if (head.Is(PartOfSpeech.Name))
        {
            var name = new NounPhrase { Head = head, Fixed = head.Entry is { } known ? known.English : head.Surface, Determination = Determination.Closed, IsPerson = head.Has(Features.Person) };
            if (head.Has(Features.Definite) && before.Count == 0 && !name.Fixed.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
                name.Determination = Determination.Definite;
            // A run of names is one name.
            while (At(i) is { } next && next.Is(PartOfSpeech.Name) && (next.Entry is null ? head.Entry is null || head.Has(Features.Person) : next.Has(Features.Person) && head.Has(Features.Title)) && next.SpaceBefore)
            {
                name.Modifiers.Add(new TargetWord(name.Fixed, words[i - 1], "name"));
                name.Fixed = next.Entry?.English ?? next.Surface;
                i++;
            }

            if (head.Clitic != Clitic.None)
                name.Complete = true;
            return name;
        }

        if (head.Lemma is "mantan" or "bekas" or "calon" && PartAt(i, PartOfSpeech.Noun))
        {
            var following = words[i++];
            var whole = Head(following, before, ref i);
            whole.Modifiers.Add(Word(head.Lemma == "calon" ? "prospective" : "former", head));
            return whole;
        }

        var english = Sense(head, IndexOf(head));
        var phrase = new NounPhrase
        {
            Head = head,
            Noun = english,
            Mass = head.Has(Features.Mass),
            IsPerson = head.Has(Features.Person),
            Number = head.Reading.Form is { Plural: true } || head.Has(Features.PluralOnly) ? GrammaticalNumber.Plural : GrammaticalNumber.Singular,
            NumberIsSaid = head.Reading.Form is { Plural: true } || head.Has(Features.PluralOnly),
            Determination = head.Has(Features.Definite) ? Determination.Definite : Determination.Open,
        };
        if (phrase.NumberIsSaid)
            phrase.Mass = false;
        if (head.Lemma == "orang" && before.Count == 0 && LemmaAt(i) == "yang")
            (phrase.Number, phrase.NumberIsSaid) = (GrammaticalNumber.Plural, true);
        Possess(phrase, head);
        // Ibu, Ayah, Pak without a name: one's own, or the one spoken to.
        if (head.Lower == "bapak" && (head.Capital || i == 1) && before.Count == 0 && !PartAt(i, PartOfSpeech.Name | PartOfSpeech.Noun | PartOfSpeech.Adjective) && LemmaAt(i) is not ("itu" or "ini" or "tersebut") && PartAt(i, PartOfSpeech.Verb | PartOfSpeech.Auxiliary | PartOfSpeech.Mark | PartOfSpeech.Conjunction | PartOfSpeech.Preposition))
            return new NounPhrase { Head = head, Fixed = "you", Determination = Determination.Closed, IsPronoun = true, IsPerson = true, Pronoun = Pronoun.You, Grammatical = 2, Complete = true };
        if (IsAddress(head) && before.Count == 0 && !PartAt(i, PartOfSpeech.Name) && phrase.Determination != Determination.Closed)
        {
            (phrase.Noun, phrase.Fixed, phrase.Determination, phrase.IsPerson) = (null, head.Lower switch { "bu" => "Ma'am", "pak" => "Sir", _ => english }, Determination.Closed, true);
            phrase.Complete = true;
        }

        else if (IsParent(head) && before.Count == 0 && head.Clitic == Clitic.None && (IsVerbGroup(i) || LemmaAt(i) == "dan" || LemmaAt(i - 2) == "dan") && (i == 1 || PartAt(i - 2, PartOfSpeech.Mark | PartOfSpeech.Conjunction)))
        {
            phrase.Determination = Determination.Closed;
            phrase.Complete = true;
        }

        return phrase;
    }

    // Without a word beside it, one's own: Ibu memasak, Mother cooks.
    private static bool IsParent(SourceWord word) => word.Lower is "ibu" or "ayah" or "kakek" or "nenek";

    private static bool IsAddress(SourceWord word) => word.Capital && word.Lower is "ibu" or "ayah" or "bapak" or "bu" or "pak" or "kakek" or "nenek" or "papa" or "mama";

    /// <summary>A clitic: my, your, and for -nya his, its, their or the.</summary>
    private void Possess(NounPhrase phrase, SourceWord word)
    {
        var possessive = word.Clitic switch
        {
            Clitic.Ku => "my",
            Clitic.Mu => "your",
            Clitic.Nya => ThirdPossessive(phrase),
            _ => null,
        };
        if (possessive is null)
            return;
        if (possessive == "the")
            phrase.Determination = Determination.Definite;
        else
            (phrase.Determination, _) = (Determination.Closed, Insert(phrase, Word(possessive, word, "possessive")));
        phrase.Complete = word.Clitic != Clitic.Nya || possessive != "the";

        static bool Insert(NounPhrase phrase, TargetWord word)
        {
            phrase.Before.Insert(0, new TargetWord(word.Text, word.Source, word.Rule));
            return true;
        }
    }

    private string ThirdPossessive(NounPhrase phrase)
    {
        var owner = _clause.Subject ?? _clause.Outer?.Subject;
        if (owner is null || ReferenceEquals(owner, phrase))
            return _lastPerson is { } person ? person.IsPlural ? "their" : "his" : IsKin(phrase.Head) ? "his" : "the";
        if (owner.AgreesAsPlural)
            return owner is { IsPronoun: true, Grammatical: 2 } ? "your" : owner is { IsPronoun: true, Grammatical: 1 } ? "our" : "their";
        if (owner.IsPronoun)
            return owner.Pronoun?.Possessive ?? "his";
        return owner.IsPerson || IsUnknownName(owner) ? "his" : "its";
    }

    private static bool IsUnknownName(NounPhrase phrase) => phrase.Head is { Part: PartOfSpeech.Name, Entry: null };

    private NounPhrase PronounHead(SourceWord head, ref int i)
    {
        var english = head.Lemma is "dia" or "ia" or "beliau" ? options.ThirdPerson : head.Entry!.English;
        if (head.Lemma is "diri" or "diri sendiri" or "dirinya" || (head.Lemma == "dirinya sendiri"))
            english = (_clause.Subject?.Pronoun)?.Reflexive ?? (_clause.Subject is { AgreesAsPlural: true } ? "themselves" : _clause.Subject is { } owner && (owner.IsPerson || IsUnknownName(owner)) ? "himself" : "itself");
        var pronoun = Pronoun.Find(english);
        var plural = head.Has(Features.PluralOnly) || (pronoun?.Plural ?? false);
        var phrase = new NounPhrase
        {
            Head = head,
            Fixed = english,
            Determination = Determination.Closed,
            IsPronoun = true,
            IsPerson = head.Has(Features.Person),
            Pronoun = pronoun,
            Grammatical = pronoun?.Person ?? 3,
            Number = plural ? GrammaticalNumber.Plural : GrammaticalNumber.Singular,
            Complete = true,
        };
        if (LemmaAt(i) is "sendiri" && pronoun is not null)
        {
            phrase.After.Add(Choice.Of(Word(pronoun.Reflexive, words[i], "reflexive")));
            i++;
        }
        else if (LemmaAt(i) is "semua" && pronoun is { Plural: true })
        {
            phrase.After.Add(Choice.Of(Word("all", words[i], "quantifier")));
            i++;
        }

        return phrase;
    }
}
