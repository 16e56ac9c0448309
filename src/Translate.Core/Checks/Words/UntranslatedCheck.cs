namespace Translate;

/// <summary>A target that is the source, or mostly words of the source's language.</summary>
internal sealed class UntranslatedCheck : ICheck
{
    public CheckInfo Info { get; } = new("untranslated", CheckSeverity.Error, "The target is the source, or is in the source's language.");

    public void Find(CheckedPair pair, FindingList found)
    {
        if (ForeignWords.IsUntranslated(pair))
            found.Add(Info, "The target is not translated.", [], [new TextSpan(0, pair.Target.Text.Length)]);
    }
}
