namespace Translate.Dictionary;

/// <summary>What a verb is told by the words before it.</summary>
internal enum VerbMood
{
    /// <summary>Tense and agreement.</summary>
    Finite,

    /// <summary><c>to go</c>; the <c>to</c> is written by the verb group.</summary>
    Infinitive,

    /// <summary><c>go</c></summary>
    Bare,

    /// <summary><c>going</c></summary>
    Gerund,

    /// <summary>A request: <c>Go!</c></summary>
    Imperative,
}

/// <summary>A clause on its way through the transfer.</summary>
internal sealed class Clause(Clause? outer, NounPhrase? subject)
{
    /// <summary>The clause that this one stands in.</summary>
    public Clause? Outer { get; } = outer;

    public NounPhrase? Subject { get; set; } = subject;

    /// <summary>A verb or copula was said.</summary>
    public bool HasVerb { get; set; }

    /// <summary>The form the next verb takes.</summary>
    public VerbMood Mood { get; set; }

    /// <summary>Opened by <c>yang</c>.</summary>
    public bool IsRelative { get; init; }

    /// <summary>The last verb, while it waits for an object or complement.</summary>
    public SourceWord? Verb { get; set; }

    /// <summary>Inside quotation marks.</summary>
    public bool Quoted { get; init; }
}

/// <summary>
/// From Indonesian units to English: one pass from left to right that parses noun phrases and verb groups by descent and keeps, for
/// each clause, its subject and the form its next verb takes. Everything it cannot place it says as it stands.
/// </summary>
internal sealed partial class EnglishTransfer(Lexicon lexicon, List<SourceWord> words, TransferOptions options)
{
    // No clause keeps its verb waiting longer; it keeps the work linear.
    private const int FarthestVerb = 60;

    // Verbs that describe the noun before them where another verb says what it does.
    private static readonly Dictionary<string, string> Described = new(StringComparer.Ordinal)
    {
        ["berkekuatan"] = "with a magnitude of",
        ["bernama"] = "named",
        ["berjudul"] = "entitled",
        ["bertajuk"] = "entitled",
        ["bernilai"] = "worth",
        ["berinisial"] = "with the initials",
    };

    private readonly List<Choice> _output = new(words.Count + 8);
    private Clause _clause = new(null, null);
    private bool _past;
    private bool _quoted;
    private bool _speech;
    private bool _since;
    private NounPhrase? _lastPerson;

    /// <summary>The choices of the translation, in order.</summary>
    public static List<Choice> Run(Lexicon lexicon, List<SourceWord> words, TransferOptions options)
    {
        var transfer = new EnglishTransfer(lexicon, words, options);
        for (var i = 0; i < words.Count; i++)
            words[i].Position = i;
        transfer._past = Tense.IsPast(words, options);
        transfer._speech = Tense.HasSpeech(words);
        transfer._since = Tense.IsSince(words);
        for (var i = 0; i < words.Count;)
        {
            var next = transfer.Step(i);
            i = Math.Max(next, i + 1);
        }

        transfer.ReleaseSubject();
        transfer.ReleaseFronted();
        return transfer._output;
    }

    // Units move by a few places at most, when an order of words is mended.
    private int IndexOf(SourceWord word)
    {
        for (var step = 0; step < words.Count; step++)
        {
            if (At(word.Position - step) == word)
                return word.Position - step;
            if (At(word.Position + step) == word)
                return word.Position + step;
        }

        return -1;
    }

    private SourceWord? At(int i) => i >= 0 && i < words.Count ? words[i] : null;

    private string LemmaAt(int i) => At(i)?.Lemma ?? "";

    private bool PartAt(int i, PartOfSpeech parts) => At(i)?.Is(parts) ?? false;

    /// <summary>Translates what starts at the unit and returns the index of the unit after it.</summary>
    private int Step(int i)
    {
        var word = words[i];
        if (word.Part == PartOfSpeech.Mark)
            return Mark(i);
        if (Question(i, out var afterQuestion))
            return afterQuestion;
        if (Pattern(i, out var afterPattern))
            return afterPattern;
        if (word.Lemma is "yang" or "yg")
            return Relative(i);
        if (Reporting(i, out var afterReport))
            return afterReport;
        if (word.Lower is "tolong" or "mohon" or "harap" or "silakan" or "silahkan" or "mari" or "ayo" or "marilah" && AtClauseStart(i) && (i + 1 < words.Count))
        {
            var together = word.Lower is "mari" or "ayo" or "marilah";
            var next = together && LemmaAt(i + 1) is "kita" ? i + 2 : i + 1;
            if (IsVerbGroup(next))
            {
                Say(Word(together ? "let's" : "please", word, "request"));
                _clause = new Clause(null, null) { Mood = VerbMood.Imperative, Quoted = _clause.Quoted };
                return next;
            }
        }

        if (word.Lemma == "belum" && AtClauseStart(i) && At(i + 1) is null or { Part: PartOfSpeech.Mark })
        {
            Say(Word("not yet", word, "answer"));
            return i + 1;
        }

        // Makan dulu, ya!
        if (word.Lower == "ya" && i > 1 && words[i - 1].Surface is "," && At(i + 1) is null or { Surface: "." or "!" or "?" })
        {
            Say(Word(At(i + 1)?.Surface == "?" ? "right" : "okay", word, "tag"));
            return i + 1;
        }

        // Bapak Prof. Dr. Ahmad: the titles are enough.
        if (word.Capital && word.Lower is "bapak" or "ibu" && At(i + 1) is { Lemma: [_, .., '.'] })
            return i + 1;
        if (word.Lemma is "memang" && i > 0 && !PartAt(i - 1, PartOfSpeech.Mark))
            return i + 1;
        if (word.Lower is "adanya" && StartsNounPhrase(i + 1))
            return i + 1;
        if (word.Lower is "pukul" or "jam" && At(i + 1) is { Part: PartOfSpeech.Numeral } clock)
        {
            // pukul 10.30: at 10:30; pukul tujuh: at seven o'clock
            if (!PartAt(i - 1, word.Lower == "jam" ? PartOfSpeech.Preposition | PartOfSpeech.Numeral : PartOfSpeech.Preposition) && (word.Lower == "pukul" || clock.Entry is null))
                Say(new TargetWord("at", word, "preposition"));
            if (clock.Entry is null)
            {
                Say(new TargetWord(Numbers.IsClock(clock.Surface) ? clock.Surface.Replace('.', ':') : Kept(clock), clock, "clock"));
                return i + 2;
            }

            if (NumeralWords.TryRead(words, i + 1, out var hour, out var afterHour))
            {
                Say(Word(hour + " o'clock", clock, "clock"));
                return afterHour;
            }
        }

        // meletus tahun 2010: erupted in 2010
        if (word.Lemma == "tahun" && At(i + 1) is { Part: PartOfSpeech.Numeral } year && Numbers.IsYear(year.Surface) && (i == 0 || PartAt(i - 1, PartOfSpeech.Verb | PartOfSpeech.Adjective | PartOfSpeech.Adverb | PartOfSpeech.Mark)) && !(At(i - 1)?.Lower.EndsWith(" pada", StringComparison.Ordinal) ?? false))
        {
            Say(new TargetWord("in", word, "preposition"), new TargetWord(year.Surface, year, "number"));
            return i + 2;
        }

        if (word.Lemma is "tanggal" && At(i + 1) is { Entry: null, Part: PartOfSpeech.Numeral })
        {
            // tanggal 17 September: on 17 September
            if (!PartAt(i - 1, PartOfSpeech.Preposition))
                Say(new TargetWord("on", word, "preposition"));
            return i + 1;
        }

        // Gempa berkekuatan 6,2 mengguncang: an earthquake with a magnitude of 6.2 shook
        if (_clause is { Subject: not null, HasVerb: false } && PartAt(i - 1, PartOfSpeech.Noun | PartOfSpeech.Name) && Described.TryGetValue(word.Lemma, out var described) && VerbAhead(i + 1))
        {
            Say(Word(described, word, "reduced relative"));
            return i + 1;
        }

        if (word.Lemma == "akan" && i > 0 && StartsNounPhrase(i + 1) && !IsVerbGroup(i + 1) && PartAt(i - 1, PartOfSpeech.Noun | PartOfSpeech.Verb | PartOfSpeech.Adjective))
        {
            Say(Word(words[i - 1].Entry?.Value("akan") ?? "of", word, "preposition"));
            return i + 1;
        }

        if (word.Lower is "kenapa" or "mengapa" or "bagaimana" or "kapan" or "di mana" && _clause.HasVerb && StartsNounPhrase(i + 1) && VerbAhead(i + 1))
        {
            // menanyakan kenapa dia belum datang: a question within the sentence
            Say(word);
            _clause = new Clause(null, null) { Quoted = _quoted };
            return i + 1;
        }

        if (IsVerbGroup(i))
            return VerbGroup(i);
        if (word.Is(PartOfSpeech.Preposition) && word.CanBe(PartOfSpeech.Conjunction) && IsClause(i + 1))
            word.Choose(PartOfSpeech.Conjunction);
        if (word.Is(PartOfSpeech.Conjunction))
            return Conjunction(i);
        if (word.Is(PartOfSpeech.Preposition))
            return Preposition(i);
        if (StartsNounPhrase(i))
        {
            var at = i;
            if (ParseNounPhrase(ref at) is { } phrase)
            {
                PlaceNounPhrase(phrase, i, ref at);
                return at;
            }
        }

        if (word.Is(PartOfSpeech.Adjective) || (IsDegree(i) && PartAt(i + 1, PartOfSpeech.Adjective)))
            return PredicateAdjective(i);
        Say(word);
        return i + 1;
    }

    /// <summary>A noun phrase with a verb group right behind it.</summary>
    private bool IsClause(int i)
    {
        if (!StartsNounPhrase(i))
            return false;
        var mentioned = _mentioned.Count;
        return ParseNounPhrase(ref i) is not null && _mentioned.Count >= mentioned && (IsVerbGroup(i) || PartAt(i, PartOfSpeech.Auxiliary));
    }

    private void Say(params TargetWord[] said)
    {
        if (said.Length > 0)
            _output.Add(Choice.Of(said));
    }

    /// <summary>The entry's English as it stands, or the surface form of what has none.</summary>
    private void Say(SourceWord word, string rule = "lexicon")
    {
        var text = word.Entry is null ? Kept(word) : Sense(word, IndexOf(word));
        if (text.Length > 0)
            Say(new TargetWord(text, word, rule) { Capital = word.Capital });
    }

    private static string Kept(SourceWord word) => Numbers.Token(word.Surface, fromIndonesian: true) ?? word.Surface;

    private static TargetWord Word(string text, SourceWord source, string rule = "lexicon") => new(text, source, rule) { Capital = source.Capital && !source.Is(PartOfSpeech.Pronoun) };

    private int Mark(int i)
    {
        var word = words[i];
        if (word.Surface is "?" or "." or "," or "!" or ";")
            CloseQuestion(word);
        ReleaseFronted();
        var opens = word.SpaceBefore || i == 0;
        var closes = i + 1 >= words.Count || words[i + 1].SpaceBefore;
        var glued = !word.SpaceBefore || word.Surface is "." or "," or ";" or ":" or "!" or "?" or ")" or "]" or "}" or "”" or "’" or "%" or "…" or "»" || (word.Surface == "\"" && closes && (!opens || _quoted));
        Say(new TargetWord(word.Surface, word, "mark") { Glued = glued, GluesNext = i + 1 < words.Count && !words[i + 1].SpaceBefore && !(word.Surface is "," or "." or ";" or ")" or "”" or "?" or "!") });
        switch (word.Surface)
        {
            case "." or "!" or "?" or ";" or ":" or "…":
                _clause = new Clause(null, null) { Quoted = _quoted };
                break;
            case "\"" or "“" or "”" or "«" or "»":
                _quoted = _speech && (word.Surface is "“" or "«" || (word.Surface == "\"" && (opens != closes ? opens : !_quoted)));
                if (_quoted)
                    _clause = new Clause(_clause, null) { Quoted = true };
                else
                    _clause = new Clause(null, null);
                break;
            case "," when _clause is { IsRelative: true, HasVerb: true, Outer: { } outer } && !CoordinatedVerbFollows(i + 1):
                _clause = outer;
                break;
        }

        return i + 1;
    }

    private bool CoordinatedVerbFollows(int i) => IsVerbGroup(LemmaAt(i) is "dan" or "serta" or "atau" ? i + 1 : i);

    /// <summary>Whether a verb stands between here and the end of the clause.</summary>
    private bool VerbAhead(int i)
    {
        var depth = 0;
        for (var end = Math.Min(words.Count, i + FarthestVerb); i < end; i++)
        {
            var word = words[i];
            if (word.Part == PartOfSpeech.Mark && word.Surface is "." or ";" or "?" or "!" or ":" or "\"" or "”")
                return false;
            if (word.Surface == "," && depth == 0 && LemmaAt(i + 1) is not "yang")
                return false;
            if (word.Lemma is "yang")
            {
                depth = 1;
                continue;
            }

            if (word.Lemma is "bahwa" or "karena" or "ketika" or "sehingga" or "jika" or "setelah" or "sebelum" or "namun" or "tetapi" or "agar" or "supaya")
                return false;
            if (word.Lemma is "untuk" or "dengan" or "dalam" or "tanpa" && PartAt(i + 1, PartOfSpeech.Verb))
            {
                i++;
                continue;
            }

            if (word.Is(PartOfSpeech.Verb) || (word.Is(PartOfSpeech.Auxiliary) && !word.Is(PartOfSpeech.Adverb)))
            {
                if (depth == 0)
                    return true;
                depth = 0;
            }
        }

        return false;
    }
}
