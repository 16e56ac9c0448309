using System.Collections.Immutable;

namespace Translate.Jobs;

/// <summary>Draws the bounds of beads anew, as a person asks: joins two, cuts one, moves what lies between two. Laws: no character but white space gets lost on either side, the order stays, links between words that stay together stay.</summary>
/// <param name="tokenizer">Finds words.</param>
/// <param name="targetSegmenter">Counts the sentences of targets.</param>
/// <param name="flags">The checks whose findings become flags; null for none.</param>
public sealed class UnitShaping(IWordTokenizer tokenizer, ISegmenter targetSegmenter, UnitFlags? flags = null)
{
    private const string UnknownWord = "unknown-word:";

    /// <summary>The unit and the one after it as one.</summary>
    internal UnitRegion Join(UnitRegion region, int unit)
    {
        var (left, right) = (Translated(region.Units[unit].Unit), Translated(region.Units[unit + 1].Unit));
        var (from, to) = (region.Units[unit].Source, region.Units[unit + 1].Source);
        if (from.End < to.Start && !string.IsNullOrWhiteSpace(region.Text[from.End..to.Start]))
            throw Refused("Between these two a sentence waits for its translation. Run the job to its end first.");
        var sentence = region.Starts.BinarySearch(to.Start);
        if (sentence > 0 && from.Length > 0 && to.Length > 0 && !string.IsNullOrWhiteSpace(region.Sentences[sentence].Before))
            throw Refused($"Between these two stands something that is not translated ('{region.Sentences[sentence].Before.Trim()}'); joined, they would lose it.");
        var source = from.Length == 0 ? to : to.Length == 0 ? from : TextSpan.Between(from.Start, to.End);
        var offset = left.Target.Length == 0 || right.Target.Length == 0 ? left.Target.Length : left.Target.Length + 1;
        var target = offset > left.Target.Length ? $"{left.Target} {right.Target}" : left.Target + right.Target;
        ImmutableArray<SpanLink> links =
        [
            .. Links(region, unit).Select(l => l with { Source = l.Source.Shift(from.Length == 0 ? 0 : from.Start - source.Start) }),
            .. Links(region, unit + 1).Select(l => l with { Source = l.Source.Shift(to.Length == 0 ? 0 : to.Start - source.Start), Target = l.Target.Shift(offset) }),
        ];
        var joined = left with
        {
            Origin = left.Origin == right.Origin ? left.Origin : left.Origin == UnitOrigin.Human || right.Origin == UnitOrigin.Human ? UnitOrigin.Human : UnitOrigin.Machine,
            Provider = left.Provider ?? right.Provider,
            Comment = string.Join('\n', new[] { left.Comment, right.Comment }.Where(c => c is not null)) is { Length: > 0 } comment ? comment : null,
            Drawn = left.Drawn | right.Drawn,
            Flags = [.. left.Flags.Union(right.Flags, StringComparer.Ordinal)],
        };
        return region with { Units = region.Units.RemoveAt(unit + 1).SetItem(unit, Place(region, source, joined, target, links)) };
    }

    /// <summary>The unit as two, cut at a place of either side; at an end of a side, one of the two has nothing of it.</summary>
    internal UnitRegion Cut(UnitRegion region, int unit, int source, int target)
    {
        var (span, row) = (region.Units[unit].Source, Translated(region.Units[unit].Unit));
        if (source < 0 || source > span.Length || target < 0 || target > row.Target.Length || Halves(region.SourceOf(unit), source) || Halves(row.Target, target))
            throw Refused("This is no place to cut: it lies outside the segment or within a character.");
        var (first, second) = (Trim(region.Text, TextSpan.Between(span.Start, span.Start + source)), Trim(region.Text, TextSpan.Between(span.Start + source, span.End)));
        var (before, after) = (Trim(row.Target, new TextSpan(0, target)), Trim(row.Target, TextSpan.Between(target, row.Target.Length)));
        if ((first.Length == 0 && before.Length == 0) || (second.Length == 0 && after.Length == 0))
            throw Refused("Nothing would be left on one side of the cut.");
        var links = Links(region, unit);
        return region with
        {
            Units = region.Units
                .SetItem(unit, Place(region, first, row, before.Of(row.Target).ToString(), Within(links, first.Shift(-span.Start), before)))
                .Insert(unit + 1, Place(region, second, row with { Comment = null }, after.Of(row.Target).ToString(), Within(links, second.Shift(-span.Start), after))),
        };
    }

    private PlacedUnit Place(UnitRegion region, TextSpan source, UnitRow unit, string target, ImmutableArray<SpanLink> links)
    {
        var text = region.Text.Substring(source.Start, source.Length);
        var (from, to) = (new TokenizedText(text, tokenizer.Tokenize(text)), new TokenizedText(target, tokenizer.Tokenize(target)));
        var found = flags is null || text.Length == 0 || target.Length == 0 ? [] : flags.Checks.Flags(from, to, flags.Languages);
        return new(source, unit with
        {
            Target = target,
            Targets = target.Length == 0 ? 0 : Math.Max(1, targetSegmenter.Segment(target).Length),
            Score = 1,
            Links = SpanLinks.ToWordLinks(from, to, links),
            Flags = [.. unit.Flags.Where(f => f.StartsWith(UnknownWord, StringComparison.Ordinal) && text.Contains(f[UnknownWord.Length..], StringComparison.Ordinal)), .. found],
            Review = ReviewState.Unreviewed,
            Drawn = unit.Drawn | PersonsWork.Bounds,
        });
    }

    private ImmutableArray<SpanLink> Links(UnitRegion region, int unit)
    {
        var row = region.Units[unit].Unit;
        if (row.Links.IsDefaultOrEmpty)
            return [];
        var (from, to) = (tokenizer.Tokenize(region.SourceOf(unit)), tokenizer.Tokenize(row.Target));
        return [.. row.Links.Select(l => new SpanLink(from[l.Source], to[l.Target], l.Probability))];
    }

    private static ImmutableArray<SpanLink> Within(ImmutableArray<SpanLink> links, TextSpan source, TextSpan target) =>
        [.. links.Where(l => Holds(source, l.Source) && Holds(target, l.Target)).Select(l => l with { Source = l.Source.Shift(-source.Start), Target = l.Target.Shift(-target.Start) })];

    private static bool Holds(TextSpan outer, TextSpan inner) => inner.Start >= outer.Start && inner.End <= outer.End;

    // A side that is nothing but white space is at its beginning, wherever that is.
    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end == start ? new TextSpan(span.Start, 0) : TextSpan.Between(start, end);
    }

    private static bool Halves(string text, int place) => place > 0 && place < text.Length && char.IsLowSurrogate(text[place]) && char.IsHighSurrogate(text[place - 1]);

    private static UnitRow Translated(UnitRow unit) => unit.Error is null ? unit : throw Refused("A segment that was not translated keeps its bounds. Write its translation first.");

    private static JobException Refused(string why) => new(JobProblem.Bounds, why);
}
