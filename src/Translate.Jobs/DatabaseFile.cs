using Microsoft.Data.Sqlite;

namespace Translate.Jobs;

/// <summary>A database of this program's, and the ways out where it cannot be used: each has its own.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Elsewhere">How to have another one.</param>
/// <param name="Anew">What moving it away means.</param>
internal sealed record DatabaseFile(string Path, string Elsewhere, string Anew)
{
    private const int CannotOpen = 14, Corrupt = 11, NotADatabase = 26, Full = 13, ReadOnly = 8, Busy = 5, IoError = 10, Permission = 3;

    /// <summary>A job.</summary>
    public static DatabaseFile Job(string path) => new(path, "give --output another folder", "to begin the job anew");

    /// <summary>The cache or the memory.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="setting">The setting that names it.</param>
    public static DatabaseFile Translations(string path, string setting) => new(path, $"name another file with {setting}", "to begin with an empty one");

    /// <summary>The account of what was spent.</summary>
    public static DatabaseFile Usage(string path) => new(path, "set TRANSLATE_HOME to another folder", "to begin an account that knows of nothing spent");

    /// <summary>Makes the folder it lies in.</summary>
    /// <exception cref="JobException">It cannot be made.</exception>
    public void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Wrong($"cannot be created ({e.Message.TrimEnd('.')}): {Elsewhere}.", e);
        }
    }

    /// <summary>The layout is not the one this program reads.</summary>
    public JobException OtherLayout(long found, int version) => Wrong($"was written by another version of translate (layout {found}, this one reads {version}). Use that version, or {Elsewhere}.", null);

    /// <summary>Puts what SQLite says into words that name the file and the way out.</summary>
    public JobException Explain(SqliteException e) => Wrong(e.SqliteErrorCode switch
    {
        Full => "the disk is full. Free some space and run the same command again; what was committed is kept.",
        IoError => $"the disk could not be read or written ({e.Message}). Check it and run the same command again; what was committed is kept.",
        ReadOnly or CannotOpen or Permission => $"cannot be opened for writing. Make it and its folder writable, or {Elsewhere}.",
        Corrupt or NotADatabase => $"is damaged or no database ({e.Message}). Move it away {Anew}, or put back a copy.",
        Busy => "another program keeps it locked. Close that program and run the same command again.",
        _ => e.Message,
    }, e);

    private JobException Wrong(string problem, Exception? e) => new(JobProblem.Storage, $"{Path}: {problem}", e);
}
