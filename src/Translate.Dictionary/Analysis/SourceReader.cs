using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Translate.Dictionary;

/// <summary>From text to units with their readings: tokens, phrases of the lexicon (the longest first), numbers, names.</summary>
internal sealed class SourceReader(Lexicon lexicon)
{
    private readonly IndonesianAnalyser _analyser = new(lexicon.PartsOf);
    private const int LongestAbbreviation = 7;
    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("ivxlcdm");
    private readonly ConcurrentDictionary<string, IReadOnlyList<Reading>> _readings = new(StringComparer.Ordinal);

    /// <summary>The units of a text in order; every token belongs to one.</summary>
    public List<SourceWord> Read(string text, ImmutableArray<TextSpan> tokens)
    {
        var surfaces = new string[tokens.Length];
        var lower = new string[tokens.Length];
        var readings = new IReadOnlyList<Reading>[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            surfaces[i] = text.Substring(tokens[i].Start, tokens[i].Length);
            lower[i] = Spellings.Standard(surfaces[i].ToLowerInvariant());
            readings[i] = char.IsLetter(surfaces[i], 0) ? Readings(lower[i]) : [];
        }

        var words = new List<SourceWord>(tokens.Length);
        var terms = lexicon.HasGlossary ? Terms() : null;
        var found = new List<(string Phrase, int Words)>();
        var start = true;
        // A headline, or all in capitals: there a capital makes no name. Two words are no headline: Jl. Merdeka.
        var longer = surfaces.Where(s => s.Length > 3 && char.IsLetter(s, 0)).ToList();
        var shouting = longer.Count > 2 && longer.Count(s => char.IsUpper(s, 0)) * 10 >= longer.Count * 7;
        for (var i = 0; i < tokens.Length;)
        {
            if (Whole(i) is > 1 and var whole)
            {
                words.Add(new SourceWord { First = i, Count = whole, Surface = text[tokens[i].Start..tokens[i + whole - 1].End], Lower = text[tokens[i].Start..tokens[i + whole - 1].End], Readings = [new Reading(PartOfSpeech.Name, null)], SpaceBefore = SpaceBefore(i) });
                start = false;
                i += whole;
                continue;
            }

            var count = 1;
            List<Reading>? phrase = Abbreviation(i, ref count);
            if (phrase is null && char.IsLetter(surfaces[i], 0))
            {
                lexicon.MatchPhrases(Forms, i, found);
                foreach (var (name, length) in found)
                {
                    if (terms is not null && BreaksTerm(name, i, length))
                        continue;
                    if (PhraseReadings(name, i, length) is not { Count: > 0 } possible || Unfit(possible[0], i, length))
                        continue;
                    (phrase, count) = (possible, length);
                    break;
                }
            }

            var word = phrase is null ? One(i) : new SourceWord
            {
                First = i,
                Count = count,
                Surface = text[tokens[i].Start..tokens[i + count - 1].End],
                Lower = string.Join(' ', lower[i..(i + count)]),
                Readings = phrase,
                SpaceBefore = SpaceBefore(i),
            };
            // The first word of a sentence has its capital anyway, the second of a phrase has not: Menteri Keuangan.
            word.Capital = char.IsUpper(surfaces[i], 0) && (!start || (count > 1 && phrase is [{ Part: PartOfSpeech.Noun or PartOfSpeech.Name }, ..] && char.IsUpper(surfaces[i + count - 1], 0) && !shouting));
            words.Add(word);
            start = word.Part == PartOfSpeech.Mark && (start || word.Surface is "\"" or "“" or "." or "?" or "!" or ":" or "”");
            i += count;
        }

        return words;

        // Where terms of the glossary begin, and how long they are; the first of two that overlap, the longest of two that begin together.
        int[] Terms()
        {
            var lengths = new int[tokens.Length];
            var matches = new List<(string Phrase, int Words)>();
            for (var i = 0; i < tokens.Length;)
            {
                lexicon.MatchPhrases(Forms, i, matches);
                lengths[i] = matches.Where(m => lexicon.Lists(m.Phrase, LayerKind.Glossary) && PhraseReadings(m.Phrase, i, m.Words) is { Count: > 0 }).Select(m => m.Words)
                    .DefaultIfEmpty(Forms(i).Any(f => lexicon.Lists(f, LayerKind.Glossary)) ? 1 : 0).Max();
                i += Math.Max(lengths[i], 1);
            }

            return lengths;
        }

        bool BreaksTerm(string phrase, int first, int length)
        {
            if (terms[first] > 0)
                return length != terms[first] || !lexicon.Lists(phrase, LayerKind.Glossary);
            return terms.AsSpan(first + 1, length - 1).ContainsAnyExcept(0);
        }

        // A phrase that would cut its last noun off from what modifies it, or a number from what it counts.
        bool Unfit(Reading phrase, int first, int length)
        {
            var next = first + length;
            var follows = next < tokens.Length ? readings[next] : [];
            var modified = follows.Count > 0 && follows[0].Part == PartOfSpeech.Adjective || (next < tokens.Length && lower[next] is "yang" or "ini" or "itu" or "tersebut");
            if (phrase.Part == PartOfSpeech.Verb && modified && length > 1 && readings[next - 1].Any(r => r.Part == PartOfSpeech.Noun))
                return true;
            if (phrase.Part == PartOfSpeech.Preposition && modified && phrase.Entry!.English.EndsWith(" of", StringComparison.Ordinal))
                return true;
            return phrase.Part == PartOfSpeech.Adverb && first > 0 && (char.IsAsciiDigit(surfaces[first - 1][0]) || NumeralWords.IsUnit(lower[first - 1])) && lower[first] is "tahun" or "bulan" or "minggu" or "hari" or "jam" or "abad" or "pekan";
        }

        // An abbreviation of the lexicon with its stops: Ny., a.n., M.Si.
        List<Reading>? Abbreviation(int first, ref int length)
        {
            List<Reading>? known = null;
            for (var end = first + 1; end < tokens.Length && end < first + LongestAbbreviation && !SpaceBefore(end); end++)
            {
                if (surfaces[end] != "." || lexicon.Find(text[tokens[first].Start..tokens[end].End].ToLowerInvariant()) is not { Count: > 0 } entries)
                    continue;
                (known, length) = ([.. entries.Select(e => new Reading(e.Part, e))], end + 1 - first);
            }

            return known;
        }

        // Addresses, file names and placeholders are one word and stay as they are.
        int Whole(int first)
        {
            if (!SpaceBefore(first) && surfaces[first - 1] is not ("(" or "\"" or "“" or "["))
                return 0;
            var end = first + 1;
            while (end < tokens.Length && !SpaceBefore(end))
                end++;
            if (surfaces[first] == "⟦" && end - first >= 3 && surfaces[first + 2] == "⟧")
                return end == first + 3 || surfaces[first + 3] is "." or "," or "?" or "!" or ";" or ":" or ")" or "\"" or "”" ? 3 : 0;
            while (end > first + 1 && surfaces[end - 1] is "." or "," or "?" or "!" or ";" or ":" or ")" or "\"" or "”" or "]" or "…")
                end--;
            if (end - first < 2)
                return 0;
            var isAddress = surfaces[first] is "#" or "@" && end - first == 2;
            for (var k = first; k + 2 < end && !isAddress; k++)
                isAddress = (surfaces[k] == ":" && surfaces[k + 1] == "/") || (surfaces[k + 1] == "@" && char.IsLetterOrDigit(surfaces[k][0])) || (surfaces[k + 1] == "." && char.IsLetter(surfaces[k][^1]) && char.IsLower(surfaces[k + 2][0]) && surfaces[k].Length > 1);
            return isAddress ? end - first : 0;
        }

        bool SpaceBefore(int i) => i == 0 || tokens[i - 1].End < tokens[i].Start;

        IReadOnlyList<string> Forms(int i)
        {
            if (i >= tokens.Length || !char.IsLetter(surfaces[i], 0))
                return [];
            var forms = new List<string>(3) { lower[i] };
            foreach (var reading in readings[i])
            {
                if (reading.Form is { Degree: Degree.Positive } form && !forms.Contains(form.Lemma))
                    forms.Add(form.Lemma);
            }

            return forms;
        }

        // Only white space inside, and inflection only where it can be passed on: on a verb at the front, plural and clitic on a noun.
        List<Reading>? PhraseReadings(string phrase, int first, int length)
        {
            for (var k = first + 1; k < first + length; k++)
            {
                if (text.AsSpan(tokens[k - 1].End, tokens[k].Start - tokens[k - 1].End).IndexOfAnyExcept(' ', '\u00A0', '\n') >= 0 || tokens[k].Start == tokens[k - 1].End)
                    return null;
            }

            var names = phrase.Split(' ');
            MorphologicalAnalysis? form = null;
            for (var k = 0; k < length; k++)
            {
                if (names[k] == lower[first + k])
                    continue;
                var inner = readings[first + k].Select(r => r.Form).FirstOrDefault(f => f is not null && f.Lemma == names[k]);
                if (inner is null)
                    return null;
                form = form is null ? inner : form with { Clitic = inner.Clitic != Clitic.None ? inner.Clitic : form.Clitic, Plural = form.Plural || inner.Plural, Particle = inner.Particle ?? form.Particle };
            }

            var possible = new List<Reading>();
            foreach (var entry in lexicon.Find(phrase))
            {
                if (form is null || (entry.Part & (PartOfSpeech.Noun | PartOfSpeech.Verb | PartOfSpeech.Adjective | PartOfSpeech.Name)) != 0)
                    possible.Add(new Reading(entry.Part, entry, form is null ? null : form with { Lemma = phrase }));
            }

            return possible;
        }

        SourceWord One(int i)
        {
            var surface = surfaces[i];
            var kind = char.IsLetter(surface, 0);
            IReadOnlyList<Reading> possible = readings[i];
            // A capital behind an unknown name goes on with it: Sri Mulyani, Lebak Bulus Raya.
            if (kind && possible.Count > 0 && words.Count > 0 && (possible[0].Part != PartOfSpeech.Name || IsStreet(words[^1])) && (words[^1] is { Part: PartOfSpeech.Name, Entry: null, Capital: true } || IsStreet(words[^1])) && char.IsUpper(surface, 0) && SpaceBefore(i) && !shouting)
                possible = [new Reading(PartOfSpeech.Name, null)];
            var unknown = false;
            if (kind && surface.Length is >= 2 and <= 6 && possible.Count > 0 && !shouting && !surface.Any(char.IsLower) && !possible.Any(r => r.Part == PartOfSpeech.Name || r.Entry!.English.Any(char.IsUpper)))
                possible = [new Reading(PartOfSpeech.Name, null)];
            if (Numbers.Token(surface, fromIndonesian: true) is not null)
            {
                possible = [new Reading(PartOfSpeech.Numeral, null)];
            }
            else if (!kind)
            {
                possible = [new Reading(PartOfSpeech.Mark, null)];
            }
            else if (possible.Count == 0)
            {
                possible = Hyphenated(surface, lower[i]) ?? [new Reading(PartOfSpeech.Name, null)];
                unknown = possible[0].Entry is null && surface.Length > 1 && !char.IsUpper(surface, 0);
                // A lower-case word inside a name in another tongue: Origin of Symmetry.
                if (unknown && words.Count > 0 && words[^1] is { Part: PartOfSpeech.Name, Entry: null } && (i + 1 < tokens.Length && char.IsUpper(surfaces[i + 1], 0) || lower[i] is "of" or "the" or "and" or "de" or "van" or "von" or "for" or "in" or "to" or "du" or "la" or "le" or "el" or "al"))
                    unknown = false;
                else if (unknown)
                    possible = [new Reading(PartOfSpeech.Noun, Made(lower[i], PartOfSpeech.Noun, surface, Features.Mass))];
            }

            return new SourceWord { First = i, Surface = surface, Lower = lower[i], Readings = possible, SpaceBefore = SpaceBefore(i), Unknown = unknown };
        }
    }

    // Its name is no word of the sentence: Jl. Merdeka, di Jalan Mawar.
    private static bool IsStreet(SourceWord word) => word.Lemma == "jl." || (word.Lemma == "jalan" && word.Capital);

    /// <summary>The readings of a word in lower case; none when it is not known.</summary>
    public IReadOnlyList<Reading> Readings(string word)
    {
        if (_readings.TryGetValue(word, out var known))
            return known;
        var readings = new List<Reading>();
        foreach (var entry in lexicon.Find(word))
            readings.Add(new Reading(entry.Part, entry, new MorphologicalAnalysis(word, word, entry.Part) { Voice = entry.Part == PartOfSpeech.Verb && word.StartsWith("me", StringComparison.Ordinal) ? Voice.Active : Voice.None }));
        var listed = readings.Count > 0;
        foreach (var analysis in _analyser.Analyse(word))
        {
            if (listed && analysis.Lemma == word)
                continue;
            // A listed word is rarely also an inflected form of another, but for stems of verbs (baca, jalan).
            if (listed && analysis is not { Voice: Voice.Bare })
                continue;
            if (analysis.Derivation != Derivation.None)
            {
                if (readings.Count == 0 && Derivations.Entry(analysis, lexicon) is { } made)
                    readings.Add(new Reading(made.Part, made, analysis));
                continue;
            }

            foreach (var entry in lexicon.Find(analysis.Lemma))
            {
                if ((entry.Part & analysis.Parts) != 0 && !readings.Exists(r => r.Entry == entry && r.Voice == analysis.Voice))
                    readings.Add(new Reading(entry.Part, entry, analysis));
            }
        }

        if (_readings.Count < 200_000)
            _readings.TryAdd(word, readings);
        return readings;
    }

    /// <summary>A compound such as <c>Rusia-Tiongkok</c> part by part, or <c>ke-8</c>.</summary>
    private List<Reading>? Hyphenated(string surface, string lower)
    {
        var hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 1)
            return null;
        if (lower.StartsWith("ke-", StringComparison.Ordinal) && lower.Length > 3 && char.IsAsciiDigit(lower[3]))
            return [new Reading(PartOfSpeech.Adjective, Made(lower, PartOfSpeech.Adjective, Numbers.Ordinal(new string([.. lower.Skip(3).TakeWhile(char.IsAsciiDigit)])), Features.None))];
        if (lower.StartsWith("ke-", StringComparison.Ordinal) && NumeralWords.IsUnit(lower[3..]))
            return [.. Readings("ke" + lower[3..])];
        if (lower.StartsWith("ke-", StringComparison.Ordinal) && lower.Length > 3 && !lower.AsSpan(3).ContainsAnyExcept(RomanDigits))
            return [new Reading(PartOfSpeech.Adjective, Made(lower, PartOfSpeech.Adjective, surface[3..].ToUpperInvariant(), Features.None))];
        var parts = lower.Split('-');
        var kept = surface.Split('-');
        var english = new string[parts.Length];
        var part = PartOfSpeech.None;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length == 0)
                return null;
            var readings = Readings(parts[i]);
            if (readings.Count == 0 && !char.IsUpper(kept[i].Length > 0 ? kept[i][0] : 'a'))
                return null;
            english[i] = readings.Count == 0 || readings[0].Entry!.English.Length == 0 ? kept[i] : readings[0].Entry!.English;
            part = readings.Count == 0 ? PartOfSpeech.Name : readings[0].Part;
        }

        return [new Reading(part == PartOfSpeech.Adjective ? part : part == PartOfSpeech.Name ? PartOfSpeech.Name : PartOfSpeech.Noun, Made(lower, part, string.Join('-', english), Features.None))];
    }

    internal static LexicalEntry Made(string lemma, PartOfSpeech part, string english, Features features) =>
        new(lemma, part, [english], features, LexicalEntry.NoValues, "");
}
