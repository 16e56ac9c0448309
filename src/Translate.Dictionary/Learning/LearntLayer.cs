namespace Translate.Dictionary;

/// <summary>What was learnt of a pair of languages: a layer for the lexicon, and beside it, where the memory was large enough, a phrase table.</summary>
internal sealed class LearntLayer
{
    /// <summary>Evidence an entry needs: occurrences times weight.</summary>
    private const int Enough = 20;

    private LearntLayer(IReadOnlyList<LearntEntry> entries, string? table, string fingerprint)
    {
        (Entries, Fingerprint) = (entries, fingerprint);
        Table = table is null ? null : new Lazy<PhraseTable>(() => Load(table));
    }

    public IReadOnlyList<LearntEntry> Entries { get; }

    public Lazy<PhraseTable>? Table { get; }

    /// <summary>The phrase table's fingerprint; empty without one. The entries are part of the lexicon's.</summary>
    public string Fingerprint { get; }

    /// <summary>The layer's file for a pair of languages inside the folder of a user's data.</summary>
    public static string DefaultPath(string userData, LanguagePair languages) => Path.Combine(userData, $"learnt.{MemoryReader.Base(languages.Source)}-{MemoryReader.Base(languages.Target)}.tsv");

    /// <summary>The phrase table that belongs to a layer's file.</summary>
    public static string TablePath(string layer) => Path.ChangeExtension(layer, ".phrases");

    /// <summary>Reads a layer.</summary>
    /// <exception cref="ConfigurationException">A file cannot be read or is damaged.</exception>
    public static LearntLayer Read(string path)
    {
        var entries = new List<LearntEntry>();
        var number = 0;
        try
        {
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (line.Length > 0 && line[0] != '#')
                    entries.Add(LearntEntry.Parse(line));
            }

            var table = TablePath(path);
            return File.Exists(table) ? new LearntLayer(entries, table, PhraseTable.ReadFingerprint(table)) : new LearntLayer(entries, null, "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"Learnt: {path} cannot be read ({e.Message}). Run translate learn again, or set Learnt to 'none'.", e);
        }
        catch (FormatException e)
        {
            throw new ConfigurationException($"{path}: line {number}: {e.Message}", e);
        }
        catch (InvalidDataException e)
        {
            throw Damaged(TablePath(path), e);
        }
    }

    /// <summary>A layer that is not on disk yet.</summary>
    public static LearntLayer Of(IReadOnlyList<LearntEntry> entries) => new(entries, null, "");

    /// <summary>The lexicon with this layer on it: entries with enough evidence, and below them the other parts of speech of their words as they were.</summary>
    public Lexicon Over(Lexicon lexicon, int weight)
    {
        var layer = new List<LexicalEntry>();
        foreach (var group in Entries.Where(e => (long)e.Count * weight >= Enough).GroupBy(e => e.Entry.Lemma, StringComparer.Ordinal))
        {
            var parts = PartOfSpeech.None;
            foreach (var learnt in group)
            {
                layer.Add(learnt.Entry);
                parts |= learnt.Entry.Part;
            }

            layer.AddRange(lexicon.Find(group.Key).Where(e => (e.Part & parts) == 0));
        }

        return layer.Count == 0 ? lexicon : lexicon.With(layer, LayerKind.Learnt);
    }

    private static PhraseTable Load(string path)
    {
        try
        {
            return PhraseTable.Load(path);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw Damaged(path, e);
        }
    }

    private static ConfigurationException Damaged(string path, Exception e) => new($"{path}: {e.Message}. Run translate learn again, or set Learnt to 'none'.", e);
}
