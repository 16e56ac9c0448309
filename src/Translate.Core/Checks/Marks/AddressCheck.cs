namespace Translate;

/// <summary>Addresses that are lost, added or changed: of pages, of e-mail.</summary>
internal sealed class AddressCheck : ICheck
{
    public CheckInfo Info { get; } = new("address", CheckSeverity.Error, "The address of a page or of e-mail is lost, added or changed.");

    public void Find(CheckedPair pair, FindingList found) => HeldTexts.Compare(pair, Info, HeldKind.Address, found);
}
