using System.Collections.Concurrent;

namespace Translate.Dictionary;

/// <summary>Whose entries a layer holds; the later outranks the earlier.</summary>
internal enum LayerKind
{
    /// <summary>Asked for words that nothing else knows.</summary>
    BackOff,

    /// <summary>Ours.</summary>
    Shipped,

    /// <summary>What reviewers approved.</summary>
    Learnt,

    /// <summary>The user's own lexicon.</summary>
    Own,

    /// <summary>The user's terms.</summary>
    Glossary,
}

/// <summary>The words, phrases, patterns and collocations that are known. A layer of the user's outranks the one below it, lemma by lemma.</summary>
public sealed class Lexicon
{
    private const string PatternKey = "\u0001", CollocationKey = "\u0002";
    private static readonly Lazy<Lexicon> OurOwn = new(() => new Lexicon(new CompiledLexicon(LexiconFiles.Compiled("lexicon.bin")), null));
    private readonly CompiledLexicon _compiled;
    private readonly Lexicon? _below;
    private readonly LayerKind _kind;
    private readonly ConcurrentDictionary<string, LexicalEntry[]> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LexicalEntry[]> _patterns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Collocation[]> _collocations = new(StringComparer.Ordinal);

    private Lexicon(CompiledLexicon compiled, Lexicon? below, LayerKind kind = LayerKind.Shipped)
    {
        _compiled = compiled;
        _below = below;
        _kind = kind;
        HasGlossary = kind == LayerKind.Glossary || below is { HasGlossary: true };
        Fingerprint = below is null ? compiled.Fingerprint : $"{below.Fingerprint}+{compiled.Fingerprint}";
    }

    /// <summary>The lexicon that ships.</summary>
    public static Lexicon Shipped => OurOwn.Value;

    /// <summary>A hash of the entries.</summary>
    public string Fingerprint { get; }

    /// <summary>All entries of all layers, by lemma; those that are outranked too.</summary>
    public IEnumerable<LexicalEntry> Entries =>
        _compiled.All().Where(l => !IsCollocation(l)).Select(LexicalEntry.Parse).Concat(_below?.Entries ?? []);

    /// <summary>The lexicon that this layer lies on; null where it is the ground.</summary>
    internal Lexicon? Below => _below;

    /// <summary>The entries of this layer alone.</summary>
    internal IEnumerable<LexicalEntry> OwnEntries => _compiled.All().Where(l => !IsCollocation(l)).Select(LexicalEntry.Parse);

    /// <summary>All rules that choose a sense by company.</summary>
    public IEnumerable<Collocation> Collocations =>
        _compiled.All().Where(IsCollocation).Select(l => Collocation.Parse(l[1..])).Concat(_below?.Collocations ?? []);

    /// <summary>A lexicon of entries and rules alone, with nothing below.</summary>
    public static Lexicon Of(IEnumerable<LexicalEntry> entries, IEnumerable<Collocation>? collocations = null) => new(new CompiledLexicon(Compile(entries, collocations ?? [])), null);

    /// <summary>The lexicon that ships, with the user's own file outranking it.</summary>
    /// <exception cref="ConfigurationException">The file cannot be read, or a line is malformed.</exception>
    public static Lexicon WithUserFile(string path) => Shipped.With(LexiconFiles.Read(path));

    /// <summary>The entries of a file in the lexicon's format.</summary>
    /// <exception cref="ConfigurationException">The file cannot be read, or a line is malformed.</exception>
    public static IReadOnlyList<LexicalEntry> ReadFile(string path) => LexiconFiles.Read(path);

    /// <summary>This lexicon with a layer above it: where the layer has a lemma, the lines below are not seen.</summary>
    public Lexicon With(IEnumerable<LexicalEntry> layer) => With(layer, LayerKind.Own);

    /// <summary>This lexicon with a layer of some kind above it.</summary>
    internal Lexicon With(IEnumerable<LexicalEntry> layer, LayerKind kind) => new(new CompiledLexicon(Compile(layer, [])), this, kind);

    /// <summary>This lexicon with words that nothing else knows.</summary>
    /// <param name="unknown">Indonesian words that it does not know.</param>
    /// <param name="spare">Entries whose English it may not know.</param>
    internal Lexicon WithBackOff(IEnumerable<LexicalEntry> unknown, IReadOnlyList<LexicalEntry> spare) => new(new CompiledLexicon(Compile(unknown, [])), this, LayerKind.BackOff) { Spare = spare };

    /// <summary>Whose entries this layer holds.</summary>
    internal LayerKind Kind => _kind;

    /// <summary>Entries to turn around for English words that nothing else knows.</summary>
    internal IReadOnlyList<LexicalEntry> Spare { get; private init; } = [];

    /// <summary>Whether some layer is a glossary, whose terms nothing may break up.</summary>
    internal bool HasGlossary { get; }

    /// <summary>Whether a layer of at least this kind lists the word.</summary>
    internal bool Lists(string lemma, LayerKind kind) => (_kind >= kind && _compiled.Lines(lemma).Count > 0) || (_below?.Lists(lemma, kind) ?? false);

    /// <summary>The entries of an Indonesian word or phrase in lower case, the likeliest first; none when it is not known.</summary>
    public IReadOnlyList<LexicalEntry> Find(string lemma)
    {
        ArgumentNullException.ThrowIfNull(lemma);
        if (_entries.TryGetValue(lemma, out var found))
            return found;
        var lines = _compiled.Lines(lemma);
        if (lines.Count == 0)
            return _below?.Find(lemma) ?? [];
        return _entries.GetOrAdd(lemma, _ => [.. lines.Select(LexicalEntry.Parse)]);
    }

    /// <summary>The parts of speech a word is listed with.</summary>
    public PartOfSpeech PartsOf(string lemma)
    {
        var parts = PartOfSpeech.None;
        foreach (var entry in Find(lemma))
            parts |= entry.Part;
        return parts;
    }

    /// <summary>Phrases that start at a word, with the number of words each takes, the longest first. A word may be matched by any of its forms.</summary>
    internal void MatchPhrases(Func<int, IReadOnlyList<string>> forms, int first, List<(string Phrase, int Words)> found)
    {
        found.Clear();
        for (var layer = this; layer is not null; layer = layer._below)
            layer._compiled.MatchPhrases(forms, first, found);
        if (found.Count > 1)
            CompiledLexicon.LongestFirst(found);
    }

    /// <summary>Patterns with slots that begin with this word, or with <c>{num}</c>; the longest first.</summary>
    internal IReadOnlyList<LexicalEntry> PatternsFrom(string word) => _patterns.GetOrAdd(word, w =>
        [.. _compiled.Lines(PatternKey + w).Select(LexicalEntry.Parse).OrderByDescending(e => e.WordCount), .. _below?.PatternsFrom(w) ?? []]);

    /// <summary>Rules that choose a sense of the lemma by its company.</summary>
    internal Collocation[] CollocationsOf(string lemma) => _collocations.GetOrAdd(lemma, w =>
        _compiled.Lines(CollocationKey + w) is { Count: > 0 } lines ? [.. lines.Select(l => Collocation.Parse(l[1..]))] : _kind != LayerKind.Learnt && _compiled.Lines(w).Count > 0 ? [] : _below?.CollocationsOf(w) ?? []);

    /// <summary>The compiled form of entries and rules.</summary>
    internal static byte[] Compile(IEnumerable<LexicalEntry> entries, IEnumerable<Collocation> collocations)
    {
        var lines = new List<(string Key, string Line)>();
        var phrases = new List<string>();
        foreach (var group in entries.GroupBy(e => e.Lemma, StringComparer.Ordinal))
        {
            // Two words of one form: the closed classes first, then as such pairs mostly stand in text. The tagger decides where neighbours do.
            foreach (var entry in group.DistinctBy(e => e.Part).OrderBy(e => Rank(e.Part)))
            {
                var space = entry.Lemma.IndexOf(' ', StringComparison.Ordinal);
                lines.Add((entry.IsPattern ? PatternKey + (space > 0 ? entry.Lemma[..space] : entry.Lemma) : entry.Lemma, entry.ToLine()));
                if (space > 0 && !entry.IsPattern)
                    phrases.Add(entry.Lemma);
            }
        }

        lines.AddRange(collocations.Select(c => (CollocationKey + c.Lemma, CollocationKey + c.ToLine())));
        return CompiledLexicon.Compile(lines, phrases);
    }

    private static bool IsCollocation(string line) => line.StartsWith(CollocationKey, StringComparison.Ordinal);

    private static int Rank(PartOfSpeech part) => part switch
    {
        PartOfSpeech.Noun => 4,
        PartOfSpeech.Name => 5,
        PartOfSpeech.Classifier => 6,
        PartOfSpeech.Verb => 3,
        PartOfSpeech.Adjective => 2,
        PartOfSpeech.Adverb or PartOfSpeech.Expression => 1,
        _ => 0,
    };
}
