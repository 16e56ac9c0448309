namespace Translate;

/// <summary>A run of words in the target that are left as the source has them.</summary>
internal sealed class HalfTranslatedCheck : ICheck
{
    public CheckInfo Info { get; } = new("half-translated", CheckSeverity.Error, "Two or more words in a row are left in the source's language.");

    public void Find(CheckedPair pair, FindingList found)
    {
        if (pair.ForeignRuns.Count == 0 || ForeignWords.IsUntranslated(pair))
            return;
        var runs = pair.ForeignRuns.Where(r => r.Count > 1).ToList();
        if (runs.Count > 0)
            found.Add(Info, $"The target has “{pair.Target.Of(runs[0].Span)}”, which is not translated.", [], runs.Select(r => r.Span));
    }
}
