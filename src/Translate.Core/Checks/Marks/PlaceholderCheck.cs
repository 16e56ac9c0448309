namespace Translate;

/// <summary>Placeholders that are lost, added or changed: <c>{0}</c>, <c>%s</c>, <c>`code`</c>.</summary>
internal sealed class PlaceholderCheck : ICheck
{
    public CheckInfo Info { get; } = new("placeholder", CheckSeverity.Error, "A placeholder, such as {0} or %s, is lost, added or changed.");

    public void Find(CheckedPair pair, FindingList found) => HeldTexts.Compare(pair, Info, HeldKind.Placeholder, found);
}
