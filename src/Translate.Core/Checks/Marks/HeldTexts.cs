namespace Translate;

internal enum HeldKind
{
    Placeholder,
    Tag,
    Address,
}

/// <summary>What must come through a translation unchanged.</summary>
internal static class HeldTexts
{
    /// <summary>Finds the texts of a kind that one side has more often than the other.</summary>
    public static void Compare(CheckedPair pair, CheckInfo check, HeldKind kind, FindingList found)
    {
        if (pair.Source.Held.Count + pair.Target.Held.Count == 0)
            return;
        var (lost, added) = (Without(pair.Source, pair.Target, kind), Without(pair.Target, pair.Source, kind));
        if (lost.Count + added.Count == 0)
            return;
        var (saidNot, said) = (string.Join(' ', lost.Select(pair.Source.Of)), string.Join(' ', added.Select(pair.Target.Of)));
        found.Add(check, added.Count == 0 ? $"The target lacks {saidNot}." : lost.Count == 0 ? $"The target has {said}, which the source does not have." : $"The source has {saidNot}, the target {said}.", lost, added);
    }

    private static List<TextSpan> Without(CheckedText these, CheckedText others, HeldKind kind)
    {
        var counts = others.Held.Where(h => KindOf(others.Of(h)) == kind).CountBy(others.Of).ToDictionary(StringComparer.Ordinal);
        var left = new List<TextSpan>();
        foreach (var held in these.Held.Where(h => KindOf(these.Of(h)) == kind))
        {
            if (counts.GetValueOrDefault(these.Of(held)) is var count and > 0)
                counts[these.Of(held)] = count - 1;
            else
                left.Add(held);
        }

        return left;
    }

    private static HeldKind KindOf(string text) => text[0] switch
    {
        '<' or '&' => HeldKind.Tag,
        '⟦' or '`' or '{' or '%' => HeldKind.Placeholder,
        _ => HeldKind.Address,
    };
}
