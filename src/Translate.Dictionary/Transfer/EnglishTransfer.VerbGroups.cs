namespace Translate.Dictionary;

/// <summary>Auxiliaries, negation, adverbs and the verb, and the English forms they ask for.</summary>
internal sealed partial class EnglishTransfer
{
    private static readonly Dictionary<string, string> Modals = new(StringComparer.Ordinal)
    {
        ["akan"] = "will",
        ["bakal"] = "will",
        ["dapat"] = "can",
        ["bisa"] = "can",
        ["mampu"] = "can",
        ["boleh"] = "may",
        ["harus"] = "must",
        ["mesti"] = "must",
        ["wajib"] = "must",
        ["seharusnya"] = "should",
        ["semestinya"] = "should",
        ["sebaiknya"] = "should",
        ["hendaknya"] = "should",
        ["patut"] = "should",
        ["mungkin"] = "may",
    };

    private static bool IsNegation(string lemma) => lemma is "tidak" or "tak" or "bukan" or "nggak" or "gak" or "enggak" or "ngga" or "ga" or "tdk" or "tidaklah" or "bukanlah" or "kagak";

    private static bool IsPerfect(string lemma) => lemma is "telah" or "sudah" or "udah" or "sdh" or "pernah" or "sempat";

    private static bool IsProgressive(string lemma) => lemma is "sedang" or "tengah" or "lagi";

    private static bool IsInner(string lemma) => lemma is "juga" or "masih" or "hanya" or "selalu" or "sering" or "sudah" or "segera" or "terus" or "baru" or "sempat" or "pernah" or "kembali" or "langsung" or "akhirnya" or "bahkan" or "justru"
        or "jarang" or "kerap" or "seringkali" or "biasanya" or "umumnya" or "kemudian" or "lalu" or "benar-benar" or "hampir" or "pun" or "saling" or "ikut" or "turut" or "tetap" or "cuma" or "sekadar" or "terpaksa" or "semakin" or "makin" or "lebih" or "sendiri";

    /// <summary>Whether a verb, or auxiliaries with what they serve, start here.</summary>
    private bool IsVerbGroup(int i)
    {
        var word = At(i);
        if (word is null || word.Part == PartOfSpeech.Mark)
            return false;
        if (word.Is(PartOfSpeech.Verb))
            return true;
        if (word.Lemma is "jangan" or "janganlah" or "belum" or "belumlah" || IsNegation(word.Lemma))
            return true;
        if (Modals.ContainsKey(word.Lemma) && (word.Is(PartOfSpeech.Auxiliary) || (word.Lemma == "mungkin" && _clause.Subject is not null && !_clause.HasVerb)))
            return true;
        if (word.Lemma == "lagi" && !(PartAt(i + 1, PartOfSpeech.Verb) && PartAt(i - 1, PartOfSpeech.Noun | PartOfSpeech.Name | PartOfSpeech.Pronoun)))
            return false;
        if (word.Is(PartOfSpeech.Auxiliary) || ((IsPerfect(word.Lemma) || IsProgressive(word.Lemma)) && !word.Is(PartOfSpeech.Noun | PartOfSpeech.Adjective)))
            return word.Lemma is not "baru" || PartAt(i + 1, PartOfSpeech.Verb);
        return IsInner(word.Lemma) && word.Is(PartOfSpeech.Adverb) && (_clause.Subject is not null || _clause.Mood != VerbMood.Finite) && (IsVerbGroup(i + 1) && !PartAt(i + 1, PartOfSpeech.Adverb));
    }

    private SourceWord? _mutual;
    private SourceWord? _lastVerb;

    private int VerbGroup(int start)
    {
        var i = start;
        string? modal = null;
        SourceWord? negation = null, perfect = null, progressive = null, modalWord = null;
        SourceWord? mutual = null;
        var notYet = false;
        var never = false;
        List<TargetWord> inner = [];
        List<(string English, SourceWord Source)> semi = [];
        for (; i < words.Count; i++)
        {
            var word = words[i];
            var lemma = word.Lemma;
            if (word.Is(PartOfSpeech.Verb) && !(lemma is "bisa" or "dapat" or "mau" or "ingin"))
                break;
            if (IsNegation(lemma))
                negation = word;
            else if (lemma is "belum" or "belumlah")
                (negation, notYet, perfect) = (word, true, word);
            else if (lemma is "jangan" or "janganlah")
                (negation, modal) = (word, "do");
            else if (lemma == "pernah" && negation is not null)
                never = true;
            else if (lemma == "sempat")
                continue;
            else if (lemma == "terus" && PartAt(i + 1, PartOfSpeech.Verb))
                semi.Add(("keep", word));
            else if (IsPerfect(lemma))
            {
                perfect = word;
            }
            else if (lemma == "baru saja" && IsVerbGroup(i + 1))
            {
                perfect = word;
                inner.Add(Word("just", word, "adverb"));
            }
            else if (IsProgressive(lemma) && (IsVerbGroup(i + 1) || PartAt(i + 1, PartOfSpeech.Preposition)))
                progressive = word;
            else if (Modals.TryGetValue(lemma, out var known) && (word.CanBe(PartOfSpeech.Auxiliary) || lemma == "mungkin"))
            {
                if (modal is null)
                    (modal, modalWord) = (known, word);
                else if (known == "can")
                    semi.Add(("be able to", word));
                else if (known == "must")
                    semi.Add(("have to", word));
            }
            else if (lemma is "perlu" or "ingin" or "mau" or "hendak" or "berhak" or "hendaklah" or "bermaksud" or "suka" && (word.CanBe(PartOfSpeech.Auxiliary)) && IsVerbGroup(i + 1))
                semi.Add((lemma is "perlu" ? "need to" : lemma is "berhak" ? "have the right to" : lemma is "suka" ? "like to" : "want to", word));
            else if (lemma is "saling" && IsVerbGroup(i + 1))
                mutual = word;
            else if (lemma is "lebih" && IsVerbGroup(i + 1))
                inner.Add(Word("further", word, "adverb"));
            else if (word.Is(PartOfSpeech.Auxiliary) && word.Entry is { } tending && tending.English.EndsWith(" to", StringComparison.Ordinal) && IsVerbGroup(i + 1))
                semi.Add((tending.English, word));
            else if (word.Is(PartOfSpeech.Adverb | PartOfSpeech.Auxiliary) && word.Entry is { English.Length: > 0 } adverb && (IsInner(lemma) || IsVerbGroup(i + 1)))
                inner.Add(Word(adverb.English, word, "adverb"));
            else
                break;
        }

        var verb = At(i);
        if (verb is not null && verb.Is(PartOfSpeech.Verb))
        {
            i++;
        }
        else
        {
            verb = null;
        }

        // masih menunggu: is still waiting
        if (progressive is null && modal is null && negation is null && perfect is null && verb is { Voice: Voice.Active } && !verb.Has(Features.Stative) && !verb.Has(Features.Link))
            progressive = inner.Find(w => w.Source?.Lemma == "masih")?.Source;
        _mutual = mutual;
        return Conjugate(start, i, verb, modal, modalWord, negation, perfect, progressive, notYet, never, inner, semi);
    }

    private int Conjugate(int start, int after, SourceWord? verb, string? modal, SourceWord? modalWord, SourceWord? negation, SourceWord? perfect, SourceWord? progressive, bool notYet, bool never, List<TargetWord> inner, List<(string English, SourceWord Source)> semi)
    {
        var clause = _clause;
        var mutual = _mutual;
        _mutual = null;
        if (clause is { IsRelative: true, HasVerb: true, Outer: { Subject: not null, HasVerb: false } outer } && LemmaAt(start - 1) is not ("dan" or "atau" or "serta" or "," or "tetapi" or "tapi"))
            _clause = clause = outer;
        var subject = clause.Subject;
        var anchor = verb ?? words[start];
        var remains = verb is null && inner.Count > 0 && inner[^1].Text == "still" && inner[^1].Source?.Lemma == "tetap";
        if (remains)
            inner.RemoveAt(inner.Count - 1);
        // Saya mau buku: I want a book
        if (verb is null && modal is null && words[start].Lemma is "mau" or "ingin" or "perlu" && !PartAt(after, PartOfSpeech.Mark | PartOfSpeech.Adjective) && StartsNounPhrase(Math.Max(after, start + 1)) && subject is not null)
        {
            Say(new TargetWord((negation is null ? "" : subject is { AgreesAsPlural: false, Grammatical: 3 } ? "does not " : "do not ") + (negation is null ? Finite(words[start].Lemma == "perlu" ? "need" : "want", subject, _past && !clause.Quoted, perfect: false) : words[start].Lemma == "perlu" ? "need" : "want"), words[start], "verb"));
            (clause.HasVerb, clause.Verb) = (true, words[start]);
            return Math.Max(after, start + 1);
        }

        var english = verb is null ? remains ? "remain" : "be" : Sense(verb, IndexOf(verb));
        if (verb is { Clitic: Clitic.KuBefore or Clitic.KauBefore } && (_fronted is not null || clause.IsRelative))
        {
            Say(new TargetWord(verb.Clitic == Clitic.KuBefore ? "I" : "you", verb, "doer"));
            clause.Subject = subject = new NounPhrase { Head = verb, Fixed = "I", IsPronoun = true, Grammatical = verb.Clitic == Clitic.KuBefore ? 1 : 2, Determination = Determination.Closed };
        }

        if (verb is not null && (verb.Lemma is "ada" or "terdapat" || english.StartsWith("there be", StringComparison.Ordinal)))
            return Existential(after, verb, negation, subject, modal);
        if (verb is null)
        {
            // A particle of negation before a noun or nothing at all: bukan dia, tidak.
            if (negation is not null && modal is null && perfect is null && progressive is null && subject is null)
            {
                Say(Word(After(after) ? "no" : notYet ? "not yet" : "not", negation, "negation"));
                return after;
            }

            if (modal is null && negation is null && semi.Count == 0 && !remains && (subject is null || PartAt(after, PartOfSpeech.Mark | PartOfSpeech.Conjunction)))
            {
                foreach (var word in words[start..Math.Max(after, start + 1)])
                    Say(word);
                return Math.Max(after, start + 1);
            }
        }

        // ..., disebut X: called X
        if (verb is { Voice: Voice.Passive } && start > 0 && At(start - 1) is { Surface: "," } && start + 1 == after && clause is { HasVerb: true, Mood: VerbMood.Finite } && _recent is not null)
        {
            Say(new TargetWord(EnglishInflector.Participle(english), verb, "participle"));
            clause.Verb = verb;
            return AfterVerb(after, verb, passive: true);
        }

        // Dikatakan Djan: Djan said. Telah ditemukan sebuah kitab: a book has been found.
        if (verb is { Voice: Voice.Passive, Clitic: Clitic.None } && subject is null && clause is { Mood: VerbMood.Finite, IsRelative: false } && StartsNounPhrase(after) && (start == 0 || !PartAt(start - 1, PartOfSpeech.Noun | PartOfSpeech.Name)))
        {
            var at = after;
            if (ParseNounPhrase(ref at) is { } follower)
            {
                var speaks = verb.Has(Features.Quote | Features.That) && (follower.IsPerson || IsUnknownName(follower)) && negation is null && modal is null;
                _output.AddRange(Realise(follower, Role.Subject));
                clause.Subject = subject = _recent = follower;
                if (follower.IsPerson && follower.Grammatical == 3)
                    _lastPerson = follower;
                if (speaks)
                {
                    Say(new TargetWord(EnglishInflector.Past(english), verb, "reporting"));
                    (clause.HasVerb, clause.Verb) = (true, verb);
                    return at;
                }

                after = at;
            }
        }

        // A purpose or gerund that has its verb ends where another verb follows without and, or or a comma.
        if (clause is { HasVerb: true, Mood: VerbMood.Infinitive or VerbMood.Gerund or VerbMood.Bare } && start > 0 && LemmaAt(start - 1) is not ("dan" or "atau" or "serta" or "maupun" or "," or "lalu" or "kemudian"))
            clause.Mood = VerbMood.Finite;
        // Dikatakan bahwa ...: it was said that
        if (verb is not null && (verb.Voice == Voice.Passive || english.StartsWith("be ", StringComparison.Ordinal)) && subject is null && clause.Mood == VerbMood.Finite && !clause.IsRelative && start == 0 && after == 1)
            Say(new TargetWord("it", verb, "expletive"));
        // mengubah X menjadi Y, naik menjadi 40 persen: into, to
        if (verb is { Lemma: "menjadi" } && after == start + 1 && clause is { HasVerb: true } && _lastVerb is { } changed && changed.Lemma != "menjadi" && LemmaAt(start - 1) is not ("dan" or "atau" or "serta" or "," or "untuk" or "yang" or "juga") && !PartAt(start - 1, PartOfSpeech.Auxiliary | PartOfSpeech.Adverb))
        {
            var degree = PartAt(after, PartOfSpeech.Numeral) || changed.Lemma is "meningkatkan" or "meningkat" or "naik" or "turun" or "menurun" or "tumbuh" or "bertambah" or "menaikkan" or "menurunkan" or "memilih" or "menunjuk";
            Say(new TargetWord(degree ? "to" : "into", verb, "result"));
            clause.Verb = null;
            return after;
        }

        english = Suit(english, subject, clause.Mood);
        if (verb is not null && verb.Voice is not Voice.Passive && !clause.IsRelative && _fronted is null && verb.Clitic == Clitic.None && !StartsNounPhrase(after) && LemmaAt(after) is not "yang" && Hangs(english) is { } bare)
            english = bare;
        var passive = verb?.Voice is Voice.Passive || (verb?.Voice == Voice.Accidental && !english.StartsWith("be ", StringComparison.Ordinal));
        var mood = clause.Mood;
        var bareImperative = verb is { Voice: Voice.Bare } or { Voice: Voice.None } && subject is null && start is var s && (s == 0 || PartAt(s - 1, PartOfSpeech.Mark) || LemmaAt(s - 1) is "mari" or "ayo" or "silakan" or "tolong" or "harap" or "mohon") && modal is null && negation is null && (verb.Voice == Voice.Bare || verb.Readings.Any(r => r.Voice == Voice.Bare && r.Lemma != verb.Lower) || !HasPrefix(verb.Lower) || words[^1].Surface == "!") && mood == VerbMood.Finite && !clause.HasVerb;
        if (verb?.Reading.Form?.Particle == "lah" && subject is null && verb.Voice is Voice.Bare or Voice.None)
            bareImperative = true;
        if (modal == "do" && mood == VerbMood.Finite)
            mood = VerbMood.Imperative;
        if (bareImperative)
            mood = VerbMood.Imperative;
        // Menanggapi keluhan warga, ...: responding to
        if (start == 0 && after == 1 && subject is null && mood == VerbMood.Finite && verb is { Voice: Voice.Active })
            mood = VerbMood.Gerund;
        var past = (_past && !clause.Quoted) || (verb is not null && verb.Has(Features.Quote) && modal is null);
        // Sejak 2010 ia menjabat: since 2010 he has served
        if (_since && past && perfect is null && progressive is null && modal is null && mood == VerbMood.Finite && !clause.IsRelative && clause.Outer is null && verb is not null && !verb.Has(Features.Quote | Features.Link) && semi.Count == 0)
            (perfect, past) = (anchor, false);
        var forms = new List<TargetWord>(8);
        // From the outside in: each auxiliary decides the form of what follows it.
        var chain = new List<(string Base, SourceWord Source, string Next)>();
        // to be able to, to have to: English modals have no infinitive; most say nothing there.
        if (modal is not null and not "do" && mood is not VerbMood.Finite)
        {
            if (modal == "must")
                chain.Add(("have to", modalWord!, "base"));
            else if (modal == "can" && mood is VerbMood.Gerund)
                chain.Add(("be able to", modalWord!, "base"));
        }
        else if (modal is not null and not "do")
            chain.Add((modal, modalWord!, "base"));
        foreach (var (word, source) in semi)
            chain.Add((word, source, word == "keep" ? "gerund" : "base"));
        if (perfect is not null && (modal is null || !notYet) && !(past && !notYet && mood == VerbMood.Finite && HasPastAdverb()))
            chain.Add(("have", perfect, "participle"));
        if (progressive is not null && verb is not null && !verb.Has(Features.Stative))
            chain.Add(("be", progressive, "gerund"));
        if (passive)
            chain.Add(("be", anchor, "participle"));
        if (english.StartsWith("be ", StringComparison.Ordinal) && verb is not null)
        {
            chain.Add(("be", anchor, "rest"));
            chain.Add((english[3..], anchor, ""));
        }
        else
        {
            chain.Add((english, anchor, ""));
        }


        var form = mood switch
        {
            VerbMood.Infinitive => "to",
            VerbMood.Gerund => "gerund",
            VerbMood.Bare or VerbMood.Imperative => "base",
            _ => "finite",
        };
        var saidNot = negation is null || never;
        if (form == "to" && !saidNot)
            (saidNot, _) = (true, Add("not", negation!, "negation"));
        if (form == "gerund" && !saidNot)
            (saidNot, _) = (true, Add("not", negation!, "negation"));
        if (form == "base" && (!saidNot || (never && negation is not null)))
        {
            Add(never ? "never" : "do not", negation!, "negation");
            (saidNot, never) = (true, false);
        }

        var saidInner = inner.Count == 0 && !never;
        for (var k = 0; k < chain.Count; k++)
        {
            var (word, source, next) = chain[k];
            var isFirst = k == 0;
            var isMain = k == chain.Count - 1;
            if (isFirst && form == "finite" && _held is not null && saidNot && !IsBe(word) && (isMain || word.EndsWith(" to", StringComparison.Ordinal)))
            {
                Add(past ? "did" : subject is null or { AgreesAsPlural: false, Grammatical: 3 } ? "does" : "do", source, "auxiliary");
                Inner();
                form = "base";
            }

            if (isFirst && form == "finite" && !saidNot && isMain && !IsBe(word))
            {
                // do-support
                Inner();
                Add((past ? "did" : subject is null or { AgreesAsPlural: false, Grammatical: 3 } ? "does" : "do") + " not", negation!, "negation");
                Add(word, source);
                saidNot = true;
                break;
            }

            if (isFirst && form == "finite" && !saidNot && word.EndsWith(" to", StringComparison.Ordinal) && !IsBe(word))
            {
                Add((past ? "did" : subject is null or { AgreesAsPlural: false, Grammatical: 3 } ? "does" : "do") + " not", negation!, "negation");
                saidNot = true;
                form = "base";
            }

            if (isMain && !saidInner && !(isFirst && IsBe(word)))
                Inner();
            if (!isFirst && !saidInner)
                Inner();
            var spoken = form switch
            {
                "finite" => Finite(word, subject, past, isFirst && !isMain && word is "have"),
                "to" => "to " + word,
                "gerund" => EnglishInflector.Gerund(word),
                "participle" => EnglishInflector.Participle(word),
                _ => word,
            };
            Add(spoken, source, isMain ? verb is null ? "copula" : "verb" : "auxiliary");
            if (isFirst && !saidNot)
            {
                Add(notYet ? "not yet" : "not", negation!, "negation");
                saidNot = true;
            }

            if (isFirst && isMain && !saidInner)
                Inner();
            form = next;
        }

        if (_held is not null && forms.Count > 0)
            SayInverted(forms);
        else
            Say([.. forms]);
        if (_fronted is not null)
        {
            _output.AddRange(_fronted);
            _fronted = null;
        }

        if (mutual is not null)
            Say(Word("each other", mutual, "reciprocal"));
        clause.HasVerb = true;
        clause.Verb = verb;
        _lastVerb = verb;
        if (mood is VerbMood.Infinitive or VerbMood.Gerund or VerbMood.Bare or VerbMood.Imperative)
            clause.Mood = mood;
        return verb is null ? after : AfterVerb(after, verb, passive);

        void Inner()
        {
            saidInner = true;
            if (never)
                Add("never", negation!, "negation");
            forms.AddRange(inner);
        }

        bool Add(string text, SourceWord source, string rule = "verb")
        {
            forms.Add(new TargetWord(text.Replace("*", "", StringComparison.Ordinal), source, rule));
            return true;
        }

        bool After(int at) => PartAt(at, PartOfSpeech.Mark) || at >= words.Count;
    }

    private static bool HasPrefix(string word) => word.StartsWith("me", StringComparison.Ordinal) || word.StartsWith("be", StringComparison.Ordinal) || word.StartsWith("ter", StringComparison.Ordinal) || word.StartsWith("di", StringComparison.Ordinal) || word.StartsWith("ke", StringComparison.Ordinal);

    // A preposition that waits for an object in vain: menunggu, wait for.
    private static string? Hangs(string english)
    {
        var space = english.LastIndexOf(' ');
        return space > 0 && english.AsSpan(space + 1) is "for" or "to" or "at" or "of" or "on" or "with" or "about" or "from" ? english[..space] : null;
    }

    /// <summary>one's and oneself, as the subject has them.</summary>
    private static string Suit(string english, NounPhrase? subject, VerbMood mood)
    {
        if (!english.Contains("one's", StringComparison.Ordinal) && !english.Contains("oneself", StringComparison.Ordinal))
            return english;
        var pronoun = subject?.Pronoun ?? (subject is null && mood == VerbMood.Imperative ? Pronoun.You : subject is { AgreesAsPlural: true } ? Pronoun.They : subject is { IsPerson: false } && !IsUnknownName(subject) ? Pronoun.It : Pronoun.He);
        return english.Replace("one's", pronoun.Possessive, StringComparison.Ordinal).Replace("oneself", pronoun.Reflexive, StringComparison.Ordinal);
    }

    private static bool IsBe(string verb) => verb == "be" || verb.StartsWith("be ", StringComparison.Ordinal) || Modals.ContainsValue(verb);

    private static string Finite(string verb, NounPhrase? subject, bool past, bool perfect)
    {
        if (Modals.ContainsValue(verb))
            return past && verb is "must" ? "had to" : past && verb == "can" ? "could" : verb;
        if (IsBe(verb))
            return Be(subject, past) + verb[2..];
        if (verb == "have" && perfect)
            return subject is { AgreesAsPlural: true } or { Grammatical: < 3 } ? "have" : "has";
        if (past)
            return EnglishInflector.Past(verb);
        return subject is { AgreesAsPlural: true } or { Grammatical: < 3 } ? verb : EnglishInflector.Third(verb);
    }

    private bool HasPastAdverb()
    {
        foreach (var word in words)
        {
            if (word.Lemma is "kemarin" or "lalu" or "silam" || word.Lemma.EndsWith(" lalu", StringComparison.Ordinal) || Numbers.IsYear(word.Surface))
                return true;
        }

        return false;
    }

    /// <summary>there is, there are; behind a subject, be.</summary>
    private int Existential(int after, SourceWord verb, SourceWord? negation, NounPhrase? subject, string? modal)
    {
        var past = _past && !_clause.Quoted;
        _clause.HasVerb = true;
        if (subject is not null && LemmaAt(after) is "di" or "pada" or "dalam" or "dari" or "untuk" || (subject is not null && PartAt(after, PartOfSpeech.Mark)))
        {
            Say(new TargetWord(modal is null ? Be(subject, past) : modal + " be", verb, "existential"));
            if (negation is not null)
                Say(Word("not", negation, "negation"));
            return after;
        }

        if (subject is { IsPronoun: true } && StartsNounPhrase(after) && negation is null)
        {
            // Saya ada waktu: I have time
            Say(new TargetWord(Finite("have", subject, past, perfect: true) is var has && past ? "had" : has, verb, "possession"));
            _clause.Verb = verb;
            return after;
        }

        var at = after;
        var phrase = StartsNounPhrase(after) ? ParseNounPhrase(ref at) : null;
        var be = modal is not null ? modal + " be" : phrase is { AgreesAsPlural: true } ? past ? "were" : "are" : past ? "was" : "is";
        Say(new TargetWord(_clause.IsRelative ? be : "there " + be, verb, "existential"));
        if (negation is not null)
            Say(Word("no", negation, "negation"));
        else if (IsNegation(verb.Lemma.Split(' ')[0]))
            Say(new TargetWord("no", verb, "negation"));
        if (phrase is not null)
        {
            if (phrase.Determination == Determination.Open && !phrase.IsPlural && !phrase.Mass && phrase.Noun is not null)
                phrase.Determination = negation is null && !IsNegation(verb.Lemma.Split(' ')[0]) ? Determination.Indefinite : Determination.Closed;
            else if (phrase.Determination == Determination.Open)
                phrase.Determination = Determination.Closed;
            _output.AddRange(Realise(phrase, Role.Predicate));
            _clause.Subject = _recent = phrase;
        }

        return at;
    }

    /// <summary>What a verb governs: its agent, its preposition, the form of the verb behind it.</summary>
    private int AfterVerb(int i, SourceWord verb, bool passive)
    {
        if (passive && verb.Clitic == Clitic.Nya)
            Say(new TargetWord("by him", verb, "agent"));
        else if (verb.Clitic is Clitic.KuBefore or Clitic.KauBefore && passive)
            Say(new TargetWord(verb.Clitic == Clitic.KuBefore ? "by me" : "by you", verb, "agent"));
        else if (verb.Clitic is Clitic.Nya or Clitic.Ku or Clitic.Mu && verb.Count == 1)
        {
            if (verb.Clitic == Clitic.Nya)
                _output.Add(new Choice(new Variant([new TargetWord(_lastPerson is { IsPlural: false } && verb.Has(Features.ObjectInfinitive | Features.That | Features.Quote) ? "him" : "it", verb, "object")], 0), new Variant([new TargetWord("them", verb, "object")], 0.8f), new Variant([new TargetWord("him", verb, "object")], 0.4f)));
            else
                Say(new TargetWord(verb.Clitic == Clitic.Ku ? "me" : "you", verb, "object"));
        }

        if (passive && At(i) is { } agent && LemmaAt(i) is not "oleh" && (agent is { Part: PartOfSpeech.Name, Entry: null } || (agent.Is(PartOfSpeech.Noun) && _clause.Subject is not null && !agent.Has(Features.Time | Features.Place) && verb.Lemma is not ("memberi" or "menjadikan" or "menyebut" or "menamakan" or "menganggap" or "menunjuk" or "memanggil" or "mengangkat" or "memilih" or "menambah" or "membayar" or "mengirim" or "mencapai" or "memberikan" or "memiliki") && !verb.Has(Features.Link | Features.Infinitive | Features.That)) || agent.Has(Features.Person | Features.Organisation | Features.Country) || agent.Lemma is "pemerintah" or "polisi") && agent.Is(PartOfSpeech.Noun | PartOfSpeech.Name | PartOfSpeech.Pronoun))
            Say(new TargetWord("by", agent, "agent"));
        if (verb.Entry is not { } entry)
            return i;
        if (LemmaAt(i) is "oleh" && entry.English.EndsWith(" by", StringComparison.Ordinal))
            return i + 1;
        if (At(i) is { } preposition && preposition.Is(PartOfSpeech.Preposition) && entry.Value(preposition.Lemma) is { } governed && !(preposition.Lemma is "pada" or "di" && At(i + 1) is { } when && (when.Has(Features.Time) || when.Entry is null && when.Part == PartOfSpeech.Numeral)))
        {
            if (governed is not "0")
                Say(Word(governed, preposition, "frame"));
            _clause.Verb = verb;
            return i + 1;
        }

        if (IsVerbGroup(i))
        {
            var (mood, pushed) = entry switch
            {
                _ when entry.Has(Features.Infinitive) => (VerbMood.Infinitive, true),
                _ when entry.Has(Features.Gerund) => (VerbMood.Gerund, true),
                _ when entry.Has(Features.BareInfinitive) => (VerbMood.Bare, true),
                _ => (VerbMood.Finite, false),
            };
            // Behind a verb that also takes a clause a bare verb has the same subject: sepakat tingkatkan, agree to increase.
            if (pushed && (!entry.Has(Features.That) || !PartAt(i, PartOfSpeech.Auxiliary)))
                _clause = new Clause(_clause.Outer, _clause.Subject) { Mood = mood, IsRelative = _clause.IsRelative, Quoted = _clause.Quoted };
        }
        else if (entry.Has(Features.That | Features.Quote) && StartsNounPhrase(i) && VerbAhead(i) && !passive)
        {
            // mengatakan mereka memantau: a clause without bahwa
            _clause = new Clause(_clause, null) { Quoted = _clause.Quoted };
        }
        else if (entry.Has(Features.ObjectInfinitive | Features.BareInfinitive) && StartsNounPhrase(i))
        {
            var at = i;
            if (ParseNounPhrase(ref at) is { } phrase && IsVerbGroup(at))
            {
                _output.AddRange(Realise(phrase, Role.Object));
                _clause = new Clause(_clause.Outer, phrase) { Mood = entry.Has(Features.BareInfinitive) ? VerbMood.Bare : VerbMood.Infinitive, Quoted = _clause.Quoted };
                return at;
            }
        }

        return i;
    }
}
