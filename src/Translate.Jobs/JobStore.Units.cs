using Microsoft.Data.Sqlite;

namespace Translate.Jobs;

/// <summary>How many sentences a document has, and what became of them.</summary>
/// <param name="Total">All sentences.</param>
/// <param name="Pending">Sentences that wait for a translation.</param>
/// <param name="Failed">Sentences without a translation, and why is in their row.</param>
public sealed record DocumentState(long Total, long Pending, long Failed);

public sealed partial class JobStore
{
    /// <summary>Makes failed passages pending again.</summary>
    public long ForgetFailures(IEnumerable<DocumentRow> documents)
    {
        long forgotten = 0;
        InTransaction(() =>
        {
            using var delete = _writer.Prepare("DELETE FROM unit WHERE segment BETWEEN $1 AND $2 AND error_kind IS NOT NULL", 2);
            using var stale = _writer.Prepare("UPDATE document SET rendered = NULL WHERE id = $1", 1);
            foreach (var document in documents)
            {
                var rows = delete.With(document.First, document.Last).ExecuteNonQuery();
                forgotten += rows;
                if (rows > 0)
                    stale.With(document.Id).ExecuteNonQuery();
            }
        });
        return forgotten;
    }

    /// <summary>What became of the document's sentences.</summary>
    public DocumentState State(DocumentRow document) => Guard(() =>
    {
        using var command = _reader.Prepare("SELECT ifnull(sum(sources), 0), ifnull(sum(sources) FILTER (WHERE error_kind IS NOT NULL), 0) FROM unit WHERE segment BETWEEN $1 AND $2", 2);
        using var row = command.With(document.First, document.Last).ExecuteReader();
        row.Read();
        return new DocumentState(document.Segments, document.Segments - row.GetInt64(0), row.GetInt64(1));
    });

    /// <summary>The document's units with their sources, in order, a page at a time. Sentences that still wait come as units without a target.</summary>
    public IEnumerable<SourcedUnit> Units(DocumentRow document)
    {
        for (var from = document.First; from <= document.Last;)
        {
            var to = Math.Min(document.Last, from + RowsAPage - 1);
            var beads = Guard(() => UnitsBetween(_reader, from, to)).GroupBy(u => u.Segment).ToArray();
            // The last bead of a page may reach into the next page's sentences.
            var reach = beads.Length == 0 ? to : Math.Min(document.Last, Math.Max(to, beads[^1].Key + beads[^1].Sum(u => u.Sources) - 1));
            var sentences = Guard(() => Segments(_reader, from, reach));
            var next = from;
            foreach (var bead in beads)
            {
                for (; next < bead.Key; next++)
                    yield return SourcedUnit.Of(Waiting(next), [sentences[(int)(next - from)]]);
                SegmentRow[] own = [.. sentences.Skip((int)(bead.Key - from)).Take(bead.Sum(u => u.Sources))];
                foreach (var unit in bead)
                    yield return SourcedUnit.Of(unit, own);
                next = Math.Max(next, bead.Key + own.Length);
            }

            for (; next <= to; next++)
                yield return SourcedUnit.Of(Waiting(next), [sentences[(int)(next - from)]]);
            from = next;
        }
    }

    private static UnitRow Waiting(long segment) => new()
    {
        Segment = segment,
        Targets = 0,
        Target = "",
        Error = new TranslationError(TranslationErrorKind.Unavailable, "Not translated yet."),
    };

    private static List<UnitRow> UnitsBetween(SqliteConnection connection, long from, long to)
    {
        var units = new List<UnitRow>();
        using var command = connection.Prepare($"{UnitAndReview} WHERE u.segment BETWEEN $1 AND $2 ORDER BY u.segment, u.part", 2);
        using var row = command.With(from, to).ExecuteReader();
        while (row.Read())
            units.Add(UnitAt(row, 0));
        return units;
    }

    private static List<SegmentRow> Segments(SqliteConnection connection, long from, long to)
    {
        var segments = new List<SegmentRow>();
        using var command = connection.Prepare("SELECT start, length, opens, before, source FROM segment WHERE id BETWEEN $1 AND $2 ORDER BY id", 2);
        using var row = command.With(from, to).ExecuteReader();
        while (row.Read())
            segments.Add(new SegmentRow(row.GetInt64(0), row.GetInt32(1), row.GetBoolean(2), row.GetString(3), row.GetString(4)));
        return segments;
    }
}
