namespace Translate.Dictionary;

internal sealed partial class EnglishTransfer
{
    private bool IsDegree(int i) => LemmaAt(i) is "lebih" or "paling" or "sangat" or "amat" or "terlalu" or "cukup" or "agak" or "kurang" or "semakin" or "makin" or "sungguh" or "begitu" or "relatif" or "benar-benar" or "sedikit" or "jauh" or "tidak" or "tak" or "paling tidak" or "sama-sama" or "demikian";

    /// <summary>An adjective with what says its degree: <c>sangat besar</c>, <c>lebih baik</c>, <c>terbesar</c>, <c>besar sekali</c>.</summary>
    private bool AdjectiveAt(int i, bool attributive, out TargetWord[] said, out int after, out bool superlative)
    {
        said = [];
        superlative = false;
        after = i;
        var degrees = new List<SourceWord>();
        while (IsDegree(after) && degrees.Count < 3 && !(degrees.Count == 0 && LemmaAt(after) == "cukup" && PartAt(after, PartOfSpeech.Adjective)) && !(attributive && LemmaAt(after) is "tidak" or "tak" && !PartAt(after + 1, PartOfSpeech.Adjective)))
            degrees.Add(words[after++]);
        if (At(after) is not { } adjective || !adjective.Is(PartOfSpeech.Adjective) || (degrees.Count > 0 && adjective.Lemma is "lain"))
            return false;
        var english = Sense(adjective, after);
        after++;
        var result = new List<TargetWord>();
        var form = english;
        foreach (var degree in degrees)
        {
            switch (degree.Lemma)
            {
                case "lebih":
                    form = Compare(adjective, english, superlative: false);
                    break;
                case "paling":
                    form = Compare(adjective, english, superlative: true);
                    superlative = true;
                    break;
                case "kurang":
                    result.Add(Word("less", degree, "degree"));
                    break;
                case "jauh" when degrees.Count > 1:
                    result.Add(Word("much", degree, "degree"));
                    break;
                case "sedikit" when degrees.Count > 1:
                    result.Add(Word("slightly", degree, "degree"));
                    break;
                case "semakin" or "makin":
                    result.Add(Word("increasingly", degree, "degree"));
                    break;
                case "tidak" or "tak":
                    result.Add(Word("not", degree, "negation"));
                    break;
                default:
                    if (degree.Entry is { English.Length: > 0 } known)
                        result.Add(Word(known.English, degree, "degree"));
                    break;
            }
        }

        switch (adjective.Reading.Form?.Degree)
        {
            case Degree.Superlative:
                form = Compare(adjective, english, superlative: true);
                superlative = true;
                break;
            case Degree.Equative:
                form = "as " + english + " as";
                break;
        }

        result.Add(Word(form, adjective));
        if (LemmaAt(after) is "sekali" or "banget")
        {
            result.Insert(0, Word("very", words[after], "degree"));
            after++;
        }

        // baru dan besar, stabil dan sehat
        if (LemmaAt(after) is "dan" or "atau" && !(At(after + 1)?.Is(PartOfSpeech.Noun) ?? true) && AdjectiveAt(after + 1, attributive, out var more, out var afterMore, out var superlativeToo) && !superlativeToo
            && !PartAt(afterMore, PartOfSpeech.Noun | PartOfSpeech.Verb))
        {
            result.Add(Word(words[after].Entry?.English ?? "and", words[after], "coordination"));
            result.AddRange(more);
            after = afterMore;
        }

        said = [.. result];
        return true;
    }

    private static string Compare(SourceWord adjective, string english, bool superlative) =>
        adjective.Has(Features.More)
            ? (superlative ? "most " : "more ") + english
            : superlative ? EnglishInflector.Superlative(english) : EnglishInflector.Comparative(english);

    /// <summary>An adjective that is no part of a noun phrase: what is said of the subject, or how something is done.</summary>
    private int PredicateAdjective(int i)
    {
        if (!AdjectiveAt(i, attributive: false, out var said, out var after, out var superlative))
        {
            Say(words[i]);
            return i + 1;
        }

        var word = words[after - 1].Is(PartOfSpeech.Adjective) ? words[after - 1] : words[i];
        if (_clause is { IsRelative: true, HasVerb: true, Outer: { Subject: not null, HasVerb: false } main } && (_clause.Verb is null || IsDegree(i)))
            _clause = main;
        if (_clause is { Verb: { } verb, HasVerb: true } && !verb.Has(Features.Link) && said.Length == 1 && word.Reading.Form?.Degree is null or Degree.Positive && !IsDegree(i))
        {
            // berlari cepat: run fast
            Say(new TargetWord(word.Entry?.Value("adv") ?? EnglishInflector.Adverb(said[^1].Text), word, "adverb of adjective"));
            return after;
        }

        if (_clause is { Subject: not null, HasVerb: false })
            Copula(words[i]);
        if (superlative)
            Say(new TargetWord("the", word, "superlative"));
        Say(said);
        _clause.Verb = word;
        // mudah dibaca: easy to read
        if (At(after) is { } deed && deed.Is(PartOfSpeech.Verb) && (deed.Voice is Voice.Passive or Voice.Active || word.Lemma is "siap" or "mampu" or "sanggup" or "rela" or "bersedia" or "layak" or "mudah" or "sulit" or "sukar" or "takut" or "berani" or "ragu" or "senang" or "cenderung") && !superlative)
        {
            if (deed.Voice == Voice.Passive)
            {
                Say(new TargetWord("to " + Sense(deed, after), deed, "infinitive"));
                return AfterVerb(after + 1, deed, passive: true);
            }

            _clause = new Clause(_clause.Outer, _clause.Subject) { Mood = VerbMood.Infinitive, Quoted = _clause.Quoted, IsRelative = _clause.IsRelative };
            return after;
        }

        if (LemmaAt(after) is "dari" or "daripada" && Array.Exists(said, s => s.Text.StartsWith("more ", StringComparison.Ordinal) || s.Text.EndsWith("er", StringComparison.Ordinal)))
        {
            Say(Word("than", words[after], "comparison"));
            return after + 1;
        }

        return after;
    }

    /// <summary>Says be in the form that the clause asks for.</summary>
    private void Copula(SourceWord at)
    {
        var form = _clause.Mood switch
        {
            VerbMood.Infinitive => "to be",
            VerbMood.Gerund => "being",
            VerbMood.Bare or VerbMood.Imperative => "be",
            _ => Be(_clause.Subject, _past && !_quoted),
        };
        Say(new TargetWord(form, at, "copula"));
        _clause.HasVerb = true;
    }

    private static string Be(NounPhrase? subject, bool past)
    {
        if (subject is { IsPronoun: true, Grammatical: 1, IsPlural: false })
            return past ? "was" : "am";
        return subject is { AgreesAsPlural: true } ? past ? "were" : "are" : past ? "was" : "is";
    }
}
