using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Translate.Tests.Segmentation;

/// <summary>What the rules mean, said as plainly as possible: every rule at every position, with .NET's regular expressions.</summary>
internal sealed class RegexSegmenter(IReadOnlyList<SrxRule> rules) : ISegmenter
{
    private readonly (bool Break, Regex Place)[] places = [.. rules.Select(rule => (rule.Break,
        new Regex($@"\G(?<=(?:{rule.Before.Text}))(?=(?:{rule.After.Text}))", RegexOptions.CultureInvariant)))];

    public ImmutableArray<TextSpan> Segment(ReadOnlySpan<char> text)
    {
        var all = text.ToString();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        foreach (Match gap in Regex.Matches(all, @"\n\s*\n|\z"))
        {
            AddBlock(all, start, gap.Index, spans);
            start = gap.Index + gap.Length;
        }

        return spans.ToImmutable();
    }

    private void AddBlock(string text, int start, int end, ImmutableArray<TextSpan>.Builder spans)
    {
        start += text[start..end].Length - text[start..end].TrimStart().Length;
        var block = text[start..end].TrimEnd();
        var from = 0;
        for (var at = 1; at <= block.Length; at++)
        {
            if (at < block.Length && !IsBreak(block, at))
                continue;
            var lead = block[from..at].Length - block[from..at].TrimStart().Length;
            var sentence = block[from..at].Trim();
            if (sentence.Length > 0)
                spans.Add(new(start + from + lead, sentence.Length));
            from = at;
        }
    }

    private bool IsBreak(string block, int at)
    {
        if (char.IsSurrogatePair(block[at - 1], block[at]))
            return false;
        foreach (var (breaks, place) in places)
            if (place.IsMatch(block, at))
                return breaks;
        return false;
    }
}
