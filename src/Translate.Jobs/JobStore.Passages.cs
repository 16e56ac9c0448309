using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Translate.Jobs;

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
            foreach (var (passage, isDone, _) in Stretches(_reader, document.First, document.Last, unit))
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

    /// <summary>A document's passages, those joined that a bead of a person's joins.</summary>
    private static IEnumerable<Block> Blocks(SqliteConnection connection, long first, long last, RequestUnit unit)
    {
        var passages = new List<Passage>();
        foreach (var stretch in Stretches(connection, first, last, unit))
        {
            passages.Add(stretch.Passage);
            if (stretch.ReachesOn)
                continue;
            yield return new Block([.. passages], stretch.IsDone);
            passages.Clear();
        }
    }

    private static IEnumerable<Stretch> Stretches(SqliteConnection connection, long first, long last, RequestUnit unit)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        var (begin, end, covered, isDone) = (first, first, first, false);
        for (var from = first; from <= last; from += RowsAPage)
        {
            var to = Math.Min(last, from + RowsAPage - 1);
            var covers = Covers(connection, from, to).GetEnumerator();
            var more = covers.MoveNext();
            foreach (var (id, opens, source) in Page(connection, from, to))
            {
                if (sentences.Count > 0 && (unit == RequestUnit.Sentence || opens))
                    yield return Next();
                for (; more && covers.Current.First <= id; more = covers.MoveNext())
                    covered = Math.Max(covered, covers.Current.End);
                if (sentences.Count == 0)
                    (begin, isDone) = (id, covered > id);
                end = id + 1;
                sentences.Add(source);
            }
        }

        if (sentences.Count > 0)
            yield return Next();

        Stretch Next()
        {
            var stretch = new Stretch(new Passage(begin, sentences.ToImmutable()), isDone, covered > end && end <= last);
            sentences.Clear();
            return stretch;
        }
    }

    private static List<(long Id, bool Opens, string Source)> Page(SqliteConnection connection, long from, long to)
    {
        var page = new List<(long, bool, string)>();
        using var command = connection.Prepare("SELECT id, opens, source FROM segment WHERE id BETWEEN $1 AND $2 ORDER BY id", 2);
        using var row = command.With(from, to).ExecuteReader();
        while (row.Read())
            page.Add((row.GetInt64(0), row.GetBoolean(1), row.GetString(2)));
        return page;
    }

    // A bead from before may reach into the page.
    private static List<(long First, long End)> Covers(SqliteConnection connection, long from, long to)
    {
        var covers = new List<(long, long)>();
        using var command = connection.Prepare("""
            SELECT segment, segment + sum(sources) FROM unit
            WHERE segment BETWEEN ifnull((SELECT max(segment) FROM unit WHERE segment < $1), $1) AND $2 GROUP BY segment ORDER BY segment
            """, 2);
        using var row = command.With(from, to).ExecuteReader();
        while (row.Read())
            covers.Add((row.GetInt64(0), row.GetInt64(1)));
        return covers;
    }

    // A passage is asked for as a whole; where a person worked on a part of it, the rest stays too.
    private void ForgetMachine(RequestUnit unit)
    {
        _writer.Execute("CREATE TEMP TABLE IF NOT EXISTS kept (segment INTEGER PRIMARY KEY); DELETE FROM kept");
        using (var keep = _writer.Prepare("""
            INSERT INTO kept SELECT DISTINCT u.segment FROM unit u LEFT JOIN review r ON r.segment = u.segment AND r.part = u.part
            WHERE u.drawn <> 0 OR u.origin = $1 OR r.state = $2
            """, 2))
            keep.With((long)UnitOrigin.Human, (long)ReviewState.Approved).ExecuteNonQuery();
        if (unit == RequestUnit.Paragraph)
        {
            using var spread = _writer.Prepare("""
                INSERT OR IGNORE INTO kept SELECT segment FROM unit WHERE segment BETWEEN $1 AND $2 AND EXISTS (SELECT 1 FROM kept k WHERE k.segment BETWEEN $1 AND $2)
                """, 2);
            foreach (var block in Documents().SelectMany(d => Blocks(_writer, d.First, d.Last, unit)))
                spread.With(block.First, block.First + block.Sentences - 1).ExecuteNonQuery();
        }

        using var delete = _writer.Prepare("DELETE FROM unit WHERE (origin = $1 OR error_kind IS NOT NULL) AND segment NOT IN (SELECT segment FROM kept)", 1);
        delete.With((long)UnitOrigin.Machine).ExecuteNonQuery();
    }

    /// <param name="Passage">A passage.</param>
    /// <param name="IsDone">Whether it has units.</param>
    /// <param name="ReachesOn">Whether a bead begins in it and ends in the next one.</param>
    private readonly record struct Stretch(Passage Passage, bool IsDone, bool ReachesOn);

    /// <summary>Passages that only make sense together.</summary>
    private readonly record struct Block(ImmutableArray<Passage> Passages, bool IsDone)
    {
        public long First => Passages[0].First;

        public int Sentences => Passages.Sum(p => p.Sentences.Length);

        // Where sentences and passages end is part of what beads count.
        public string Key => KeyOf(Passages);

        public static string KeyOf(IEnumerable<Passage> passages) => string.Join("\n\n", passages.Select(p => string.Join('\n', p.Sentences)));
    }
}
