using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Translate.Dictionary;

/// <summary>The words, phrases, patterns and collocations that are known.</summary>
public sealed class Lexicon
{
    private static readonly Lazy<Lexicon> OurOwn = new(() => new Lexicon([], LexiconFiles.Entries(), LexiconFiles.Lines("collocations.tsv").Select(Collocation.Parse)));
    private readonly Dictionary<string, List<LexicalEntry>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<LexicalEntry>> _patterns = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, Collocation[]> _collocations;
    private readonly bool _isOurs;

    /// <summary>A lexicon of these entries. Those of the user outrank ours: where the user has a lemma, our lines of it are not seen.</summary>
    public Lexicon(IEnumerable<LexicalEntry> users, IEnumerable<LexicalEntry> ours, IEnumerable<Collocation>? collocations = null)
    {
        ArgumentNullException.ThrowIfNull(users);
        ArgumentNullException.ThrowIfNull(ours);
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in users)
            Add(entry, hash);
        UserEntries = [.. Entries];
        _isOurs = true;
        var outranked = _entries.Keys.ToFrozenSet(StringComparer.Ordinal);
        foreach (var entry in ours)
        {
            if (!outranked.Contains(entry.Lemma))
                Add(entry, hash);
        }

        _collocations = (collocations ?? []).Where(c => !outranked.Contains(c.Lemma)).GroupBy(c => c.Lemma, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        Fingerprint = Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }

    /// <summary>The lexicon that ships.</summary>
    public static Lexicon Shipped => OurOwn.Value;

    /// <summary>A hash of the entries.</summary>
    public string Fingerprint { get; }

    /// <summary>How many entries there are.</summary>
    public int Count { get; private set; }

    /// <summary>All entries.</summary>
    public IEnumerable<LexicalEntry> Entries => _entries.Values.Concat(_patterns.Values).SelectMany(e => e);

    /// <summary>The user's own.</summary>
    internal IReadOnlyList<LexicalEntry> UserEntries { get; }

    /// <summary>Phrases of several words, to be matched longest first.</summary>
    internal PhraseTrie Phrases { get; } = new();

    /// <summary>The lexicon that ships, with the user's own file outranking it.</summary>
    /// <exception cref="ConfigurationException">The file cannot be read, or a line is malformed.</exception>
    public static Lexicon WithUserFile(string path) =>
        new(LexiconFiles.Read(path), LexiconFiles.Entries(), LexiconFiles.Lines("collocations.tsv").Select(Collocation.Parse));

    /// <summary>The entries of an Indonesian word or phrase in lower case, the most frequent first; none when it is not known.</summary>
    public IReadOnlyList<LexicalEntry> Find(string lemma) => _entries.TryGetValue(lemma, out var found) ? found : [];

    /// <summary>The parts of speech a word is listed with.</summary>
    public PartOfSpeech PartsOf(string lemma)
    {
        var parts = PartOfSpeech.None;
        foreach (var entry in Find(lemma))
            parts |= entry.Part;
        return parts;
    }

    /// <summary>Patterns with slots that begin with this word, or with <c>{num}</c>; the longest first.</summary>
    internal IReadOnlyList<LexicalEntry> PatternsFrom(string word) => _patterns.TryGetValue(word, out var found) ? found : [];

    /// <summary>Rules that choose a sense of the lemma by its company.</summary>
    internal ReadOnlySpan<Collocation> CollocationsOf(string lemma) => _collocations.TryGetValue(lemma, out var rules) ? rules : [];

    private static int Rank(PartOfSpeech part) => part switch
    {
        PartOfSpeech.Noun => 4,
        PartOfSpeech.Name => 5,
        PartOfSpeech.Classifier => 6,
        PartOfSpeech.Adjective => 3,
        PartOfSpeech.Verb => 2,
        PartOfSpeech.Adverb or PartOfSpeech.Expression => 1,
        _ => 0,
    };

    private void Add(LexicalEntry entry, IncrementalHash hash)
    {
        hash.AppendData(Encoding.UTF8.GetBytes($"{entry.Lemma}\t{entry.Part}\t{string.Join('|', entry.Senses)}\t{entry.Features}\n"));
        Count++;
        var space = entry.Lemma.IndexOf(' ', StringComparison.Ordinal);
        var (table, key) = entry.IsPattern ? (_patterns, space > 0 ? entry.Lemma[..space] : entry.Lemma) : (_entries, entry.Lemma);
        if (!table.TryGetValue(key, out var list))
            table[key] = list = new List<LexicalEntry>(1);
        if (entry.IsPattern)
        {
            var at = list.FindIndex(e => e.WordCount < entry.WordCount);
            list.Insert(at < 0 ? list.Count : at, entry);
            return;
        }

        if (!list.Exists(e => e.Part == entry.Part))
        {
            // Two words of one form: the closed classes first, then as such pairs mostly stand in text. The tagger decides where neighbours do.
            var at = _isOurs ? list.FindIndex(e => Rank(e.Part) > Rank(entry.Part)) : -1;
            list.Insert(at < 0 ? list.Count : at, entry);
        }

        if (space > 0)
            Phrases.Add(entry.Lemma);
    }
}
