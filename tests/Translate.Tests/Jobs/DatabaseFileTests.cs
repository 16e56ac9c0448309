using Microsoft.Data.Sqlite;
using Translate.Jobs;

namespace Translate.Tests.Jobs;

/// <summary>Each database that cannot be used says its own way out.</summary>
public sealed class DatabaseFileTests : IDisposable
{
    private static readonly LanguagePair Pair = new("id", "en");
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-tests-").FullName;

    public static TheoryData<string, string, string> Files => new()
    {
        { "job", "give --output another folder", "to begin the job anew" },
        { "cache", "name another file with Translate:Cache", "to begin with an empty one" },
        { "memory", "name another file with Translate:Memory", "to begin with an empty one" },
        { "usage", "set TRANSLATE_HOME to another folder", "to begin an account that knows of nothing spent" },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Files))]
    public void Another_layout(string file, string elsewhere, string anew)
    {
        _ = anew;
        using (var other = new SqliteConnection($"Data Source={At(file)};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "PRAGMA user_version=99";
            command.ExecuteNonQuery();
        }

        var error = Assert.Throws<JobException>(() => Open(file));
        Assert.StartsWith($"{At(file)}: was written by another version of translate (layout 99, this one reads", error.Message, StringComparison.Ordinal);
        Assert.EndsWith($"Use that version, or {elsewhere}.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_one(string file, string elsewhere, string anew)
    {
        _ = elsewhere;
        File.WriteAllText(At(file), new string('x', 10_000));
        var error = Assert.Throws<JobException>(() => Open(file));
        Assert.StartsWith($"{At(file)}: is damaged or no database", error.Message, StringComparison.Ordinal);
        Assert.EndsWith($"Move it away {anew}, or put back a copy.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cache", "name another file with Translate:Cache")]
    [InlineData("memory", "name another file with Translate:Memory")]
    [InlineData("usage", "set TRANSLATE_HOME to another folder")]
    public void One_that_has_no_place(string file, string elsewhere)
    {
        File.WriteAllText(Path.Combine(_folder, "file"), "");
        var error = Assert.Throws<JobException>(() => Open(file, Path.Combine(_folder, "file", "x.db")));
        Assert.Equal(JobProblem.Storage, error.Problem);
        Assert.EndsWith($": {elsewhere}.", error.Message, StringComparison.Ordinal);
    }

    private string At(string file) => Path.Combine(_folder, file + ".db");

    private void Open(string file, string? path = null)
    {
        path ??= At(file);
        switch (file)
        {
            case "job":
                JobStore.Open(path).Dispose();
                break;
            case "usage":
                using (var ledger = new UsageLedger(path, "a", new BudgetOptions(), TimeProvider.System))
                    ledger.BeginRun();
                break;
            default:
                using (var translations = new TranslationDatabase(path, file == "cache" ? "Translate:Cache" : "Translate:Memory"))
                    translations.Remember("", Pair, []);
                break;
        }
    }
}
