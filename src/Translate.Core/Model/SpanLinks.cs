using System.Collections.Immutable;

namespace Translate;

/// <summary>From a provider's links between characters to links between our words.</summary>
public static class SpanLinks
{
    /// <summary>A link for every pair of words that a span link covers, even in part; ordered by source, none twice. Spans outside the texts are dropped.</summary>
    public static ImmutableArray<WordLink> ToWordLinks(TokenizedText source, TokenizedText target, ImmutableArray<SpanLink> links)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var words = ImmutableArray.CreateBuilder<WordLink>(links.Length);
        var sorted = true;
        foreach (var link in links)
        {
            if (!Inside(link.Source, source.Text) || !Inside(link.Target, target.Text))
                continue;
            var (s, sEnd) = Covered(source.Words, link.Source);
            var (firstTarget, tEnd) = Covered(target.Words, link.Target);
            for (; s < sEnd; s++)
            {
                for (var t = firstTarget; t < tEnd; t++)
                {
                    sorted &= words.Count == 0 || (words[^1].Source, words[^1].Target).CompareTo((s, t)) < 0;
                    words.Add(new WordLink(s, t, link.Probability));
                }
            }
        }

        if (sorted)
            return words.DrainToImmutable();
        return [.. words.GroupBy(l => (l.Source, l.Target)).OrderBy(g => g.Key).Select(g => g.MaxBy(l => l.Probability))];
    }

    private static bool Inside(TextSpan span, string text) => span.Start >= 0 && span.Length > 0 && span.End <= text.Length;

    private static (int First, int End) Covered(ImmutableArray<TextSpan> words, TextSpan span)
    {
        int low = 0, high = words.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].End <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        var end = low;
        while (end < words.Length && words[end].Start < span.End)
            end++;
        return (low, end);
    }
}
