namespace Translate.Dictionary;

/// <summary>Prepositions: which one Indonesian takes is decided by what stands behind it.</summary>
internal sealed partial class IndonesianTransfer
{
    private int Preposition(int i)
    {
        var unit = units[i];
        var lemma = unit.Lemma;
        if (TagAt(i + 1) == Tag.Gerund && !(units[i + 1].CanBe(Tag.Noun) && TagAt(i + 2) is Tag.Mark or Tag.Preposition or Tag.Start))
        {
            if (BeforeGerund(unit) is { Length: > 0 } text)
                Say(text, unit, "preposition");
            _afterNoun = false;
            var (had, relative) = (_hasVerb, _inRelative);
            var next = VerbGroup(i + 1);
            (_hasVerb, _inRelative) = (had, relative);
            return next;
        }

        if (TagAt(i + 1) == Tag.Relative && LemmaAt(i + 1) is "which" or "whom")
        {
            Say(lemma switch
            {
                "in" or "on" or "at" or "where" => "di mana",
                "of" => "yang di antaranya",
                "by" => "yang dengannya",
                "for" => "yang untuknya",
                "to" => "yang kepadanya",
                _ => "yang dengannya",
            }, unit, "relative");
            NewClause();
            return i + 2;
        }

        if (ParseNounPhrase(i + 1, 0) is not { } phrase)
        {
            Say(Plain(unit), unit, "preposition");
            _afterNoun = false;
            return i + 1;
        }

        // since the war began; before he left
        if (unit.Readings.Find(r => r.Tag == Tag.Subordinator) is { Entries.Count: > 0 } conjunction && lemma is not "that" && Finite(phrase.End) && !(_hasVerb is false && i == 0 && AfterCommaVerb(phrase.End)))
        {
            Say(lemma == "as" && i > 0 && TagAt(i - 1) is Tag.Adjective ? "seperti" : conjunction.Entries[0].English, unit, "conjunction");
            NewClause();
            return i + 1;
        }

        if (lemma == "of" && i > 0)
        {
            if (units[i - 1].Is(Tag.Adjective) || units[i - 1].Is(Tag.Adverb) || units[i - 1].Is(Tag.Participle))
                Say("dari", unit, "preposition");
            else if (units[i - 1].Tag is Tag.Base or Tag.Past or Tag.Third or Tag.Gerund)
                Say(_verb?.English.StartsWith("ter", StringComparison.Ordinal) == true ? "dari" : "tentang", unit, "preposition");
            else if (!_afterNoun)
                Say("dari", unit, "preposition");
        }
        else if (Before(unit, phrase, i) is { Length: > 0 } text)
        {
            Say(text, unit, "preposition");
        }

        Say(phrase);
        return phrase.End;
    }

    private bool Finite(int i)
    {
        while (TagAt(i) is Tag.Adverb)
            i++;
        return TagAt(i) is Tag.Third or Tag.Past or Tag.Be or Tag.Have or Tag.Modal or Tag.Do || (TagAt(i) is Tag.Base && TagAt(i - 1) is Tag.Pronoun or Tag.Plural or Tag.Name);
    }

    private static bool AfterCommaVerb(int i) => i < 0;

    private static string Plain(EnglishUnit unit) => unit.Lemma switch
    {
        "of" => "dari",
        "to" => "ke",
        _ => unit.Entry?.English ?? unit.Word.Surface,
    };

    private static string BeforeGerund(EnglishUnit unit) => unit.Lemma switch
    {
        "of" => "untuk",
        "by" => "dengan",
        "for" => "karena",
        "in" => "dalam",
        "on" => "untuk",
        "to" => "untuk",
        "from" => "dari",
        "with" => "dengan",
        "at" => "dalam",
        "about" => "tentang",
        "as" => "sebagai",
        "upon" => "setelah",
        "into" => "untuk",
        _ => unit.Readings.Find(r => r.Tag == Tag.Subordinator) is { Entries.Count: > 0 } conjunction ? conjunction.Entries[0].English : unit.Entry?.English ?? unit.Word.Surface,
    };

    private string Before(EnglishUnit unit, IndonesianPhrase phrase, int i)
    {
        switch (unit.Lemma)
        {
            case "in":
                if (phrase.IsYear)
                    return Said("tahun") ? "" : "pada tahun";
                if (phrase.Words.Count > 1 && phrase.Words[0].Text is "awal" or "akhir" or "pertengahan")
                    return "pada";
                if (phrase.IsTime)
                    return phrase.Head?.Lemma is "day" or "week" or "month" or "year" or "hour" or "minute" or "decade" or "century" && phrase.IsCounted ? "dalam" : "pada";
                if (phrase.IsPerson || phrase.IsPronoun)
                    return phrase.IsPronoun && phrase.Head?.Lemma is "it" or "them" ? "di dalam" : "pada";
                if (phrase.IsNumber && phrase.Head?.Has(Features.Time) == true)
                    return "pada";
                return phrase.IsPlace ? "di" : phrase.Head?.Tag is Tag.Noun or Tag.Plural && !Concrete(phrase) ? "dalam" : "di";
            case "on":
                if (phrase.IsTime)
                    return phrase.IsDate && phrase.Words.Count == 1 && !phrase.Words[0].Text.StartsWith("hari", StringComparison.Ordinal) ? "pada" : phrase.Words.Count > 0 && IsDayName(phrase.Words[0].Text) ? "pada hari" : "pada";
                if (_verb is { } verb && i > 0 && units[i - 1].Tag is Tag.Base or Tag.Past or Tag.Third or Tag.Gerund or Tag.Participle && verb.English.StartsWith("ber", StringComparison.Ordinal))
                    return "pada";
                return phrase.IsPlace || Concrete(phrase) ? "di" : "pada";
            case "at":
                if (phrase.IsClock || (phrase.IsNumber && phrase.Words.Count == 1 && phrase.Head?.Entry is null && int.TryParse(phrase.Words[0].Text, out var hour) && hour <= 24) || (phrase.IsNumber && phrase.Words.Count == 1 && EnglishNumbers.Word(phrase.Head?.Lower ?? "") is { Length: > 3 } && phrase.Head?.Tag == Tag.Number && !phrase.Head.Lower.Contains('-', StringComparison.Ordinal)))
                    return "pada pukul";
                if (phrase.IsTime)
                    return "pada";
                return phrase.IsPlace || phrase.IsName || Concrete(phrase) ? "di" : "pada";
            case "by":
                if (phrase.IsYear)
                    return "pada tahun";
                if (phrase.IsTime)
                    return "pada";
                if (phrase.IsNumber && (phrase.Head?.Entry is null || phrase.Has(Features.Measure)))
                    return "sebesar";
                return phrase.Head?.Lemma is "car" or "bus" or "train" or "plane" or "boat" or "phone" or "email" or "hand" or "foot" or "road" or "sea" or "air" ? "dengan" : "oleh";
            case "for":
                if (phrase.IsNumber && phrase.Head?.Tag is Tag.Number)
                    return "untuk";
                return phrase.Has(Features.Time) && (phrase.IsCounted || phrase.IsPlural || phrase.Words.Count == 1 || phrase.Determiner is "a" or "the") ? "selama" : phrase.IsPerson ? "bagi" : "untuk";
            case "from":
                return "dari";
            case "to":
                if (phrase.IsNumber || phrase.IsTime)
                    return "hingga";
                if (phrase.IsPerson)
                    return "kepada";
                return phrase.IsPlace || Concrete(phrase) ? "ke" : i > 0 && units[i - 1].Tag is Tag.Adjective ? "untuk" : "ke";
            case "over" or "under" when phrase.IsNumber:
                return unit.Lemma is "over" ? "lebih dari" : "di bawah";
            case "over":
                return phrase.Has(Features.Time) ? "selama" : "atas";
            case "about" when phrase.IsNumber:
                return "sekitar";
            case "around" when !phrase.IsNumber && !phrase.IsTime:
                return "di sekitar";
            case "around" when phrase.IsClock:
                return "sekitar pukul";
            case "since" or "until" or "before" or "after" when phrase.IsYear:
                return (unit.Entry?.English ?? "sejak") + " tahun";
            case "during":
                return "selama";
            case "as":
                return "sebagai";
            case "between" when phrase.IsNumber || phrase.IsTime:
                return "antara";
        }

        return unit.Entry?.English ?? unit.Word.Surface;
    }

    private bool Said(string text) => _output.Count > 0 && _output[^1].Text.EndsWith(text, StringComparison.Ordinal);

    private static bool IsDayName(string text) => text is "Senin" or "Selasa" or "Rabu" or "Kamis" or "Jumat" or "Sabtu" or "Minggu";

    // What no feature of the lexicon says: nouns that name a quality or an action have a confix or end in a learned suffix.
    private static bool Concrete(IndonesianPhrase phrase)
    {
        if (phrase.Entry is not { } entry)
            return false;
        if (entry.Has(Features.Mass | Features.Of))
            return false;
        var noun = entry.English;
        return !((noun.StartsWith("ke", StringComparison.Ordinal) || noun.StartsWith("pe", StringComparison.Ordinal)) && noun.EndsWith("an", StringComparison.Ordinal)) && !noun.EndsWith("si", StringComparison.Ordinal) && !noun.EndsWith("isme", StringComparison.Ordinal);
    }
}
