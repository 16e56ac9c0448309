namespace Translate.Dictionary;

/// <summary>
/// From English units to Indonesian: one pass from left to right that parses noun phrases and verb groups by descent. Clauses keep
/// their order; what it cannot place it says as it stands.
/// </summary>
internal sealed partial class IndonesianTransfer(ReverseLexicon lexicon, List<EnglishUnit> units)
{
    private readonly List<TargetWord> _output = new(units.Count + 8);
    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);

    /// <summary>The clause has its verb.</summary>
    private bool _hasVerb;

    /// <summary>Inside a relative clause; the main clause may still wait for its verb.</summary>
    private bool _inRelative;

    private bool _outerHasVerb;

    /// <summary>The last thing said was a noun phrase.</summary>
    private bool _afterNoun;

    private bool _afterComma;

    private bool _quoted;

    private bool _question;

    /// <summary>An auxiliary that a question has put before its subject.</summary>
    private EnglishUnit? _fronted;

    /// <summary>The last verb and what it is in Indonesian, for what it says of the infinitive or clause behind it.</summary>
    private LexicalEntry? _verb;

    private string _verbLemma = "";

    /// <summary>The question asks for the object: apa yang Anda baca.</summary>
    private bool _asksObject;

    /// <summary>The words of the translation, in order.</summary>
    public static List<TargetWord> Run(ReverseLexicon lexicon, List<EnglishUnit> units)
    {
        var transfer = new IndonesianTransfer(lexicon, units);
        for (var i = 0; i < units.Count;)
        {
            var before = transfer._output.Count;
            var starts = i > 0 && char.IsUpper(units[i].Word.Surface, 0) && units[i - 1].Word.Surface is "\"" or "“" or "‘" or "'" or "." or "?" or "!" or ":" && units[i - 1].Is(Tag.Mark);
            i = Math.Max(transfer.Step(i), i + 1);
            if (starts && transfer._output.Count > before && transfer._output[before] is { } first)
                transfer._output[before] = new TargetWord(first.Text.Length > 0 ? char.ToUpperInvariant(first.Text[0]) + first.Text[1..] : "", first.Source, first.Rule) { Glued = first.Glued, GluesNext = first.GluesNext, Capital = first.Capital };
            if (transfer._output.Count > before)
                transfer._afterComma = transfer._output[^1].Text == ",";
        }

        return transfer._output;
    }

    private EnglishUnit? At(int i) => i >= 0 && i < units.Count ? units[i] : null;

    private Tag TagAt(int i) => i >= 0 && i < units.Count ? units[i].Tag : Tag.Start;

    private string LemmaAt(int i) => At(i)?.Lemma ?? "";

    private static TargetWord Word(string text, EnglishUnit unit, string rule = "lexicon") => new(text, unit.Word, rule) { Capital = unit.Word.Capital && rule == "lexicon" && unit.Entry is not null && text.Length > 0 && char.IsLower(text[0]) };

    private void Say(string text, EnglishUnit unit, string rule = "lexicon")
    {
        if (text.Length > 0)
            _output.Add(Word(text, unit, rule));
    }

    private void Say(IndonesianPhrase phrase)
    {
        _output.AddRange(phrase.Words);
        _mentioned.UnionWith(phrase.Named);
        _afterNoun = true;
    }

    private int Step(int i)
    {
        var unit = units[i];
        if (unit.Is(Tag.Mark) && !IsCurrency(i))
            return Mark(i);
        if (Clauses(i, out var after))
            return after;
        switch (unit.Tag)
        {
            case Tag.Preposition:
                return Preposition(i);
            case Tag.Coordinator:
                return Coordinator(i);
            case Tag.Subordinator:
                return Subordinator(i);
            case Tag.Relative:
                return Relative(i);
            case Tag.Expression:
                Say(unit.Entry?.English ?? unit.Word.Surface, unit);
                return i + 1;
            case Tag.Not:
                if (TagAt(i + 1) is Tag.Determiner or Tag.Noun or Tag.Name or Tag.Pronoun or Tag.Plural or Tag.Possessive)
                    Say(LemmaAt(i + 1) is "all" or "every" or "many" ? "tidak" : "bukan", unit);
                else if (LemmaAt(i + 1) is "only")
                    Say("tidak", unit);
                else
                    return IsVerbGroup(i) ? VerbGroup(i) : SayAs(i, "tidak");
                return i + 1;
        }

        if (unit.Tag is Tag.Adverb && !(TagAt(i + 1) is Tag.Number or Tag.Determiner && unit.Entry is { } degree && degree.English is "sekitar" or "hampir" or "setidaknya") && !AdverbOfAdjective(i))
            return Adverb(i);
        if (IsVerbGroup(i))
            return VerbGroup(i);
        if (unit.Lemma == "it" && unit.Tag == Tag.Object && TagAt(i - 1) is Tag.Base or Tag.Past or Tag.Third or Tag.Gerund && _verb is { } verb && verb.English.StartsWith("me", StringComparison.Ordinal) && !verb.English.Contains(' ', StringComparison.Ordinal))
        {
            _output.Add(new TargetWord("nya", unit.Word, "clitic") { Glued = true });
            _afterNoun = true;
            return i + 1;
        }

        if (ParseNounPhrase(i, 0) is { } phrase)
        {
            Subject(phrase);
            return phrase.End;
        }

        if (unit.Tag is Tag.Adjective && _afterNoun && unit.Word.Count > 1 && unit.Has(Features.Stative))
            Say("yang", unit, "relative");
        if (unit.Tag is Tag.Adjective or Tag.Adverb || AdverbOfAdjective(i))
        {
            var words = ParseAdjective(ref i, out _);
            _output.AddRange(words);
            _afterNoun = false;
            return i;
        }

        Say(unit.Entry?.English ?? unit.Word.Surface, unit);
        return i + 1;
    }

    private int SayAs(int i, string text)
    {
        Say(text, units[i]);
        return i + 1;
    }

    /// <summary>A noun phrase that no verb or preposition has asked for: a subject, an object, a time.</summary>
    private void Subject(IndonesianPhrase phrase)
    {
        // Several persons as a subject.
        if (phrase is { IsPlural: true, IsCounted: false, IsPerson: true, IsPronoun: false } && phrase.Determiner is null or "the" && !_afterNoun && FiniteAt(phrase.End) && phrase.Words.Count > 0 && phrase.Words[0].Text is not ("orang" or "warga" or "masyarakat" or "pihak"))
            _output.Add(new TargetWord("para", phrase.Head!.Word, "plural"));
        if (phrase.IsDate && _output.Count > 0 && phrase.Head?.Tag is not Tag.Number && !(_output[^1].Text is "pada" or "hari" or "sejak" or "hingga" or "sampai" or "dari"))
            _output.Add(new TargetWord(phrase.Words.Count == 1 ? "pada hari" : "pada", phrase.Head!.Word, "preposition"));
        Say(phrase);
    }

    private bool FiniteAt(int i)
    {
        while (TagAt(i) == Tag.Adverb)
            i++;
        return TagAt(i) is Tag.Third or Tag.Past or Tag.Be or Tag.Have or Tag.Modal or Tag.Do or Tag.Base || (TagAt(i) is Tag.Participle && units[i].CanBe(Tag.Past)) || TagAt(i) is Tag.Relative;
    }

    private int Mark(int i)
    {
        var unit = units[i];
        var word = unit.Word;
        var surface = word.Surface;
        var closes = i + 1 >= units.Count || units[i + 1].Word.SpaceBefore;
        var opens = word.SpaceBefore || i == 0;
        var glued = (!word.SpaceBefore && !(surface == "\"" && opens)) || surface is "." or "," or ";" or "!" or "?" or ")" or "]" or "}" or "”" or "%" or "…" || (surface == "\"" && closes && (!opens || _quoted));
        _output.Add(new TargetWord(surface, word, "mark") { Glued = glued, GluesNext = i + 1 < units.Count && !units[i + 1].Word.SpaceBefore && !(surface is "," or "." or ";" or ")" or "”" or "?" or "!" or "%") });
        if (surface is "\"" or "“" or "”")
            _quoted = surface == "“" || (surface == "\"" && (opens != closes ? opens : !_quoted));
        if (surface is "%")
            return i + 1;
        if (surface is "." or "!" or "?" or ";" or ":" or "\"" or "“" or "”" or "—" or "–" or "(")
        {
            (_hasVerb, _inRelative, _outerHasVerb) = (false, false, false);
            _verb = null;
            _fronted = null;
        }
        else if (surface is "," && _inRelative && _hasVerb)
        {
            (_inRelative, _hasVerb) = (false, _outerHasVerb);
        }

        if (surface is not (")" or "\"" or "”"))
            _afterNoun = false;
        return i + 1;
    }

    private int Coordinator(int i)
    {
        var unit = units[i];
        var text = unit.Lemma switch
        {
            "and" => "dan",
            "or" => "atau",
            "nor" => "dan juga tidak",
            "but" when TagAt(i + 1) is Tag.Adverb && LemmaAt(i + 1) is "also" => "tetapi",
            "but" when i == 0 => "Namun",
            "but" => "tetapi",
            _ => unit.Entry?.English ?? unit.Lemma,
        };
        Say(text, unit, "conjunction");
        if (FiniteAt(i + 1) || ClauseAt(i + 1))
            (_hasVerb, _afterNoun) = (false, false);
        return i + 1;
    }

    /// <summary>A subject with a finite verb begins here, as far as two steps show.</summary>
    private bool ClauseAt(int i) => TagAt(i) is Tag.Pronoun or Tag.Determiner or Tag.Possessive or Tag.Name or Tag.Plural or Tag.Noun && VerbBefore(i, 12);

    private bool VerbBefore(int i, int limit)
    {
        for (var k = i; k < units.Count && k < i + limit; k++)
        {
            switch (units[k].Tag)
            {
                case Tag.Third or Tag.Past or Tag.Be or Tag.Have or Tag.Modal or Tag.Do:
                    return true;
                case Tag.Base when TagAt(k - 1) is Tag.Pronoun or Tag.Plural:
                    return true;
                case Tag.Mark or Tag.Relative or Tag.Subordinator:
                    return false;
            }
        }

        return false;
    }

    private int Subordinator(int i)
    {
        var unit = units[i];
        if (unit.Lemma == "how" && TagAt(i + 1) is Tag.Adjective or Tag.Adverb)
        {
            Say("seberapa", unit);
        }
        else if (unit.Lemma == "that")
        {
            Say("bahwa", unit, "conjunction");
        }
        else
        {
            var text = unit.Entry?.English ?? unit.Word.Surface;
            if (i == 0 && text.StartsWith("ketika", StringComparison.Ordinal))
                text = "saat" + text[6..];
            Say(text, unit, "conjunction");
        }

        NewClause();
        // While waiting; if needed.
        if (TagAt(i + 1) is Tag.Gerund or Tag.Participle or Tag.Past)
            return VerbGroup(i + 1);
        return i + 1;
    }

    private void NewClause()
    {
        (_hasVerb, _inRelative, _outerHasVerb, _afterNoun) = (false, false, false, false);
        _verb = null;
    }

    private int Adverb(int i)
    {
        var unit = units[i];
        if (unit.Lemma is "there" && TagAt(i + 1) is Tag.Be or Tag.Modal or Tag.Have)
            return There(i);
        if (TagAt(i + 1) == Tag.Genitive && ParseNounPhrase(i, 0) is { } phrase)
        {
            Subject(phrase);
            return phrase.End;
        }

        if (unit.Lemma is "how" && TagAt(i + 1) is Tag.Adjective or Tag.Adverb && !_question)
        {
            Say("seberapa", unit);
            return i + 1;
        }

        var before = _afterNoun;
        if (unit.Entry is null)
            Say(unit.Lemma is "not" ? "tidak" : unit.Word.Surface, unit);
        else
            Say(unit.Entry.English, unit);
        _afterNoun = before && i > 0 && TagAt(i - 1) is Tag.Noun or Tag.Plural or Tag.Name;
        return i + 1;
    }

    private int There(int i)
    {
        var k = i + 1;
        var before = new List<TargetWord>();
        while (TagAt(k) is Tag.Modal or Tag.Have or Tag.Be or Tag.Not or Tag.Adverb)
        {
            var unit = units[k];
            if (unit.Is(Tag.Not))
                before.Add(Word("tidak", unit, "negation"));
            else if (unit.Is(Tag.Modal))
                before.Add(Word(Modal(unit), unit, "auxiliary"));
            else if (unit.Is(Tag.Adverb) && unit.Entry is { } adverb)
                before.Add(Word(adverb.English, unit));
            k++;
        }

        _output.AddRange(before);
        if (LemmaAt(k) is "no" && TagAt(k) == Tag.Determiner)
        {
            Say("tidak ada", units[i], "existential");
            k++;
        }
        else
        {
            Say(_question ? "apakah ada" : "ada", units[i], "existential");
        }

        _hasVerb = true;
        _afterNoun = false;
        return k;
    }
}
