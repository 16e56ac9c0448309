namespace Translate.Dictionary;

/// <summary>Verb groups: auxiliaries become particles of time and modality, be with a participle becomes di-, be with a noun adalah.</summary>
internal sealed partial class IndonesianTransfer
{
    /// <summary>A verb group taken apart.</summary>
    private sealed class Group
    {
        public List<TargetWord> Before { get; } = [];

        public List<TargetWord> Behind { get; } = [];

        public EnglishUnit? Negation { get; set; }

        public EnglishUnit? Main { get; set; }

        /// <summary>The last form of be, which makes a copula or a passive.</summary>
        public EnglishUnit? Be { get; set; }

        public EnglishUnit? To { get; set; }

        public EnglishUnit? Perfect { get; set; }

        public EnglishUnit? Progressive { get; set; }

        public bool Passive { get; set; }

        public bool Modal { get; set; }

        /// <summary>A request: the bare stem.</summary>
        public bool Imperative { get; set; }

        public int End { get; set; }

        public Tag First { get; set; }
    }

    private bool IsVerbGroup(int i)
    {
        var tag = TagAt(i);
        return tag switch
        {
            Tag.Be or Tag.Have or Tag.Do or Tag.Modal or Tag.Base or Tag.Third or Tag.Past or Tag.To => true,
            Tag.Participle => !(TagAt(i + 1) is Tag.Noun or Tag.Plural && !_afterNoun && i > 0 && TagAt(i - 1) is Tag.Determiner or Tag.Preposition),
            Tag.Gerund => true,
            Tag.Not => TagAt(i + 1) is Tag.To or Tag.Base or Tag.Gerund or Tag.Participle or Tag.Be,
            _ => false,
        };
    }

    private static string Modal(EnglishUnit unit) => unit.Lemma switch
    {
        "will" or "would" or "shall" => "akan",
        "can" => "dapat",
        "could" => "bisa",
        "should" => "harus",
        "must" => "harus",
        "may" or "might" => "mungkin",
        _ => unit.Entry?.English ?? unit.Lemma,
    };

    private Group ReadGroup(int i)
    {
        var group = new Group { First = TagAt(i) };
        var k = i;
        var pendingBe = false;
        for (; k < units.Count; k++)
        {
            var unit = units[k];
            switch (unit.Tag)
            {
                case Tag.Modal:
                    group.Before.Add(Word(Modal(unit), unit, "auxiliary"));
                    group.Modal = true;
                    continue;
                case Tag.Not:
                    group.Negation = unit;
                    // must not: tidak boleh
                    if (group.Before.Count > 0 && group.Before[^1] is { Rule: "auxiliary", Source.Lower: "must" } must)
                        group.Before[^1] = new TargetWord("boleh", must.Source, must.Rule);
                    if (group.Before.Count > 0)
                        group.Before.Insert(group.Before.FindLastIndex(w => w.Rule == "auxiliary") is >= 0 and var at ? at : 0, Word("tidak", unit, "negation"));
                    continue;
                case Tag.To when group.Main is null && !pendingBe && group.To is null && k == i | TagAt(k - 1) == Tag.Not:
                    group.To = unit;
                    continue;
                case Tag.Do when VerbAfter(k, Tag.Base) || VerbAfter(k, Tag.Have) || VerbAfter(k, Tag.Be) || VerbAfter(k, Tag.Do):
                    continue;
                case Tag.Have when LemmaAt(k + 1) == "to" && TagAt(k + 1) == Tag.To && TagAt(k + 2) is Tag.Base or Tag.Be or Tag.Have:
                    group.Before.Add(Word("harus", unit, "auxiliary"));
                    group.Modal = true;
                    k++;
                    continue;
                case Tag.Have when VerbAfter(k, Tag.Participle) || VerbAfter(k, Tag.Past) || VerbAfter(k, Tag.Be):
                    group.Perfect = unit;
                    continue;
                case Tag.Be when units[k].Lower is not "being" && LemmaAt(k + 1) is "go" && TagAt(k + 1) == Tag.Gerund && TagAt(k + 2) == Tag.To:
                    group.Before.Add(Word("akan", unit, "auxiliary"));
                    group.Modal = true;
                    k += 2;
                    continue;
                case Tag.Be:
                    // is being built
                    if (unit.Lower == "being" && group.Be is { } outer)
                        group.Progressive = outer;
                    group.Be = unit;
                    pendingBe = true;
                    continue;
                case Tag.Adverb when group.Main is null && k > i && !AdverbOfAdjective(k) && (VerbAfter(k, Tag.Base) || VerbAfter(k, Tag.Participle) || VerbAfter(k, Tag.Gerund) || VerbAfter(k, Tag.Past) || VerbAfter(k, Tag.Be) || VerbAfter(k, Tag.Have) || VerbAfter(k, Tag.Third)
                    || (pendingBe && TagAt(k + 1) is Tag.Determiner or Tag.Adjective or Tag.Preposition or Tag.Noun or Tag.Not) || TagAt(k + 1) == Tag.Not):
                    AddAdverb(group, unit);
                    continue;
                case Tag.Base or Tag.Third or Tag.Past or Tag.Have or Tag.Do:
                    if (pendingBe && unit.Tag is Tag.Past && unit.CanBe(Tag.Participle))
                        group.Passive = true;
                    else if (pendingBe && unit.Tag is not Tag.Base)
                        goto default;
                    else if (pendingBe)
                        goto default;
                    group.Main = unit;
                    k++;
                    break;
                case Tag.Participle:
                    group.Main = unit;
                    group.Passive = pendingBe || (group.Perfect is null && k == i);
                    k++;
                    break;
                case Tag.Gerund:
                    // is the building of: a noun
                    group.Main = unit;
                    if (pendingBe)
                        group.Progressive = group.Be;
                    k++;
                    break;
                default:
                    break;
            }

            break;
        }

        group.End = k;
        return group;
    }

    private static void AddAdverb(Group group, EnglishUnit unit)
    {
        var text = unit.Entry?.English ?? unit.Word.Surface;
        if (text.StartsWith("dengan ", StringComparison.Ordinal) || text.StartsWith("secara ", StringComparison.Ordinal))
        {
            group.Behind.Add(Word(text, unit));
            return;
        }

        var word = Word(text, unit, unit.Lemma is "never" ? "auxiliary" : "adverb");
        // also, still, often before what they belong to; the auxiliaries read so far stay behind: juga akan.
        if (text is "juga" or "masih" or "hanya" or "bahkan")
            group.Before.Insert(0, word);
        else
            group.Before.Add(word);
    }

    private bool VerbAfter(int k, Tag tag)
    {
        for (k++; TagAt(k) is Tag.Adverb or Tag.Not && k < units.Count; k++)
        {
        }

        return TagAt(k) == tag;
    }

    private int VerbGroup(int i)
    {
        var group = ReadGroup(i);
        var k = group.End;
        if (group.Main is null && group.Be is null)
        {
            // Auxiliaries alone: they can; yes, I do.
            _output.AddRange(group.Before);
            if (group.Negation is { } not && group.Before.Count == 0)
                Say("tidak", not, "negation");
            else if (group.Perfect is { } have)
                Say("telah", have, "auxiliary");
            return Math.Max(k, i + 1);
        }

        // We used to go: once.
        if (group.Main is { Lemma: "use" } habit && group.First == Tag.Past && group.Be is null && TagAt(k) == Tag.To && TagAt(k + 1) is Tag.Base or Tag.Be or Tag.Have && TagAt(i - 1) is Tag.Pronoun or Tag.Adverb)
        {
            Say("dulu", habit, "auxiliary");
            return VerbGroup(k + 1);
        }

        var finite = group.First is not (Tag.To or Tag.Participle or Tag.Gerund);
        if (_fronted is { } fronted && fronted.Is(Tag.Modal))
        {
            group.Before.Insert(0, Word(Modal(fronted), fronted, "auxiliary"));
            _fronted = null;
        }

        else if (_fronted is { Tag: Tag.Have } had && group.Main is { Tag: Tag.Participle or Tag.Past })
        {
            group.Before.Insert(0, Word("sudah", had, "auxiliary"));
            (group.Passive, finite, _fronted) = (false, true, null);
        }
        else if (_fronted is { Tag: Tag.Be } was && group.Be is null && group.Main is { Tag: Tag.Participle or Tag.Gerund or Tag.Past } form)
        {
            // Is it made here? Where are you going?
            group.Passive = form.Tag != Tag.Gerund;
            (group.Be, finite, _fronted) = (was, true, null);
        }

        Reduced(i, group, ref finite);
        if (group.To is { } to && !InfinitiveIsBare(i))
            Say("untuk", to, "infinitive");
        if (_inRelative && _hasVerb && finite && _afterNoun)
            (_inRelative, _hasVerb) = (false, true);
        var already = _hasVerb;
        if (finite)
            _hasVerb = true;
        var negated = group.Negation is not null && !group.Before.Exists(w => w.Rule == "negation");
        if (group.Main is null)
            return Copula(group, negated);
        var clause = TagAt(i - 1) is Tag.Start or Tag.Mark or Tag.Coordinator || (i == 1 && TagAt(0) is Tag.Adverb or Tag.Expression);
        group.Imperative = clause && !already && _fronted is null && !_question && (group.First == Tag.Base || (group.First == Tag.Do && group.Negation is not null)) && group.Main.Is(Tag.Base);
        if (negated && group.Perfect is not null && !group.Modal)
            _output.Add(Word("belum", group.Negation!, "negation"));
        else if (negated)
            _output.Add(Word(group.First == Tag.Do && group.Main.Is(Tag.Base) && _fronted is null && !_question && TagAt(i - 1) is Tag.Start or Tag.Mark or Tag.Coordinator ? "jangan" : "tidak", group.Negation!, "negation"));
        Aspect(group);
        _output.AddRange(group.Before);
        Main(group);
        _output.AddRange(group.Behind);
        _afterNoun = false;
        return k;
    }

    private static void Aspect(Group group)
    {
        if (group.Perfect is { } have && !group.Modal && group.Negation is null && !group.Before.Exists(w => w.Text is "sudah" or "belum" or "pernah" or "tidak pernah" or "telah"))
            group.Before.Add(Word("telah", have, "auxiliary"));
        if (group.Progressive is { } be && group.Perfect is null && !group.Modal && group.Negation is null && !group.Before.Exists(w => w.Text is "masih" or "sedang"))
            group.Before.Add(Word("sedang", be, "auxiliary"));
    }

    /// <summary>A participle or -ing behind a noun is a relative clause without its head: <c>made by</c>, yang dibuat oleh.</summary>
    private void Reduced(int i, Group group, ref bool finite)
    {
        if (group.Be is not null || group.Perfect is not null || group.To is not null || group.Modal || group.Main is not { } main)
            return;
        var both = main.CanBe(Tag.Past) && main.CanBe(Tag.Participle);
        if (group.First is Tag.Past or Tag.Participle && both && _afterNoun && !_afterComma)
        {
            var first = i - 1 >= 0 && TagAt(i - 1) is Tag.Pronoun;
            var participle = !first && !HasObject(group.End) && (_hasVerb ? !_inRelative || VerbBefore(group.End, 15) || LemmaAt(group.End) == "by" : LemmaAt(group.End) == "by" && VerbBefore(group.End, 25) || ReducedBefore(group.End));
            if (_hasVerb && HasObject(group.End) && !first && !_inRelative)
                participle = false;
            // a man called John
            if (!first && _hasVerb && main.Lemma is "call" or "name" or "dub" && TagAt(i - 1) is Tag.Noun or Tag.Plural)
                participle = true;
            if (!first && LemmaAt(group.End) == "by" && TagAt(group.End + 1) is not (Tag.Number or Tag.Mark or Tag.Gerund))
                participle = true;
            group.Passive = participle;
            if (participle)
                Say("yang", main, "relative");
            finite = !participle;
            return;
        }

        if (group.First is Tag.Participle && _afterNoun && !_afterComma)
        {
            Say("yang", main, "relative");
            finite = false;
        }
        else if (group.First is Tag.Past && group.Passive)
        {
            group.Passive = false;
        }
        else if (group.First is Tag.Participle && both && !_hasVerb && !_afterComma && i > 0 && TagAt(i - 1) is Tag.Pronoun or Tag.Coordinator)
        {
            group.Passive = false;
            finite = true;
        }
        else if (group.First is Tag.Participle && both && _hasVerb && HasObject(group.End))
        {
            group.Passive = false;
            finite = true;
        }
        else if (group.First is Tag.Gerund && _afterNoun && !_afterComma && !(_verb?.Has(Features.Gerund) ?? false))
        {
            Say("yang", main, "relative");
            finite = false;
        }
    }

    // The law passed last year requires: a finite verb stands ahead before any comma.
    private bool ReducedBefore(int i)
    {
        for (var k = i; k < units.Count && k < i + 14; k++)
        {
            switch (units[k].Tag)
            {
                case Tag.Third or Tag.Be or Tag.Have or Tag.Modal:
                    return true;
                case Tag.Past when !units[k].CanBe(Tag.Participle) || TagAt(k + 1) is Tag.Determiner:
                    return true;
                case Tag.Mark or Tag.Coordinator or Tag.Relative or Tag.Subordinator or Tag.Pronoun:
                    return false;
            }
        }

        return false;
    }

    private bool InfinitiveIsBare(int i)
    {
        var previous = At(i - 1);
        if (previous is null)
            return false;
        if (previous.Tag is Tag.Base or Tag.Past or Tag.Third or Tag.Participle or Tag.Gerund)
            return _verb is { } verb && (verb.Has(Features.Infinitive) || verb.English is "ingin" or "mulai" or "mencoba" or "berusaha" or "perlu" or "cenderung" or "harus" or "gagal" or "berhasil" or "tampaknya" or "memutuskan");
        if (previous.Tag is Tag.Be or Tag.Subordinator or Tag.Relative || (_verbLemma == "want" && previous.Tag is Tag.Object or Tag.Pronoun))
            return true;
        return previous.Tag is Tag.Adverb && previous.Lemma is "how" or "where" or "when" or "why";
    }

    /// <summary>An object stands here: a noun phrase that is no time.</summary>
    private bool HasObject(int i)
    {
        while (TagAt(i) == Tag.Adverb && !AdverbOfAdjective(i))
            i++;
        switch (TagAt(i))
        {
            case Tag.Object or Tag.Possessive:
                return true;
            case Tag.Pronoun:
                return !FiniteAt(i + 1);
            case Tag.Determiner or Tag.Number or Tag.Noun or Tag.Plural or Tag.Name or Tag.Adjective or Tag.Adverb:
                if (IsCurrency(i))
                    return true;
                return NominalFollows(LemmaAt(i) is not "" && TagAt(i) == Tag.Determiner ? i + 1 : i) && !TimeAt(i);
            case Tag.Mark:
                return IsCurrency(i);
            default:
                return false;
        }
    }

    private bool TimeAt(int i)
    {
        for (var k = i; k < i + 6 && k < units.Count; k++)
        {
            var unit = units[k];
            switch (unit.Tag)
            {
                case Tag.Noun or Tag.Plural or Tag.Name:
                    if (TagAt(k + 1) is Tag.Noun or Tag.Plural)
                        continue;
                    return unit.Has(Features.Time) || Month(unit) >= 0;
                case Tag.Determiner or Tag.Adjective or Tag.Number or Tag.Adverb:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>The verb that is meant: with an object a transitive one, without an intransitive one.</summary>
    private static LexicalEntry? Choose(EnglishUnit unit, bool hasObject, bool passive)
    {
        var entries = unit.Reading.Entries;
        if (entries.Count == 0)
            return null;
        // Our own preferred forms are asked first.
        if (entries[0].Domain == ReversedEntries.Preferred && entries.Any(e => e.Domain != ReversedEntries.Preferred))
        {
            LexicalEntry[] preferred = [.. entries.Where(e => e.Domain == ReversedEntries.Preferred)];
            if (!passive || preferred.Any(e => IndonesianForms.HasPassive(e.English)))
                entries = preferred;
        }

        foreach (var entry in entries)
        {
            if (passive ? IndonesianForms.HasPassive(entry.English) && (entry.Has(Features.Transitive) || !entry.Has(Features.Intransitive)) : hasObject ? entry.Has(Features.Transitive) || !entry.Has(Features.Intransitive) : entry.Has(Features.Intransitive) || !entry.Has(Features.Transitive) || entries.Count == 1)
                return entry;
        }

        if (passive)
            return entries.FirstOrDefault(e => IndonesianForms.HasPassive(e.English)) ?? entries[0];
        return entries[0];
    }

    private void Main(Group group)
    {
        var main = group.Main!;
        if (main.Is(Tag.Have))
        {
            Say(group.Passive ? "dimiliki" : "memiliki", main);
            _verb = null;
            return;
        }

        if (main.Is(Tag.Do) && main.Entry is null)
        {
            Say(LemmaAt(group.End) is "not" ? "tidak" : "melakukan", main);
            _verb = null;
            return;
        }

        // be involved, be located: the lexicon has the whole as a verb.
        if (group.Passive && lexicon.Find("be " + main.Lower) is { Count: > 0 } state && (state[0].Domain == ReversedEntries.Preferred || !state[0].English.StartsWith("ter", StringComparison.Ordinal) || !main.Reading.Entries.Any(e => IndonesianForms.HasPassive(e.English))) && (main.Entry is null || main.Entry.Lemma != main.Lower))
        {
            _verb = state[0];
            Say(_verb.English, main);
            return;
        }

        if (group.Passive && main.Entry is { Part: PartOfSpeech.Adjective } adjective)
        {
            Say(adjective.English, main);
            return;
        }

        if (main.Reading.Entries.Count == 0)
        {
            Say(main.Word.Surface, main);
            _verb = null;
            return;
        }

        _verbLemma = main.Lemma;
        // asked him to go; asked him where
        if (main.Lemma == "ask" && !group.Passive && TagAt(group.End) is Tag.Object or Tag.Pronoun && TagAt(group.End + 1) != Tag.To)
        {
            _verb = main.Entry;
            Say("bertanya kepada", main);
            return;
        }

        // wants him to go: ingin dia pergi
        var clause = main.Lemma == "want" && TagAt(group.End) is Tag.Object or Tag.Pronoun && TagAt(group.End + 1) == Tag.To;
        _verb = Choose(main, (HasObject(group.End) && !clause) || _asksObject, group.Passive);
        var text = _verb!.English;
        if (group.Passive)
            text = IndonesianForms.Passive(text);
        else if (group.Imperative || (_asksObject && IndonesianForms.HasPassive(text)))
            text = IndonesianForms.Stem(text);
        _asksObject = false;
        Say(text, main);
        // I gave him a book; tell us.
        if (main.Lemma is "say" or "add" && TagAt(group.End) is Tag.Pronoun or Tag.Determiner or Tag.Name or Tag.Possessive or Tag.Plural or Tag.Noun or Tag.Adjective && VerbBefore(group.End, 14) && !group.Passive && !_quoted)
            _output.Add(Word("bahwa", main, "conjunction"));
    }

    /// <summary>be with a noun, adjective, place: adalah, nothing, berada.</summary>
    private int Copula(Group group, bool negated)
    {
        var be = group.Be!;
        var k = group.End;
        _verb = null;
        var noun = ComplementIsNoun(k);
        var place = TagAt(k) == Tag.Preposition && units[k].Lemma is "in" or "at" or "on" or "near" or "inside" or "behind" or "outside" or "under" or "within" or "between" or "among";
        if (negated)
            _output.Add(Word(noun ? "bukan" : "tidak", group.Negation!, "negation"));
        if (group.Perfect is { } have && !group.Modal && !negated)
            _output.Add(Word("telah", have, "auxiliary"));
        _output.AddRange(group.Before);
        if (noun && (group.Modal || group.To is not null || group.Perfect is not null))
            Say("menjadi", be, "copula");
        else if (noun && !negated)
            Say(k > 1 && _output.Count > 0 && _output[^1].Text is "dan" or "yang" or "juga" ? "merupakan" : "adalah", be, "copula");
        else if (place)
            Say("berada", be, "copula");
        else if (TagAt(k) is Tag.Adjective or Tag.Adverb && (group.Modal || group.Perfect is not null))
            Say(group.Before.Exists(w => w.Text == "akan") ? "menjadi" : "", be, "copula");
        else if (TagAt(k) is Tag.To or Tag.Subordinator || (TagAt(k) is Tag.Relative && !_question))
            Say("adalah", be, "copula");
        _output.AddRange(group.Behind);
        _afterNoun = false;
        return k;
    }

    private bool ComplementIsNoun(int k)
    {
        while (TagAt(k) is Tag.Adverb && !AdverbOfAdjective(k))
            k++;
        return TagAt(k) switch
        {
            Tag.Noun or Tag.Plural or Tag.Name or Tag.Possessive or Tag.Pronoun => true,
            Tag.Determiner => LemmaAt(k) is not "such",
            Tag.Adjective => NominalFollows(k),
            Tag.Adverb => AdverbOfAdjective(k) && NominalFollows(k),
            Tag.Number => NominalFollows(k) && !TimeAt(k),
            _ => false,
        };
    }
}
