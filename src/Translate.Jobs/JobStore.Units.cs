using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Translate.Jobs;

/// <summary>How many sentences a document has, and what became of them.</summary>
/// <param name="Total">All sentences.</param>
/// <param name="Pending">Sentences that wait for a translation.</param>
/// <param name="Failed">Sentences without a translation, and why is in their row.</param>
public sealed record DocumentState(long Total, long Pending, long Failed);

public sealed partial class JobStore
{
    private const int RowsAPage = 1024;

    /// <summary>Passages of the documents that have no unit yet, in order. Read by key, a page at a time: a long-lived query would keep the log from shrinking.</summary>
    public IEnumerable<Passage> Pending(IEnumerable<DocumentRow> documents, RequestUnit unit)
    {
        foreach (var document in documents)
        {
            var before = "";
            Passage? last = null;
            foreach (var (passage, isDone) in Passages(_reader, document.First, document.Last, unit))
            {
                if (last is { } waiting)
                    yield return waiting with { After = passage.Text };
                last = isDone ? null : passage with { Before = before };
                before = passage.Text;
            }

            if (last is { } end)
                yield return end with { After = "" };
        }
    }

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

    /// <summary>The document's units with their sentences, in order, a page at a time. Sentences that still wait come as units without a target.</summary>
    public IEnumerable<(UnitRow Unit, ImmutableArray<SegmentRow> Sentences)> Units(DocumentRow document)
    {
        for (var from = document.First; from <= document.Last;)
        {
            var to = Math.Min(document.Last, from + RowsAPage - 1);
            var units = Guard(() => UnitsBetween(from, to));
            // The last unit of a page may reach into the next page's sentences.
            var reach = units.Count == 0 ? to : Math.Min(document.Last, Math.Max(to, units[^1].Segment + units[^1].Sources - 1));
            var sentences = Guard(() => Segments(_reader, from, reach));
            var next = from;
            foreach (var unit in units)
            {
                for (; next < unit.Segment; next++)
                    yield return (Waiting(next), [sentences[(int)(next - from)]]);
                yield return (unit, [.. sentences.Skip((int)(unit.Segment - from)).Take(unit.Sources)]);
                next = Math.Max(next, unit.Segment + unit.Sources);
            }

            for (; next <= to; next++)
                yield return (Waiting(next), [sentences[(int)(next - from)]]);
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

    private static IEnumerable<Passage> Passages(SqliteConnection connection, long first, long last, RequestUnit unit, bool done) =>
        Passages(connection, first, last, unit).Where(p => p.IsDone == done).Select(p => p.Passage);

    private static IEnumerable<(Passage Passage, bool IsDone)> Passages(SqliteConnection connection, long first, long last, RequestUnit unit)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        long begin = 0;
        var isDone = false;
        for (var from = first; from <= last; from += RowsAPage)
        {
            foreach (var (id, opens, done, source) in Page(connection, from, Math.Min(last, from + RowsAPage - 1)))
            {
                if (sentences.Count > 0 && (unit == RequestUnit.Sentence || opens))
                {
                    yield return (new Passage(begin, sentences.ToImmutable()), isDone);
                    sentences.Clear();
                }

                if (sentences.Count == 0)
                {
                    begin = id;
                    isDone = done;
                }

                sentences.Add(source);
            }
        }

        if (sentences.Count > 0)
            yield return (new Passage(begin, sentences.ToImmutable()), isDone);
    }

    private static List<(long Id, bool Opens, bool Done, string Source)> Page(SqliteConnection connection, long from, long to)
    {
        var page = new List<(long, bool, bool, string)>();
        using var command = connection.Prepare("SELECT id, opens, EXISTS (SELECT 1 FROM unit WHERE segment = id), source FROM segment WHERE id BETWEEN $1 AND $2 ORDER BY id", 2);
        using var row = command.With(from, to).ExecuteReader();
        while (row.Read())
            page.Add((row.GetInt64(0), row.GetBoolean(1), row.GetBoolean(2), row.GetString(3)));
        return page;
    }

    private List<UnitRow> UnitsBetween(long from, long to)
    {
        var units = new List<UnitRow>();
        using var command = _reader.Prepare($"{UnitAndReview} WHERE u.segment BETWEEN $1 AND $2 ORDER BY u.segment, u.part", 2);
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
