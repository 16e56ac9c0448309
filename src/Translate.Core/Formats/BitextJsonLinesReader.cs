namespace Translate;

/// <summary>A line of JSON Lines: a unit, and the document it comes from.</summary>
/// <param name="Id">The unit's name, unique in a job.</param>
/// <param name="Document">The document's path.</param>
/// <param name="Languages">From which language into which.</param>
/// <param name="Unit">The unit.</param>
public sealed record BitextLine(string Id, string Document, LanguagePair Languages, TranslationUnit Unit);

/// <summary>Reads what the format <c>jsonl</c> writes, a line at a time; files of several documents may be joined.</summary>
public static class BitextJsonLinesReader
{
    /// <summary>The lines, in order.</summary>
    /// <param name="input">The file; it stays open.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <exception cref="DocumentException">A line is no unit.</exception>
    public static IEnumerable<BitextLine> Read(Stream input, string path)
    {
        var feed = new JsonFeed(input, path, manyValues: true);
        while (feed.TryValue(BitextJson.Default.UnitJson, out var unit))
        {
            if (unit is not { Document: { } document, Languages: { } languages })
                throw feed.Problem($"unit {unit.Id}: lacks its document or its languages");
            yield return unit.Problem() is { } problem ? throw feed.Problem($"unit {unit.Id}: {problem}") : new BitextLine(unit.Id, document, languages.ToPair(), unit.ToUnit());
        }
    }
}
