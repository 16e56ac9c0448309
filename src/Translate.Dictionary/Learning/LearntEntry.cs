namespace Translate.Dictionary;

/// <summary>A word or phrase as reviewers said it.</summary>
/// <param name="Entry">The line for the lexicon.</param>
/// <param name="Count">How often it was said so.</param>
/// <param name="Total">How often it stood in the memory.</param>
public sealed record LearntEntry(LexicalEntry Entry, int Count, int Total)
{
    private const string Note = "learnt ";

    /// <summary>A line of the layer's file: an entry with its evidence as note.</summary>
    public string ToLine()
    {
        var line = Entry.ToLine();
        return $"{line}{new string('\t', 5 - line.AsSpan().Count('\t'))}{Note}{Count}/{Total}";
    }

    /// <summary>The entry of a line. A line without evidence was written by hand and counts as sure.</summary>
    /// <exception cref="FormatException">The line is malformed.</exception>
    public static LearntEntry Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var entry = LexicalEntry.Parse(line);
        var fields = line.Split('\t');
        if (fields.Length > 5 && fields[5].StartsWith(Note, StringComparison.Ordinal) && fields[5][Note.Length..].Split('/') is [var n, var m] && int.TryParse(n, out var count) && int.TryParse(m, out var total))
            return new LearntEntry(entry, count, total);
        return new LearntEntry(entry, int.MaxValue, int.MaxValue);
    }
}
