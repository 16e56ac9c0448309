namespace Translate;

/// <summary>Numbers that are lost, added or changed; their notation and whether they are written out may differ.</summary>
internal sealed class NumberCheck : ICheck
{
    public CheckInfo Info { get; } = new("number", CheckSeverity.Error, "A number is lost, added or changed.");

    public void Find(CheckedPair pair, FindingList found)
    {
        if (!pair.Source.Tables.IsKnown || !pair.Target.Tables.IsKnown)
            return;
        var (lost, added) = NumeralPairs.Unpaired(pair.Source.Numerals, pair.Target.Numerals);
        if (lost.Count == 0 && added.Count == 0)
            return;
        var (said, saidNot) = (string.Join(", ", added.Select(n => pair.Target.Of(n.Span))), string.Join(", ", lost.Select(n => pair.Source.Of(n.Span))));
        var reason = lost.Count == 0 ? $"The target has {said}, which the source does not have."
            : added.Count == 0 ? $"The target lacks {saidNot}."
            : $"The source has {saidNot}, the target {said}.";
        found.Add(Info, reason, lost.Select(n => n.Span), added.Select(n => n.Span));
    }
}
