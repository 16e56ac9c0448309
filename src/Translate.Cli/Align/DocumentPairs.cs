using Translate.Jobs;

namespace Translate.Cli;

/// <summary>Two documents that translate each other.</summary>
/// <param name="Name">What their output files are named after.</param>
/// <param name="Source">The source.</param>
/// <param name="Target">The target.</param>
internal sealed record DocumentPair(string Name, SourceDocument Source, SourceDocument Target);

/// <summary>Finds out which documents belong together: two files, two folders (or one) by the names in them, or a list.</summary>
/// <param name="languages">Whose codes may stand in file names: <c>a.id.txt</c>, <c>a_en.md</c>.</param>
/// <param name="readerFor">The reader for a path, or null for a kind that is not known.</param>
/// <param name="known">The extensions that are known, for messages.</param>
internal sealed class DocumentPairs(LanguagePair languages, Func<string, IDocumentReader?> readerFor, IReadOnlyList<string> known)
{
    private readonly List<string> _unpaired = [];

    /// <summary>Files of folders that found no partner.</summary>
    public IReadOnlyList<string> Unpaired => _unpaired;

    /// <summary>The pairs of two files, two folders, or one folder that holds both sides.</summary>
    /// <exception cref="ConfigurationException">There is no such file or folder, a folder is paired with a file, or nothing belongs together.</exception>
    public IReadOnlyList<DocumentPair> Of(string source, string target)
    {
        if (Directory.Exists(source) != Directory.Exists(target) && (Directory.Exists(source) ? File.Exists(target) : File.Exists(source)))
            throw new ConfigurationException($"{source} and {target}: one is a folder and one is a file. Name two files or two folders.");
        return Directory.Exists(source) ? OfFolders(source, target) : [OfFiles(source, target, Path.GetFileName(source))];
    }

    /// <summary>The pairs of a list: a line a pair, source TAB target, relative to the working folder; # begins a comment.</summary>
    /// <exception cref="ConfigurationException">The list cannot be read, or a line of it is wrong.</exception>
    public IReadOnlyList<DocumentPair> OfList(string path)
    {
        using var reader = TextIO.Open(path);
        var pairs = new List<DocumentPair>();
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
                continue;
            var cells = line.Split('\t');
            if (cells.Length < 2)
                throw new ConfigurationException($"{path}: line {number}: '{line}' has no tab. A line is: source, tab, target.");
            // Where a file lies tells two of one name apart.
            var pair = OfFiles(cells[0].Trim(), cells[1].Trim(), Path.IsPathRooted(cells[0]) ? Path.GetFileName(cells[0]) : cells[0].Trim().Replace('\\', '/').Replace("../", "", StringComparison.Ordinal));
            if (!names.TryAdd(pair.Name, number))
                throw new ConfigurationException($"{path}: lines {names[pair.Name]} and {number} would both be written as '{pair.Name}'. Run them with two different --output folders.");
            pairs.Add(pair);
        }

        return pairs.Count > 0 ? pairs : throw new ConfigurationException($"{path}: names no pair. A line is: source, tab, target.");
    }

    private DocumentPair OfFiles(string source, string target, string name)
    {
        if (Path.GetFullPath(source) == Path.GetFullPath(target))
            throw new ConfigurationException($"{source}: is named on both sides. Name the translation as the second.");
        return new DocumentPair(Stem(name, languages.Source), Find(source), Find(target));
    }

    private SourceDocument Find(string path) => SourceDocuments.Find([path], readerFor, known, output: Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()))[0];

    private List<DocumentPair> OfFolders(string source, string target)
    {
        var isOne = Path.GetFullPath(source).TrimEnd('/') == Path.GetFullPath(target).TrimEnd('/');
        var sources = Folder(source, languages.Source, isOne);
        var targets = Folder(target, languages.Target, isOne);
        var pairs = new List<DocumentPair>();
        foreach (var (stem, document) in sources)
        {
            if (targets.Remove(stem, out var partner))
                pairs.Add(new DocumentPair(stem, document, partner));
            else
                _unpaired.Add(document.File);
        }

        _unpaired.AddRange(targets.Values.Select(d => d.File));
        return pairs.Count > 0 ? pairs : throw new ConfigurationException(
            $"{source} and {target}: no two files belong together. Name them alike (a.txt in both, or a.{languages.Source}.txt and a.{languages.Target}.txt), or list the pairs in a file and name it with --list.");
    }

    private SortedDictionary<string, SourceDocument> Folder(string folder, string language, bool isOne)
    {
        var found = new SortedDictionary<string, SourceDocument>(StringComparer.Ordinal);
        foreach (var document in SourceDocuments.Find([folder], readerFor, known, output: Path.Combine(folder, ".output")))
        {
            var stem = Stem(document.Path, language);
            if (isOne && stem == Bare(document.Path))
                continue;
            if (!found.TryAdd(stem, document))
                throw new ConfigurationException($"{document.File} and {found[stem].File} are both called '{stem}'. Rename one, or list the pairs in a file and name it with --list.");
        }

        return found;
    }

    /// <summary>The path without its extension and the code of its language: <c>a</c> of <c>a.id.txt</c>, <c>a-id.txt</c>, <c>a_id.md</c> and <c>a.id</c>.</summary>
    private static string Stem(string path, string language)
    {
        if (Path.GetExtension(path).Equals("." + language, StringComparison.OrdinalIgnoreCase))
            return Bare(path);
        var stem = Bare(path);
        var at = stem.Length - language.Length - 1;
        return at > 0 && stem[at] is '.' or '-' or '_' && stem.EndsWith(language, StringComparison.OrdinalIgnoreCase) ? stem[..at] : stem;
    }

    private static string Bare(string path) => path[..^Path.GetExtension(path).Length];
}
