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
        -- What an act put into the translation memory, and what gave way to it there, for the undo.
        CREATE TABLE IF NOT EXISTS remembered (batch INTEGER NOT NULL, change TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS remembered_batch ON remembered (batch);
        CREATE INDEX IF NOT EXISTS history_of ON history (of);
        CREATE INDEX IF NOT EXISTS history_batch ON history (batch);
        CREATE INDEX IF NOT EXISTS history_unit ON history (segment, part)
        """;

    private const string UnitAndReview = "SELECT u.*, r.state, r.comment, r.revision FROM unit u LEFT JOIN review r ON r.segment = u.segment AND r.part = u.part";

    /// <summary>Changes units in one transaction, all or none, and writes the history.</summary>
    /// <param name="changes">The units as they shall be.</param>
    /// <param name="act">Who does what, and when.</param>
    /// <param name="remember">Puts into the translation memory what belongs there, and says what that was; when it throws, nothing was changed.</param>
    /// <exception cref="JobException">With <see cref="JobProblem.Conflict"/> when a unit has another revision by now, or is gone.</exception>
    public void Change(IReadOnlyList<UnitChange> changes, ReviewAct act, Func<IReadOnlyList<MemoryChange>> remember) =>
        InTransaction(() =>
        {
            ArgumentNullException.ThrowIfNull(changes);
            ArgumentNullException.ThrowIfNull(act);
            ArgumentNullException.ThrowIfNull(remember);
            var batch = NextBatch();
            Write([.. changes.Select(c => new Line(c.Key, Seen(c.Key, c.After.Revision), c.After))], batch, null, act);
            using var keep = _writer.Prepare("INSERT INTO remembered VALUES ($1,$2)", 2);
            foreach (var change in remember())
                keep.With(batch, change.ToString()).ExecuteNonQuery();
        });

    /// <summary>Takes the last act back, or does again what was taken back last.</summary>
    /// <param name="redo">Whether to do again.</param>
    /// <param name="person">Who does it.</param>
    /// <param name="at">When.</param>
    /// <param name="memory">Told what the act put into the translation memory; when it throws, nothing was changed.</param>
    /// <returns>The units it was about, also those that are gone now; none when there is nothing to take back.</returns>
    /// <exception cref="JobException">With <see cref="JobProblem.Conflict"/> when a run has changed one of them since.</exception>
    public IReadOnlyList<UnitKey> Undo(bool redo, string person, DateTimeOffset at, Action<IReadOnlyList<MemoryChange>> memory)
    {
        var lines = new List<Line>();
        InTransaction(() =>
        {
            var of = redo ? NextRedo() : NextUndo();
            if (of == 0)
                return;
            foreach (var (key, before, after) in Lines(of))
            {
                var (from, to) = redo ? (before, after) : (after, before);
                var unit = Find(key);
                if (!UnitImage.Shows(from, unit))
                    throw new JobException(JobProblem.Conflict, "This segment was translated again since; the change cannot be taken back.");
                lines.Add(new(key, unit, UnitImage.Restore(to, unit ?? new UnitRow { Segment = key.Segment, Part = key.Part, Target = "" })));
            }

            Write(lines, NextBatch(), of, new ReviewAct(redo ? "redo" : "undo", person, at));
            memory(Remembered(of));
        });
        return lines.ConvertAll(line => line.Key);
    }

    /// <summary>What was done to a unit, the oldest first.</summary>
    public IReadOnlyList<HistoryEntry> History(UnitKey key) => Guard(() =>
    {
        var lines = new List<HistoryEntry>();
        using var command = _reader.Prepare("SELECT at, person, kind, before, after FROM history WHERE segment = $1 AND part = $2 ORDER BY id", 2);
        using var row = command.With(key.Segment, (long)key.Part).ExecuteReader();
        while (row.Read())
            lines.Add(new(DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), row.GetString(1), row.GetString(2), UnitImage.TargetOf(row.GetString(3)), UnitImage.TargetOf(row.GetString(4))));
        return lines;
    });

    private UnitRow? Find(UnitKey key)
    {
        using var command = _writer.Prepare($"{UnitAndReview} WHERE u.segment = $1 AND u.part = $2", 2);
        using var row = command.With(key.Segment, (long)key.Part).ExecuteReader();
        return row.Read() ? UnitAt(row, 0) : null;
    }

    private UnitRow Seen(UnitKey key, long revision)
    {
        var unit = Find(key) ?? throw new JobException(JobProblem.Conflict, "This segment is no longer part of the job.");
        return unit.Revision == revision ? unit : throw new JobException(JobProblem.Conflict, "Somebody changed this segment in the meantime.");
    }

    // A key may name another unit afterwards, so the new revision is one that nobody has seen under any of them.
    private void Write(IReadOnlyList<Line> lines, long batch, long? of, ReviewAct act)
    {
        var revision = lines.Max(line => line.Before?.Revision ?? 0) + 1;
        using var drop = _writer.Prepare("DELETE FROM unit WHERE segment = $1 AND part = $2", 2);
        using var forget = _writer.Prepare("DELETE FROM review WHERE segment = $1 AND part = $2", 2);
        using var insert = _writer.Prepare(InsertUnit, 15);
        using var review = _writer.Prepare("INSERT OR REPLACE INTO review VALUES ($1,$2,$3,$4,$5)", 5);
        using var note = _writer.Prepare("INSERT INTO history (batch, of, at, person, kind, segment, part, before, after) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)", 9);
        foreach (var (key, before, after) in lines)
        {
            if (after is null)
            {
                drop.With(key.Segment, (long)key.Part).ExecuteNonQuery();
                forget.With(key.Segment, (long)key.Part).ExecuteNonQuery();
            }
            else
            {
                Insert(insert, after);
                review.With(key.Segment, (long)key.Part, (long)after.Review, after.Comment, revision).ExecuteNonQuery();
            }

            note.With(batch, of, act.At.ToUnixTimeMilliseconds(), act.Person, act.Kind, key.Segment, (long)key.Part, UnitImage.Json(before), UnitImage.Json(after)).ExecuteNonQuery();
        }

        using var stale = _writer.Prepare("UPDATE document SET rendered = NULL WHERE $1 BETWEEN first AND last", 1);
        foreach (var segment in lines.Select(line => line.Key.Segment).Distinct())
            stale.With(segment).ExecuteNonQuery();
    }

    private long NextBatch() => _writer.Scalar<long>("SELECT ifnull(max(id), 0) + 1 FROM history");

    private const string IsUndone = "ifnull((SELECT kind FROM history o WHERE o.of = h.batch ORDER BY id DESC LIMIT 1), '') = 'undo'";

    private long NextUndo() => _writer.Scalar<long>($"SELECT batch FROM history h WHERE of IS NULL AND NOT {IsUndone} ORDER BY id DESC LIMIT 1");

    // Whatever was done after an undo makes an end of what could be done again.
    private long NextRedo() => _writer.Scalar<long>($"SELECT batch FROM history h WHERE of IS NULL AND batch > $1 AND {IsUndone} ORDER BY id LIMIT 1", ("$1", NextUndo()));

    private List<MemoryChange> Remembered(long batch)
    {
        var changes = new List<MemoryChange>();
        using var command = _writer.Prepare("SELECT change FROM remembered WHERE batch = $1", 1);
        using var row = command.With(batch).ExecuteReader();
        while (row.Read())
            changes.Add(MemoryChange.Parse(row.GetString(0)));
        return changes;
    }

    private List<(UnitKey Key, string Before, string After)> Lines(long batch)
    {
        var lines = new List<(UnitKey, string, string)>();
        using var command = _writer.Prepare("SELECT segment, part, before, after FROM history WHERE batch = $1 ORDER BY id", 1);
        using SqliteDataReader row = command.With(batch).ExecuteReader();
        while (row.Read())
            lines.Add((new(row.GetInt64(0), row.GetInt32(1)), row.GetString(2), row.GetString(3)));
        return lines;
    }

    private readonly record struct Line(UnitKey Key, UnitRow? Before, UnitRow? After);
}
