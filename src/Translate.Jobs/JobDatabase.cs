using Microsoft.Data.Sqlite;

namespace Translate.Jobs;

/// <summary>Opens SQLite databases the way every store here needs them.</summary>
internal static class JobDatabase
{
    /// <summary>Opens or creates the database and lays out its tables.</summary>
    /// <param name="file">The file.</param>
    /// <param name="version">The layout's version; a database of another one is refused.</param>
    /// <param name="layout">The statements that lay out an empty database.</param>
    /// <param name="durable">Whether a commit must survive a power cut too (<c>synchronous=FULL</c>); one always survives the death of the process.</param>
    /// <param name="added">Statements that add what an older database of the same version lacks.</param>
    /// <param name="steps">For an older version, the statements that lead to the next one.</param>
    /// <exception cref="JobException">The file is no database of this program, or cannot be read or written.</exception>
    public static SqliteConnection Open(DatabaseFile file, int version, string layout, bool durable, string added = "", IReadOnlyDictionary<long, string>? steps = null)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file.Path, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA journal_mode=WAL; PRAGMA synchronous={(durable ? "FULL" : "NORMAL")}; PRAGMA temp_store=FILE; PRAGMA cache_size=-16384;");
            var found = connection.Scalar<long>("PRAGMA user_version");
            if (found == 0)
            {
                using var transaction = connection.BeginTransaction();
                connection.Execute($"{layout}; PRAGMA user_version={version}");
                transaction.Commit();
            }

            while (found > 0 && found < version && steps?.TryGetValue(found, out var step) == true)
                found = Migrate(connection, found, step);
            if (found != 0 && found != version)
                throw file.OtherLayout(found, version);
            if (added.Length > 0)
                connection.Execute(added);
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw file.Explain(e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Another process may have taken the step while this one waited for the lock.
    private static long Migrate(SqliteConnection connection, long from, string step)
    {
        using var transaction = connection.BeginTransaction();
        var found = connection.Scalar<long>("PRAGMA user_version");
        if (found != from)
            return found;
        connection.Execute($"{step}; PRAGMA user_version={from + 1}");
        transaction.Commit();
        return from + 1;
    }

    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static T? Scalar<T>(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command.ExecuteScalar() is T value1 ? value1 : default;
    }

    /// <summary>A statement prepared once, its parameters named <c>$1</c>, <c>$2</c> …</summary>
    public static SqliteCommand Prepare(this SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = "$" + i });
        return command;
    }

    public static SqliteCommand With(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
