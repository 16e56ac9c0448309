namespace Translate.Dictionary;

/// <summary>Entries turned around: for each English word or phrase what it is in Indonesian, the preferred form first.</summary>
/// <remarks>Runs while the project is built, for the lexicon that ships, and again for the layers of the user's.</remarks>
internal sealed class ReversedEntries
{
    /// <summary>The domain of the lines of <c>en-id.tsv</c>.</summary>
    public const string Preferred = "en-id";

    /// <summary>What stands before a key that is written with its capitals.</summary>
    public const string CasedKey = "\u0003";

    // Participles of acts: their passive is di-, though the lexicon glosses a ter- verb with them.
    private static readonly HashSet<string> Acts = new[]
    {
        "built", "sent", "made", "written", "eaten", "solved", "seen", "heard", "read", "planned", "put", "placed", "pushed", "carried", "bought", "sold", "shot", "hit", "cut", "pulled", "thrown", "drawn", "counted", "recorded", "listed", "published", "held", "printed", "realised", "mentioned", "helped", "used",
        "done", "taken", "given", "opened", "told", "paid", "kept", "said", "brought", "shown", "created", "produced", "lifted", "raised", "moved", "filled", "fulfilled", "identified", "detected", "picked", "caught", "set", "stolen", "cooked", "planted", "protected", "covered", "crashed", "offered", "accepted", "called", "followed",
    }.ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> Small = new[] { "dan", "di", "untuk", "dari", "dengan", "atau", "yang", "pada", "bagi" }.ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(LexicalEntry Entry, int Rank)>> _entries = new(StringComparer.Ordinal);

    /// <summary>What the key is; none when it is not known.</summary>
    public IReadOnlyList<LexicalEntry> Find(string key) => _entries.TryGetValue(key, out var found) ? Ordered(found) : [];

    /// <summary>The compiled form, which is used where it lies.</summary>
    public byte[] Compile() => CompiledLexicon.Compile(
        _entries.OrderBy(e => e.Key, StringComparer.Ordinal).SelectMany(e => Ordered(e.Value).Select(entry => (e.Key, entry.ToLine()))),
        _entries.Keys.Where(k => k.Contains(' ', StringComparison.Ordinal)).Select(k => k.TrimStart(CasedKey[0]).ToLowerInvariant()).Distinct());

    /// <summary>Adds a line of <c>en-id.tsv</c>: English, part of speech, Indonesian, features. Such lines come before what is turned around.</summary>
    /// <exception cref="FormatException">The line is malformed.</exception>
    public void AddPreferred(string line)
    {
        var fields = line.Split('\t');
        if (fields.Length < 3 || fields[0].Length == 0)
            throw new FormatException($"'{line}' has too few fields. A line is: English, part of speech, Indonesian, features, with tabs between.");
        foreach (var tag in fields[1].Split(' '))
        {
            var entry = LexicalEntry.Parse($"{fields[0]}\t{tag}\t{fields[2]}\t{(fields.Length > 3 ? fields[3] : "")}\t{Preferred}");
            if (fields[0].Any(char.IsUpper))
            {
                Put(CasedKey + fields[0], entry, -1000);
                if (!fields[0].Any(char.IsLower) || tag is not "pn")
                    continue;
            }

            Put(entry.Lemma, entry, -2000);
        }
    }

    /// <summary>Turns an entry around.</summary>
    public void Add(LexicalEntry entry)
    {
        if (entry.IsPattern)
            return;
        for (var sense = 0; sense < entry.Senses.Length; sense++)
        {
            var english = entry.Senses[sense].Replace("*", "", StringComparison.Ordinal).Trim();
            var key = english.ToLowerInvariant();
            if (key.Length == 0 || key.Contains('{', StringComparison.Ordinal) || IsFragment(entry, key))
                continue;
            foreach (var article in (ReadOnlySpan<string>)["a ", "an ", "the ", "to "])
            {
                if (key.StartsWith(article, StringComparison.Ordinal) && entry.Part is PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.Verb && key.Length > article.Length + 1)
                    key = key[article.Length..];
            }

            if (entry.Part == PartOfSpeech.Verb && entry.Lemma.StartsWith("ter", StringComparison.Ordinal) && key.StartsWith("be ", StringComparison.Ordinal) && Acts.Contains(key[3..]))
                continue;
            var rank = Rank(entry, sense, key);
            var indonesian = Cased(entry, english);
            Add(key, entry, indonesian, rank);
            if (entry.Part == PartOfSpeech.Verb && key.StartsWith("be ", StringComparison.Ordinal))
                Add(key[3..], entry with { Part = PartOfSpeech.Adjective, Features = entry.Features | Features.Stative }, indonesian, rank + 6);
            foreach (var (name, value) in entry.Values)
            {
                switch (name)
                {
                    case "adj":
                        Add(value.ToLowerInvariant(), entry with { Part = PartOfSpeech.Adjective }, indonesian, rank + 8);
                        break;
                    case "adv":
                        Add(value.ToLowerInvariant(), entry with { Part = PartOfSpeech.Adverb }, indonesian, rank + 8);
                        break;
                    case "demonym":
                        Add(value.Replace('+', ' ').ToLowerInvariant(), entry with { Part = PartOfSpeech.Adjective, Features = entry.Features | Features.Country }, indonesian, rank + 2);
                        break;
                    case "of" or "pl" or "past" or "pp" or "subj":
                        break;
                    default:
                        if (value is not ("0" or "") && entry.Part is PartOfSpeech.Verb or PartOfSpeech.Adjective && !key.EndsWith(" " + value, StringComparison.Ordinal))
                            Add(key + " " + value, entry, indonesian + " " + name, rank + 1);
                        break;
                }
            }
        }
    }

    // Glosses that are no English unit: to the, do you, is it.
    private static bool IsFragment(LexicalEntry entry, string key) =>
        (key.StartsWith("be ", StringComparison.Ordinal) && key[(key.Length > 2 ? 3 : 0)..] is "in" or "on" or "at" or "off" or "over" or "up" or "out" or "down" or "back" or "about" or "for" or "with" or "like" or "under" or "to" or "from" or "of" or "there" or "here" or "as" or "by" or "so" or "that" or "not")
        || key.EndsWith(" the", StringComparison.Ordinal) || key.EndsWith(" a", StringComparison.Ordinal) || key is "there" or "that is" or "it is" or "there is" or "there are" or "there is no" or "there are no" or "used to" or "on the" or "as if to"
        || (entry.Part is PartOfSpeech.Expression or PartOfSpeech.Particle or PartOfSpeech.Auxiliary or PartOfSpeech.Pronoun && key.Split(' ')[0] is "do" or "does" or "did" or "is" or "are" or "was" or "it" or "i" or "he" or "she" or "they" or "we" or "you" or "let" or "can" or "will" or "would" or "not" or "has" or "have" or "had" && key.Contains(' ', StringComparison.Ordinal))
        || (entry.Part is PartOfSpeech.Pronoun or PartOfSpeech.Determiner && key is "whose" or "those" or "these" or "this" or "that");

    private void Add(string key, LexicalEntry entry, string indonesian, int rank)
    {
        if (_entries.TryGetValue(key, out var list) && list.Exists(e => e.Entry.Part == entry.Part && e.Entry.English == indonesian))
            return;
        Put(key, entry with { Lemma = key, Senses = [indonesian] }, rank);
    }

    private void Put(string key, LexicalEntry entry, int rank)
    {
        if (!_entries.TryGetValue(key, out var list))
            _entries[key] = list = new List<(LexicalEntry, int)>(1);
        list.Add((entry, rank));
    }

    // Slang, Malay and rare words only where there is nothing else.
    private static LexicalEntry[] Ordered(List<(LexicalEntry Entry, int Rank)> list)
    {
        const Features Marked = Features.Informal | Features.Malay | Features.Vulgar | Features.Rare;
        return [.. list.Where(e => !e.Entry.Has(Marked) || !list.Exists(o => o.Entry.Part == e.Entry.Part && !o.Entry.Has(Marked))).OrderBy(e => e.Rank).Select(e => e.Entry)];
    }

    // The word whose first sense this is; the standard register; one word before several; verbs with their prefix.
    private static int Rank(LexicalEntry entry, int sense, string key)
    {
        var rank = sense * 10;
        if (entry.Has(Features.Informal | Features.Malay | Features.Vulgar | Features.Rare))
            rank += 25;
        if (entry.Has(Features.Formal))
            rank += 6;
        var lemma = entry.Lemma;
        var words = lemma.AsSpan().Count(' ');
        rank += key.Contains(' ', StringComparison.Ordinal) ? words : words * 4;
        if (entry.Part == PartOfSpeech.Verb && !(lemma.StartsWith("me", StringComparison.Ordinal) || lemma.StartsWith("be", StringComparison.Ordinal) || lemma.StartsWith("ter", StringComparison.Ordinal)))
            rank += 1;
        if (entry.Domain is not ("" or "general" or "function"))
            rank += 1;
        if (lemma.Length > 9)
            rank += 1;
        return rank;
    }

    /// <summary>Names with the capitals that Indonesian gives them; acronyms in capitals.</summary>
    private static string Cased(LexicalEntry entry, string english)
    {
        var lemma = entry.Lemma;
        var name = entry.Part == PartOfSpeech.Name;
        if (!name && (english.Length == 0 || !char.IsUpper(english[0]) || english is "I" || english.StartsWith("I ", StringComparison.Ordinal)))
            return lemma;
        if (!lemma.Contains(' ', StringComparison.Ordinal) && lemma.Length <= 6 && (lemma.AsSpan().IndexOfAny("aeiou") < 0 || (english.Length > 1 && english.All(c => char.IsUpper(c) || !char.IsLetter(c)))))
            return lemma.ToUpperInvariant();
        var words = lemma.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length > 0 && (name ? i == 0 || !Small.Contains(words[i]) : i == words.Length - 1))
                words[i] = string.Join('-', words[i].Split('-').Select(w => w.Length > 0 ? char.ToUpperInvariant(w[0]) + w[1..] : w));
        }

        return name && words[0] is "Hari" or "Bulan" && words.Length > 1 ? words[0].ToLowerInvariant() + " " + string.Join(' ', words[1..]) : string.Join(' ', words);
    }
}
