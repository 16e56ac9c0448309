namespace Translate.Dictionary;

/// <summary>What a noun phrase does in its clause.</summary>
internal enum Role
{
    Subject,
    Object,
    Predicate,

    /// <summary>Behind a preposition.</summary>
    Complement,
}

internal sealed partial class EnglishTransfer
{
    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);

    /// <summary>The phrase in words, with the articles and numbers that it may have.</summary>
    private List<Choice> Realise(NounPhrase phrase, Role role)
    {
        var result = new List<Choice>(1 + phrase.After.Count);
        if (phrase.IsDeictic)
            phrase.Determination = Determination.Closed;
        if (phrase.Pronoun is { } pronoun)
        {
            result.Add(Choice.Of(new TargetWord(role == Role.Subject || role == Role.Predicate ? pronoun.Subject : pronoun.Object, phrase.Head, "pronoun")));
            result.AddRange(phrase.After);
            return result;
        }

        var before = phrase.Before.ToArray();
        TargetWord Head(bool plural) => phrase.Noun is { } noun
            ? Word(plural && !phrase.Head.Has(Features.PluralOnly) ? EnglishInflector.Plural(noun) : noun.Replace("*", "", StringComparison.Ordinal), phrase.Head, plural ? "plural" : "lexicon")
            : new TargetWord(phrase.Fixed ?? "", phrase.Head, "name") { Capital = phrase.Head.Capital };
        TargetWord[] Core(string? article, bool plural)
        {
            var said = new List<TargetWord>(before.Length + phrase.Modifiers.Count + 2);
            if (article is not null)
                said.Add(new TargetWord(article, phrase.Head, "article"));
            said.AddRange(before);
            said.AddRange(phrase.Modifiers);
            var head = Head(plural);
            if (head.Text.Length > 0)
                said.Add(head);
            return [.. said];
        }

        var known = phrase.Noun is not null && !_mentioned.Add(phrase.Noun);
        Variant[] variants;
        var lead = phrase.Modifiers.Count > 0 ? phrase.Modifiers[0].Text : phrase.Noun ?? phrase.Fixed ?? "";
        var a = EnglishInflector.TakesAn(lead) ? "an" : "a";
        var hasOf = phrase.After.Count > 0;
        var isTitleCase = phrase.Head.Capital && phrase.Modifiers.Count == 0 && phrase.Before.Count == 0;
        switch (phrase.Determination)
        {
            case Determination.Closed:
                variants = [new(Core(null, phrase.IsPlural), 0)];
                break;
            case Determination.Definite when phrase.Before.Exists(b => b.Rule is "number"):
                variants = [new(Core("the", phrase.IsPlural), 0), new(Core(null, phrase.IsPlural), 0.4f)];
                break;
            case Determination.Definite:
                variants = [new(Core("the", phrase.IsPlural), 0), new(Core(null, phrase.IsPlural), isTitleCase ? 0.5f : 1.2f)];
                break;
            case Determination.Indefinite:
                variants = [new(Core(phrase.Mass ? null : a, false), 0)];
                break;
            default:
                if (phrase.Noun is null)
                    variants = [new(Core(null, phrase.IsPlural), 0), new(Core("the", phrase.IsPlural), 1.5f)];
                else if (phrase.Mass)
                    variants = hasOf || known ? [new(Core("the", false), 0), new(Core(null, false), 0.3f)] : [new(Core(null, false), 0), new(Core("the", false), 0.7f)];
                else if (phrase.IsPlural)
                    variants = [new(Core(null, true), 0), new(Core("the", true), known ? 0.2f : 0.6f)];
                else if (hasOf || known || phrase.Head.Has(Features.Definite))
                    variants = [new(Core("the", false), 0), new(Core(a, false), 0.8f), .. Many(role, new Variant(Core(null, true), 0.8f))];
                else
                    variants = role switch
                    {
                        Role.Subject => [new(Core("the", false), 0), new(Core(a, false), 0.5f)],
                        Role.Predicate => [new(Core(a, false), 0), new(Core("the", false), 0.5f), new(Core(null, true), 1)],
                        Role.Object => [new(Core(a, false), 0), new(Core("the", false), 0.2f), new(Core(null, true), 0.2f)],
                        _ => [new(Core("the", false), 0), new(Core(a, false), 0.3f), new(Core(null, true), 0.3f), new(Core(null, false), 0.6f)],
                    };
                break;
        }

        result.Add(new Choice(variants));
        result.AddRange(phrase.After);
        return result;

        static Variant[] Many(Role role, Variant variant) => role == Role.Subject ? [] : [variant];
    }

    /// <summary>Says a noun phrase where it stands, and keeps what the words behind it need to know of it.</summary>
    private void PlaceNounPhrase(NounPhrase phrase, int start, ref int after)
    {
        var clause = _clause;
        var newClause = StartsClauseAfterObject(after) || (clause.HasVerb && IsVerbGroup(after) && (At(start - 1) is { Surface: "," } || LemmaAt(start - 1) is "tetapi" or "tapi" or "namun" or "dan" or "sedangkan" or "sementara"));
        var isObject = clause is { HasVerb: true, Verb: not null } && !newClause;
        var role = clause.HasVerb && !newClause && clause.Verb is { } verb ? verb.Has(Features.Link) ? Role.Predicate : Role.Object : Role.Subject;
        if (clause is { Subject: { } being, HasVerb: false } && (being.IsPronoun || (being.Complete && _subjectEnd == start) || IsAmountAtEnd(phrase, after)) && clause.Mood == VerbMood.Finite && start > 0 && !VerbAhead(after) && !PartAt(start - 1, PartOfSpeech.Conjunction | PartOfSpeech.Preposition | PartOfSpeech.Mark) && !phrase.IsPronoun)
        {
            Copula(phrase.Head);
            role = Role.Predicate;
            isObject = true;
        }

        if (_inverts && role == Role.Subject && clause.Mood == VerbMood.Finite && _held is null)
        {
            _held = Realise(phrase, role);
            clause.Subject = phrase;
            _recent = phrase;
            // Apa ini? Siapa dia? Di mana bukumu?
            if (At(after) is null or { Part: PartOfSpeech.Mark })
                CloseQuestion(phrase.Head);
            else if (PartAt(after, PartOfSpeech.Adjective) || (PartAt(after, PartOfSpeech.Noun | PartOfSpeech.Preposition) && !VerbAhead(after)))
            {
                CloseQuestion(phrase.Head);
                clause.HasVerb = true;
            }

            return;
        }

        // Buku itu sudah saya baca: I have read the book.
        if (role == Role.Subject && clause.Subject is null && Fronted(after) is var doer && doer >= 0)
        {
            ReleaseFronted();
            _fronted = Realise(phrase, Role.Object);
            if (words[doer].Is(PartOfSpeech.Pronoun) && doer > after)
            {
                var moved = words[doer];
                words.RemoveAt(doer);
                words.Insert(after, moved);
            }

            return;
        }

        // Budi dan Andi adalah guru: several are several.
        if (role == Role.Predicate && clause.Subject is { AgreesAsPlural: true, Noun: null, IsPronoun: false } && phrase is { IsBare: true, Mass: false })
            (phrase.Number, phrase.NumberIsSaid, phrase.Determination) = (GrammaticalNumber.Plural, true, Determination.Closed);
        _output.AddRange(Realise(phrase, role));
        _recent = phrase;
        if ((phrase.IsPerson || IsUnknownName(phrase)) && phrase.Grammatical == 3)
            _lastPerson = phrase;
        if (phrase.Fixed is { } what && what.EndsWith(" is", StringComparison.Ordinal))
        {
            (clause.HasVerb, clause.Verb) = (true, null);
            return;
        }

        if (isObject || role == Role.Predicate)
        {
            // mendorong mereka untuk ...: what the object does next agrees with nothing.
            clause.Verb = null;
            return;
        }

        if (clause.HasVerb && clause.IsRelative && clause.Outer is { } outer)
            _clause = clause = outer;
        // dan joins subjects: X dan Y are.
        if (clause is { Subject: { } first, HasVerb: false } && LemmaAt(start - 1) is "dan" or "serta")
            phrase = new NounPhrase { Head = first.Head, Fixed = first.Fixed, Noun = first.Noun, Number = GrammaticalNumber.Plural, Grammatical = first.Grammatical, IsPerson = first.IsPerson };
        else if (clause is { Subject: not null, HasVerb: false } && PartAt(start - 1, PartOfSpeech.Mark) && LemmaAt(after) is "dan" or ",")
            return;
        if (clause.HasVerb)
            _clause = clause = new Clause(clause.Outer, null) { Quoted = _quoted, IsRelative = false };
        if (clause.Subject is null || !phrase.Head.Has(Features.Time))
            (clause.Subject, _subjectEnd) = (phrase, after);
        // Nothing but where or how something is: the clause lacks be.
        if (phrase.Complete && clause is { HasVerb: false, Mood: VerbMood.Finite } && PartAt(after, PartOfSpeech.Preposition) && LemmaAt(after).Split(' ')[0] is "di" or "dari" or "untuk" or "bagi" or "seperti" or "dalam" && start <= 1 && after - start <= 4 && !VerbAhead(after) && phrase.Head.Lemma is not "ini" && At(after + 1) is not null && words[^1].Surface is "." or "?" or "!" or "\"")
            Copula(phrase.Head);
    }

    // Harganya sekarang Rp15.500; tingginya 10 meter: an amount that ends the clause says what the subject is.
    private bool IsAmountAtEnd(NounPhrase phrase, int after) =>
        ((phrase.Head is { Part: PartOfSpeech.Numeral, Entry: null } && !char.IsDigit(phrase.Head.Surface, 0)) || (phrase.Head.Has(Features.Measure) && phrase.Before.Exists(b => b.Rule == "number")))
        && (At(after) is null or { Part: PartOfSpeech.Mark } || LemmaAt(after) is "per" or "dari");

    private int _subjectEnd = -1;
    private List<Choice>? _fronted;

    /// <summary>The index of the doer when a pronoun with the bare stem of a verb follows a fronted object; -1 when not.</summary>
    private int Fronted(int i)
    {
        var first = i;
        while (PartAt(i, PartOfSpeech.Auxiliary) || (At(i) is not null && (IsPerfect(LemmaAt(i)) || IsNegation(LemmaAt(i)) || LemmaAt(i) == "belum")))
            i++;
        if (At(i) is { Clitic: Clitic.KuBefore or Clitic.KauBefore })
            return i;
        return PartAt(i, PartOfSpeech.Pronoun) && LemmaAt(i) is not ("ini" or "itu" or "apa" or "siapa") && At(i + 1) is { } verb && verb.CanBe(PartOfSpeech.Verb) && (i > first || verb.Readings.Any(r => r.Voice == Voice.Bare || (r.Part == PartOfSpeech.Verb && r.Voice == Voice.None && r.Entry!.Has(Features.Transitive)))) && !verb.Is(PartOfSpeech.Noun | PartOfSpeech.Adjective) ? i : -1;
    }

    private bool StartsClauseAfterObject(int after) => _clause is { HasVerb: true, Verb: { } verb } && (verb.Is(PartOfSpeech.Adjective) || (verb.Has(Features.Intransitive) && !verb.Has(Features.Transitive))) && IsVerbGroup(after);
}
