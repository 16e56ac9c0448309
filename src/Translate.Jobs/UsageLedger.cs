using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Translate.Jobs;

/// <summary>Calls that a job had under way.</summary>
/// <param name="Requests">How many.</param>
/// <param name="Characters">Their characters.</param>
public readonly record struct CallsUnderWay(long Requests, long Characters);

/// <summary>The account of what all jobs of a user spent, in a SQLite file of its own. A call is booked before it is sent, and a commit outlives a power cut. Safe for concurrent use, by several processes too.</summary>
/// <param name="path">The file.</param>
/// <param name="job">Whose calls are booked: the job's folder.</param>
/// <param name="budget">What may be spent.</param>
/// <param name="time">The clock, for months.</param>
public sealed class UsageLedger(string path, string job, BudgetOptions budget, TimeProvider time) : ISpendingLedger, IDisposable
{
    private const int LayoutVersion = 1;

    private const string Layout = """
        CREATE TABLE spent (
            job TEXT NOT NULL, month TEXT NOT NULL, provider TEXT NOT NULL, characters INTEGER NOT NULL, millionths INTEGER NOT NULL,
            PRIMARY KEY (job, month, provider)) WITHOUT ROWID;
        CREATE TABLE under_way (
            id INTEGER PRIMARY KEY AUTOINCREMENT, job TEXT NOT NULL, month TEXT NOT NULL, provider TEXT NOT NULL,
            characters INTEGER NOT NULL, millionths INTEGER NOT NULL)
        """;

    private readonly DatabaseFile _file = DatabaseFile.Usage(path);
    private readonly Lock _gate = new();
    private SqliteConnection? _connection;

    /// <inheritdoc/>
    public long Book(BookedCall booked) => Guard(connection =>
    {
        var month = time.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture);
        using var transaction = connection.BeginTransaction();
        Check(connection, booked, "job", job, budget.MaxCharactersPerJob, budget.MaxCostPerJob, "PerJob");
        Check(connection, booked, "month", month, budget.MaxCharactersPerMonth, budget.MaxCostPerMonth, "PerMonth");
        Spend(connection, job, month, booked.Provider, booked.Characters, booked.Millionths);
        using var insert = connection.Prepare("INSERT INTO under_way (job, month, provider, characters, millionths) VALUES ($1,$2,$3,$4,$5) RETURNING id", 5);
        var number = (long)insert.With(job, month, booked.Provider, booked.Characters, booked.Millionths).ExecuteScalar()!;
        transaction.Commit();
        return number;
    });

    /// <inheritdoc/>
    public void Settle(long number, bool billed) => Guard(connection =>
    {
        using var transaction = connection.BeginTransaction();
        using var delete = connection.Prepare("DELETE FROM under_way WHERE id = $1 RETURNING month, provider, characters, millionths", 1);
        string month, provider;
        long characters, millionths;
        using (var row = delete.With(number).ExecuteReader())
        {
            if (!row.Read())
                return number;
            (month, provider, characters, millionths) = (row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3));
        }

        if (!billed)
            Spend(connection, job, month, provider, -characters, -millionths);
        transaction.Commit();
        return number;
    });

    /// <summary>The job's calls that were begun and are not over: those of a run that goes on, or those that a killed one had sent.</summary>
    public CallsUnderWay UnderWay() => File.Exists(path)
        ? Guard(connection => new CallsUnderWay(connection.Scalar<long>("SELECT count(*) FROM under_way WHERE job = $1", ("$1", job)), connection.Scalar<long>("SELECT CAST(total(characters) AS INTEGER) FROM under_way WHERE job = $1", ("$1", job))))
        : default;

    /// <summary>Forgets the calls that a killed run had under way; they stay paid for. To be called while the job is held.</summary>
    public void BeginRun() => Guard(connection =>
    {
        using var delete = connection.Prepare("DELETE FROM under_way WHERE job = $1", 1);
        return delete.With(job).ExecuteNonQuery();
    });

    /// <summary>Closes the file.</summary>
    public void Dispose() => _connection?.Dispose();

    private static void Spend(SqliteConnection connection, string job, string month, string provider, long characters, long millionths)
    {
        using var spend = connection.Prepare("""
            INSERT INTO spent VALUES ($1,$2,$3,$4,$5)
            ON CONFLICT DO UPDATE SET characters = characters + excluded.characters, millionths = millionths + excluded.millionths
            """, 5);
        spend.With(job, month, provider, characters, millionths).ExecuteNonQuery();
    }

    private static void Check(SqliteConnection connection, BookedCall call, string column, string value, long? maxCharacters, decimal? maxCost, string which)
    {
        if (maxCharacters is null && maxCost is null)
            return;
        var characters = connection.Scalar<long>($"SELECT CAST(total(characters) AS INTEGER) FROM spent WHERE {column} = $1", ("$1", value));
        var millionths = connection.Scalar<long>($"SELECT CAST(total(millionths) AS INTEGER) FROM spent WHERE {column} = $1", ("$1", value));
        if (maxCharacters is { } most && characters + call.Characters > most)
            throw Reached($"MaxCharacters{which}", most, characters, call.Characters);
        if (maxCost is { } cost && millionths + call.Millionths > cost * 1_000_000)
            throw Reached($"MaxCost{which}", cost, millionths / 1_000_000m, call.Millionths / 1_000_000m);
    }

    private static TranslationException Reached(string setting, decimal limit, decimal spent, decimal call) => new(TranslationErrorKind.BudgetExceeded, string.Create(CultureInfo.InvariantCulture,
        $"the budget is reached: Translate:Budget:{setting} is {limit:0.######}, {spent:0.######} are spent and the next call takes {call:0.######}. Raise it and run the same command again; what was translated is kept."));

    private SqliteConnection Open()
    {
        _file.MakeFolder();
        return JobDatabase.Open(_file, LayoutVersion, Layout, durable: true);
    }

    private T Guard<T>(Func<SqliteConnection, T> work)
    {
        lock (_gate)
        {
            try
            {
                return work(_connection ??= Open());
            }
            catch (SqliteException e)
            {
                throw _file.Explain(e);
            }
        }
    }
}
