using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Translate.Alignment;

namespace Translate.Dictionary;

/// <summary>How learning is done.</summary>
public sealed record LearningOptions
{
    /// <summary>How many of a hundred pairs are held out to measure on.</summary>
    public double HeldOutPercent { get; init; } = 5;

    /// <summary>Weight of what is learnt, as the provider will use it.</summary>
    public int Weight { get; init; } = DictionaryOptions.DefaultLearntWeight;

    /// <summary>From how many pairs on a phrase table is tried.</summary>
    public int TableFrom { get; init; } = 5_000;

    /// <summary>How many pairs are learnt from at most; those that come later in the memory are left out.</summary>
    public int MostPairs { get; init; } = 50_000;
}

/// <summary>What learning came to.</summary>
/// <param name="Pairs">Pairs that were read and differ.</param>
/// <param name="HeldOut">Pairs it was measured on.</param>
/// <param name="Before">chrF of the held-out pairs with what was in use before.</param>
/// <param name="After">chrF with the best of what was learnt.</param>
/// <param name="Lexemes">Words in the layer.</param>
/// <param name="Phrases">Phrases in the layer.</param>
/// <param name="Stretches">Stretches in the phrase table; 0 without one.</param>
/// <param name="Tried">Each combination with its chrF.</param>
public sealed record LearningReport(int Pairs, int HeldOut, double Before, double After, int Lexemes, int Phrases, int Stretches, IReadOnlyList<(string What, double ChrF)> Tried)
{
    /// <summary>Whether the learnt is better than what was there; otherwise it is not used.</summary>
    public bool Improves => After > Before;

    internal IReadOnlyList<LearntEntry> Entries { get; init; } = [];

    internal PhraseTable? Table { get; init; }

    /// <summary>Writes the layer, and the phrase table beside it where there is one.</summary>
    /// <param name="path">The layer's file; with <c>.rejected</c> behind it when it is no better.</param>
    /// <returns>The file that was written.</returns>
    public string Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        var layer = Improves ? path : path + ".rejected";
        var table = LearntLayer.TablePath(path) + (Improves ? "" : ".rejected");
        Replace(layer, temporary => File.WriteAllLines(temporary, ["# Learnt from approved translations. Columns as in docs/LEXICON.md; the note says how often.", .. Entries.Select(e => e.ToLine())]));
        if (Table is { } phrases)
            Replace(table, phrases.Save);
        else
            File.Delete(table);
        return layer;

        static void Replace(string path, Action<string> write)
        {
            write(path + ".new");
            File.Move(path + ".new", path, overwrite: true);
        }
    }
}

/// <summary>
/// Learns from approved translations: aligns their words with the lexicon as prior, extracts entries and phrases, and keeps what makes the held-out
/// pairs better.
/// </summary>
public sealed class Learner(LanguagePair languages, LearningOptions? options = null)
{
    private const int LongestSentence = 100, LeastHeldOut = 20, MostMeasured = 500;
    private readonly LearningOptions _options = options ?? new();

    /// <summary>Told what is being done.</summary>
    public Action<string> Progress { get; init; } = _ => { };

    /// <summary>Learns from pairs.</summary>
    /// <param name="memory">The pairs.</param>
    /// <param name="current">The layer in use, if any: what is learnt must be better than that.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ConfigurationException">The pair of languages cannot be learnt, or the sides are the wrong way round.</exception>
    public LearningReport Learn(IEnumerable<MemoryPair> memory, string? current = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(memory);
        if (!DictionaryEngine.Supports(languages))
            throw new ConfigurationException($"learn: the offline engine learns id to en and en to id, not {languages.Source} to {languages.Target}. Choose others with --from and --to.");
        var pairs = memory.Distinct().Take(_options.MostPairs).ToList();
        if (pairs.Count == _options.MostPairs)
            Progress($"the memory is large: only the first {pairs.Count:N0} pairs are learnt from");
        if (pairs.Count == 0)
            return new LearningReport(0, 0, 0, 0, 0, 0, 0, []);
        // What is learnt is Indonesian with its English either way; it is turned round when English is translated.
        var toEnglish = MemoryReader.Base(languages.Target) == "en";
        Direction.Check(toEnglish ? pairs : pairs.ConvertAll(Turned), toEnglish ? languages : languages.Reversed);
        var (heldOut, taught) = Split(pairs);
        var measured = heldOut.Take(MostMeasured).ToList();
        var lexicon = Lexicon.Shipped;
        var old = current is not null && File.Exists(current) ? LearntLayer.Read(current) : null;
        var before = Measure(old is null ? new DictionaryEngine(lexicon) : new DictionaryEngine(old.Over(lexicon, _options.Weight), null, old.Table), measured, cancellation);
        Progress($"aligning the words of {taught.Count:N0} pairs");
        var reader = new SourceReader(lexicon);
        var lemmas = new EnglishLemmas(lexicon);
        var aligned = Align(toEnglish ? taught : taught.ConvertAll(Turned), lemmas, cancellation);
        Progress("extracting words and phrases");
        var extractor = new LayerExtractor(lexicon, reader, lemmas);
        var lexemes = extractor.Lexemes(aligned);
        var phrases = extractor.Phrases(aligned, new DictionaryEngine(lexicon), toEnglish ? languages : languages.Reversed, cancellation);
        if (!toEnglish)
            (lexemes, phrases) = (MostFrequent(lexemes), MostFrequent(phrases));
        Progress($"measuring on {measured.Count:N0} held-out pairs");
        var tried = new List<(string What, double ChrF)> { ("nothing", Measure(new DictionaryEngine(lexicon), measured, cancellation)) };
        IReadOnlyList<LearntEntry> best = [];
        var (score, table) = (tried[0].ChrF, (PhraseTable?)null);
        foreach (var (what, entries) in (ReadOnlySpan<(string, IReadOnlyList<LearntEntry>)>)[("words", lexemes), ("phrases", phrases), ("words and phrases", [.. lexemes, .. phrases])])
        {
            if (entries.Count == 0)
                continue;
            var reached = Measure(Engine(entries), measured, cancellation);
            tried.Add((what, reached));
            if (reached > score)
                (score, best) = (reached, entries);
        }

        if (toEnglish && taught.Count >= _options.TableFrom)
        {
            Progress("building the phrase table");
            var extracted = PhraseExtractor.Extract(aligned, cancellation);
            Progress("measuring it");
            var reached = Measure(new DictionaryEngine(LearntLayer.Of(best).Over(lexicon, _options.Weight), null, new Lazy<PhraseTable>(extracted)), measured, cancellation);
            tried.Add((best.Count == 0 ? "phrase table" : "phrase table over these", reached));
            if (reached > score)
                (score, table) = (reached, extracted);
        }

        if (best.Count == 0 && table is null)
        {
            // Nothing helps: what was found is kept beside, to be looked at.
            best = [.. lexemes, .. phrases];
            score = tried.Count > 1 ? tried.Skip(1).Max(t => t.ChrF) : before;
        }

        return new LearningReport(pairs.Count, heldOut.Count, before, score, best.Count(e => e.Entry.WordCount == 1), best.Count(e => e.Entry.WordCount > 1), table?.Count ?? 0, tried) { Entries = best, Table = table };

        DictionaryEngine Engine(IReadOnlyList<LearntEntry> entries) => new(LearntLayer.Of(entries).Over(lexicon, _options.Weight));
    }

    private static MemoryPair Turned(MemoryPair pair) => new(pair.Target, pair.Source);

    // Of the Indonesian words that were said for one English word, the one said most.
    private static List<LearntEntry> MostFrequent(List<LearntEntry> entries) =>
        [.. entries.GroupBy(e => (e.Entry.English, e.Entry.Part)).Select(g => g.MaxBy(e => e.Count)!)];

    /// <summary>The pairs held out are those whose source has the smallest hashes, so that they stay held out when the memory grows.</summary>
    private (List<MemoryPair> HeldOut, List<MemoryPair> Taught) Split(List<MemoryPair> pairs)
    {
        var ranked = pairs.Select(p => (Pair: p, Hash: Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(p.Source)).AsSpan(0, 8)))).ToList();
        // A handful says nothing: at least 20, but never more than a fifth.
        var share = Math.Clamp(_options.HeldOutPercent, 0, 50) / 100;
        var count = (int)Math.Max(Math.Round(share * pairs.Count), share > 0 ? Math.Min(LeastHeldOut, pairs.Count / 5) : 0);
        var limit = ranked.Select(r => r.Hash).Order(StringComparer.Ordinal).Take(count).LastOrDefault() ?? "";
        return (ranked.Where(r => string.CompareOrdinal(r.Hash, limit) <= 0).OrderBy(r => r.Hash, StringComparer.Ordinal).Select(r => r.Pair).ToList(), ranked.Where(r => string.CompareOrdinal(r.Hash, limit) > 0).Select(r => r.Pair).ToList());
    }

    private double Measure(DictionaryEngine engine, List<MemoryPair> pairs, CancellationToken cancellation)
    {
        var translations = new List<string>(pairs.Count);
        foreach (var pair in pairs)
        {
            cancellation.ThrowIfCancellationRequested();
            translations.Add(engine.Translate(pair.Source, languages).Text);
        }

        return TranslationEvaluation.Of(TranslationMetrics.ChrF, translations, [.. pairs.Select(p => new[] { p.Target })], cancellation).Score;
    }

    private static List<AlignedPair> Align(List<MemoryPair> taught, EnglishLemmas lemmas, CancellationToken cancellation)
    {
        var kept = taught.Select(p => (Pair: p, Aligned: AlignedPair.Of(p))).Where(p => p.Aligned.Source.Length is > 0 and <= LongestSentence && p.Aligned.Target.Length is > 0 and <= LongestSentence).ToList();
        var aligned = kept.ConvertAll(p => p.Aligned);
        Truecase(aligned, lemmas);
        var languages = new LanguagePair("id", "en");
        var words = new WordAligner(languages, ShippedWordModel.For).AlignTogether(kept.Select(p => (WordTokenizer.Default.Split(p.Pair.Source), WordTokenizer.Default.Split(p.Pair.Target))), cancellation);
        for (var p = 0; p < aligned.Count; p++)
            aligned[p].Links = [.. words.Links[p].Select(l => (l.Source, l.Target))];
        return aligned;
    }

    // The first word of a sentence as it is written inside sentences.
    private static void Truecase(List<AlignedPair> pairs, EnglishLemmas lemmas)
    {
        var lower = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in pairs.SelectMany(p => p.Target.Skip(1)))
            CollectionsMarshal.GetValueRefOrAddDefault(lower, word, out _)++;
        foreach (var pair in pairs)
        {
            var word = pair.Target[0];
            if (!char.IsUpper(word[0]) || word.Skip(1).Any(char.IsUpper) || word == "I")
                continue;
            var inside = char.ToLowerInvariant(word[0]) + word[1..];
            var (small, capital) = (lower.GetValueOrDefault(inside), lower.GetValueOrDefault(word));
            if (small > capital || (small == capital && lemmas.Stem(inside) != inside))
                pair.Target[0] = inside;
        }
    }
}
