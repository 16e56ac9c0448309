namespace Translate;

/// <summary>A single word of the source that stands in the target as it is, and that the target's language does not have.</summary>
internal sealed class SourceWordCheck : ICheck
{
    public CheckInfo Info { get; } = new("source-word", CheckSeverity.Warning, "A word of the source is left in the target.");

    public void Find(CheckedPair pair, FindingList found)
    {
        if (pair.ForeignRuns.Count == 0 || ForeignWords.IsUntranslated(pair))
            return;
        var words = pair.ForeignRuns.Where(r => r.Count == 1).Select(r => r.Span).ToList();
        if (words.Count > 0)
            found.Add(Info, $"The target has “{pair.Target.Of(words[0])}”, which is not translated.", [], words);
    }
}
