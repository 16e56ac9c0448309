namespace Translate.Dictionary;

/// <summary>Noun phrases: the head first, its modifiers behind it in the opposite order, then the possessor, then this and that.</summary>
internal sealed partial class IndonesianTransfer
{
    private const int Deepest = 12;

    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    private static readonly string[] Bulan = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    /// <summary>A piece before or around the head.</summary>
    private sealed record Modifier(List<TargetWord> Words, EnglishUnit Unit, bool Clause, bool Before, bool Nominal);

    /// <summary>The noun phrase that starts here; null when none does.</summary>
    private IndonesianPhrase? ParseNounPhrase(int i, int depth, bool noOf = false)
    {
        var phrase = new IndonesianPhrase(i);
        var k = i;
        if (TagAt(i) is Tag.Pronoun or Tag.Object)
            return PronounPhrase(phrase);
        if (Date(i) is { } date)
            return date;
        var before = new List<TargetWord>();
        var after = new List<TargetWord>();
        TargetWord? clitic = null;
        EnglishUnit? article = null;
        Determiners(ref k, phrase, before, after, ref clitic, ref article);
        var items = new List<Modifier>();
        var possessors = 0;
        EnglishUnit? own = null;
        List<TargetWord>? possessor = null;
        while (true)
        {
            Gather(ref k, phrase, items, before, ref own);
            if (TagAt(k) == Tag.Genitive && items.Count > 0)
            {
                // What was gathered possesses what follows.
                var owner = new IndonesianPhrase(i);
                Arrange(owner, items, before, after, clitic, possessor, null, own);
                possessor = [.. owner.Words, .. possessors > 0 ? Array.Empty<TargetWord>() : []];
                possessors++;
                (before, after, clitic, article, own) = ([], [], null, null, null);
                items.Clear();
                phrase.IsPlural = phrase.IsCounted = false;
                phrase.Determiner = "'s";
                var start = k + 1;
                k++;
                Determiners(ref k, phrase, before, after, ref clitic, ref article);
                if (possessors > 8 || k > start + 40)
                    break;
                continue;
            }

            break;
        }

        if (items.Count == 0 && possessor is null)
        {
            if (clitic is not null && before.Count == 0)
            {
                phrase.Words.Add(clitic.Text == "nya" ? new TargetWord("miliknya", clitic.Source, "possessive") : clitic);
                phrase.Head = units[i];
                phrase.End = k;
                return phrase;
            }

            if (!phrase.IsNumber || before.Count == 0)
            {
                if (k == i || before.Count + after.Count == 0)
                    return k > i && TagAt(k) is Tag.Adjective or Tag.Participle or Tag.Gerund ? Nominalised(phrase, k, before, after) : null;
                // this, those, all, each as pronouns.
                phrase.Words.AddRange(before);
                phrase.Words.AddRange(after);
                phrase.Head = units[i];
                phrase.End = k;
                return OfPhrase(phrase, depth, noOf);
            }

            phrase.Words.AddRange(before);
            phrase.Words.AddRange(after);
            phrase.Head = units[k - 1];
            phrase.End = k;
            return OfPhrase(phrase, depth, noOf);
        }

        if (items.Count > 0 && !items.Exists(m => m.Nominal))
        {
            // the poor, the latter; otherwise an adjective alone is no noun phrase.
            if (phrase.Determiner is null && !phrase.IsNumber && possessor is null && clitic is null)
                return null;
            if (phrase.Determiner == "the" && phrase.Words.Count == 0 && items.Count == 1)
                before.Insert(0, new TargetWord("yang", items[0].Unit.Word, "nominal"));
            Arrange(phrase, items, before, after, clitic, possessor, null, own);
            phrase.End = k;
            return OfPhrase(phrase, depth, noOf);
        }

        Arrange(phrase, items, before, after, clitic, possessor, article, own);
        phrase.End = k;
        return OfPhrase(phrase, depth, noOf);
    }

    private IndonesianPhrase Nominalised(IndonesianPhrase phrase, int k, List<TargetWord> before, List<TargetWord> after)
    {
        phrase.Words.AddRange(before);
        phrase.Words.AddRange(after);
        phrase.End = k;
        phrase.Head = units[phrase.Start];
        return phrase;
    }

    // Head first, then the nearest modifier, and so on; clauses with yang last; the possessor; ini and itu.
    private void Arrange(IndonesianPhrase phrase, List<Modifier> items, List<TargetWord> before, List<TargetWord> after, TargetWord? clitic, List<TargetWord>? possessor, EnglishUnit? article, EnglishUnit? own)
    {
        var last = items.FindLastIndex(m => m.Nominal);
        List<TargetWord> apposed = [];
        // President Obama; the newspaper The Guardian: the name stays behind its noun.
        if (last > 0 && items[last].Unit.Tag == Tag.Name && items[last - 1] is { Nominal: true, Unit.Tag: Tag.Noun or Tag.Plural } noun && noun.Unit.Tag != Tag.Name && !(items[last].Unit.Has(Features.Country) && !noun.Unit.Has(Features.Title | Features.Person)))
        {
            apposed = items[last].Words;
            items.RemoveAt(last);
            last--;
        }

        // Sunday morning
        if (last > 0 && items[last].Unit.Lemma is "morning" or "afternoon" or "evening" or "night" && IsDayName(items[last - 1].Words[0].Text))
        {
            apposed = items[last].Words;
            items.RemoveAt(last);
            last--;
            phrase.IsDate = true;
        }

        if (last < 0)
        {
            phrase.Words.AddRange(before);
            foreach (var item in items)
                phrase.Words.AddRange(item.Words);
            phrase.Head = items.Count > 0 ? items[^1].Unit : null;
            if (possessor is not null)
                phrase.Words.AddRange(possessor);
            AddClitic(phrase.Words, clitic);
            phrase.Words.AddRange(after);
            return;
        }

        var head = items[last];
        phrase.Head = head.Unit;
        phrase.Entry = head.Unit.Entry;
        if (head.Unit.Tag == Tag.Plural)
            phrase.IsPlural = true;
        phrase.IsYear = phrase.IsClock && head.Unit.Has(Features.Time) && phrase.IsYear;
        var words = phrase.Words;
        words.AddRange(before);
        if (article is not null && apposed.Count == 0)
            Article(head, article, words, _output.Count > 0 && _output[^1].Rule is "copula" or "existential");
        for (var m = 0; m < items.Count; m++)
        {
            if (items[m].Before && m < last)
                words.AddRange(items[m].Words);
        }

        words.AddRange(phrase.IsCounted ? [.. head.Words.Select(Once)] : head.Words);
        for (var m = last - 1; m >= 0; m--)
        {
            if (items[m] is { Before: false, Clause: false })
                words.AddRange(items[m].Words);
        }

        if (apposed.Count == 0)
            AddClitic(words, clitic);
        for (var m = last - 1; m >= 0; m--)
        {
            if (items[m] is { Before: false, Clause: true } clause)
            {
                if (clause.Words[0].Text.StartsWith("yang ", StringComparison.Ordinal) is false)
                    words.Add(new TargetWord("yang", clause.Unit.Word, "relative"));
                words.AddRange(clause.Words);
            }
        }

        if (possessor is not null)
            words.AddRange(possessor);
        words.AddRange(apposed);
        if (apposed.Count > 0)
            AddClitic(words, clitic);
        if (own is not null)
            words.Add(Word("sendiri", own));
        words.AddRange(after);
        if (phrase.Determiner == "the" && last == 0 && apposed.Count == 0 && after.Count == 0 && head.Unit.Tag is Tag.Noun or Tag.Plural && !phrase.IsNumber && _mentioned.Contains(head.Unit.Lemma) && !phrase.Has(Features.Time))
            words.Add(new TargetWord("tersebut", article?.Word ?? head.Unit.Word, "definite"));
        if (head.Unit.Tag is Tag.Noun or Tag.Plural)
            phrase.Named.Add(head.Unit.Lemma);
    }

    // two children: dua anak, not anak-anak.
    private static TargetWord Once(TargetWord word)
    {
        var half = word.Text.Length / 2;
        return word.Text.Length > 4 && word.Text[half] == '-' && word.Text.AsSpan(0, half).SequenceEqual(word.Text.AsSpan(half + 1)) ? new TargetWord(word.Text[..half], word.Source, word.Rule) { Capital = word.Capital } : word;
    }

    private static void AddClitic(List<TargetWord> words, TargetWord? clitic)
    {
        if (clitic is null)
            return;
        if (words.Count > 0 && clitic.Text == "nya" && char.IsLetter(words[^1].Text[^1]))
            words.Add(clitic);
        else if (clitic.Text != "nya" || words.Count > 0)
            words.Add(clitic.Text == "nya" ? new TargetWord("miliknya", clitic.Source, "possessive") : clitic);
    }

    private static void Article(Modifier head, EnglishUnit article, List<TargetWord> words, bool copula)
    {
        if (head.Unit.Tag != Tag.Noun || head.Unit.Entry is not { } entry || words.Count > 0)
            return;
        if (entry.Has(Features.Person))
            words.Add(new TargetWord("seorang", article.Word, "article"));
        else if (!entry.Has(Features.Mass | Features.Time | Features.Measure | Features.Of | Features.PluralOnly) && article.Word.First != 0 && copula)
            words.Add(new TargetWord("sebuah", article.Word, "article"));
    }

    private IndonesianPhrase OfPhrase(IndonesianPhrase phrase, int depth, bool noOf)
    {
        if (noOf || depth >= Deepest || !(TagAt(phrase.End) == Tag.Preposition && LemmaAt(phrase.End) == "of"))
            return phrase;
        if (ParseNounPhrase(phrase.End + 1, depth + 1) is not { } inner)
            return phrase;
        var of = units[phrase.End];
        // A kind of thing, a number of people: this stands behind the whole.
        var demonstrative = phrase.Words.Count > 1 && phrase.Words[^1].Text is "ini" or "itu" && phrase.Head?.Lemma is "kind" or "type" or "sort" ? phrase.Words[^1] : null;
        if (demonstrative is not null)
            phrase.Words.RemoveAt(phrase.Words.Count - 1);
        var partitive = phrase.IsNumber || phrase.IsPronoun || (phrase.Head?.Tag is Tag.Determiner && phrase.Determiner is not ("all" or "both" or "most")) || phrase.Has(Features.Measure);
        if (phrase.IsNumber && phrase.Words.Count == 1 && phrase.Words[0].Text == "satu" && inner.IsPlural)
        {
            phrase.Words[0] = new TargetWord("salah satu", phrase.Words[0].Source, "partitive");
            partitive = false;
        }

        if (partitive && inner.Words.Count > 0 && (inner.IsPronoun || phrase.IsNumber || phrase.Has(Features.Measure)))
            phrase.Words.Add(Word("dari", of, "preposition"));
        else if (Connects(phrase, inner) is { } connection)
            phrase.Words.Add(Word(connection, of, "preposition"));
        if (inner is { IsPronoun: true, Head.Lemma: "it" or "him" or "her" } && !partitive)
            phrase.Words.Add(new TargetWord("nya", inner.Head.Word, "clitic") { Glued = true });
        else
            phrase.Words.AddRange(inner.Words);
        if (demonstrative is not null)
            phrase.Words.Add(demonstrative);
        phrase.Named.AddRange(inner.Named);
        phrase.IsPlural |= phrase.Head?.Lemma is "number" or "majority" or "lot" or "group" && inner.IsPlural;
        phrase.End = inner.End;
        return phrase;
    }

    private static string? Connects(IndonesianPhrase phrase, IndonesianPhrase inner)
    {
        if (phrase.IsName && inner.IsName)
            return "dari";
        if (phrase.Words.Count > 0 && phrase.Words[^1].Text is "nya" && inner.Words.Count > 0)
            return "akan";
        if (inner.IsNumber && !inner.IsPlural && phrase.Head?.Lemma is "total" or "population" or "average" or "speed" or "rate" or "cost" or "value" or "height" or "length" or "increase" or "rise")
            return "sebesar";
        if (inner.IsYear)
            return "tahun";
        return null;
    }

    private IndonesianPhrase PronounPhrase(IndonesianPhrase phrase)
    {
        var unit = units[phrase.Start];
        var text = unit.Lemma switch
        {
            "i" or "me" => "saya",
            "you" => "Anda",
            "he" or "she" => "dia",
            "him" or "her" => "dia",
            "it" => "itu",
            "we" or "us" => "kita",
            "they" or "them" => "mereka",
            "this" => "ini",
            "these" => "ini",
            "that" => "itu",
            "those" => LemmaAt(phrase.Start + 1) is "who" || TagAt(phrase.Start + 1) is Tag.Participle or Tag.Past or Tag.Gerund ? "mereka" : "itu",
            "all" => "semua",
            "some" => "beberapa",
            "any" => "apa pun",
            "each" => "masing-masing",
            "both" => "keduanya",
            "another" => "yang lain",
            _ => unit.Entry?.English ?? unit.Word.Surface,
        };
        if (unit.Lemma is "it" && unit.Is(Tag.Pronoun))
            text = FiniteAt(phrase.Start + 1) ? "ini" : "itu";
        phrase.Words.Add(Word(text, unit, "pronoun"));
        phrase.Head = unit;
        phrase.Entry = unit.Entry;
        phrase.IsPronoun = true;
        phrase.IsPlural = unit.Lemma is "we" or "us" or "they" or "them" or "these" or "those";
        phrase.End = phrase.Start + 1;
        if (unit.Lemma is "all" or "some" or "each" or "both" or "any" or "that" or "those" or "another")
            return OfPhrase(phrase, 0, false);
        // something new, someone important
        if (TagAt(phrase.End) == Tag.Adjective && unit.Lemma.EndsWith("thing", StringComparison.Ordinal) | unit.Lemma.EndsWith("one", StringComparison.Ordinal))
        {
            phrase.Words.Add(Word("yang", units[phrase.End], "relative"));
            var at = phrase.End;
            phrase.Words.AddRange(ParseAdjective(ref at, out _));
            phrase.End = at;
        }

        return phrase;
    }

    private void Determiners(ref int k, IndonesianPhrase phrase, List<TargetWord> before, List<TargetWord> after, ref TargetWord? clitic, ref EnglishUnit? article)
    {
        for (; k < units.Count; k++)
        {
            var unit = units[k];
            if (unit.Is(Tag.Determiner))
            {
                phrase.Determiner = unit.Lemma;
                var of = LemmaAt(k + 1) == "of";
                switch (unit.Lemma)
                {
                    case "the":
                        article = null;
                        break;
                    case "a" or "an":
                        if (TagAt(k + 1) == Tag.Number || (LemmaAt(k + 1) is "few" or "lot" or "number" or "couple"))
                            break;
                        article = unit;
                        break;
                    case "this" or "these":
                        after.Add(Word("ini", unit, "demonstrative"));
                        break;
                    case "that" or "those":
                        after.Add(Word("itu", unit, "demonstrative"));
                        break;
                    case "another":
                        after.Add(Word("lain", unit, "determiner"));
                        break;
                    case "such":
                        after.Add(Word("seperti itu", unit, "determiner"));
                        break;
                    case "same":
                        after.Add(Word("yang sama", unit, "determiner"));
                        break;
                    case "no":
                        before.Add(Word("tidak ada", unit, "determiner"));
                        break;
                    case "any":
                        if (before.Count == 0)
                            after.Add(Word("apa pun", unit, "determiner"));
                        break;
                    default:
                        var text = unit.Lemma switch
                        {
                            "each" or "every" => "setiap",
                            "some" => TagAt(k + 1) is Tag.Number ? "sekitar" : "beberapa",
                            "all" => "semua",
                            "both" => "kedua",
                            "half" => "setengah",
                            "either" => "salah satu",
                            "neither" => "tak satu pun",
                            _ => unit.Entry?.English ?? unit.Lemma,
                        };
                        before.Add(Word(text, unit, "determiner"));
                        phrase.IsCounted = true;
                        if (of && TagAt(k + 2) is Tag.Determiner or Tag.Possessive)
                            k++;
                        break;
                }
            }
            else if (unit.Is(Tag.Possessive))
            {
                phrase.Determiner = unit.Lemma;
                clitic = unit.Lemma switch
                {
                    "my" => Word("saya", unit, "possessive"),
                    "your" => Word("Anda", unit, "possessive"),
                    "our" => Word("kita", unit, "possessive"),
                    "their" => Word("mereka", unit, "possessive"),
                    _ => new TargetWord("nya", unit.Word, "clitic") { Glued = true },
                };
            }
            else if (unit.Is(Tag.Number) && unit.Entry is null && EnglishNumbers.IsYear(unit.Word.Surface) && before.Count == 0 && TagAt(k + 1) is Tag.Noun or Tag.Name or Tag.Adjective && NominalFollows(k + 1) && !(At(k + 1)?.Has(Features.Measure | Features.Time) ?? false))
            {
                // the 2008 Olympics
                after.Add(Word(unit.Word.Surface, unit, "number"));
            }
            else if ((unit.Is(Tag.Number) || IsCurrency(k)) && ParseNumber(ref k, phrase, before))
            {
                k--;
                phrase.IsCounted = true;
                if (LemmaAt(k + 1) == "of" && TagAt(k + 2) is Tag.Determiner or Tag.Possessive && unit.Entry?.English is "beberapa" or "banyak" or "sebagian besar")
                {
                    k++;
                    phrase.IsNumber = false;
                }
            }
            else if (unit.Is(Tag.Adverb) && unit.Entry is { } degree && (TagAt(k + 1) is Tag.Number || IsCurrency(k + 1)) && degree.English.Length > 0)
            {
                before.Add(Word(degree.English, unit));
            }
            else
            {
                break;
            }
        }
    }

    private void Gather(ref int k, IndonesianPhrase phrase, List<Modifier> items, List<TargetWord> before, ref EnglishUnit? own)
    {
        while (k < units.Count)
        {
            var unit = units[k];
            var lastNominal = items.Count > 0 && items[^1].Nominal;
            switch (unit.Tag)
            {
                case Tag.Noun or Tag.Plural:
                    if (lastNominal && items[^1].Unit.Tag == Tag.Plural && unit.Has(Features.Time))
                        return;
                    if (lastNominal && unit.Lemma is "last" or "year" or "today" && unit.Word.SpaceBefore && phrase.Determiner is null && items[^1].Unit.Tag == Tag.Plural)
                        return;
                    items.Add(new Modifier(Nominal(unit, k), unit, false, false, true));
                    k++;
                    // Article 5, Boeing 747
                    if (TagAt(k) == Tag.Number && units[k].Entry is null && units[k].Word.SpaceBefore && !EnglishNumbers.IsClock(units[k].Word.Surface) && TagAt(k + 1) is not (Tag.Noun or Tag.Plural or Tag.Adjective) && !IsPercent(k + 1) && unit.Tag == Tag.Noun && !unit.Has(Features.Time))
                    {
                        items[^1].Words.Add(Word(EnglishNumbers.Digits(units[k].Word.Surface), units[k], "number"));
                        k++;
                    }

                    break;
                case Tag.Name:
                    if (lastNominal && items[^1].Unit.Tag == Tag.Plural && TagAt(k + 1) is not (Tag.Noun or Tag.Plural or Tag.Mark or Tag.Coordinator or Tag.Genitive))
                        return;
                    items.Add(new Modifier(Name(ref k), unit, false, false, true));
                    break;
                case Tag.Adverb when TagAt(k + 1) == Tag.Genitive && items.Count == 0:
                    items.Add(new Modifier([Word(unit.Entry?.English ?? unit.Word.Surface, unit)], unit, false, false, true));
                    k++;
                    break;
                case Tag.Gerund when items.Count == 0 && TagAt(k - 1) == Tag.Possessive && unit.Entry is not null:
                    items.Add(new Modifier([Word(unit.Entry.English, unit)], unit, false, false, true));
                    k++;
                    break;
                case Tag.Adjective:
                case Tag.Adverb when AdverbOfAdjective(k):
                    if (lastNominal && (!NominalFollows(k) || unit.Word.Count > 1))
                        return;
                    if (unit.Lemma == "own")
                    {
                        own = unit;
                        k++;
                        break;
                    }

                    var at = k;
                    var words = ParseAdjective(ref k, out var clause);
                    if (!NominalFollows(k) && phrase.Determiner is null && !phrase.IsCounted && !phrase.IsNumber && items.Count == 0 && TagAt(k) is not (Tag.Noun or Tag.Plural or Tag.Name))
                    {
                        k = at;
                        return;
                    }

                    items.Add(new Modifier(words, unit, clause, unit.Has(Features.Title) && unit.Is(Tag.Adjective), false));
                    break;
                case Tag.Participle or Tag.Past or Tag.Gerund when !lastNominal && TagAt(k + 1) is Tag.Noun or Tag.Plural or Tag.Adjective or Tag.Name && (phrase.Determiner is not null || phrase.IsCounted || items.Count > 0 || phrase.IsNumber) && unit.Tag is not Tag.Past:
                case Tag.Participle when !lastNominal && items.Count == 0 && TagAt(k + 1) is Tag.Noun or Tag.Plural && !_afterNoun && TagAt(k - 1) is Tag.Preposition or Tag.Start or Tag.Coordinator:
                    items.Add(new Modifier(ParticipleModifier(unit, out var withYang), unit, withYang, false, false));
                    k++;
                    break;
                case Tag.Number when items.Count > 0 && !lastNominal:
                    if (!ParseNumber(ref k, phrase, before))
                        return;
                    break;
                case Tag.Coordinator or Tag.Mark when items.Count > 0 && !lastNominal && unit.Lemma is "and" or "or" or "," && TagAt(k + 1) is Tag.Adjective && NominalFollows(k + 1):
                    // political and economic reforms
                    k++;
                    var joined = ParseAdjective(ref k, out var isClause);
                    var previous = items[^1];
                    items[^1] = previous with { Words = [.. previous.Words, unit.Lemma == "," ? new TargetWord(",", unit.Word, "mark") { Glued = true } : Word(unit.Lemma == "or" ? "atau" : "dan", unit, "conjunction"), .. joined], Clause = previous.Clause || isClause };
                    break;
                default:
                    return;
            }
        }
    }

    private bool IsPercent(int i) => At(i)?.Word.Surface is "%";

    /// <summary>Adjectives and nouns up to a noun.</summary>
    private bool NominalFollows(int k)
    {
        for (var n = 0; n < 8 && k < units.Count; n++, k++)
        {
            switch (units[k].Tag)
            {
                case Tag.Noun or Tag.Plural or Tag.Name:
                    return true;
                case Tag.Adjective or Tag.Number or Tag.Adverb or Tag.Participle or Tag.Gerund:
                    break;
                case Tag.Coordinator or Tag.Mark when units[k].Lemma is "and" or "or" or "," && TagAt(k + 1) is Tag.Adjective:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private List<TargetWord> Nominal(EnglishUnit unit, int index)
    {
        var word = Word(unit.Entry?.English ?? unit.Word.Surface, unit);
        // A capital at the start of the sentence says nothing; the next word's does.
        if (index == 0 && At(1) is { Word.Capital: true, Tag: Tag.Noun or Tag.Name or Tag.Plural } && char.IsUpper(unit.Word.Surface, 0) && unit.Entry is not null)
            return [new TargetWord(word.Text, unit.Word, "lexicon") { Capital = true }];
        return [word];
    }

    private List<TargetWord> Name(ref int k)
    {
        var words = new List<TargetWord>();
        while (TagAt(k) == Tag.Name)
        {
            var unit = units[k];
            words.Add(Word(unit.Entry?.English ?? unit.Word.Surface, unit, unit.Entry is null ? "name" : "lexicon"));
            k++;
            // Stratton Oakmont Inc. and J. K. Rowling: initials keep their stop.
            if (At(k)?.Word.Surface == "." && !units[k].Word.SpaceBefore && unit.Word.Surface.Length == 1 && TagAt(k + 1) == Tag.Name)
            {
                words.Add(new TargetWord(".", units[k].Word, "mark") { Glued = true });
                k++;
            }

            if (unit.Entry is { Features: var f } && (f & Features.Country) != 0 && TagAt(k) == Tag.Name)
                break;
        }

        return words;
    }

    /// <summary>A participle before its noun: <c>the proposed law</c>, <c>a growing economy</c>.</summary>
    private static List<TargetWord> ParticipleModifier(EnglishUnit unit, out bool clause)
    {
        clause = true;
        if (unit.Readings.Find(r => r.Tag == Tag.Adjective) is { Entries.Count: > 0 } adjective)
        {
            clause = false;
            return [Word(adjective.Entries[0].English, unit)];
        }

        var entries = unit.Reading.Entries;
        if (entries.Count == 0)
        {
            clause = false;
            return [Word(unit.Word.Surface, unit)];
        }

        if (unit.Tag == Tag.Gerund)
            return [Word((entries.FirstOrDefault(e => e.Has(Features.Intransitive)) ?? entries[0]).English, unit)];
        var verb = entries.FirstOrDefault(e => IndonesianForms.HasPassive(e.English)) ?? entries[0];
        return [Word(IndonesianForms.Passive(verb.English), unit)];
    }
}
