namespace Translate;

/// <summary>A target without a text.</summary>
internal sealed class EmptyCheck : ICheck
{
    public CheckInfo Info { get; } = new("empty", CheckSeverity.Error, "The source has a text, and the target none.");

    public void Find(CheckedPair pair, FindingList found)
    {
        if (string.IsNullOrWhiteSpace(pair.Target.Text) && !string.IsNullOrWhiteSpace(pair.Source.Text))
            found.Add(Info, "The target is empty.", [new TextSpan(0, pair.Source.Text.Length)], []);
    }
}
