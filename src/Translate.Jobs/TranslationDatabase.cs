using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Translate.Jobs;

/// <summary>Translations in a SQLite file of their own, shared by all jobs: the cache of paid answers, or the memory of approved ones.</summary>
/// <remarks>The key is a hash of scope, pair and text; a commit outlives a power cut. Safe for concurrent use. The file is created when something is first remembered.</remarks>
/// <param name="path">The file.</param>
/// <param name="setting">The setting that names it, for messages.</param>
public sealed class TranslationDatabase(string path, string setting = "Translate:Cache") : ITranslationStore, IDisposable
{
    private const int LayoutVersion = 2;
    private const string Layout = "CREATE TABLE translation (hash BLOB PRIMARY KEY, scope TEXT NOT NULL, languages TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, links BLOB, sentences BLOB)";

    // What was paid for before sentences were remembered stays.
    private static readonly IReadOnlyDictionary<long, string> Steps = new Dictionary<long, string> { [1] = "ALTER TABLE translation ADD COLUMN sentences BLOB" };

    private readonly DatabaseFile _file = DatabaseFile.Translations(path, setting);
    private readonly Lock _gate = new();
    private SqliteConnection? _connection;

    /// <inheritdoc/>
    public IReadOnlyList<RememberedText?> Find(string scope, LanguagePair languages, IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var found = new RememberedText?[texts.Count];
        lock (_gate)
        {
            if (_connection is null && !File.Exists(path))
                return found;
            try
            {
                using var select = Connection().Prepare("SELECT target, links, sentences FROM translation WHERE hash = $1", 1);
                for (var i = 0; i < found.Length; i++)
                {
                    using var row = select.With(Key(scope, languages, texts[i])).ExecuteReader();
                    if (row.Read())
                        found[i] = new RememberedText(row.GetString(0), Spans(row, 1)) { Sentences = Spans(row, 2) };
                }
            }
            catch (SqliteException e)
            {
                throw _file.Explain(e);
            }
        }

        return found;
    }

    /// <inheritdoc/>
    public void Remember(string scope, LanguagePair languages, IReadOnlyList<(string Source, RememberedText Target)> translations)
    {
        ArgumentNullException.ThrowIfNull(translations);
        lock (_gate)
        {
            try
            {
                using var transaction = Connection().BeginTransaction();
                using var insert = Connection().Prepare("INSERT OR REPLACE INTO translation VALUES ($1,$2,$3,$4,$5,$6,$7)", 7);
                foreach (var (source, target) in translations)
                    insert.With(Key(scope, languages, source), scope, languages.ToString(), source, target.Target, SpanLinkCodec.Encode(target.Links), SpanLinkCodec.Encode(target.Sentences)).ExecuteNonQuery();
                transaction.Commit();
            }
            catch (SqliteException e)
            {
                throw _file.Explain(e);
            }
        }
    }

    /// <summary>Creates the file now. Answers that are paid for should have a place before they are asked for.</summary>
    /// <exception cref="JobException">It cannot be created or read.</exception>
    public void Create()
    {
        lock (_gate)
            Connection();
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _connection?.Dispose();

    private SqliteConnection Connection()
    {
        if (_connection is not null)
            return _connection;
        _file.MakeFolder();
        return _connection = JobDatabase.Open(_file, LayoutVersion, Layout, durable: true, steps: Steps);
    }

    private static SpanLink[] Spans(SqliteDataReader row, int column) => row.IsDBNull(column) ? [] : SpanLinkCodec.Decode(row.GetFieldValue<byte[]>(column));

    // The parts are kept apart by a character that no language tag and no provider name holds.
    internal static byte[] Key(string scope, LanguagePair languages, string text) =>
        SHA256.HashData(Encoding.Unicode.GetBytes($"{scope}\0{languages}\0{text}"))[..16];
}
