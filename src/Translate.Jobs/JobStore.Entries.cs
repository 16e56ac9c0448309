using Microsoft.Data.Sqlite;

namespace Translate.Jobs;

public sealed partial class JobStore
{
    // Of a piece, the text that it is a piece of.
    private const string SourceOfUnit = """
        (SELECT group_concat(source, ' ') FROM (SELECT source FROM segment s WHERE s.id >= u.segment
            AND s.id < u.segment + CASE WHEN u.start IS NULL THEN u.sources ELSE (SELECT sum(g.sources) FROM unit g WHERE g.segment = u.segment) END ORDER BY s.id))
        """;

    /// <summary>The list of a document's units, in order, without those that still wait. 100,000 of them take a fraction of a second.</summary>
    /// <param name="document">The document.</param>
    /// <param name="withTexts">Whether both texts are wanted.</param>
    public IReadOnlyList<UnitEntry> Entries(DocumentRow document, bool withTexts)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Entries(document.First, document.Last, withTexts);
    }

    /// <summary>The list of the units of some segments.</summary>
    /// <param name="first">The first segment.</param>
    /// <param name="last">The last one.</param>
    /// <param name="withTexts">Whether both texts are wanted.</param>
    public IReadOnlyList<UnitEntry> Entries(long first, long last, bool withTexts) => Guard(() =>
    {
        var entries = new List<UnitEntry>();
        // There are few providers and many units.
        var providers = new Dictionary<string, string>(StringComparer.Ordinal);
        var texts = withTexts ? $"{SourceOfUnit}, u.target" : "NULL, NULL";
        using var command = _reader.Prepare($"""
            SELECT u.segment, u.part, u.sources, length(u.target), u.score, u.origin, u.provider,
                ifnull(r.state, 0), u.flags IS NOT NULL OR u.error_kind IS NOT NULL, {texts}, u.start, u.length
            FROM unit u LEFT JOIN review r ON r.segment = u.segment AND r.part = u.part WHERE u.segment BETWEEN $1 AND $2 ORDER BY u.segment, u.part
            """, 2);
        using var row = command.With(first, last).ExecuteReader();
        while (row.Read())
        {
            entries.Add(new UnitEntry(
                new(row.GetInt64(0), row.GetInt32(1)), row.GetInt32(2), row.GetInt32(3), row.GetFloat(4), (UnitOrigin)row.GetInt32(5), row.IsDBNull(6) ? null : Shared(row.GetString(6)),
                (ReviewState)row.GetInt32(7), row.GetBoolean(8), row.IsDBNull(9) ? "" : Cut(row.GetString(9), row, 11), row.IsDBNull(10) ? "" : row.GetString(10)));
        }

        return entries;

        string Shared(string provider) => providers.TryGetValue(provider, out var known) ? known : providers[provider] = provider;
    });

    /// <summary>Units of the job with the same source as this one, and itself.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<ReviewedUnit> WithSourceOf(ReviewedUnit unit, int most) => Guard(() =>
    {
        ArgumentNullException.ThrowIfNull(unit);
        var keys = new List<UnitKey>();
        using var command = _reader.Prepare("""
            SELECT u.segment, u.part FROM segment s JOIN unit u ON u.segment = s.id AND u.start IS NULL
            WHERE (s.source = $1 AND u.sources = 1) OR (u.sources = $2 AND s.source = (SELECT source FROM segment WHERE id = $3))
            UNION SELECT segment, part FROM unit WHERE start IS NOT NULL
            """, 3);
        using (var row = command.With(unit.Source, (long)unit.Unit.Sources, unit.Unit.Segment).ExecuteReader())
        {
            while (row.Read())
                keys.Add(new(row.GetInt64(0), row.GetInt32(1)));
        }

        return Reviewed(keys).Where(other => other.Source == unit.Source).Take(most).ToArray();
    });

    /// <summary>The units of these names, in this order; those that are gone are left out.</summary>
    public IReadOnlyList<ReviewedUnit> Reviewed(IReadOnlyList<UnitKey> keys) => Guard(() =>
    {
        ArgumentNullException.ThrowIfNull(keys);
        var units = new List<ReviewedUnit>(keys.Count);
        using var command = _reader.Prepare($"""
            SELECT x.*, x.part = 0 AND (SELECT opens FROM segment WHERE id = x.segment), {SourceOfUnit.Replace("u.", "x.", StringComparison.Ordinal)}
            FROM ({UnitAndReview} WHERE u.segment = $1 AND u.part = $2) x
            """, 2);
        foreach (var key in keys)
        {
            using var row = command.With(key.Segment, (long)key.Part).ExecuteReader();
            if (row.Read())
                units.Add(new(UnitAt(row, 0), row.IsDBNull(19) ? "" : Cut(row.GetString(19), row, 12), !row.IsDBNull(18) && row.GetBoolean(18)));
        }

        return units;
    });

    // In C#, since SQLite counts code points where pieces count UTF-16 code units.
    private static string Cut(string text, SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? text : text.Substring(row.GetInt32(column), row.GetInt32(column + 1));
}
