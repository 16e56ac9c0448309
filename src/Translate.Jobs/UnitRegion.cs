using System.Collections.Immutable;

namespace Translate.Jobs;

/// <summary>A unit of a region, and which stretch of the region's text its source is.</summary>
internal readonly record struct PlacedUnit(TextSpan Source, UnitRow Unit);

/// <summary>
/// Neighbouring units over the sentences under them, as one text in which bounds can be drawn anew. Laws: the units' sources are
/// in order and disjoint, and only white space lies outside them; rows made of a region give the same region again.
/// </summary>
/// <param name="First">The id of the first sentence.</param>
/// <param name="Sentences">The sentences.</param>
/// <param name="Units">The units, in order.</param>
internal sealed record UnitRegion(long First, ImmutableArray<SegmentRow> Sentences, ImmutableArray<PlacedUnit> Units)
{
    /// <summary>The sentences, joined by a space.</summary>
    public string Text { get; } = SourcedUnit.Join(Sentences.AsSpan());

    /// <summary>Where each sentence begins in the text.</summary>
    public ImmutableArray<int> Starts { get; } = StartsOf(Sentences);

    /// <summary>The region of all units whose segments are those of <paramref name="rows"/>.</summary>
    public static UnitRegion Of(long first, ImmutableArray<SegmentRow> sentences, IReadOnlyList<UnitRow> rows)
    {
        var region = new UnitRegion(first, sentences, []);
        var units = ImmutableArray.CreateBuilder<PlacedUnit>(rows.Count);
        foreach (var unit in rows)
        {
            var sentence = (int)(unit.Segment - first);
            var start = sentence < region.Starts.Length ? region.Starts[sentence] : region.Text.Length;
            var span = unit.Piece is { } piece ? piece.Shift(start)
                : unit.Sources == 0 ? new TextSpan(start, 0)
                : TextSpan.Between(start, region.Starts[sentence + unit.Sources - 1] + sentences[sentence + unit.Sources - 1].Source.Length);
            units.Add(new(span, unit));
        }

        return region with { Units = units.MoveToImmutable() };
    }

    /// <summary>The source of a unit.</summary>
    public string SourceOf(int unit) => Text.Substring(Units[unit].Source.Start, Units[unit].Source.Length);

    /// <summary>From a place in the sources of a unit and the one after it, joined by a space, to one in what both are when they are joined.</summary>
    public int JoinedPlace(int unit, int place)
    {
        var (left, right) = (Units[unit].Source, Units[unit + 1].Source);
        return left.Length == 0 || place <= left.Length ? place : right.Start - left.Start + place - left.Length - 1;
    }

    /// <summary>The units as they are stored: those between whom no end of a sentence lies share a segment, each with its piece of it.</summary>
    public IReadOnlyList<UnitRow> Rows()
    {
        var rows = new List<UnitRow>(Units.Length);
        for (var from = 0; from < Units.Length;)
        {
            var to = from + 1;
            while (to < Units.Length && !BeginsSegment(to))
                to++;
            var sentence = from == 0 ? 0 : Starts.BinarySearch(Units[from].Source.Start);
            var end = to == Units.Length ? Starts.Length : Starts.BinarySearch(Units[to].Source.Start);
            for (var i = from; i < to; i++)
            {
                var begins = i == from ? Starts[sentence] : Units[i].Source.Start;
                var next = i + 1 < to ? Units[i + 1].Source.Start : int.MaxValue;
                rows.Add(Units[i].Unit with
                {
                    Segment = First + sentence,
                    Part = i - from,
                    Sources = Enumerable.Range(sentence, end - sentence).Count(s => Starts[s] >= begins && Starts[s] < next),
                    Piece = to - from == 1 ? null : Units[i].Source.Shift(-Starts[sentence]),
                });
            }

            from = to;
        }

        return rows;
    }

    // Also of a sentence that several units begin at, the first one without a source, it is the first that begins it.
    private bool BeginsSegment(int unit) =>
        Starts.BinarySearch(Units[unit].Source.Start) > 0 && Units[unit - 1].Source.End < Units[unit].Source.Start;

    private static ImmutableArray<int> StartsOf(ImmutableArray<SegmentRow> sentences)
    {
        var starts = ImmutableArray.CreateBuilder<int>(sentences.Length);
        for (int i = 0, at = 0; i < sentences.Length; at += sentences[i++].Source.Length + 1)
            starts.Add(at);
        return starts.MoveToImmutable();
    }
}
