namespace Translate.Testing;

/// <summary>One example of a spec file.</summary>
/// <param name="Topic">The heading it stands under.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Text">The text to cut.</param>
/// <param name="Sentences">The sentences it consists of.</param>
public sealed record SpecExample(string Topic, int Line, string Text, IReadOnlyList<string> Sentences);

/// <summary>
/// Examples of sentence boundaries that people read and tests run. Under <c>## headings</c>, every line <c>- …</c> is an
/// example: <c> ‖ </c> is a boundary where the text has a space, <c>¦</c> one where it has nothing, and <c>↵</c> a line feed.
/// </summary>
public static class SpecFile
{
    /// <summary>The examples of a file, in order.</summary>
    /// <exception cref="FormatException">A list item without text.</exception>
    public static IReadOnlyList<SpecExample> Read(string path)
    {
        var examples = new List<SpecExample>();
        var (topic, number) = ("", 0);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith("## ", StringComparison.Ordinal))
                topic = line[3..].Trim();
            else if (line.StartsWith("- ", StringComparison.Ordinal))
                examples.Add(Parse(line[2..], topic, path, number));
        }

        return examples;
    }

    private static SpecExample Parse(string item, string topic, string path, int line)
    {
        var written = item.Replace('↵', '\n');
        var sentences = written.Replace("¦", " ‖ ", StringComparison.Ordinal).Split(" ‖ ", StringSplitOptions.TrimEntries);
        if (sentences.Contains(""))
            throw new FormatException($"{path}({line}): '{item}' has an empty sentence; write one on each side of ‖ or ¦.");
        var text = written.Replace(" ‖ ", " ", StringComparison.Ordinal).Replace("¦", "", StringComparison.Ordinal);
        return new(topic, line, text, sentences);
    }
}
