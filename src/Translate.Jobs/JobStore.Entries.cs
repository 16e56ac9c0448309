namespace Translate.Jobs;

public sealed partial class JobStore
{
    private const string SourceOfUnit = "(SELECT group_concat(source, ' ') FROM (SELECT source FROM segment s WHERE s.id >= u.segment AND s.id < u.segment + u.sources ORDER BY s.id))";

    /// <summary>The list of a document's units, in order, without those that still wait. 100,000 of them take a fraction of a second.</summary>
    /// <param name="document">The document.</param>
    /// <param name="withTexts">Whether both texts are wanted.</param>
    public IReadOnlyList<UnitEntry> Entries(DocumentRow document, bool withTexts) => Guard(() =>
    {
        ArgumentNullException.ThrowIfNull(document);
        var entries = new List<UnitEntry>();
        var texts = withTexts ? $"{SourceOfUnit}, u.target" : "NULL, NULL";
        using var command = _reader.Prepare($"""
            SELECT u.segment, u.part, length(u.target), u.score, u.origin,
                ifnull(r.state, 0), u.flags IS NOT NULL OR u.error_kind IS NOT NULL, {texts}
            FROM unit u LEFT JOIN review r ON r.segment = u.segment AND r.part = u.part WHERE u.segment BETWEEN $1 AND $2 ORDER BY u.segment, u.part
            """, 2);
        using var row = command.With(document.First, document.Last).ExecuteReader();
        while (row.Read())
        {
            entries.Add(new UnitEntry(
                new(row.GetInt64(0), row.GetInt32(1)), entries.Count + 1, row.GetInt32(2), row.GetFloat(3), (UnitOrigin)row.GetInt32(4),
                (ReviewState)row.GetInt32(5), row.GetBoolean(6), row.IsDBNull(7) ? "" : row.GetString(7), row.IsDBNull(8) ? "" : row.GetString(8)));
        }

        return entries;
    });

    /// <summary>The units of these names, in this order; those that are gone are left out.</summary>
    public IReadOnlyList<ReviewedUnit> Reviewed(IReadOnlyList<UnitKey> keys) => Guard(() =>
    {
        ArgumentNullException.ThrowIfNull(keys);
        var units = new List<ReviewedUnit>(keys.Count);
        using var command = _reader.Prepare($"""
            SELECT x.*, (SELECT opens FROM segment WHERE id = x.segment), {SourceOfUnit.Replace("u.", "x.", StringComparison.Ordinal)}
            FROM ({UnitAndReview} WHERE u.segment = $1 AND u.part = $2) x
            """, 2);
        foreach (var key in keys)
        {
            using var row = command.With(key.Segment, (long)key.Part).ExecuteReader();
            if (row.Read())
                units.Add(new(UnitAt(row, 0), row.IsDBNull(16) ? "" : row.GetString(16), row.GetBoolean(15)));
        }

        return units;
    });

    /// <summary>How far the review of a document is.</summary>
    public ReviewProgress Progress(DocumentRow document) => Guard(() =>
    {
        ArgumentNullException.ThrowIfNull(document);
        using var command = _reader.Prepare("""
            SELECT count(*), ifnull(sum(r.state = 1), 0), ifnull(sum(r.state = 2), 0),
                ifnull(sum((u.flags IS NOT NULL OR u.error_kind IS NOT NULL) AND ifnull(r.state, 0) <> 1), 0), ifnull(sum(u.sources), 0)
            FROM unit u LEFT JOIN review r ON r.segment = u.segment AND r.part = u.part WHERE u.segment BETWEEN $1 AND $2
            """, 2);
        using var row = command.With(document.First, document.Last).ExecuteReader();
        row.Read();
        return new ReviewProgress(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), document.Segments - row.GetInt64(4));
    });
}
