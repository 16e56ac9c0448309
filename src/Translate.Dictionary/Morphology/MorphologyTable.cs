
namespace Translate.Dictionary;

/// <summary>What no rule of morphology knows: <c>morphology-exceptions.tsv</c>.</summary>
internal static class MorphologyTable
{
    internal const string File = "morphology-exceptions.tsv";
    private static readonly Lazy<(Dictionary<string, string> Stems, Dictionary<string, Irregular[]> Words, HashSet<string> Whole, HashSet<string> Own)> Tables = new(Load);

    /// <summary>Bare stem of an active verb where the nasal leaves a doubt, such as <c>mengubah</c> → ubah; null where the rule is right.</summary>
    public static string? Stem(string active) => Tables.Value.Stems.GetValueOrDefault(active);

    /// <summary>Words whose analysis is given rather than found.</summary>
    public static ReadOnlySpan<Irregular> Words(string word) => Tables.Value.Words.GetValueOrDefault(word);

    /// <summary>Whether a verb is used bare as its own active: makan, turun; not baca, which is membaca bare.</summary>
    public static bool IsOwnVerb(string word) => Tables.Value.Own.Contains(word);

    /// <summary>Whether the endings of the word are never to be taken apart.</summary>
    public static bool IsWhole(string word) => Tables.Value.Whole.Contains(word);

    private static (Dictionary<string, string>, Dictionary<string, Irregular[]>, HashSet<string>, HashSet<string>) Load()
    {
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        var words = new List<(string Word, Irregular Irregular)>();
        var whole = new HashSet<string>(StringComparer.Ordinal);
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in LexiconFiles.Lines(File))
        {
            var fields = line.Split('\t');
            switch (fields[0])
            {
                case "root":
                    foreach (var root in fields[1].Split(' '))
                        AddRoot(root, stems);
                    break;
                case "stem":
                    stems[fields[1]] = fields[2];
                    break;
                case "word":
                    words.Add((fields[1], new Irregular(fields[2], fields.Length > 3 ? fields[3] : "")));
                    break;
                case "own":
                    own.UnionWith(fields[1].Split(' '));
                    break;
                default:
                    whole.UnionWith(fields[1].Split(' '));
                    break;
            }
        }

        return (stems.ToDictionary(StringComparer.Ordinal), words.GroupBy(w => w.Word, w => w.Irregular, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal),
            whole.ToHashSet(StringComparer.Ordinal), own.ToHashSet(StringComparer.Ordinal));
    }

    // A root settles its own verb and those with -kan and -i.
    private static void AddRoot(string root, Dictionary<string, string> stems)
    {
        foreach (var ending in (ReadOnlySpan<string>)["", "kan", "i"])
        {
            if (Nasal.Active(root + ending, 0) is { } active)
                stems.TryAdd(active, root + ending);
        }
    }

    /// <summary>A word with its lemma and tags such as <c>pl</c>.</summary>
    internal readonly record struct Irregular(string Lemma, string Tags);
}
