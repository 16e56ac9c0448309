using Microsoft.Data.Sqlite;

namespace Translate.Jobs;

/// <summary>The units of a translation memory in a SQLite file: the truth, of which every index is made and can be made again.</summary>
/// <remarks>A commit outlives a power cut. Safe for concurrent use. The file is created when something is first stored.</remarks>
public sealed partial class MemoryDatabase(string path) : IDisposable
{
    private const int LayoutVersion = 3, RowsAPage = 4096;

    // Numbers are never used again: what an index holds of a unit that is gone is not taken for another one.
    private const string Layout = """
        CREATE TABLE unit (
            id INTEGER PRIMARY KEY AUTOINCREMENT, hash BLOB NOT NULL, languages TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
            before TEXT, after TEXT, origin TEXT, machine INTEGER NOT NULL DEFAULT 0, person TEXT, changed INTEGER, links BLOB);
        CREATE INDEX unit_hash ON unit (hash);
        CREATE TABLE identity AS SELECT hex(randomblob(8)) AS name
        """;

    private const string Columns = "id, source, target, before, after, origin, machine, person, changed, links";

    private static readonly IReadOnlyDictionary<long, string> Steps = new Dictionary<long, string>
    {
        [1] = "ALTER TABLE translation ADD COLUMN sentences BLOB",
        [2] = $"{Layout}; INSERT INTO unit (hash, languages, source, target, links) SELECT hash, languages, source, target, links FROM translation; DROP TABLE translation",
    };

    private readonly Lock _gate = new();
    private readonly DatabaseFile _file = DatabaseFile.Translations(path, "Translate:Memory");
    private SqliteConnection? _connection;

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>Its name without the folder, by which settings and matches call it.</summary>
    public string Name { get; } = System.IO.Path.GetFileName(path);

    /// <summary>The units with this very source, the ones approved here first, of these the newest first.</summary>
    internal IReadOnlyList<MemoryUnit> Exact(LanguagePair languages, string source) => Read<IReadOnlyList<MemoryUnit>>([], connection =>
    {
        var units = new List<MemoryUnit>();
        using var select = connection.Prepare($"SELECT {Columns} FROM unit WHERE hash = $1 ORDER BY origin IS NOT NULL, id DESC", 1);
        using var row = select.With(TranslationDatabase.Key("", languages, source)).ExecuteReader();
        while (row.Read())
            units.Add(UnitAt(row));
        return units;
    });

    /// <summary>The units of these numbers; those that are gone are left out.</summary>
    internal IReadOnlyList<MemoryUnit> Units(IReadOnlyList<long> ids) => Read<IReadOnlyList<MemoryUnit>>([], connection =>
    {
        var units = new List<MemoryUnit>(ids.Count);
        using var select = connection.Prepare($"SELECT {Columns} FROM unit WHERE id = $1", 1);
        foreach (var id in ids)
        {
            using var row = select.With(id).ExecuteReader();
            if (row.Read())
                units.Add(UnitAt(row));
        }

        return units;
    });

    /// <summary>All units of a pair with a higher number, in order, a page at a time.</summary>
    public IEnumerable<MemoryUnit> UnitsAfter(LanguagePair languages, long id)
    {
        while (true)
        {
            var from = id;
            var page = Read(new List<MemoryUnit>(), connection =>
            {
                var units = new List<MemoryUnit>();
                using var select = connection.Prepare($"SELECT {Columns} FROM unit WHERE id > $1 AND languages = $2 ORDER BY id LIMIT {RowsAPage}", 2);
                using var row = select.With(from, languages.ToString()).ExecuteReader();
                while (row.Read())
                    units.Add(UnitAt(row));
                return units;
            });
            foreach (var unit in page)
                yield return unit;
            if (page.Count < RowsAPage)
                yield break;
            id = page[^1].Id;
        }
    }

    /// <summary>A name that no other memory has, also when its file takes this one's place.</summary>
    internal string Identity => Read("", connection => connection.Scalar<string>("SELECT name FROM identity")!);

    /// <summary>The highest number so far; 0 where there is nothing.</summary>
    internal long LastId => Read(0L, connection => connection.Scalar<long>("SELECT ifnull(max(id), 0) FROM unit"));

    /// <summary>Whether there is a file.</summary>
    internal bool Exists => _connection is not null || File.Exists(path);

    /// <summary>Closes the file.</summary>
    public void Dispose() => _connection?.Dispose();

    private T Read<T>(T nothing, Func<SqliteConnection, T> read)
    {
        lock (_gate)
        {
            if (!Exists)
                return nothing;
            return Guard(read);
        }
    }

    private T Guard<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            return work(Connection());
        }
        catch (SqliteException e)
        {
            throw _file.Explain(e);
        }
    }

    private SqliteConnection Connection()
    {
        if (_connection is not null)
            return _connection;
        _file.MakeFolder();
        return _connection = JobDatabase.Open(_file, LayoutVersion, Layout, durable: true, steps: Steps);
    }

    private MemoryUnit UnitAt(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Source = row.GetString(1),
        Target = row.GetString(2),
        Before = row.IsDBNull(3) ? null : row.GetString(3),
        After = row.IsDBNull(4) ? null : row.GetString(4),
        Origin = row.IsDBNull(5) ? null : row.GetString(5),
        IsMachine = row.GetBoolean(6),
        Person = row.IsDBNull(7) ? null : row.GetString(7),
        Changed = row.IsDBNull(8) ? null : DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(8)),
        Links = row.IsDBNull(9) ? [] : SpanLinkCodec.Decode(row.GetFieldValue<byte[]>(9)),
        Memory = Name,
    };
}
