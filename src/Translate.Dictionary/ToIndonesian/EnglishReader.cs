using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Translate.Dictionary;

/// <summary>From English text to units with their readings: contractions and possessives taken apart, phrases matched longest first.</summary>
internal sealed class EnglishReader(ReverseLexicon lexicon)
{
    private static readonly Dictionary<string, (Tag Tag, string Lemma, float Cost)[]> Closed = ClosedClass();
    private static readonly Dictionary<string, string[]> Split = new(StringComparer.Ordinal)
    {
        ["can't"] = ["can", "not"],
        ["cannot"] = ["can", "not"],
        ["won't"] = ["will", "not"],
        ["shan't"] = ["shall", "not"],
        ["ain't"] = ["is", "not"],
        ["let's"] = ["let", "us"],
        ["y'all"] = ["you"],
        ["gonna"] = ["going", "to"],
        ["wanna"] = ["want", "to"],
        ["gotta"] = ["must"],
    };

    private readonly ConcurrentDictionary<string, List<EnglishReading>> _known = new(StringComparer.Ordinal);

    /// <summary>The units of a text in order.</summary>
    public List<EnglishUnit> Read(string text, ImmutableArray<TextSpan> tokens)
    {
        var pieces = new List<Piece>(tokens.Length + 4);
        for (var i = 0; i < tokens.Length; i++)
        {
            var space = i == 0 || tokens[i - 1].End < tokens[i].Start;
            // U.S., a.m.: letters with stops are one word; the last stop may end the sentence.
            var end = Initials(text, tokens, i);
            if (end > i)
            {
                var letters = text[tokens[i].Start..tokens[end].End].Replace(".", "", StringComparison.Ordinal);
                var stop = end + 1 < tokens.Length && tokens[end + 1].Start == tokens[end].End && text[tokens[end + 1].Start] == '.' && end + 2 < tokens.Length ? 1 : 0;
                pieces.Add(new Piece(letters, letters.ToLowerInvariant(), i, space) { Tokens = end - i + 1 + stop });
                i = end + stop;
            }
            else
            {
                Cut(pieces, text.Substring(tokens[i].Start, tokens[i].Length), i, space);
                // Mr. and Dr. keep no stop.
                if (i + 2 < tokens.Length && pieces[^1].Surface is "Mr" or "Mrs" or "Ms" or "Dr" or "Prof" or "St" or "Gen" or "Sen" or "Gov" or "Lt" && text[tokens[i + 1].Start] == '.' && tokens[i + 1].Start == tokens[i].End)
                {
                    pieces[^1] = pieces[^1] with { Tokens = 2 };
                    i++;
                }
            }
        }

        var shouting = pieces.Count(p => p.Surface.Length > 3 && !p.Surface.Any(char.IsLower)) * 2 > pieces.Count(p => p.Surface.Length > 3 && char.IsLetter(p.Surface, 0));
        var title = pieces.Count(p => p.Surface.Length > 3 && char.IsUpper(p.Surface, 0)) * 10 >= pieces.Count(p => p.Surface.Length > 3 && char.IsLetter(p.Surface, 0)) * 8 && pieces.Count > 3;
        var units = new List<EnglishUnit>(pieces.Count);
        var found = new List<(string Phrase, int Words)>();
        var start = true;
        var quoting = false;
        for (var i = 0; i < pieces.Count;)
        {
            var piece = pieces[i];
            quoting |= piece.Surface is "'" or "‘" && piece.Space;
            if (char.IsLetter(piece.Surface, 0) && Phrase(i) is { } phrase)
            {
                units.Add(phrase.Unit);
                start = false;
                i += phrase.Count;
                continue;
            }

            if (piece.Surface is "'" or "’" && i > 0 && !piece.Space && pieces[i - 1].Surface[^1] == 's' && i + 1 < pieces.Count && pieces[i + 1].Space && char.IsLetter(pieces[i + 1].Surface, 0) && !quoting)
            {
                List<EnglishReading> genitive = [new EnglishReading(Tag.Genitive, "'s", [], EnglishForm.Plain, 0)];
                units.Add(new EnglishUnit(Source(piece, 1, piece.Surface, genitive, false, start), genitive));
                i++;
                continue;
            }

            var unit = One(piece, start, shouting, title, i + 1 < pieces.Count && IsUpper(pieces[i + 1].Surface));
            units.Add(unit);
            start = unit.Readings[0].Tag == Tag.Mark && (start || piece.Surface is "\"" or "“" or "." or "?" or "!" or ":" or "”" or "(" or "-" or "–" or "—");
            i++;
        }

        Names(units);
        return units;

        (EnglishUnit Unit, int Count)? Phrase(int first)
        {
            lexicon.MatchPhrases(Forms, first, found);
            foreach (var (name, count) in found)
            {
                // 250 years later; in the past 15 years: the words go with the number.
                if (first > 0 && (char.IsDigit(pieces[first - 1].Surface, 0) || EnglishNumbers.Word(pieces[first - 1].Lower) is not null || pieces[first - 1].Lower is "many" or "several" or "few" or "hundred" or "thousand" or "million") && pieces[first].Lower is "years" or "months" or "weeks" or "days" or "hours" or "minutes" or "decades" or "centuries")
                    continue;
                if (name.EndsWith("the past", StringComparison.Ordinal) && first + count < pieces.Count && (char.IsDigit(pieces[first + count].Surface, 0) || pieces[first + count].Lower is "year" or "decade" or "few" or "two" or "three" or "several" or "century" or "week" or "month" or "years" or "ten" or "five"))
                    continue;
                var readings = PhraseReadings(name, first, count);
                if (readings.Count == 0)
                    continue;
                var last = pieces[first + count - 1];
                var surface = text[tokens[pieces[first].Token].Start..tokens[last.Token].End];
                return (new EnglishUnit(Source(pieces[first], last.Token + last.Tokens - pieces[first].Token, surface, readings, false, start), readings), count);
            }

            return null;
        }

        IReadOnlyList<string> Forms(int i)
        {
            if (i >= pieces.Count || (!char.IsLetter(pieces[i].Surface, 0) && pieces[i].Surface is not "'s"))
                return [];
            if (i > 0 && pieces[i].Token != pieces[i - 1].Token && !pieces[i].Space)
                return [];
            var lower = pieces[i].Lower;
            var forms = new List<string>(4) { lower };
            foreach (var (lemma, form) in EnglishAnalyser.Candidates(lower))
            {
                if (form is not (EnglishForm.Plain or EnglishForm.Comparative or EnglishForm.Superlative or EnglishForm.Adverb) && !forms.Contains(lemma) && (lexicon.Knows(lemma) || lemma.Length < 5))
                    forms.Add(lemma);
            }

            if (lower is "is" or "are" or "was" or "were" or "been" or "being" && !forms.Contains("be"))
                forms.Add("be");
            if (lower is "his" or "her" or "my" or "your" or "their" or "our" or "its")
                forms.Add("one's");
            return forms;
        }

        List<EnglishReading> PhraseReadings(string phrase, int first, int count)
        {
            var readings = new List<EnglishReading>(2);
            var words = phrase.Split(' ');
            var head = -1;
            for (var k = 0; k < count; k++)
            {
                if (words[k] == pieces[first + k].Lower || words[k] == "one's")
                    continue;
                if (head >= 0)
                    return readings;
                head = k;
            }

            var upper = 0;
            for (var k = 0; k < count; k++)
                upper += IsUpper(pieces[first + k].Surface) ? 1 : 0;
            var entries = lexicon.Find(phrase);
            if (upper > 0 && lexicon.FindCased(text[tokens[pieces[first].Token].Start..tokens[pieces[first + count - 1].Token].End]) is { Count: > 0 } cased)
                entries = cased;
            else if (entries.Count == 0)
                return readings;
            // came to help: the preposition of the phrase is the mark of an infinitive.
            var infinitive = words[^1] is "to" && first + count < pieces.Count && Readings(pieces[first + count].Lower) is { Count: > 0 } following && following[0].Tag == Tag.Base;
            foreach (var group in entries.GroupBy(e => e.Part))
            {
                var tag = Main(group.Key, group.First());
                if (infinitive && tag is Tag.Base or Tag.Adjective && group.First().English is { } said && (said.EndsWith(" ke", StringComparison.Ordinal) || said.EndsWith(" kepada", StringComparison.Ordinal) || said.EndsWith(" pada", StringComparison.Ordinal) || said.EndsWith(" terhadap", StringComparison.Ordinal)))
                    continue;
                // An inner word in another form than listed is only possible where phrases inflect.
                if (tag is Tag.Base)
                {
                    if (head > 0 || (head < 0 && words[0] is "be"))
                        continue;
                    var forms = EnglishAnalyser.Candidates(pieces[first].Lower).Where(c => c.Lemma == words[0]).Select(c => c.Form).ToList();
                    if (words[0] == "be")
                        forms = [pieces[first].Lower is "been" ? EnglishForm.Participle : pieces[first].Lower is "being" ? EnglishForm.Gerund : EnglishForm.Past];
                    foreach (var form in forms)
                    {
                        foreach (var verb in VerbTags(form))
                            readings.Add(new EnglishReading(verb, phrase, [.. group], form, 0.3f * readings.Count));
                    }
                }
                else if (tag is Tag.Noun or Tag.Plural)
                {
                    if (head >= 0 && head != count - 1 && !(count > 2 && head == 0))
                        continue;
                    readings.Add(new EnglishReading(head >= 0 || group.First().Has(Features.PluralOnly) ? Tag.Plural : Tag.Noun, phrase, [.. group], head >= 0 ? EnglishForm.S : EnglishForm.Plain, 0.2f * readings.Count));
                }
                else if (head < 0)
                {
                    readings.Add(new EnglishReading(tag, phrase, [.. group], EnglishForm.Plain, 0.2f * readings.Count));
                }
            }

            return readings;
        }
    }

    private static readonly HashSet<string> Institutions = new[]
    {
        "university", "school", "college", "institute", "academy", "party", "ministry", "department", "court", "council", "committee", "commission", "association", "union", "league", "federation", "organisation", "organization", "agency", "bank", "hospital", "museum", "church", "temple", "mosque", "palace", "castle",
        "street", "road", "river", "lake", "island", "islands", "mountain", "mountains", "mount", "ocean", "sea", "gulf", "bay", "strait", "park", "bridge", "airport", "station", "stadium", "square", "forest", "desert", "valley", "peninsula", "province", "district", "county", "city", "state", "republic", "kingdom", "empire", "dynasty",
        "war", "battle", "treaty", "act", "law", "constitution", "revolution", "assembly", "parliament", "government", "president", "minister", "ministers", "king", "queen", "prince", "princess", "emperor", "pope", "bishop", "general", "governor", "mayor", "senator", "secretary", "director", "chief", "army", "navy", "force", "police", "cup", "championship", "award", "prize", "festival", "century", "conference", "summit", "forum", "agreement", "foundation", "fund", "society", "centre", "center", "office", "theatre", "library", "professor", "doctor", "captain", "judge", "chairman", "leader", "saint", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "national", "international", "ancient", "republic", "tower", "hotel", "district", "village", "sub", "regency", "mr", "mrs", "ms", "dr", "tuan",
    }.ToHashSet(StringComparer.Ordinal);

    // In a run of capitals with an unknown name, a common word is part of the name (John Grant) unless the run names an institution.
    private static void Names(List<EnglishUnit> units)
    {
        for (var i = 0; i < units.Count;)
        {
            var end = i;
            while (end < units.Count && char.IsUpper(units[end].Word.Surface, 0) && units[end].Readings[0].Tag is not (Tag.Mark or Tag.Pronoun or Tag.Determiner or Tag.Preposition or Tag.Subordinator or Tag.Possessive or Tag.Relative or Tag.Coordinator) && (end == i || units[end].Word.SpaceBefore))
                end++;
            if (end - i >= 2 && units.FindIndex(i, end - i, IsUnknownName) >= 0)
            {
                for (var k = i; k < end; k++)
                {
                    var unit = units[k];
                    if (unit.Readings[0].Entries.Count == 0 || unit.Readings.Exists(r => r.Tag == Tag.Name && r.Entries.Count > 0) || unit.Word.Count > 1 || Institutions.Contains(unit.Lower) || unit.Readings.Exists(r => r.Entries.Count > 0 && r.Entries[0].Has(Features.Title | Features.Country)) || (k == 0 && unit.Readings[0].Tag is Tag.Adverb or Tag.Gerund or Tag.Base))
                        continue;
                    // Only next to an unknown name on the left, or at the end of the run behind one.
                    if (k > i && (IsUnknownName(units[k - 1]) || units[k - 1].Readings.Count == 1 && units[k - 1].Readings[0] is { Tag: Tag.Name, Entries.Count: 0 }) || (k + 1 < end && IsUnknownName(units[k + 1])))
                    {
                        unit.Readings.Clear();
                        unit.Readings.Add(new EnglishReading(Tag.Name, unit.Lower, [], EnglishForm.Plain, 0));
                    }
                }
            }

            i = Math.Max(end, i + 1);
        }
    }

    private static bool IsUnknownName(EnglishUnit unit) => unit.Readings is [{ Tag: Tag.Name, Entries.Count: 0 }] || unit.Readings is [{ Tag: Tag.Name, Entries: [{ } entry] }] && entry.Has(Features.Person) && char.IsUpper(unit.Word.Surface, 0);

    private static bool IsUpper(string surface) => char.IsUpper(surface, 0);

    private readonly record struct Piece(string Surface, string Lower, int Token, bool Space)
    {
        public int Tokens { get; init; } = 1;
    }

    // The last token of letters with stops between them; the token itself where there are none.
    private static int Initials(string text, ImmutableArray<TextSpan> tokens, int i)
    {
        var end = i;
        while (tokens[end].Length == 1 && char.IsLetter(text[tokens[end].Start]) && end + 2 < tokens.Length && text[tokens[end + 1].Start] == '.' && tokens[end + 1].Start == tokens[end].End && tokens[end + 2].Start == tokens[end + 1].End
            && tokens[end + 2].Length == 1 && char.IsLetter(text[tokens[end + 2].Start]))
            end += 2;
        return end;
    }

    // don't → do, not; China's → China, 's; we'll → we, will.
    private static void Cut(List<Piece> pieces, string surface, int token, bool space)
    {
        var lower = surface.ToLowerInvariant().Replace('’', '\'');
        if (Split.TryGetValue(lower, out var parts))
        {
            for (var k = 0; k < parts.Length; k++)
                pieces.Add(new Piece(k == 0 && char.IsUpper(surface, 0) ? char.ToUpperInvariant(parts[0][0]) + parts[0][1..] : parts[k], parts[k], token, k == 0 ? space : true));
            return;
        }

        if (lower.EndsWith("n't", StringComparison.Ordinal) && lower.Length > 4)
        {
            Put(surface[..^3]);
            pieces.Add(new Piece("not", "not", token, true));
            return;
        }

        var quote = lower.LastIndexOf('\'');
        if (quote > 0)
        {
            var clitic = lower[quote..] switch { "'ll" => "will", "'re" => "are", "'ve" => "have", "'m" => "am", "'d" => "would", "'s" => "'s", _ => null };
            if (clitic is not null)
            {
                Put(surface[..quote]);
                pieces.Add(new Piece(clitic, clitic, token, false));
                return;
            }
        }

        Put(surface);

        void Put(string word) => pieces.Add(new Piece(word, word.ToLowerInvariant().Replace('’', '\''), token, space));
    }

    private static SourceWord Source(Piece piece, int count, string surface, List<EnglishReading> readings, bool unknown, bool start)
    {
        var first = readings[0];
        var part = first.Tag == Tag.Mark ? PartOfSpeech.Mark : first.Tag == Tag.Name ? PartOfSpeech.Name : first.Tag == Tag.Number ? PartOfSpeech.Numeral : PartOfSpeech.Noun;
        return new SourceWord
        {
            First = piece.Token,
            Count = count,
            Surface = surface,
            Lower = count == piece.Tokens ? piece.Lower : surface.ToLowerInvariant(),
            Readings = [new Reading(part, first.Entries.Count > 0 ? first.Entries[0] : null)],
            SpaceBefore = piece.Space,
            Unknown = unknown,
            Capital = IsUpper(surface) && !start,
        };
    }

    private EnglishUnit One(Piece piece, bool start, bool shouting, bool title, bool nextUpper)
    {
        var (surface, lower) = (piece.Surface, piece.Lower);
        var upper = IsUpper(surface);
        List<EnglishReading> readings;
        var unknown = false;
        if (!char.IsLetterOrDigit(surface, 0) && surface is not "'s")
            readings = [new EnglishReading(Tag.Mark, surface, [], EnglishForm.Plain, 0)];
        else if (char.IsDigit(surface, 0))
            readings = Digits(surface, lower);
        else if (upper && !shouting && lexicon.FindCased(surface) is { Count: > 0 } cased && !(start && surface is "Us" or "It" or "May" or "Who"))
            readings = [.. cased.Select((e, k) => new EnglishReading(Main(e.Part, e), surface, [e], EnglishForm.Plain, 0.3f * k)), .. surface is "May" or "March" or "Will" or "Mark" ? Readings(lower) : []];
        else
            readings = Readings(lower);
        var acronym = upper && surface.Length > 1 && !surface.Any(char.IsLower);
        if (acronym && !shouting && readings.Count > 0 && !readings.Exists(r => r.Tag == Tag.Name) && !title && surface.Length <= 5 && surface is not "A" and not "I" and not "TV" && !lexicon.FindCased(surface).Any())
            readings = [new EnglishReading(Tag.Name, lower, [], EnglishForm.Plain, 0), .. readings.Select(r => r with { Cost = r.Cost + 3 })];
        else if (upper && !start && !shouting && !title && readings.Count > 0 && !readings.Exists(r => r.Tag == Tag.Name) && lower != "i" && readings.TrueForAll(r => r.Tag is not (Tag.Determiner or Tag.Preposition or Tag.Pronoun or Tag.Possessive)))
            readings = [.. readings.Select(r => r.Tag is Tag.Base or Tag.Third or Tag.Past or Tag.Modal ? r with { Cost = r.Cost + 3 } : r), new EnglishReading(Tag.Name, lower, [], EnglishForm.Plain, 2.5f)];
        if (readings.Count == 0)
        {
            readings = Hyphenated(surface, lower);
            if (readings.Count == 0)
            {
                unknown = !upper && surface.Length > 1;
                readings = Guess(lower, upper);
            }
        }

        return new EnglishUnit(Source(piece, piece.Tokens, surface, readings, unknown, start), readings);
    }

    private static List<EnglishReading> Digits(string surface, string lower)
    {
        if (surface.Length > 2 && lower[^2..] is "st" or "nd" or "rd" or "th" && lower[..^2].All(char.IsAsciiDigit))
            return [new EnglishReading(Tag.Adjective, lower, [SourceReader.Made(lower, PartOfSpeech.Adjective, "ke-" + lower[..^2], Features.None)], EnglishForm.Plain, 0)];
        if (lower.Length > 2 && lower[^1] == 's' && lower[..^1].All(char.IsAsciiDigit))
            return [new EnglishReading(Tag.Number, lower, [SourceReader.Made(lower, PartOfSpeech.Numeral, (lower.Length == 5 ? "tahun " : "") + lower[..^1] + "-an", Features.Time)], EnglishForm.Plain, 0)];
        if (EnglishHyphens.Age(lower) is { } age)
            return [new EnglishReading(Tag.Adjective, lower, [SourceReader.Made(lower, PartOfSpeech.Adjective, age, Features.Postposed)], EnglishForm.Plain, 0)];
        return [new EnglishReading(Tag.Number, surface, [], EnglishForm.Plain, 0)];
    }

    private static List<EnglishReading> Guess(string lower, bool upper)
    {
        if (upper)
            return [new EnglishReading(Tag.Name, lower, [], EnglishForm.Plain, 0)];
        if (lower.EndsWith("ing", StringComparison.Ordinal) && lower.Length > 5)
            return [new EnglishReading(Tag.Gerund, lower, [], EnglishForm.Gerund, 0), new EnglishReading(Tag.Noun, lower, [], EnglishForm.Plain, 0.5f)];
        if (lower.EndsWith("ed", StringComparison.Ordinal) && lower.Length > 4)
            return [new EnglishReading(Tag.Participle, lower, [], EnglishForm.Participle, 0), new EnglishReading(Tag.Past, lower, [], EnglishForm.Participle, 0), new EnglishReading(Tag.Adjective, lower, [], EnglishForm.Plain, 0.5f)];
        if (lower.EndsWith("ly", StringComparison.Ordinal) && lower.Length > 4)
            return [new EnglishReading(Tag.Adverb, lower, [], EnglishForm.Plain, 0)];
        foreach (var ending in (ReadOnlySpan<string>)["ous", "ful", "less", "ish", "ic", "al", "able", "ible", "ive"])
        {
            if (lower.EndsWith(ending, StringComparison.Ordinal) && lower.Length > ending.Length + 2)
                return [new EnglishReading(Tag.Adjective, lower, [], EnglishForm.Plain, 0), new EnglishReading(Tag.Noun, lower, [], EnglishForm.Plain, 1)];
        }

        return lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal)
            ? [new EnglishReading(Tag.Plural, lower, [], EnglishForm.S, 0), new EnglishReading(Tag.Third, lower, [], EnglishForm.S, 1)]
            : [new EnglishReading(Tag.Noun, lower, [], EnglishForm.Plain, 0), new EnglishReading(Tag.Base, lower, [], EnglishForm.Plain, 1.5f)];
    }

    private List<EnglishReading> Hyphenated(string surface, string lower)
    {
        if (!lower.Contains('-', StringComparison.Ordinal) || lower.StartsWith('-') || lower.EndsWith('-'))
            return [];
        if (Readings(lower.Replace('-', ' ')) is { Count: > 0 } spaced)
            return spaced;
        if (Readings(lower.Replace("-", "", StringComparison.Ordinal)) is { Count: > 0 } joined)
            return joined;
        var number = EnglishNumbers.Word(lower);
        if (number is not null)
            return [new EnglishReading(Tag.Number, lower, [SourceReader.Made(lower, PartOfSpeech.Numeral, number, Features.None)], EnglishForm.Plain, 0)];
        return EnglishHyphens.Compound(surface, lower, Readings) is { } made
            ? [new EnglishReading(made.Part == PartOfSpeech.Adjective ? Tag.Adjective : made.Part == PartOfSpeech.Name ? Tag.Name : Tag.Noun, lower, [made], EnglishForm.Plain, 0)]
            : [];
    }

    /// <summary>The readings of a word in lower case; none when it is not known.</summary>
    public List<EnglishReading> Readings(string word)
    {
        if (_known.TryGetValue(word, out var known))
            return known;
        var readings = new List<EnglishReading>(4);
        if (Closed.TryGetValue(word, out var closed))
        {
            foreach (var (tag, lemma, cost) in closed)
                readings.Add(new EnglishReading(tag, lemma, [.. lexicon.Find(lemma).Where(e => Fits(tag, e.Part))], EnglishForm.Plain, cost));
        }
        else
        {
            foreach (var (lemma, form) in EnglishAnalyser.Candidates(word))
            {
                // more and most have lines of their own.
                if (!(word is "more" or "most" or "less" or "least" && form != EnglishForm.Plain))
                    Add(lemma, form);
            }

            if (readings.Count == 0)
            {
                foreach (var (lemma, form) in EnglishAnalyser.Candidates(word))
                {
                    foreach (var british in EnglishAnalyser.British(lemma))
                    {
                        if (readings.Count == 0 && british.Length > 3)
                            Add(british, form);
                    }
                }
            }

            if (readings.Count == 0 && EnglishHyphens.Derived(word, Readings) is { } derived)
                readings.Add(new EnglishReading(derived.Part == PartOfSpeech.Adjective ? Tag.Adjective : derived.Part == PartOfSpeech.Adverb ? Tag.Adverb : Tag.Noun, word, [derived], EnglishForm.Plain, 0));
        }

        // amazing, interested: an adjective of its own is likelier than the verb.
        if (readings.Exists(r => r is { Tag: Tag.Adjective, Form: EnglishForm.Plain }))
            readings = [.. readings.Select(r => r.Tag is Tag.Gerund or Tag.Participle ? r with { Cost = r.Cost + 0.6f } : r)];
        if (_known.Count < 200_000)
            _known.TryAdd(word, readings);
        return readings;

        void Add(string lemma, EnglishForm form)
        {
            var rank = 0;
            foreach (var group in lexicon.Find(lemma).GroupBy(e => e.Part))
            {
                LexicalEntry[] entries = [.. group];
                var cost = 0.7f * rank++ + (form is EnglishForm.Adverb ? 0.3f : 0);
                switch (group.Key)
                {
                    case PartOfSpeech.Verb when form is not (EnglishForm.Comparative or EnglishForm.Superlative or EnglishForm.Adverb):
                        // fell, found, left: rather the past of another verb.
                        if (form == EnglishForm.Plain && EnglishAnalyser.Candidates(word).Exists(c => c.Lemma != word && c.Form is EnglishForm.Past or EnglishForm.Participle))
                            cost += 2;
                        foreach (var tag in VerbTags(form))
                            readings.Add(new EnglishReading(tag, lemma, entries, form, cost));
                        break;
                    case PartOfSpeech.Noun when form is EnglishForm.Plain or EnglishForm.S:
                        if (form == EnglishForm.S && lemma.EndsWith('s'))
                            break;
                        readings.Add(new EnglishReading(form == EnglishForm.S || (entries[0].Has(Features.PluralOnly) && word.EndsWith('s')) ? Tag.Plural : Tag.Noun, lemma, entries, form, cost));
                        break;
                    case PartOfSpeech.Adjective when form is EnglishForm.Plain or EnglishForm.Comparative or EnglishForm.Superlative:
                        readings.Add(new EnglishReading(Tag.Adjective, lemma, entries, form, cost + (form == EnglishForm.Comparative && readings.Exists(r => r.Tag == Tag.Noun) ? 1 : 0)));
                        // The Russians
                        break;
                    case PartOfSpeech.Adjective when form == EnglishForm.S && entries[0].Has(Features.Country):
                        readings.Add(new EnglishReading(Tag.Plural, lemma, [SourceReader.Made(lemma, PartOfSpeech.Noun, "orang " + entries[0].English, Features.Person)], form, cost));
                        break;
                    case PartOfSpeech.Adjective when form == EnglishForm.Adverb && !readings.Exists(r => r.Tag == Tag.Adverb):
                        readings.Add(new EnglishReading(Tag.Adverb, lemma, [SourceReader.Made(word, PartOfSpeech.Adverb, IndonesianForms.Adverb(entries[0].English), Features.None)], form, cost));
                        break;
                    case PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adjective:
                        break;
                    default:
                        if (form == EnglishForm.Plain)
                            readings.Add(new EnglishReading(Main(group.Key, entries[0]), lemma, entries, form, cost));
                        else if (form == EnglishForm.S && group.Key == PartOfSpeech.Numeral)
                            readings.Add(new EnglishReading(Tag.Number, lemma, entries, form, cost));
                        break;
                }
            }
        }
    }

    private static bool Fits(Tag tag, PartOfSpeech part) => tag switch
    {
        Tag.Preposition => part == PartOfSpeech.Preposition,
        Tag.Subordinator or Tag.Coordinator => part == PartOfSpeech.Conjunction,
        Tag.Adverb => part == PartOfSpeech.Adverb,
        Tag.Pronoun or Tag.Object => part == PartOfSpeech.Pronoun,
        Tag.Determiner or Tag.Possessive => part == PartOfSpeech.Determiner,
        Tag.Base => part == PartOfSpeech.Verb,
        Tag.Have or Tag.Do or Tag.Be => part is PartOfSpeech.Verb,
        Tag.Noun => part == PartOfSpeech.Noun,
        Tag.Adjective => part == PartOfSpeech.Adjective,
        Tag.Number => part == PartOfSpeech.Numeral,
        Tag.Modal => part == PartOfSpeech.Auxiliary,
        _ => false,
    };

    private static Tag Main(PartOfSpeech part, LexicalEntry entry) => part switch
    {
        PartOfSpeech.Noun or PartOfSpeech.Classifier => entry.Has(Features.PluralOnly) ? Tag.Plural : Tag.Noun,
        PartOfSpeech.Verb => Tag.Base,
        PartOfSpeech.Adjective => Tag.Adjective,
        PartOfSpeech.Adverb or PartOfSpeech.Particle => Tag.Adverb,
        PartOfSpeech.Name => Tag.Name,
        PartOfSpeech.Pronoun => Tag.Pronoun,
        PartOfSpeech.Numeral => Tag.Number,
        PartOfSpeech.Determiner => Tag.Determiner,
        PartOfSpeech.Preposition => Tag.Preposition,
        PartOfSpeech.Conjunction => Tag.Subordinator,
        PartOfSpeech.Auxiliary => Tag.Modal,
        PartOfSpeech.Expression => Tag.Expression,
        _ => Tag.Noun,
    };

    private static Tag[] VerbTags(EnglishForm form) => form switch
    {
        EnglishForm.Plain => [Tag.Base],
        EnglishForm.S => [Tag.Third],
        EnglishForm.Past => [Tag.Past],
        EnglishForm.Participle => [Tag.Past, Tag.Participle],
        EnglishForm.Gerund => [Tag.Gerund],
        _ => [],
    };

    private static Dictionary<string, (Tag, string, float)[]> ClosedClass()
    {
        var table = new Dictionary<string, (Tag, string, float)[]>(StringComparer.Ordinal);
        foreach (var be in (ReadOnlySpan<string>)["be", "is", "are", "was", "were", "been", "being", "am"])
            table[be] = [(Tag.Be, "be", 0)];
        foreach (var have in (ReadOnlySpan<string>)["have", "has", "had", "having"])
            table[have] = [(Tag.Have, "have", 0)];
        foreach (var support in (ReadOnlySpan<string>)["do", "does", "did"])
            table[support] = [(Tag.Do, "do", 0)];
        foreach (var word in (ReadOnlySpan<string>)["the", "a", "an", "this", "these", "those", "each", "every", "some", "any", "no", "another", "such", "either", "neither", "both", "all", "half", "same"])
            table[word] = [(Tag.Determiner, word, 0)];
        foreach (var word in (ReadOnlySpan<string>)["my", "your", "its", "our", "their"])
            table[word] = [(Tag.Possessive, word, 0)];
        foreach (var word in (ReadOnlySpan<string>)["i", "he", "she", "we", "they"])
            table[word] = [(Tag.Pronoun, word, 0)];
        foreach (var word in (ReadOnlySpan<string>)["me", "him", "us", "them"])
            table[word] = [(Tag.Object, word, 0)];
        table["this"] = [(Tag.Determiner, "this", 0), (Tag.Pronoun, "this", 0.3f)];
        table["these"] = [(Tag.Determiner, "these", 0), (Tag.Pronoun, "these", 0.7f)];
        table["those"] = [(Tag.Determiner, "those", 0), (Tag.Pronoun, "those", 0.5f)];
        table["that"] = [(Tag.Subordinator, "that", 0), (Tag.Relative, "that", 0), (Tag.Determiner, "that", 0.4f), (Tag.Pronoun, "that", 0.5f)];
        table["all"] = [(Tag.Determiner, "all", 0), (Tag.Pronoun, "all", 1)];
        table["both"] = [(Tag.Determiner, "both", 0), (Tag.Pronoun, "both", 1)];
        table["some"] = [(Tag.Determiner, "some", 0), (Tag.Pronoun, "some", 1)];
        table["any"] = [(Tag.Determiner, "any", 0), (Tag.Pronoun, "any", 1.5f)];
        table["each"] = [(Tag.Determiner, "each", 0), (Tag.Pronoun, "each", 1)];
        table["another"] = [(Tag.Determiner, "another", 0), (Tag.Pronoun, "another", 1.5f)];
        table["no"] = [(Tag.Determiner, "no", 0), (Tag.Expression, "no", 2)];
        table["his"] = [(Tag.Possessive, "his", 0)];
        table["her"] = [(Tag.Possessive, "her", 0), (Tag.Object, "her", 0.6f)];
        table["it"] = [(Tag.Pronoun, "it", 0), (Tag.Object, "it", 0)];
        table["you"] = [(Tag.Pronoun, "you", 0), (Tag.Object, "you", 0)];
        table["to"] = [(Tag.To, "to", 0), (Tag.Preposition, "to", 0)];
        table["not"] = [(Tag.Not, "not", 0)];
        table["'s"] = [(Tag.Genitive, "'s", 0), (Tag.Be, "be", 0.8f)];
        foreach (var day in (ReadOnlySpan<string>)["today", "tomorrow", "yesterday", "tonight"])
            table[day] = [(Tag.Adverb, day, 0)];
        table["there"] = [(Tag.Adverb, "there", 0)];
        table["who"] = [(Tag.Relative, "who", 0)];
        table["whom"] = [(Tag.Relative, "whom", 0)];
        table["whose"] = [(Tag.Relative, "whose", 0)];
        table["which"] = [(Tag.Relative, "which", 0)];
        table["and"] = [(Tag.Coordinator, "and", 0)];
        table["or"] = [(Tag.Coordinator, "or", 0)];
        table["but"] = [(Tag.Coordinator, "but", 0)];
        table["nor"] = [(Tag.Coordinator, "nor", 0)];
        table["of"] = [(Tag.Preposition, "of", 0)];
        foreach (var modal in (ReadOnlySpan<string>)["will", "would", "can", "could", "shall", "should", "may", "might", "must"])
            table[modal] = [(Tag.Modal, modal, 0)];
        return table.ToDictionary(StringComparer.Ordinal);
    }
}
