using Microsoft.Data.Sqlite;

namespace Translate.Jobs;

public sealed partial class JobStore
{
    // Lines of the history are added, never changed. Those of one act share a batch; `of` names the batch that an undo or a
    // redo is about, so that what can be undone follows from the lines alone, also after a restart.
    private const string ReviewLayout = """

        CREATE TABLE IF NOT EXISTS review (
            segment INTEGER NOT NULL, part INTEGER NOT NULL, state INTEGER NOT NULL, comment TEXT, revision INTEGER NOT NULL,
            PRIMARY KEY (segment, part)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS history (
            id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, of INTEGER, at INTEGER NOT NULL, person TEXT NOT NULL, kind TEXT NOT NULL,
            segment INTEGER NOT NULL, part INTEGER NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS history_of ON history (of);
        CREATE INDEX IF NOT EXISTS history_batch ON history (batch);
        CREATE INDEX IF NOT EXISTS history_unit ON history (segment, part)
        """;

    private const string UnitAndReview = "SELECT u.*, r.state, r.comment, r.revision FROM unit u LEFT JOIN review r ON r.segment = u.segment AND r.part = u.part";

    /// <summary>Changes units in one transaction, all or none, and writes the history.</summary>
    /// <param name="changes">The units as they shall be.</param>
    /// <param name="person">Who does it.</param>
    /// <param name="at">When.</param>
    /// <param name="kind">What is done, as in <see cref="HistoryEntry.Kind"/>.</param>
    /// <param name="beforeCommit">Done while the change can still be taken back: when it throws, nothing was changed.</param>
    /// <exception cref="JobException">With <see cref="JobProblem.Conflict"/> when a unit has another revision by now, or is gone.</exception>
    public void Change(IReadOnlyList<UnitChange> changes, string person, DateTimeOffset at, string kind, Action beforeCommit) =>
        InTransaction(() =>
        {
            ArgumentNullException.ThrowIfNull(changes);
            ArgumentNullException.ThrowIfNull(beforeCommit);
            var batch = NextBatch();
            foreach (var change in changes)
            {
                var before = Find(new UnitKey(change.After.Segment, change.After.Part));
                if (before.Revision != change.After.Revision)
                    throw new JobException(JobProblem.Conflict, "Somebody changed this segment in the meantime.");
                Write(before, change.After, batch, null, person, at, kind);
            }

            beforeCommit();
        });

    /// <summary>Takes the last act back, or does again what was taken back last.</summary>
    /// <returns>The units it was about; none when there is nothing to take back.</returns>
    /// <exception cref="JobException">With <see cref="JobProblem.Conflict"/> when a run has changed one of them since.</exception>
    public IReadOnlyList<UnitKey> Undo(bool redo, string person, DateTimeOffset at)
    {
        var keys = new List<UnitKey>();
        InTransaction(() =>
        {
            var of = redo ? NextRedo() : NextUndo();
            if (of == 0)
                return;
            var batch = NextBatch();
            foreach (var (key, before, after) in Lines(of))
            {
                var (from, to) = redo ? (before, after) : (after, before);
                var unit = Find(key);
                if (UnitImage.Of(unit).ToString() != from)
                    throw new JobException(JobProblem.Conflict, "This segment was translated again since; the change cannot be taken back.");
                Write(unit, UnitImage.Parse(to).Restore(unit), batch, of, person, at, redo ? "redo" : "undo");
                keys.Add(key);
            }
        });
        return keys;
    }

    /// <summary>What was done to a unit, the oldest first.</summary>
    public IReadOnlyList<HistoryEntry> History(UnitKey key) => Guard(() =>
    {
        var lines = new List<HistoryEntry>();
        using var command = _reader.Prepare("SELECT at, person, kind, before, after FROM history WHERE segment = $1 AND part = $2 ORDER BY id", 2);
        using var row = command.With(key.Segment, (long)key.Part).ExecuteReader();
        while (row.Read())
            lines.Add(new(DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), row.GetString(1), row.GetString(2), UnitImage.Parse(row.GetString(3)).Target, UnitImage.Parse(row.GetString(4)).Target));
        return lines;
    });

    private UnitRow Find(UnitKey key)
    {
        using var command = _writer.Prepare($"{UnitAndReview} WHERE u.segment = $1 AND u.part = $2", 2);
        using var row = command.With(key.Segment, (long)key.Part).ExecuteReader();
        return row.Read() ? UnitAt(row, 0) : throw new JobException(JobProblem.Conflict, "This segment is no longer part of the job.");
    }

    private void Write(UnitRow before, UnitRow after, long batch, long? of, string person, DateTimeOffset at, string kind)
    {
        using var insert = _writer.Prepare("INSERT OR REPLACE INTO unit VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)", 12);
        Insert(insert, after);
        using var review = _writer.Prepare("INSERT OR REPLACE INTO review VALUES ($1,$2,$3,$4,$5)", 5);
        review.With(after.Segment, (long)after.Part, (long)after.Review, after.Comment, before.Revision + 1).ExecuteNonQuery();
        using var line = _writer.Prepare("INSERT INTO history (batch, of, at, person, kind, segment, part, before, after) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)", 9);
        line.With(batch, of, at.ToUnixTimeMilliseconds(), person, kind, after.Segment, (long)after.Part, UnitImage.Of(before).ToString(), UnitImage.Of(after).ToString()).ExecuteNonQuery();
        using var stale = _writer.Prepare("UPDATE document SET rendered = NULL WHERE $1 BETWEEN first AND last", 1);
        stale.With(after.Segment).ExecuteNonQuery();
    }

    private long NextBatch() => _writer.Scalar<long>("SELECT ifnull(max(id), 0) + 1 FROM history");

    private const string IsUndone = "ifnull((SELECT kind FROM history o WHERE o.of = h.batch ORDER BY id DESC LIMIT 1), '') = 'undo'";

    private long NextUndo() => _writer.Scalar<long>($"SELECT batch FROM history h WHERE of IS NULL AND NOT {IsUndone} ORDER BY id DESC LIMIT 1");

    // Whatever was done after an undo makes an end of what could be done again.
    private long NextRedo() => _writer.Scalar<long>($"SELECT batch FROM history h WHERE of IS NULL AND batch > $1 AND {IsUndone} ORDER BY id LIMIT 1", ("$1", NextUndo()));

    private List<(UnitKey Key, string Before, string After)> Lines(long batch)
    {
        var lines = new List<(UnitKey, string, string)>();
        using var command = _writer.Prepare("SELECT segment, part, before, after FROM history WHERE batch = $1 ORDER BY id", 1);
        using SqliteDataReader row = command.With(batch).ExecuteReader();
        while (row.Read())
            lines.Add((new(row.GetInt64(0), row.GetInt32(1)), row.GetString(2), row.GetString(3)));
        return lines;
    }
}
