namespace Translate.Providers;

/// <summary>Reads terms: lines of source, tab, target; empty lines and those that begin with # say nothing.</summary>
internal static class ChatGlossary
{
    /// <exception cref="ConfigurationException">The file cannot be read, or a line is no term.</exception>
    public static IReadOnlyList<ChatTerm> Read(string? path)
    {
        if (string.IsNullOrEmpty(path))
            return [];
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{path}: the glossary cannot be read ({e.Message}).", e);
        }

        var terms = new List<ChatTerm>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim() is not { Length: > 0 } line || line[0] == '#')
                continue;
            terms.Add(line.Split('\t') is [{ Length: > 0 } source, { Length: > 0 } target, ..] ? new ChatTerm(source, target)
                : throw new ConfigurationException($"{path}: line {i + 1}: '{line}' is no term; it must be source, tab, target."));
        }

        return terms;
    }
}
