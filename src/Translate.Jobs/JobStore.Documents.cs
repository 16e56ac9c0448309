namespace Translate.Jobs;

public sealed partial class JobStore
{
    private const int SegmentsATransaction = 4096, CharactersATransaction = 1 << 22;

    /// <summary>All documents, by path.</summary>
    public IReadOnlyList<DocumentRow> Documents() => Guard(() =>
    {
        var documents = new List<DocumentRow>();
        using var command = _reader.Prepare("SELECT id, path, first, last, after, created, rendered FROM document ORDER BY path", 0);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            documents.Add(new DocumentRow(
                row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetString(4),
                DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(5)), row.IsDBNull(6) ? null : row.GetString(6)));
        }

        return documents;
    });

    /// <summary>Whether the document is stored with these very bytes.</summary>
    public bool Holds(string path, ReadOnlySpan<byte> hash)
    {
        var wanted = hash.ToArray();
        return Guard(() => _reader.Scalar<byte[]>("SELECT hash FROM document WHERE path = $p", ("$p", path)) is { } kept && kept.AsSpan().SequenceEqual(wanted));
    }

    /// <summary>
    /// Stores a document's sentences. When it was stored before, translations of passages that did not change are kept.
    /// Killed in the middle, the document is as it was before the call.
    /// </summary>
    /// <param name="path">The document's path in the job.</param>
    /// <param name="hash">The hash of its bytes.</param>
    /// <param name="created">The date of the file.</param>
    /// <param name="segments">Its sentences, in order; read once, never held all at once.</param>
    /// <param name="after">What stands after the last sentence, asked for when <paramref name="segments"/> has ended.</param>
    /// <param name="unit">What a passage is, for recognising those that did not change.</param>
    public void Import(string path, byte[] hash, DateTimeOffset created, IEnumerable<SegmentRow> segments, Func<string> after, RequestUnit unit)
    {
        var first = Guard(() =>
        {
            // Whatever lies past the last document was left by an import that was killed.
            var last = _writer.Scalar<long>("SELECT ifnull(max(last), 0) FROM document");
            using var sweep = _writer.Prepare("DELETE FROM segment WHERE id > $1", 1);
            sweep.With(last).ExecuteNonQuery();
            return last + 1;
        });
        var next = first;
        foreach (var chunk in Chunks(segments))
        {
            InTransaction(() =>
            {
                using var insert = _writer.Prepare("INSERT INTO segment VALUES ($1,$2,$3,$4,$5,$6)", 6);
                foreach (var s in chunk)
                    insert.With(next++, s.Start, (long)s.Length, s.OpensParagraph ? 1L : 0L, s.Before, s.Source).ExecuteNonQuery();
            });
        }

        var old = Documents().FirstOrDefault(d => d.Path == path);
        InTransaction(() =>
        {
            if (old is not null)
            {
                CarryOver(old, first, next - 1, unit);
                Delete(old);
            }

            using var insert = _writer.Prepare("INSERT INTO document VALUES ($1,$2,$3,$4,$5,$6,$7,NULL)", 7);
            insert.With(old?.Id, path, hash, created.ToUnixTimeSeconds(), first, next - 1, after()).ExecuteNonQuery();
        });
    }

    /// <summary>Notes that the document's output files hold what is stored now.</summary>
    /// <param name="document">The document.</param>
    /// <param name="rendering">What was rendered to, as in <see cref="DocumentRow.Rendered"/>.</param>
    public void MarkRendered(DocumentRow document, string? rendering) => InTransaction(() =>
    {
        using var update = _writer.Prepare("UPDATE document SET rendered = $2 WHERE id = $1", 2);
        update.With(document.Id, rendering).ExecuteNonQuery();
    });

    private static IEnumerable<List<SegmentRow>> Chunks(IEnumerable<SegmentRow> segments)
    {
        var (chunk, characters) = (new List<SegmentRow>(), 0);
        foreach (var segment in segments)
        {
            chunk.Add(segment);
            characters += segment.Before.Length + segment.Source.Length;
            if (chunk.Count < SegmentsATransaction && characters < CharactersATransaction)
                continue;
            yield return chunk;
            (chunk, characters) = ([], 0);
        }

        if (chunk.Count > 0)
            yield return chunk;
    }

    private void Delete(DocumentRow document)
    {
        foreach (var sql in (ReadOnlySpan<string>)["DELETE FROM unit WHERE segment BETWEEN $1 AND $2", "DELETE FROM review WHERE segment BETWEEN $1 AND $2", "DELETE FROM segment WHERE id BETWEEN $1 AND $2"])
        {
            using var delete = _writer.Prepare(sql, 2);
            delete.With(document.First, document.Last).ExecuteNonQuery();
        }

        using var row = _writer.Prepare("DELETE FROM document WHERE id = $1", 1);
        row.With(document.Id).ExecuteNonQuery();
    }

    /// <summary>Copies the units of every old passage whose text stands among the new ones. The texts are matched in a table on disk, so that memory stays small.</summary>
    private void CarryOver(DocumentRow old, long first, long last, RequestUnit unit)
    {
        _writer.Execute("CREATE TEMP TABLE IF NOT EXISTS known (text TEXT PRIMARY KEY, first INTEGER, count INTEGER) WITHOUT ROWID; DELETE FROM known");
        var most = 1;
        using (var know = _writer.Prepare("INSERT OR IGNORE INTO known VALUES ($1,$2,$3)", 3))
        {
            foreach (var block in Blocks(_writer, old.First, old.Last, unit).Where(block => block.IsDone))
            {
                know.With(block.Key, block.First, (long)block.Sentences).ExecuteNonQuery();
                most = Math.Max(most, block.Passages.Length);
            }
        }

        using var copy = _writer.Prepare("""
            INSERT INTO unit SELECT u.segment - k.first + $2, part, sources, targets, score, target, origin, provider, links, flags, error_kind, error, start, length, drawn
            FROM known k JOIN unit u ON u.segment BETWEEN k.first AND k.first + k.count - 1 WHERE k.text = $1
            """, 2);
        using var reviewed = _writer.Prepare("""
            INSERT OR REPLACE INTO review SELECT r.segment - k.first + $2, part, state, comment, revision
            FROM known k JOIN review r ON r.segment BETWEEN k.first AND k.first + k.count - 1 WHERE k.text = $1
            """, 2);
        var window = new List<Passage>();
        foreach (var stretch in Stretches(_writer, first, last, unit))
        {
            window.Add(stretch.Passage);
            if (window.Count == most)
                window.RemoveRange(0, Match());
        }

        while (window.Count > 0)
            window.RemoveRange(0, Match());
        _writer.Execute("DELETE FROM known");

        // How many passages are settled: those of the longest block that begins here, or one that is new.
        int Match()
        {
            for (var count = window.Count; count > 0; count--)
            {
                var key = Block.KeyOf(window.Take(count));
                if (copy.With(key, window[0].First).ExecuteNonQuery() == 0)
                    continue;
                reviewed.With(key, window[0].First).ExecuteNonQuery();
                return count;
            }

            return 1;
        }
    }
}
