namespace Translate.Dictionary;

/// <summary>Questions: English puts the auxiliary before the subject, so the subject is held until the verb is known.</summary>
internal sealed partial class EnglishTransfer
{
    private static readonly Dictionary<string, string> AskingModals = new(StringComparer.Ordinal)
    {
        ["bisakah"] = "can",
        ["dapatkah"] = "can",
        ["bolehkah"] = "may",
        ["haruskah"] = "must",
        ["maukah"] = "will",
        ["akankah"] = "will",
        ["perlukah"] = "should",
    };

    private List<Choice>? _held;
    private bool _inverts;

    /// <summary>Opens a question at the start of a clause; false where none opens.</summary>
    private bool Question(int i, out int after)
    {
        after = i;
        var word = words[i];
        if (!AtClauseStart(i) || !EndsInQuestionMark(i))
            return false;
        if (word.Is(PartOfSpeech.Pronoun) && word.Entry?.English == "you" && !PartAt(i + 1, PartOfSpeech.Mark))
        {
            // Kamu sudah makan?
            _inverts = true;
            return false;
        }

        if (AskingModals.TryGetValue(word.Lower, out var modal))
        {
            Say(Word(modal, word, "question"));
            after = i + 1;
            if (StartsNounPhrase(after) && ParseNounPhrase(ref after) is { } subject)
            {
                _output.AddRange(Realise(subject, Role.Subject));
                _clause = new Clause(null, subject) { Mood = VerbMood.Bare, Quoted = _clause.Quoted };
            }

            return true;
        }

        if (word.Lower == "apakah" || word.Lower == "adakah")
        {
            _inverts = true;
            after = i + 1;
            return true;
        }

        if (word.Lower == "berapa" && At(i + 1) is { Lower: "harga" or "tarif" or "ongkos" } price && StartsNounPhrase(i + 2))
        {
            // Berapa harga buku ini: how much is this book.
            after = i + 2;
            if (ParseNounPhrase(ref after) is { } priced)
            {
                Say(Word("how much", word, "question"), new TargetWord(Be(priced, past: false), price, "copula"));
                _output.AddRange(Realise(priced, Role.Subject));
                _clause = new Clause(null, priced) { HasVerb = true, Quoted = _clause.Quoted };
                return true;
            }
        }

        after = i;
        if (word.Lower is "berapa" or "berapa banyak" && ParseNounPhrase(ref after) is { } counted)
        {
            // Berapa orang yang datang: how many people came.
            _output.AddRange(Realise(counted, Role.Subject));
            if (LemmaAt(after) is "yang" && IsVerbGroup(after + 1))
                after++;
            _clause = new Clause(null, counted) { Quoted = _clause.Quoted };
            return true;
        }

        after = i;
        var asked = word.Lower switch
        {
            "apa" or "siapa" or "siapakah" => word.Lower == "apa" ? "what" : "who",
            "di mana" or "dimana" or "di manakah" => "where",
            "ke mana" or "kemana" => "where",
            "dari mana" => "where",
            "kapan" or "kapankah" => "when",
            "mengapa" or "kenapa" or "mengapakah" => "why",
            "bagaimana" or "bagaimanakah" or "gimana" => "how",
            _ => null,
        };
        if (asked is null)
            return false;
        after = i + 1;
        if (LemmaAt(after) is "yang")
        {
            // Siapa yang datang: who came. Apa yang Anda beli: what did you buy.
            Say(Word(asked, word, "question"));
            after++;
            if (StartsNounPhrase(after) && IsClause(after))
                _inverts = true;
            else
                _clause = new Clause(null, new NounPhrase { Head = word, Fixed = asked, IsPerson = asked == "who", Determination = Determination.Closed }) { Quoted = _clause.Quoted };
            return true;
        }

        if (asked is "what" or "who" && !StartsNounPhrase(after) && !PartAt(after, PartOfSpeech.Determiner))
            return false;
        Say(Word(asked, word, "question"));
        _inverts = true;
        return true;
    }

    /// <summary>Says the first auxiliary, the held subject, and the rest.</summary>
    private void SayInverted(List<TargetWord> forms)
    {
        // did not you → did you not
        if (forms[0].Text.EndsWith(" not", StringComparison.Ordinal))
        {
            Say(new TargetWord(forms[0].Text[..^4], forms[0].Source, forms[0].Rule));
            ReleaseSubject();
            Say(new TargetWord("not", forms[0].Source, "negation"));
        }
        else
        {
            Say(forms[0]);
            ReleaseSubject();
        }

        Say([.. forms.Skip(1)]);
    }

    private void ReleaseSubject()
    {
        if (_held is null)
            return;
        _output.AddRange(_held);
        _held = null;
        _inverts = false;
    }

    /// <summary>A fronted object whose verb did not come is said where it is missed.</summary>
    private void ReleaseFronted()
    {
        if (_fronted is null)
            return;
        _output.AddRange(_fronted);
        _fronted = null;
    }

    /// <summary>A held subject without a verb: what is this?</summary>
    private void CloseQuestion(SourceWord at)
    {
        if (_held is null)
            return;
        if (!_clause.HasVerb)
            Say(new TargetWord(Be(_clause.Subject, _past), at, "copula"));
        ReleaseSubject();
    }

    private bool AtClauseStart(int i) => i == 0 || (PartAt(i - 1, PartOfSpeech.Mark) && words[i - 1].Surface is not ")") || LemmaAt(i - 1) is "dan" or "tapi" or "tetapi" or "jadi" or "lalu" or "maka" or "namun";

    private bool EndsInQuestionMark(int i)
    {
        for (; i < words.Count; i++)
        {
            if (words[i].Part == PartOfSpeech.Mark && words[i].Surface is "?" or "." or "!")
                return words[i].Surface == "?";
        }

        return false;
    }
}
