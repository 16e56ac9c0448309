using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Translate.Dictionary;

/// <summary>
/// The lexicon turned around: English words and phrases, and what they are in Indonesian, the preferred form first. What ships was turned around when
/// the project was built; the layers of the user's are turned around here, and come first.
/// </summary>
internal sealed class ReverseLexicon
{
    private static readonly Lazy<CompiledLexicon> Shipped = new(() => new CompiledLexicon(LexiconFiles.Compiled("reverse.bin")));
    private static readonly ConditionalWeakTable<Lexicon, ReverseLexicon> Made = [];
    private readonly ConcurrentDictionary<string, LexicalEntry[]> _found = new(StringComparer.Ordinal);
    private readonly Lexicon? _layers;
    private readonly ReversedEntries _own = new(), _spare = new();
    private readonly CompiledLexicon? _ownPhrases;

    private ReverseLexicon(Lexicon lexicon)
    {
        if (lexicon.Below is null)
            return;
        _layers = lexicon;
        var outranked = new HashSet<string>(StringComparer.Ordinal);
        for (var layer = lexicon; layer.Below is not null; layer = layer.Below)
        {
            foreach (var entry in layer.Spare)
                _spare.Add(entry);
            if (layer.Kind == LayerKind.BackOff)
                continue;
            var entries = layer.OwnEntries.Where(e => !outranked.Contains(e.Lemma)).ToList();
            entries.ForEach(_own.Add);
            outranked.UnionWith(entries.Select(e => e.Lemma));
        }

        _ownPhrases = new CompiledLexicon(_own.Compile());
    }

    /// <summary>The reverse of a lexicon; made once.</summary>
    public static ReverseLexicon Of(Lexicon lexicon) => Made.GetValue(lexicon, static l => new ReverseLexicon(l));

    /// <summary>What the word or phrase in lower case is, the preferred form first. Lemma and senses have changed places.</summary>
    public IReadOnlyList<LexicalEntry> Find(string english) => _found.GetOrAdd(english, Read);

    /// <summary>Entries that are written with these capitals: US, IT, May.</summary>
    public IReadOnlyList<LexicalEntry> FindCased(string english) => Find(ReversedEntries.CasedKey + english);

    /// <summary>Whether the word is known.</summary>
    public bool Knows(string english) => Find(english).Count > 0;

    /// <summary>Phrases that start at a word, with the number of words each takes, the longest first. A word may be matched by any of its forms.</summary>
    public void MatchPhrases(Func<int, IReadOnlyList<string>> forms, int first, List<(string Phrase, int Words)> found)
    {
        found.Clear();
        _ownPhrases?.MatchPhrases(forms, first, found);
        Shipped.Value.MatchPhrases(forms, first, found);
        if (found.Count > 1)
            CompiledLexicon.LongestFirst(found);
    }

    // Words that a layer of the user's lists are said its way alone.
    private LexicalEntry[] Read(string english)
    {
        var shipped = Shipped.Value.Lines(english).Select(LexicalEntry.Parse);
        if (_layers is not { } layers)
            return [.. shipped];
        var own = _own.Find(english);
        LexicalEntry[] known = [.. own, .. shipped.Where(e => !layers.Lists(e.English.ToLowerInvariant(), LayerKind.Learnt) && !own.Any(o => o.Part == e.Part && o.English == e.English))];
        return known.Length > 0 ? known : [.. _spare.Find(english)];
    }
}
