namespace Translate.Dictionary;

/// <summary>What concerns whole clauses: relatives, questions, reported speech, requests.</summary>
internal sealed partial class IndonesianTransfer
{
    private bool Clauses(int i, out int after)
    {
        after = i;
        return Question(i, ref after) || Reported(i, ref after) || Dummy(i, ref after) || BareRelative(i, ref after) || PlusPlace(i, ref after) || Ago(i, ref after);
    }

    // It is important to; it was reported that: nothing is said for it.
    private bool Dummy(int i, ref int after)
    {
        if (LemmaAt(i) == "it" && TagAt(i + 1) is Tag.Past && LemmaAt(i + 1).StartsWith("be ", StringComparison.Ordinal) && LemmaAt(i + 2) == "that")
        {
            after = i + 1;
            return true;
        }

        if (LemmaAt(i) != "it" || TagAt(i) is not Tag.Pronoun || TagAt(i + 1) != Tag.Be)
            return false;
        var k = i + 2;
        while (TagAt(k) is Tag.Adverb or Tag.Not)
            k++;
        if (TagAt(k) is Tag.Participle or Tag.Past && (LemmaAt(k + 1) == "that" || (LemmaAt(k + 1) == "by" && Enumerable.Range(k + 2, 12).Any(n => LemmaAt(n) == "that" && TagAt(n) is Tag.Subordinator or Tag.Relative))))
        {
            after = i + 1;
            return true;
        }

        if (TagAt(k) != Tag.Adjective || (TagAt(k + 1) is not (Tag.To or Tag.Subordinator) && !(LemmaAt(k + 1) == "for" && VerbBefore(k + 2, 8))))
            return false;
        after = i + 1;
        return true;
    }

    // $50 and 20 kilometres away are handled with their numbers; here: two years ago.
    private bool Ago(int i, ref int after)
    {
        if (TagAt(i) is not (Tag.Number or Tag.Determiner or Tag.Plural) || ParseNounPhrase(i, 0, noOf: true) is not { } phrase || !phrase.Has(Features.Time))
            return false;
        var next = LemmaAt(phrase.End);
        var text = next switch { "ago" => "yang lalu", "later" => "kemudian", "earlier" => "sebelumnya", "old" => "", _ => null };
        if (text is null)
            return false;
        if (next == "old")
            Say("berusia", units[phrase.End]);
        Say(phrase);
        if (text.Length > 0)
            Say(text, units[phrase.End]);
        after = phrase.End + 1;
        return true;
    }

    private bool PlusPlace(int i, ref int after)
    {
        // What's more; such as are in the lexicon. Let us go: mari.
        if (LemmaAt(i) is "let" && units[i].Tag == Tag.Base && LemmaAt(i + 1) is "us" && TagAt(i + 2) == Tag.Base)
        {
            Say("mari kita", units[i]);
            _hasVerb = true;
            after = i + 2;
            return true;
        }

        return false;
    }

    private bool Question(int i, ref int after)
    {
        if (i > 0 && !(TagAt(i - 1) is Tag.Mark && units[i - 1].Word.Surface is not ("," or "'" or "-")) && !(i == 1 && TagAt(0) is Tag.Coordinator or Tag.Adverb))
        {
            if (!_question && units[i].Tag is not (Tag.Do or Tag.Modal) && !(TagAt(i + 1) is Tag.Do or Tag.Modal && TagAt(i + 2) is Tag.Pronoun && units[i].Lower is "how" or "what" or "why" or "where" or "when"))
                return false;
        }

        if (!QuestionMarkAhead(i))
            return false;
        // How much does it cost? Which book did you read?
        if (_question && _fronted is null && !_hasVerb && units[i].Tag is Tag.Do or Tag.Modal && TagAt(i - 1) is Tag.Noun or Tag.Plural or Tag.Number or Tag.Adverb or Tag.Name && TagAt(i + 1) is Tag.Pronoun or Tag.Determiner or Tag.Name or Tag.Possessive)
        {
            _fronted = units[i];
            if (_output.Count > 0 && _output[^1].Text == "mana")
                _asksObject = true;
            if (_asksObject)
                Say("yang", units[i], "relative");
            after = i + 1;
            return true;
        }

        var word = LemmaAt(i) is "how" && LemmaAt(i + 1) is "many" or "much" ? 2 : 1;
        var asked = units[i].Lower switch
        {
            "what" => "apa",
            "who" => "siapa",
            "whom" => "siapa",
            "where" => "di mana",
            "when" => "kapan",
            "why" => "mengapa",
            "how" => word == 2 ? "berapa banyak" : "bagaimana",
            "which" => "mana",
            _ => null,
        };
        if (asked is not null && !_question)
        {
            _question = true;
            if (word == 2)
                return false;
            if (asked is "mana")
                return false;
            if (asked == "apa" && TagAt(i + 1) is Tag.Noun or Tag.Plural)
                return false;
            if (TagAt(i + word) is Tag.Be && TagAt(i + word + 1) is Tag.Determiner or Tag.Possessive or Tag.Pronoun or Tag.Noun or Tag.Name or Tag.Plural && !IsVerbGroup(i + word + 2) && ParseNounPhrase(i + word + 1, 0) is { } thing)
            {
                // What is your name? Where is the house? Where are they going?
                if (FiniteOrForm(thing.End))
                {
                    Say(asked, units[i], "question");
                    after = i + word + 1;
                    return true;
                }

                Say(asked is "apa" && thing.Head?.Lemma is "name" ? "siapa" : asked, units[i], "question");
                Say(thing);
                _hasVerb = true;
                after = thing.End;
                return true;
            }

            if (TagAt(i + word) is Tag.Do or Tag.Modal or Tag.Have or Tag.Be && TagAt(i + word + 1) is not (Tag.Base or Tag.Participle or Tag.Gerund or Tag.Be or Tag.Not))
            {
                Say(asked is "apa" or "siapa" ? asked + " yang" : asked, units[i], "question");
                _fronted = units[i + word];
                _asksObject = asked is "apa" or "siapa" && TagAt(i + word) is Tag.Do or Tag.Modal;
                after = i + word + 1;
                return true;
            }

            Say(asked is "apa" or "siapa" && TagAt(i + 1) is Tag.Base or Tag.Third or Tag.Past or Tag.Modal or Tag.Have ? asked + " yang" : asked, units[i], "question");
            after = i + word;
            return true;
        }

        if (asked is null && units[i].Tag is Tag.Do or Tag.Be or Tag.Have or Tag.Modal && !_question && TagAt(i + 1) is Tag.Pronoun or Tag.Determiner or Tag.Noun or Tag.Name or Tag.Plural or Tag.Possessive or Tag.Object or Tag.Adverb or Tag.Adjective or Tag.Number)
        {
            _question = true;
            if (LemmaAt(i + 1) == "there" && TagAt(i + 1) is Tag.Adverb)
            {
                Say("apakah ada", units[i], "question");
                _hasVerb = true;
                after = i + 2;
                return true;
            }

            Say("apakah", units[i], "question");
            _fronted = units[i];
            // Is he a doctor? The complement follows the subject at once.
            after = i + 1;
            return true;
        }

        return false;
    }

    private bool FiniteOrForm(int i) => TagAt(i) is Tag.Gerund or Tag.Participle or Tag.Base;

    private bool QuestionMarkAhead(int i)
    {
        for (var k = i; k < units.Count && k < i + 80; k++)
        {
            if (units[k].Is(Tag.Mark) && units[k].Word.Surface is "?")
                return true;
            if (units[k].Is(Tag.Mark) && units[k].Word.Surface is "." or "!" or "\"" or ";")
                return false;
        }

        return false;
    }

    // "…," said Y; "…," Y said.
    private bool Reported(int i, ref int after)
    {
        if (i == 0 || !(units[i - 1].Is(Tag.Mark) && units[i - 1].Word.Surface is "\"" or "”" or "," or "'" or "’") || (i > 1 && units[i - 1].Word.Surface is "," && units[i - 2].Word.Surface is not ("\"" or "”") && !_quoted && !EndsAfterSpeech(i)))
            return false;
        if (IsSpeech(i))
        {
            if (ParseNounPhrase(i + 1, 0) is not { } speaker)
                return false;
            Say(Speech(units[i]), units[i]);
            Say(speaker);
            _hasVerb = true;
            after = speaker.End;
            return true;
        }

        if (TagAt(i) is Tag.Pronoun or Tag.Name or Tag.Determiner or Tag.Noun or Tag.Plural or Tag.Possessive && ParseNounPhrase(i, 0) is { } by && IsSpeech(by.End) && TagAt(by.End + 1) is Tag.Mark or Tag.Start or Tag.Preposition)
        {
            Say(Speech(units[by.End]), units[by.End]);
            if (by.IsPronoun && by.Head?.Lemma is "he" or "she")
                _output.Add(new TargetWord("nya", by.Head.Word, "clitic") { Glued = true });
            else
                Say(by);
            _hasVerb = true;
            after = by.End + 1;
            return true;
        }

        return false;
    }

    private bool EndsAfterSpeech(int i)
    {
        for (var k = i; k < units.Count && k < i + 8; k++)
        {
            if (IsSpeech(k))
                return TagAt(k + 1) is Tag.Start || (TagAt(k + 1) is Tag.Mark && units[k + 1].Word.Surface is ".");
        }

        return false;
    }

    private bool IsSpeech(int i) => TagAt(i) is Tag.Past or Tag.Third or Tag.Base && units[i].Lemma is "say" or "add" or "explain" or "tell" or "ask" or "reply" or "answer" or "argue" or "state" or "note" or "claim" or "write" or "warn" or "admit" or "declare" or "insist" or "stress" or "comment" or "recall";

    private static string Speech(EnglishUnit unit) => unit.Lemma switch
    {
        "say" or "state" or "tell" => "kata",
        "add" => "tambah",
        "explain" => "jelas",
        "ask" => "tanya",
        "reply" or "answer" => "jawab",
        "write" => "tulis",
        "claim" => "klaim",
        "admit" => "aku",
        _ => "ujar",
    };

    /// <summary>who, which, that behind a noun.</summary>
    private int Relative(int i)
    {
        var unit = units[i];
        switch (unit.Lemma)
        {
            case "whose":
                Say("yang", unit, "relative");
                if (ParseNounPhrase(i + 1, 0) is { } owned)
                {
                    Say(owned);
                    _output.Add(new TargetWord("nya", unit.Word, "clitic") { Glued = true });
                    OpenRelative();
                    return owned.End;
                }

                return i + 1;
            case "which" or "who" when !_afterNoun && !_afterComma && TagAt(i + 1) is Tag.Noun or Tag.Plural:
                // which book
                if (ParseNounPhrase(i + 1, 0) is { } asked)
                {
                    Say(asked);
                    Say("mana", unit, "question");
                    return asked.End;
                }

                break;
            case "that" when !_afterNoun && TagAt(i + 1) is not (Tag.Third or Tag.Past or Tag.Be or Tag.Modal or Tag.Have or Tag.Base):
                Say("bahwa", unit, "conjunction");
                NewClause();
                return i + 1;
            case "who" when !_afterNoun && !_afterComma:
                Say("siapa yang", unit, "question");
                OpenRelative();
                return i + 1;
        }

        // told him that he was; the fact that it is
        if (unit.Lemma == "that" && (IsClauseVerb(_verbLemma) || IsClauseNoun(LemmaAt(i - 1))) && !IsVerbGroup(i + 1) && ParseNounPhrase(i + 1, 0) is { } subject && FiniteAt(subject.End))
        {
            _verbLemma = "";
            Say("bahwa", unit, "conjunction");
            NewClause();
            return i + 1;
        }

        if (ObjectRelative(i + 1, unit, out var after))
            return after;
        Say("yang", unit, "relative");
        OpenRelative();
        return i + 1;
    }

    private static bool IsClauseVerb(string lemma) => lemma is "say" or "tell" or "inform" or "warn" or "remind" or "show" or "convince" or "assure" or "state" or "believe" or "report" or "suggest" or "claim" or "announce" or "argue" or "know" or "think" or "hope" or "confirm" or "imply" or "insist" or "deny" or "explain" or "indicate" or "demand" or "fear" or "note" or "reveal" or "feel" or "predict" or "promise" or "admit" or "agree" or "conclude" or "demonstrate" or "prove" or "understand" or "ensure";

    private static bool IsClauseNoun(string lemma) => lemma is "fact" or "idea" or "belief" or "claim" or "statement" or "evidence" or "hope" or "warning" or "report" or "news" or "theory" or "sign" or "possibility" or "chance" or "view" or "feeling" or "fear" or "concern" or "allegation" or "suggestion" or "argument" or "conclusion" or "announcement" or "notion" or "assumption" or "speculation" or "rumour" or "doubt";

    private void OpenRelative()
    {
        if (!_inRelative)
            _outerHasVerb = _hasVerb;
        (_inRelative, _hasVerb, _afterNoun) = (true, false, false);
    }

    // the book I read
    private bool BareRelative(int i, ref int after)
    {
        if (!_afterNoun || _afterComma || TagAt(i) != Tag.Pronoun || units[i].Lemma is not ("i" or "you" or "he" or "she" or "we" or "they") || !(i > 0 && TagAt(i - 1) is Tag.Noun or Tag.Plural or Tag.Name) || !FiniteAt(i + 1))
            return false;
        if (ObjectRelative(i, units[i], out after))
            return true;
        Say("yang", units[i], "relative");
        OpenRelative();
        after = i;
        return false;
    }

    /// <summary>A relative clause whose verb lacks its object: <c>that I read</c>, yang saya baca; <c>that the man bought</c>, yang dibeli pria itu.</summary>
    private bool ObjectRelative(int i, EnglishUnit opener, out int after)
    {
        after = i;
        if (IsVerbGroup(i) || ParseNounPhrase(i, 0) is not { } subject || !IsVerbGroup(subject.End))
            return false;
        var group = ReadGroup(subject.End);
        if (group.Main is not { } main || group.Passive || group.Be is not null || HasObject(group.End) || main.Is(Tag.Have) || main.Lemma is "say" or "think" or "go" or "come" || TagAt(group.End) is Tag.To or Tag.Subordinator or Tag.Gerund or Tag.Pronoun or Tag.Adjective)
            return false;
        var verb = main.Is(Tag.Do) ? null : main.Reading.Entries.FirstOrDefault(e => IndonesianForms.HasPassive(e.English));
        if (verb is null && !main.Is(Tag.Do))
            return false;
        var text = verb?.English ?? "melakukan";
        Say("yang", opener, "relative");
        Aspect(group);
        if (group.Negation is { } not && !group.Before.Exists(w => w.Rule == "negation"))
            group.Before.Insert(0, Word("tidak", not, "negation"));
        if (subject is { IsPronoun: true, Head.Lemma: "i" or "you" or "he" or "she" or "we" or "they" })
        {
            _output.AddRange(group.Before);
            _output.AddRange(subject.Words);
            Say(IndonesianForms.Stem(text), main);
        }
        else
        {
            _output.AddRange(group.Before);
            Say(IndonesianForms.Passive(text), main);
            if (subject.Words.Count > 3)
                _output.Add(new TargetWord("oleh", subject.Head?.Word, "preposition"));
            _output.AddRange(subject.Words);
        }

        _output.AddRange(group.Behind);
        _verb = verb;
        OpenRelative();
        _hasVerb = true;
        _afterNoun = true;
        after = group.End;
        return true;
    }
}
