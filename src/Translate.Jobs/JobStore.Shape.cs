using System.Collections.Immutable;

namespace Translate.Jobs;

public sealed partial class JobStore
{
    /// <summary>Draws bounds anew in one transaction, and writes the history: joins a unit with the one after it, cuts it in two, or both, which moves what lies between them.</summary>
    /// <param name="unit">The unit, as the person saw it.</param>
    /// <param name="next">The unit after it, to join with; null to cut only.</param>
    /// <param name="cut">Where to cut the unit, or what both are joined; null to join only.</param>
    /// <param name="shaping">How bounds are drawn.</param>
    /// <param name="act">Who does it, and when; what it is follows from the rest.</param>
    /// <returns>The units concerned, also those that are gone now.</returns>
    /// <exception cref="JobException">With <see cref="JobProblem.Conflict"/> when one was changed since, with <see cref="JobProblem.Bounds"/> when it cannot be.</exception>
    public IReadOnlyList<UnitKey> Shape(SeenKey unit, SeenKey? next, BeadCut? cut, UnitShaping shaping, ReviewAct act)
    {
        ArgumentNullException.ThrowIfNull(shaping);
        ArgumentNullException.ThrowIfNull(act);
        Line[] lines = [];
        InTransaction(() =>
        {
            Seen(unit.Key, unit.Revision);
            if (next is { } other)
                Seen(other.Key, other.Revision);
            var region = RegionOf(unit.Key.Segment, (next ?? unit).Key.Segment);
            var at = IndexOf(region, unit.Key);
            if (next is { } following && (at + 1 >= region.Units.Length || region.Units[at + 1].Unit.Key != following.Key))
                throw new JobException(JobProblem.Conflict, "These two no longer stand next to each other.");
            var shaped = next is null ? region : shaping.Join(region, at);
            if (cut is { } place)
                shaped = shaping.Cut(shaped, at, next is null ? place.Source : region.JoinedPlace(at, place.Source), place.Target);
            lines = Lines(region, shaped);
            if (lines.Length > 0)
                Write(lines, NextBatch(), null, act);
        });
        return Array.ConvertAll(lines, line => line.Key);
    }

    /// <summary>The unit that stands after this one in its document; null at the end.</summary>
    public UnitKey? After(UnitKey key) => Guard(() =>
    {
        using var command = _reader.Prepare("""
            SELECT segment, part FROM unit WHERE (segment, part) > ($1, $2)
            AND segment <= (SELECT last FROM document WHERE $1 BETWEEN first AND last) ORDER BY segment, part LIMIT 1
            """, 2);
        using var row = command.With(key.Segment, (long)key.Part).ExecuteReader();
        return row.Read() ? new UnitKey(row.GetInt64(0), row.GetInt32(1)) : (UnitKey?)null;
    });

    /// <summary>The sources of the units before and after this one in its document; empty at an end of it.</summary>
    public (string Before, string After) Neighbours(UnitKey key)
    {
        return (Source(Guard(() =>
        {
            using var command = _reader.Prepare("""
                SELECT segment, part FROM unit WHERE (segment, part) < ($1, $2)
                AND segment >= (SELECT first FROM document WHERE $1 BETWEEN first AND last) ORDER BY segment DESC, part DESC LIMIT 1
                """, 2);
            using var row = command.With(key.Segment, (long)key.Part).ExecuteReader();
            return row.Read() ? new UnitKey(row.GetInt64(0), row.GetInt32(1)) : (UnitKey?)null;
        })), Source(After(key)));

        string Source(UnitKey? other) => other is { } neighbour && Reviewed([neighbour]) is [var unit] ? unit.Source : "";
    }

    private UnitRegion RegionOf(long first, long last)
    {
        var units = UnitsBetween(_writer, first, last);
        var end = last + units.Where(u => u.Segment == last).Sum(u => u.Sources);
        return UnitRegion.Of(first, [.. Segments(_writer, first, end - 1)], units);
    }

    private static int IndexOf(UnitRegion region, UnitKey key)
    {
        for (var i = 0; i < region.Units.Length; i++)
        {
            if (region.Units[i].Unit.Key == key)
                return i;
        }

        throw new JobException(JobProblem.Conflict, "This segment is no longer part of the job.");
    }

    // What only stands there as before needs no line.
    private static Line[] Lines(UnitRegion before, UnitRegion after)
    {
        var old = before.Units.ToDictionary(u => u.Unit.Key, u => u.Unit);
        var rows = after.Rows().ToDictionary(u => u.Key);
        return [.. old.Keys.Union(rows.Keys).OrderBy(key => (key.Segment, key.Part))
            .Select(key => new Line(key, old.GetValueOrDefault(key), rows.GetValueOrDefault(key)))
            .Where(line => UnitImage.Json(line.Before) != UnitImage.Json(line.After))];
    }
}
