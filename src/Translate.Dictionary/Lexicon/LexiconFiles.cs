namespace Translate.Dictionary;

/// <summary>The tab-separated files inside the assembly.</summary>
internal static class LexiconFiles
{
    private const string Prefix = "Lexicon.";

    /// <summary>Lines of one file that are neither empty nor a comment.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(typeof(LexiconFiles).Assembly.GetManifestResourceStream(Prefix + file) ?? throw new InvalidOperationException($"{file} is not embedded"));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    /// <summary>The entries of all files but the tables of other shape, in order of file name.</summary>
    public static IEnumerable<LexicalEntry> Entries() =>
        typeof(LexiconFiles).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(".tsv", StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..])
            .Where(n => n is not ("english-irregular.tsv" or "collocations.tsv" or "en-id.tsv"))
            .Order(StringComparer.Ordinal)
            .SelectMany(Lines)
            .Select(LexicalEntry.Parse);

    /// <summary>The entries of a user's file.</summary>
    /// <exception cref="ConfigurationException">The file cannot be read, or a line is malformed.</exception>
    public static List<LexicalEntry> Read(string path)
    {
        var entries = new List<LexicalEntry>();
        var number = 0;
        try
        {
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (line.Length > 0 && line[0] != '#')
                    entries.Add(LexicalEntry.Parse(line));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"UserLexicon: {path} cannot be read ({e.Message}).", e);
        }
        catch (FormatException e)
        {
            throw new ConfigurationException($"{path}: line {number}: {e.Message}", e);
        }

        return entries;
    }
}
