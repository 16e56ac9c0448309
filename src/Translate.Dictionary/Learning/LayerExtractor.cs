using System.Runtime.InteropServices;

namespace Translate.Dictionary;

/// <summary>From linked sentences to entries: words that reviewers say otherwise than the lexicon does, and phrases that the rules would not say.</summary>
internal sealed class LayerExtractor(Lexicon lexicon, SourceReader reader, EnglishLemmas lemmas)
{
    private const int LeastCount = 2, LongestPhrase = 4, LongestTarget = 5;
    private const double LeastShare = 0.3, LeastShareAgainst = 0.5;
    private const PartOfSpeech Content = PartOfSpeech.Noun | PartOfSpeech.Verb | PartOfSpeech.Adjective | PartOfSpeech.Adverb;

    private static readonly HashSet<string> Grammar = new(
    [
        "the", "a", "an", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "but", "as", "that", "which", "who", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did",
        "will", "would", "can", "could", "may", "should", "must", "not", "it", "its", "they", "their", "them", "he", "his", "she", "her", "we", "our", "us", "i", "my", "you", "your", "this", "these", "those", "there", "than", "then", "also", "into", "such", "some", "any", "all", "no",
    ], StringComparer.Ordinal);

    private readonly Dictionary<string, Features> _mass = lexicon.Entries.Where(e => e.Part == PartOfSpeech.Noun && !e.IsPattern && e.English.Length > 0)
        .GroupBy(e => e.English, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Features & (Features.Mass | Features.PluralOnly), StringComparer.Ordinal);

    /// <summary>Words, as <c>lemma → English lemma</c>.</summary>
    public List<LearntEntry> Lexemes(IReadOnlyList<AlignedPair> pairs)
    {
        var counts = new Dictionary<(string Lemma, PartOfSpeech Part, string English), int>();
        var totals = new Dictionary<(string, PartOfSpeech), int>();
        foreach (var pair in pairs)
        {
            var spans = new Linked(pair);
            for (var i = 0; i < pair.Source.Length; i++)
            {
                var word = pair.Source[i];
                if (word.Length < 3 || !word.All(char.IsLetter))
                    continue;
                var readings = reader.Readings(word);
                var (lemma, part) = readings.Count == 0 ? (word, PartOfSpeech.None) : (readings[0].Lemma, readings[0].Part);
                if (readings.Count > 0 && (part & Content) == 0)
                    continue;
                CollectionsMarshal.GetValueRefOrAddDefault(totals, (lemma, part), out _)++;
                if (spans.Tight(i, i) is not var (j1, j2) || j2 - j1 >= LongestTarget || BaseForm(pair, j1, j2, part) is not { } english || english.Equals(word, StringComparison.OrdinalIgnoreCase))
                    continue;
                CollectionsMarshal.GetValueRefOrAddDefault(counts, (lemma, part, english), out _)++;
            }
        }

        var learnt = new List<LearntEntry>();
        foreach (var ((lemma, part), candidates) in counts.GroupBy(c => (c.Key.Lemma, c.Key.Part)).Select(g => (g.Key, g.ToList())))
        {
            var ((_, _, english), count) = candidates.OrderByDescending(c => c.Value).ThenBy(c => c.Key.English, StringComparer.Ordinal).First();
            var total = totals[(lemma, part)];
            if (count < LeastCount || count < LeastShare * total)
                continue;
            var known = lexicon.Find(lemma).FirstOrDefault(e => e.Part == part);
            if (part != PartOfSpeech.None && known is null)
                continue;
            // Against the lexicon's own word half of all uses must stand, and twice as many as for it: a word inside a fixed phrase says little alone.
            if (known is not null && (Says(known, english) || count < LeastShareAgainst * total || known.English.StartsWith("be ", StringComparison.Ordinal)
                || count < 2 * candidates.Where(c => Says(known, c.Key.English)).Sum(c => c.Value)))
                continue;
            var entry = known is null
                ? SourceReader.Made(lemma, char.IsUpper(english[0]) ? PartOfSpeech.Name : PartOfSpeech.Noun, english, Noun(english))
                : known with
                {
                    Senses = [english, .. known.Senses.Where(s => s != english).Take(2)],
                    Features = part == PartOfSpeech.Noun ? (known.Features & ~(Features.Mass | Features.PluralOnly)) | Noun(english) : known.Features,
                    Values = known.Values.Where(v => v.Key is not ("adj" or "adv" or "demonym")).ToDictionary(),
                };
            learnt.Add(new LearntEntry(entry, count, total));
        }

        return [.. learnt.OrderBy(e => e.Entry.Lemma, StringComparer.Ordinal).ThenBy(e => e.Entry.Part)];
    }

    /// <summary>Phrases of two to four words without grammar at their edges, where the engine would say something else.</summary>
    public List<LearntEntry> Phrases(IReadOnlyList<AlignedPair> pairs, DictionaryEngine engine, LanguagePair languages, CancellationToken cancellation)
    {
        var counts = new Dictionary<(string Phrase, PartOfSpeech Part, string English), int>();
        var totals = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var spans = new Linked(pair);
            for (var i1 = 0; i1 < pair.Source.Length; i1++)
            {
                if (!IsContent(pair.Source[i1], out var part) || part == PartOfSpeech.Adjective)
                    continue;
                // Noun phrases, and verbs with their object: nouns and what modifies them behind the first word.
                for (var i2 = i1 + 1; i2 < Math.Min(pair.Source.Length, i1 + LongestPhrase) && IsContent(pair.Source[i2], out var next) && next != PartOfSpeech.Verb; i2++)
                {
                    var phrase = string.Join(' ', pair.Source[i1..(i2 + 1)]);
                    CollectionsMarshal.GetValueRefOrAddDefault(totals, phrase, out _)++;
                    if (spans.Tight(i1, i2) is var (j1, j2) && j2 - j1 < LongestTarget && BaseForm(pair, j1, j2, part) is { } english)
                        CollectionsMarshal.GetValueRefOrAddDefault(counts, (phrase, part, english), out _)++;
                }
            }
        }

        var learnt = new List<LearntEntry>();
        foreach (var group in counts.Where(c => c.Value >= LeastCount).GroupBy(c => c.Key.Phrase, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var ((phrase, part, english), count) = group.OrderByDescending(c => c.Value).ThenBy(c => c.Key.English, StringComparer.Ordinal).First();
            if (count < LeastShare * totals[phrase] || lexicon.Find(phrase) is [{ } known, ..] && Says(known, english))
                continue;
            // What the rules say already needs no entry.
            if (Same(engine.Translate(phrase, languages).Text, english))
                continue;
            var head = reader.Readings(phrase.Split(' ')[0]) is [{ Entry: { } first }, ..] ? first.Features : Features.None;
            var features = char.IsUpper(english[0]) ? Features.None
                : part == PartOfSpeech.Noun ? (head & (Features.Person | Features.Place | Features.Time | Features.Of)) | Noun(english)
                : part == PartOfSpeech.Verb ? head & (Features.Transitive | Features.Intransitive | Features.Stative | Features.That) : Features.None;
            learnt.Add(new LearntEntry(SourceReader.Made(phrase, char.IsUpper(english[0]) ? PartOfSpeech.Name : part, english, features), count, totals[phrase]));
        }

        return [.. learnt.OrderBy(e => e.Entry.Lemma, StringComparer.Ordinal)];
    }

    private Features Noun(string english) => _mass.GetValueOrDefault(english, english.Contains(' ', StringComparison.Ordinal) ? _mass.GetValueOrDefault(english[(english.LastIndexOf(' ') + 1)..]) & Features.Mass : Features.None);

    private bool Says(LexicalEntry known, string english)
    {
        var stem = lemmas.Stem(EnglishSpelling.American(english.ToLowerInvariant()));
        return lemmas.Stem(EnglishSpelling.American(known.English.ToLowerInvariant())) == stem || known.Values.Any(v => v.Key is "adj" or "adv" or "demonym" && v.Value == english);
    }

    private bool Same(string said, string english)
    {
        return Stems(said).SequenceEqual(Stems(english));

        IEnumerable<string> Stems(string text) => WordTokenizer.Default.Tokenize(text).Select(s => EnglishSpelling.American(s.Of(text).ToString().ToLowerInvariant())).Where(w => w is not ("the" or "a" or "an")).Select(lemmas.Stem);
    }

    private static bool IsWord(string word) => word.All(c => char.IsLetter(c) || c == '-');

    private bool IsContent(string word, out PartOfSpeech part)
    {
        part = PartOfSpeech.None;
        if (word.Length < 2 || !word.All(char.IsLetter))
            return false;
        var readings = reader.Readings(word);
        part = readings.Count == 0 ? PartOfSpeech.Noun : readings[0].Part;
        if (part == PartOfSpeech.Name)
            part = PartOfSpeech.Noun;
        // A clitic at the edge is a word of grammar.
        return (part & (PartOfSpeech.Noun | PartOfSpeech.Verb | PartOfSpeech.Adjective)) != 0 && (readings.Count == 0 || readings[0].Form?.Clitic is null or Clitic.None) && word is not ("yang" or "ini" or "itu");
    }

    /// <summary>The words of the target as a lexicon lists them; null when they are none.</summary>
    private string? BaseForm(AlignedPair pair, int j1, int j2, PartOfSpeech part)
    {
        // An article is not part of the entry.
        while (j1 < j2 && pair.Target[j1].ToLowerInvariant() is "the" or "a" or "an")
            j1++;
        var words = pair.Target[j1..(j2 + 1)];
        if (words.Any(w => !IsWord(w)) || Grammar.Contains(words[0].ToLowerInvariant()) || Grammar.Contains(words[^1].ToLowerInvariant()))
            return null;
        // A name keeps its capitals: Ministry of National Education.
        if (part is PartOfSpeech.Noun or PartOfSpeech.None && words.All(w => char.IsUpper(w[0]) || Grammar.Contains(w)) && words.Any(w => w.Length > 1))
            return words.Length > 1 || part == PartOfSpeech.None ? string.Join(' ', words) : null;
        for (var k = 0; k < words.Length; k++)
            words[k] = words[k].ToLowerInvariant();
        var head = part switch
        {
            PartOfSpeech.Noun or PartOfSpeech.None when Array.FindIndex(words, w => w is "of" or "in" or "for" or "to" or "with" or "at" or "from") is > 0 and var of => of - 1,
            PartOfSpeech.Verb => 0,
            _ => words.Length - 1,
        };
        if (lemmas.As(words[head], part == PartOfSpeech.None ? PartOfSpeech.Noun : part) is not { } lemma)
            return null;
        words[head] = lemma;
        return string.Join(' ', words);
    }

    /// <summary>The links of a pair by their ends.</summary>
    private readonly struct Linked
    {
        private readonly int[] _least, _most, _first, _last;

        public Linked(AlignedPair pair)
        {
            (_least, _most, _first, _last) = (new int[pair.Source.Length], new int[pair.Source.Length], new int[pair.Target.Length], new int[pair.Target.Length]);
            Array.Fill(_least, int.MaxValue);
            Array.Fill(_most, -1);
            Array.Fill(_first, int.MaxValue);
            Array.Fill(_last, -1);
            foreach (var (s, t) in pair.Links)
            {
                (_least[s], _most[s]) = (Math.Min(_least[s], t), Math.Max(_most[s], t));
                (_first[t], _last[t]) = (Math.Min(_first[t], s), Math.Max(_last[t], s));
            }
        }

        /// <summary>The stretch of the target that these words and no others are linked to, each edge linked; null when there is none.</summary>
        public (int J1, int J2)? Tight(int i1, int i2)
        {
            if (_most[i1] < 0 || _most[i2] < 0)
                return null;
            var (j1, j2) = (int.MaxValue, -1);
            for (var i = i1; i <= i2; i++)
                (j1, j2) = (Math.Min(j1, _least[i]), Math.Max(j2, _most[i]));
            for (var j = j1; j <= j2; j++)
            {
                if (_last[j] >= 0 && (_first[j] < i1 || _last[j] > i2))
                    return null;
            }

            return (j1, j2);
        }
    }
}
