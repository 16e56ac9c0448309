using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Translate.Jobs;

/// <summary>
/// The rows of a job: its documents, their sentences, and the units that translate them. What is committed here is the
/// truth; what is not did not happen; output files are a rendering of it.
/// </summary>
/// <remarks>
/// Synchronous, because SQLite is. One thread may read while another writes: there are two connections, since one is not
/// safe for two threads. Every method throws <see cref="JobException"/> with <see cref="JobProblem.Storage"/> when the
/// disk is full or the file damaged.
/// </remarks>
public sealed partial class JobStore : IDisposable
{
    private const int LayoutVersion = 1;

    private const string Layout = """
        CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE document (
            id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, hash BLOB NOT NULL, created INTEGER NOT NULL,
            first INTEGER NOT NULL, last INTEGER NOT NULL, after TEXT NOT NULL, rendered TEXT);
        -- The sentences of a document have ids without a gap, from document.first to document.last.
        CREATE TABLE segment (
            id INTEGER PRIMARY KEY, start INTEGER NOT NULL, length INTEGER NOT NULL, opens INTEGER NOT NULL,
            before TEXT NOT NULL, source TEXT NOT NULL);
        CREATE TABLE unit (
            segment INTEGER NOT NULL, part INTEGER NOT NULL, sources INTEGER NOT NULL, targets INTEGER NOT NULL,
            score REAL NOT NULL, target TEXT NOT NULL, origin INTEGER NOT NULL, provider TEXT, links BLOB, flags TEXT,
            error_kind INTEGER, error TEXT, PRIMARY KEY (segment, part)) WITHOUT ROWID
        """;

    // What an older program does without needs no other version.
    private const string AddedLayout = """
        DROP TABLE IF EXISTS run;
        CREATE TABLE IF NOT EXISTS last_run (id INTEGER PRIMARY KEY CHECK (id = 1), began INTEGER NOT NULL, last INTEGER NOT NULL, sentences INTEGER NOT NULL, concurrency INTEGER NOT NULL);
        """ + ReviewLayout;

    private readonly DatabaseFile _file;
    private readonly SqliteConnection _reader;
    private readonly SqliteConnection _writer;

    private JobStore(string path, bool durable)
    {
        _file = DatabaseFile.Job(path);
        _writer = JobDatabase.Open(_file, LayoutVersion, Layout, durable, AddedLayout);
        _reader = JobDatabase.Open(_file, LayoutVersion, Layout, durable);
    }

    /// <summary>Opens the job's database, or creates it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="durable">Whether a commit must outlive a power cut, as answers that were paid for should.</param>
    public static JobStore Open(string path, bool durable = true) => new(path, durable);

    /// <summary>Copies a job's database as it is now, also while a run is writing to it.</summary>
    public static void Copy(string path, string copy)
    {
        try
        {
            using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString());
            using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
            from.Open();
            to.Open();
            from.BackupDatabase(to);
        }
        catch (SqliteException e)
        {
            throw DatabaseFile.Job(path).Explain(e);
        }
    }

    /// <summary>Limits the size of the database in pages; for tests of a full disk.</summary>
    internal void LimitPages(int pages) => _writer.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count={pages}"));

    /// <summary>What the job was begun with, by name; empty for a new job.</summary>
    public IReadOnlyDictionary<string, string> Settings() => Guard(() =>
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var command = _reader.Prepare("SELECT name, value FROM setting", 0);
        using var row = command.ExecuteReader();
        while (row.Read())
            settings.Add(row.GetString(0), row.GetString(1));
        return settings;
    });

    /// <summary>Keeps the settings the job goes on with, and forgets what no longer holds under them, all or nothing.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="readAgain">Sentences are found in another way now: documents count as changed.</param>
    /// <param name="translateAgain">Forget every machine translation and every failure; what people wrote or approved stays.</param>
    public void KeepSettings(IReadOnlyDictionary<string, string> settings, bool readAgain, bool translateAgain) => InTransaction(() =>
    {
        _writer.Execute("DELETE FROM setting");
        using var insert = _writer.Prepare("INSERT INTO setting VALUES ($1,$2)", 2);
        foreach (var (name, value) in settings)
            insert.With(name, value).ExecuteNonQuery();
        if (readAgain)
            _writer.Execute("UPDATE document SET hash = x'', rendered = NULL");
        if (!translateAgain)
            return;
        using var delete = _writer.Prepare("DELETE FROM unit WHERE (origin = $1 OR error_kind IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM review r WHERE r.segment = unit.segment AND r.part = unit.part AND r.state = $2)", 2);
        delete.With((long)UnitOrigin.Machine, (long)ReviewState.Approved).ExecuteNonQuery();
        // What was said of a translation does not hold of the next one.
        _writer.Execute("DELETE FROM review WHERE NOT EXISTS (SELECT 1 FROM unit u WHERE u.segment = review.segment AND u.part = review.part)");
        _writer.Execute("UPDATE document SET rendered = NULL");
    });

    /// <summary>How the last run went; null when nothing was translated yet.</summary>
    public RunRow? LastRun() => Guard<RunRow?>(() =>
    {
        using var command = _reader.Prepare("SELECT began, last, sentences, concurrency FROM last_run", 0);
        using var row = command.ExecuteReader();
        return row.Read() ? new RunRow(DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetInt64(2), row.GetInt32(3)) : null;
    });

    /// <summary>Commits the units of whole passages in one transaction, and how far the run is with them.</summary>
    public void Commit(IReadOnlyList<UnitRow> units, RunRow run) => InTransaction(() =>
    {
        using var note = _writer.Prepare("INSERT OR REPLACE INTO last_run VALUES (1,$1,$2,$3,$4)", 4);
        note.With(run.Began.ToUnixTimeMilliseconds(), run.Last.ToUnixTimeMilliseconds(), run.Sentences, (long)run.Concurrency).ExecuteNonQuery();
        using var insert = _writer.Prepare("INSERT OR REPLACE INTO unit VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)", 12);
        foreach (var unit in units)
            Insert(insert, unit);
    });

    private static void Insert(SqliteCommand insert, UnitRow unit) => insert.With(
        unit.Segment, (long)unit.Part, (long)unit.Sources, (long)unit.Targets, (double)unit.Score, unit.Target, (long)unit.Origin,
        unit.Provider, unit.Links.IsDefaultOrEmpty ? null : LinkCodec.Encode(unit.Links),
        unit.Flags.IsDefaultOrEmpty ? null : string.Join('\n', unit.Flags),
        unit.Error is { } error ? (long)error.Kind : null, unit.Error?.Message).ExecuteNonQuery();

    private static UnitRow UnitAt(SqliteDataReader row, int column) => new()
    {
        Segment = row.GetInt64(column),
        Part = row.GetInt32(column + 1),
        Sources = row.GetInt32(column + 2),
        Targets = row.GetInt32(column + 3),
        Score = row.GetFloat(column + 4),
        Target = row.GetString(column + 5),
        Origin = (UnitOrigin)row.GetInt32(column + 6),
        Provider = row.IsDBNull(column + 7) ? null : row.GetString(column + 7),
        Links = row.IsDBNull(column + 8) ? [] : LinkCodec.Decode(row.GetFieldValue<byte[]>(column + 8)),
        Flags = row.IsDBNull(column + 9) ? [] : [.. row.GetString(column + 9).Split('\n')],
        Review = row.IsDBNull(column + 12) ? ReviewState.Unreviewed : (ReviewState)row.GetInt32(column + 12),
        Comment = row.IsDBNull(column + 13) ? null : row.GetString(column + 13),
        Revision = row.IsDBNull(column + 14) ? 0 : row.GetInt64(column + 14),
        Error = row.IsDBNull(column + 10) ? null : new TranslationError((TranslationErrorKind)row.GetInt32(column + 10), row.GetString(column + 11)),
    };

    private void InTransaction(Action work) => Guard(() =>
    {
        using var transaction = _writer.BeginTransaction();
        work();
        transaction.Commit();
        return true;
    });

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw _file.Explain(e);
        }
    }

    /// <summary>Closes the database.</summary>
    public void Dispose()
    {
        _reader.Dispose();
        _writer.Dispose();
    }
}
