namespace Translate.Dictionary;

/// <summary>Abbreviations of messages, read as the words they stand for: <c>tdk</c> is <c>tidak</c>.</summary>
internal static class Spellings
{
    private static readonly Lazy<Dictionary<string, string>> Table = new(() =>
        LexiconFiles.Lines("morphology-spellings.tsv").Select(l => l.Split('\t')).ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal));

    /// <summary>The standard spelling of a word in lower case.</summary>
    public static string Standard(string lower) => Table.Value.GetValueOrDefault(lower, lower);
}
