namespace Translate.Dictionary;

/// <summary>The tab-separated files inside the assembly.</summary>
internal static class LexiconFiles
{
    /// <summary>The file of the rules that choose a sense by company.</summary>
    public const string Collocations = "collocations.tsv";

    /// <summary>The file of the forms to prefer from English to Indonesian.</summary>
    public const string Preferred = "en-id.tsv";

    private const string Prefix = "Lexicon.";

    /// <summary>Whether a file is a table of another shape than entries and collocations, read by those who use it.</summary>
    public static bool IsTable(string file) => file.StartsWith("english-", StringComparison.Ordinal) || file.StartsWith("morphology-", StringComparison.Ordinal);

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

    /// <summary>A compiled file: the lexicon, or the model of English.</summary>
    public static byte[] Compiled(string file)
    {
        using var stream = typeof(LexiconFiles).Assembly.GetManifestResourceStream(Prefix + file) ?? throw new InvalidOperationException($"{file} is not embedded");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

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
