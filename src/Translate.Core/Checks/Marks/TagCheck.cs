namespace Translate;

/// <summary>Tags and entities that are lost, added or changed: <c>&lt;b&gt;</c>, <c>&amp;nbsp;</c>.</summary>
internal sealed class TagCheck : ICheck
{
    public CheckInfo Info { get; } = new("tag", CheckSeverity.Error, "A tag or entity, such as <b> or &nbsp;, is lost, added or changed.");

    public void Find(CheckedPair pair, FindingList found) => HeldTexts.Compare(pair, Info, HeldKind.Tag, found);
}
