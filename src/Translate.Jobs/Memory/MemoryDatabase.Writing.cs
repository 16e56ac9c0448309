using Microsoft.Data.Sqlite;

namespace Translate.Jobs;

/// <summary>What a memory holds of a pair and a source of units.</summary>
/// <param name="Languages">The pair, <c>id-en</c>.</param>
/// <param name="Origin">The file they were imported from; null for what was approved here.</param>
/// <param name="Units">How many there are.</param>
public sealed record MemoryShare(string Languages, string? Origin, long Units);

public sealed partial class MemoryDatabase
{
    /// <summary>Keeps approved translations in one transaction. What was approved for the same source with the same neighbours gives way.</summary>
    public void Replace(LanguagePair languages, IReadOnlyList<MemoryUnit> units) => Write(units, (connection, unit, key) =>
    {
        using var delete = connection.Prepare("DELETE FROM unit WHERE hash = $1 AND before IS $2 AND after IS $3 AND origin IS NULL", 3);
        delete.With(key, unit.Before, unit.After).ExecuteNonQuery();
        // What was imported with the same words says nothing more.
        using var same = connection.Prepare("DELETE FROM unit WHERE hash = $1 AND target = $2 AND (before IS $3 AND after IS $4 OR before IS NULL AND after IS NULL)", 4);
        same.With(key, unit.Target, unit.Before, unit.After).ExecuteNonQuery();
        return true;
    }, languages);

    /// <summary>Adds units in one transaction; one that is there already, with the same neighbours or without any of its own, is not added again.</summary>
    /// <returns>How many were added.</returns>
    public int Add(LanguagePair languages, IReadOnlyList<MemoryUnit> units) => Write(units, (connection, unit, key) =>
    {
        using var find = connection.Prepare("SELECT 1 FROM unit WHERE hash = $1 AND target = $2 AND (before IS $3 AND after IS $4 OR $3 IS NULL AND $4 IS NULL) LIMIT 1", 4);
        return find.With(key, unit.Target, unit.Before, unit.After).ExecuteScalar() is null;
    }, languages);

    /// <summary>How much there is, by pair and by file imported.</summary>
    public IReadOnlyList<MemoryShare> Shares() => Read<IReadOnlyList<MemoryShare>>([], connection =>
    {
        var shares = new List<MemoryShare>();
        using var select = connection.Prepare("SELECT languages, origin, count(*) FROM unit GROUP BY languages, origin ORDER BY languages, origin", 0);
        using var row = select.ExecuteReader();
        while (row.Read())
            shares.Add(new MemoryShare(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt64(2)));
        return shares;
    });

    private int Write(IReadOnlyList<MemoryUnit> units, Func<SqliteConnection, MemoryUnit, byte[], bool> isWanted, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(units);
        lock (_gate)
        {
            return Guard(connection =>
            {
                var added = 0;
                using var transaction = connection.BeginTransaction();
                using var insert = connection.Prepare("INSERT INTO unit (hash, languages, source, target, before, after, origin, machine, person, changed, links) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)", 11);
                foreach (var unit in units)
                {
                    var key = TranslationDatabase.Key("", languages, unit.Source);
                    if (!isWanted(connection, unit, key))
                        continue;
                    insert.With(key, languages.ToString(), unit.Source, unit.Target, unit.Before, unit.After, unit.Origin, unit.IsMachine ? 1L : 0L, unit.Person, unit.Changed?.ToUnixTimeSeconds(), SpanLinkCodec.Encode(unit.Links)).ExecuteNonQuery();
                    added++;
                }

                transaction.Commit();
                return added;
            });
        }
    }
}
