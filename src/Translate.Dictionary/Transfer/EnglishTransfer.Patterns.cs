namespace Translate.Dictionary;

/// <summary>Multiword entries with slots: <c>salah satu {n:pl}</c>, one of the {n:pl}.</summary>
internal sealed partial class EnglishTransfer
{
    private bool Pattern(int i, out int after)
    {
        after = i;
        var word = words[i];
        foreach (var entry in lexicon.PatternsFrom(word.Lower.Split(' ')[0]))
        {
            if (TryPattern(entry, i, out after))
                return true;
        }

        if (word.Is(PartOfSpeech.Numeral) && (word.Entry is null || NumeralWords.TryRead(words, i, out _, out _)))
        {
            foreach (var entry in lexicon.PatternsFrom("{num}"))
            {
                if (TryPattern(entry, i, out after))
                    return true;
            }
        }

        return false;
    }

    private bool TryPattern(LexicalEntry entry, int start, out int after)
    {
        after = start;
        var fillers = new List<(string Slot, List<Choice> Said)>(2);
        var i = start;
        SourceWord? anchor = null;
        NounPhrase? last = null;
        var literals = entry.Lemma.Split(' ');
        for (var k = 0; k < literals.Length; k++)
        {
            var literal = literals[k];
            if (At(i) is not { } word)
                return false;
            if (literal[0] != '{')
            {
                // A unit of several words may cover several literals.
                var count = word.Count;
                if (count > 1 && k + count <= literals.Length && string.Join(' ', literals[k..(k + count)]) == word.Lower)
                {
                    k += count - 1;
                }
                else if (word.Lower != literal && word.Lemma != literal)
                {
                    return false;
                }

                anchor ??= word;
                i++;
                continue;
            }

            if (Fill(literal, ref i, ref last, isLast: k == literals.Length - 1) is not { } said)
                return false;
            fillers.Add((literal, said));
        }

        if (anchor is null)
            return false;
        if (entry.Part == PartOfSpeech.Adjective && _clause is { Subject: not null, HasVerb: false })
            Copula(anchor);
        var first = true;
        var one = false;
        var text = new List<string>();
        foreach (var piece in entry.English.Split(' '))
        {
            if (piece[0] != '{')
            {
                text.Add(one && piece is "years" or "months" or "weeks" or "days" or "hours" or "minutes" or "decades" or "seconds" or "times" ? piece[..^1] : piece);
                continue;
            }

            Flush();
            var kind = piece.TrimEnd('}').Split(':')[0];
            var at = fillers.FindIndex(f => f.Slot.TrimEnd('}').Split(':')[0] == kind);
            if (at < 0)
                continue;
            one = fillers[at].Said is [{ Variants: [{ Words: [{ Text: "one" or "1" }] }] }];
            _output.AddRange(fillers[at].Said);
            fillers.RemoveAt(at);
        }

        Flush();
        after = i;
        if (entry.Part is PartOfSpeech.Numeral && !_clause.HasVerb)
            _clause.Subject ??= last;
        else if (entry.Part is PartOfSpeech.Noun or PartOfSpeech.Pronoun && !_clause.HasVerb)
        {
            // one of the members: the whole is singular
            _clause.Subject ??= last is null ? null : new NounPhrase { Head = anchor, Fixed = "", IsPerson = last.IsPerson, Determination = Determination.Closed };
        }
        else if (entry.Part == PartOfSpeech.Verb)
        {
            _clause.HasVerb = true;
        }

        return true;

        void Flush()
        {
            if (text.Count == 0)
                return;
            var said = string.Join(' ', text);
            if (entry.Part == PartOfSpeech.Verb && first && _clause.Mood == VerbMood.Finite)
                said = Finite(said, _clause.Subject, _past && !_quoted, perfect: false);
            Say(new TargetWord(said, anchor, "pattern") { Capital = false });
            first = false;
            text.Clear();
        }
    }

    private List<Choice>? Fill(string slot, ref int i, ref NounPhrase? last, bool isLast)
    {
        var colon = slot.IndexOf(':', StringComparison.Ordinal);
        var kind = slot[1..(colon < 0 ? slot.Length - 1 : colon)];
        var form = colon < 0 ? "" : slot[(colon + 1)..^1];
        switch (kind)
        {
            case "num":
                if (!PartAt(i, PartOfSpeech.Numeral))
                    return null;
                if (isLast)
                {
                    // lebih dari 150 tahun: the number with what it counts
                    last = ParseNounPhrase(ref i);
                    return last is null ? null : Realise(last, Role.Complement);
                }

                if (words[i].Entry is null)
                {
                    var said = new List<Choice> { Choice.Of(Word(Kept(words[i]), words[i], "number")) };
                    i++;
                    while (LemmaAt(i) is "juta" or "miliar" or "triliun" or "ribu")
                        said.Add(Choice.Of(Word(words[i].Entry?.English ?? words[i].Surface, words[i++], "number")));
                    return said;
                }

                if (!NumeralWords.TryRead(words, i, out var value, out var after))
                    return null;
                var number = Choice.Of(Word(value, words[i], "number"));
                i = after;
                return [number];
            case "n":
                if (!StartsNounPhrase(i))
                    return null;
                if (ParseNounPhrase(ref i) is not { } phrase)
                    return null;
                if (form is "pl" && !phrase.Mass && phrase.Noun is not null && !phrase.NumberIsSaid)
                {
                    (phrase.Number, phrase.NumberIsSaid) = (GrammaticalNumber.Plural, true);
                    if (phrase.Determination == Determination.Definite && phrase.Before.Count == 0)
                        phrase.Determination = Determination.Open;
                }

                last = phrase;
                var choices = Realise(phrase, Role.Complement);
                // The pattern has its own article: keep the phrase's bare variant where there is one.
                if (form is "pl" or "bare" && choices[0].Variants.FirstOrDefault(v => v.Words.Length > 0 && v.Words[0].Rule != "article") is { Words: not null } bare)
                    choices[0] = new Choice(bare with { Cost = 0 });
                return choices;
            case "a":
                if (!AdjectiveAt(i, attributive: false, out var adjective, out var afterAdjective, out _))
                    return null;
                i = afterAdjective;
                return [Choice.Of(adjective)];
            case "v":
                if (!IsVerbGroup(i) || !words[i].Is(PartOfSpeech.Verb))
                    return null;
                var english = Sense(words[i], i);
                english = form switch
                {
                    "ing" => EnglishInflector.Gerund(english),
                    "inf" => "to " + english,
                    "past" => EnglishInflector.Past(english),
                    "pp" => EnglishInflector.Participle(english),
                    _ => english,
                };
                var verb = Choice.Of(new TargetWord(english, words[i], "verb"));
                i++;
                return [verb];
            default:
                return null;
        }
    }
}
