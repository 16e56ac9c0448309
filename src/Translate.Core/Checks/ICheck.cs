namespace Translate;

/// <summary>Looks at one pair of texts for one kind of mistake.</summary>
/// <remarks>Law: the same pair has the same findings; spans lie inside their texts; linear in the length of the pair.</remarks>
internal interface ICheck
{
    /// <summary>What it looks for.</summary>
    CheckInfo Info { get; }

    /// <summary>Adds what is wrong with the pair.</summary>
    void Find(CheckedPair pair, FindingList found);
}
