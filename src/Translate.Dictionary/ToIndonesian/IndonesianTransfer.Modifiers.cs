namespace Translate.Dictionary;

/// <summary>Adjectives with their degrees, numerals, dates.</summary>
internal sealed partial class IndonesianTransfer
{
    /// <summary>An adverb that belongs to the adjective or participle behind it: <c>very big</c>, <c>more important</c>.</summary>
    private bool AdverbOfAdjective(int i) => TagAt(i) == Tag.Adverb && TagAt(i + 1) == Tag.Adjective && units[i].Lemma is not ("there" or "here" or "then" or "now" or "today") && (IsDegree(units[i].Lemma) || units[i].Lower.EndsWith("ly", StringComparison.Ordinal));

    private static bool IsDegree(string lemma) => lemma is "more" or "most" or "less" or "least" or "very" or "so" or "too" or "quite" or "rather" or "really" or "extremely" or "highly" or "increasingly" or "as" or "far" or "much" or "even" or "fairly" or "pretty" or "slightly" or "particularly" or "especially" or "completely" or "totally" or "almost" or "nearly" or "equally" or "always" or "often" or "still" or "already" or "not" or "just" or "well" or "once" or "newly" or "recently" or "long";

    /// <summary>An adjective with its degree; says whether it needs yang behind a noun.</summary>
    private List<TargetWord> ParseAdjective(ref int k, out bool clause)
    {
        var words = new List<TargetWord>();
        clause = false;
        EnglishUnit? more = null;
        while (TagAt(k) == Tag.Adverb && TagAt(k + 1) is Tag.Adjective or Tag.Adverb && words.Count < 4)
        {
            var adverb = units[k];
            if (adverb.Lemma is "more" or "most" or "less" or "least")
                more = adverb;
            else if (adverb.Lemma is "much" or "far" or "even" && TagAt(k + 1) == Tag.Adverb)
                words.Add(Word(adverb.Lemma is "even" ? "bahkan" : "jauh", adverb, "degree"));
            else if (adverb.Lemma is "much" or "far")
                words.Add(Word("jauh", adverb, "degree"));
            else if (adverb.Lemma is "as")
                words.Add(Word("sama", adverb, "degree"));
            else if (adverb.Lemma is "so")
                words.Add(Word("sangat", adverb, "degree"));
            else if (adverb.Lemma is "too")
                words.Add(Word("terlalu", adverb, "degree"));
            else
                words.Add(Word(adverb.Entry?.English ?? adverb.Word.Surface, adverb, "degree"));
            clause = true;
            k++;
        }

        if (TagAt(k) != Tag.Adjective)
        {
            if (more is not null)
                words.Add(Word(more.Lemma is "most" ? "paling" : more.Lemma is "less" ? "kurang" : "lebih", more, "degree"));
            return words;
        }

        var unit = units[k];
        k++;
        var text = unit.Entry?.English ?? unit.Word.Surface;
        // a 16-year old son; the past 15 years; last Monday
        if (unit.Lemma.EndsWith("-year", StringComparison.Ordinal) && LemmaAt(k) == "old")
        {
            text = "berusia " + text;
            k++;
        }
        else if (unit.Lemma is "past" && TagAt(k) is Tag.Number or Tag.Plural)
        {
            text = "terakhir";
        }
        else if (unit.Lemma is "last" && At(k) is { } time && time.Has(Features.Time) && time.Tag is not Tag.Plural)
        {
            text = "lalu";
        }

        if (more is not null || unit.Reading.Form is EnglishForm.Comparative or EnglishForm.Superlative)
        {
            var superlative = unit.Reading.Form == EnglishForm.Superlative || more?.Lemma is "most" or "least";
            if (more?.Lemma is "less" or "least")
                words.Add(Word(superlative ? "paling tidak" : "kurang", more, "degree"));
            else if (superlative)
                text = IndonesianForms.Superlative(text);
            else
                words.Add(Word("lebih", more ?? unit, "degree"));
            clause = !superlative || text.StartsWith("paling", StringComparison.Ordinal);
            if (unit.Entry?.English is "banyak" or "sedikit" && !superlative)
                clause = false;
        }

        words.Add(new TargetWord(text, unit.Word, "lexicon") { Capital = unit.Word.Capital && text.Length > 0 && char.IsLower(text[0]) });
        clause |= unit.Entry is { Part: PartOfSpeech.Adjective } entry && (entry.Has(Features.Stative | Features.Postposed) && !entry.Has(Features.Country));
        return words;
    }

    private bool IsCurrency(int i) => At(i)?.Word.Surface is "$" or "£" or "€" or "¥" && TagAt(i + 1) == Tag.Number || (At(i)?.Word.Surface is "US" && At(i + 1) is { Word: { Surface: "$", SpaceBefore: false } } && TagAt(i + 2) == Tag.Number);

    /// <summary>A number in digits or words with its currency and scale.</summary>
    private bool ParseNumber(ref int k, IndonesianPhrase phrase, List<TargetWord> before)
    {
        EnglishUnit? currency = null;
        string? unitOfMoney = null;
        if (IsCurrency(k))
        {
            if (units[k].Word.Surface == "US")
                k++;
            currency = units[k];
            unitOfMoney = currency.Word.Surface switch { "$" => "dolar AS", "£" => "pound sterling", "¥" => "yen", _ => "euro" };
            k++;
        }

        if (TagAt(k) != Tag.Number)
            return false;
        var any = false;
        var scaled = false;
        var first = before.Count;
        while (k < units.Count && units[k].Is(Tag.Number))
        {
            var unit = units[k];
            var text = NumberText(unit);
            if (unit.Lemma is "hundred" or "thousand" or "million" or "billion" or "trillion" or "dozen")
            {
                text = unit.Lemma switch { "hundred" => "ratus", "thousand" => "ribu", "million" => "juta", "billion" => "miliar", "trillion" => "triliun", _ => "lusin" };
                scaled = true;
                var plural = unit.Reading.Form == EnglishForm.S;
                var one = before.Count > first && before[^1].Text == "satu";
                if (plural && before.Count == first)
                {
                    text += "an";
                    if (LemmaAt(k + 1) == "of")
                        k++;
                }
                else if (unit.Lemma is "hundred" or "thousand" && (one || before.Count == first))
                {
                    if (one)
                        before.RemoveAt(before.Count - 1);
                    text = "se" + text;
                }
                else if (before.Count == first)
                {
                    before.Add(Word("satu", unit, "number"));
                }
            }

            before.Add(Word(text, unit, "number"));
            phrase.Head = unit;
            any = true;
            k++;
            if (LemmaAt(k) == "and" && TagAt(k + 1) == Tag.Number && scaled && units[k - 1].Lemma is "hundred" or "thousand")
                k++;
        }

        if (currency is not null)
        {
            before.Add(Word(unitOfMoney!, currency, "number"));
            phrase.IsNumber = true;
            return true;
        }

        phrase.IsNumber = any;
        if (phrase.Head is { } only && before.Count == first + 1 && only.Entry is null)
        {
            phrase.IsYear = EnglishNumbers.IsYear(only.Word.Surface);
            phrase.IsClock = EnglishNumbers.IsClock(only.Word.Surface) && only.Word.Surface.Contains(':', StringComparison.Ordinal);
        }
        else if (phrase.Head?.Entry?.Has(Features.Time) == true)
        {
            phrase.IsDate = false;
            phrase.Entry = phrase.Head.Entry;
        }

        // 11:20 a.m.
        if (phrase.Head is { } clock && At(k)?.Lower is "am" or "pm" or "a.m" or "p.m" && clock.Entry is null && clock.Word.Surface.Length <= 5)
        {
            phrase.IsClock = true;
            before.Add(Word(At(k)!.Lower[0] == 'a' ? "pagi" : "malam", At(k)!, "number"));
            k++;
        }

        return any;
    }

    private static string NumberText(EnglishUnit unit) => unit.Entry?.English ?? EnglishNumbers.Word(unit.Lower) ?? EnglishNumbers.Digits(unit.Word.Surface);

    private static int Month(EnglishUnit? unit) => unit is null || !char.IsUpper(unit.Word.Surface, 0) ? -1 : unit.Lower.Length == 3 ? Array.FindIndex(Months, m => m.StartsWith(unit.Lower, StringComparison.Ordinal) && unit.Lower is not "may" || m == unit.Lower) : Array.IndexOf(Months, unit.Lower);

    /// <summary><c>5 June 2019</c>, <c>June 5, 2019</c>, <c>June 2019</c>.</summary>
    private IndonesianPhrase? Date(int i)
    {
        var phrase = new IndonesianPhrase(i) { IsDate = true };
        var k = i;
        EnglishUnit? day = null, month = null, year = null;
        if (LemmaAt(k) == "the" && IsDay(k + 1) && (Month(At(k + 2)) >= 0 || (LemmaAt(k + 2) == "of" && Month(At(k + 3)) >= 0)))
            k++;
        if (IsDay(k) && (Month(At(k + 1)) >= 0 || (LemmaAt(k + 1) == "of" && Month(At(k + 2)) >= 0)))
        {
            day = units[k];
            k += Month(At(k + 1)) >= 0 ? 1 : 2;
        }

        if (Month(At(k)) < 0)
            return null;
        if (day is null && units[k].Lower is "may" or "march" && !units[k].Is(Tag.Name) && !IsDay(k + 1) && !IsYearAt(k + 1))
            return null;
        month = units[k];
        k++;
        if (day is null && IsDay(k) && !IsYearAt(k))
        {
            day = units[k];
            k++;
        }

        if (IsYearAt(k))
        {
            year = units[k];
            k++;
        }
        else if (At(k)?.Word.Surface == "," && IsYearAt(k + 1) && day is not null)
        {
            year = units[k + 1];
            k += 2;
            if (At(k)?.Word.Surface == "," && k < units.Count - 1)
                k++;
        }

        if (TagAt(k) is Tag.Noun or Tag.Plural && day is null && year is null)
            return null;
        if (day is not null)
            phrase.Words.Add(Word(new string([.. day.Word.Surface.TakeWhile(char.IsAsciiDigit)]), day, "number"));
        phrase.Words.Add(new TargetWord(Bulan[Month(month)], month.Word, "lexicon"));
        if (year is not null)
            phrase.Words.Add(Word(year.Word.Surface, year, "number"));
        phrase.Head = month;
        phrase.End = k;
        return phrase;
    }

    private bool IsDay(int i) => At(i) is { } unit && char.IsAsciiDigit(unit.Word.Surface[0]) && unit.Word.Surface.Length is <= 4 && (unit.Word.Surface.Length <= 2 || unit.Word.Surface[^1] is 't' or 'd' or 'h') && unit.Word.Surface.Count(char.IsAsciiDigit) <= 2;

    private bool IsYearAt(int i) => At(i) is { Tag: Tag.Number } unit && EnglishNumbers.IsYear(unit.Word.Surface);
}
