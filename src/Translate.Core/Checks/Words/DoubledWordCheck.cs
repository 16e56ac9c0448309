namespace Translate;

/// <summary>A word of the target that stands twice in a row by accident.</summary>
internal sealed class DoubledWordCheck : ICheck
{
    // He had had enough; it is clear that that is so.
    private static readonly HashSet<string> Right = new(["had", "that", "is", "her", "bye", "very", "so", "no", "long", "many", "hear", "ha"], StringComparer.Ordinal);

    public CheckInfo Info { get; } = new("doubled-word", CheckSeverity.Warning, "A word of the target stands twice in a row.");

    public void Find(CheckedPair pair, FindingList found)
    {
        var doubled = Doubled(pair.Target);
        if (doubled.Count > 0 && Doubled(pair.Source).Count == 0)
            found.Add(Info, $"The target has “{pair.Target.Of(doubled[0])}”.", [], doubled);
    }

    private static List<TextSpan> Doubled(CheckedText text)
    {
        var found = new List<TextSpan>();
        for (var i = 1; i < text.Words.Count; i++)
        {
            var (before, word) = (text.Words[i - 1], text.Words[i]);
            if (before.Lower == word.Lower && char.IsLetter(word.Lower[0]) && !Right.Contains(word.Lower) && text.Text.AsSpan(before.Span.End, word.Span.Start - before.Span.End).IsWhiteSpace())
                found.Add(TextSpan.Between(before.Span.Start, word.Span.End));
        }

        return found;
    }
}
