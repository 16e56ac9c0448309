namespace Translate;

/// <summary>Terms that the user does not want to read in a target, in any form.</summary>
internal sealed class ForbiddenTermCheck(TermList terms) : ICheck
{
    public static CheckInfo About { get; } = new("forbidden-term", CheckSeverity.Error, "The target has a term that is forbidden.");

    public CheckInfo Info => About;

    public void Find(CheckedPair pair, FindingList found)
    {
        foreach (var said in terms.Find(pair.Target, pair.Lexicon).GroupBy(t => t.Term))
            found.Add(Info, $"“{said.Key.Text}” is forbidden{(said.Key.Value.Length > 0 ? $"; write “{said.Key.Value}”" : "")}.", [], said.Select(t => t.Span).Distinct());
    }
}
