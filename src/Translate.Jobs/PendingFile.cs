namespace Translate.Jobs;

/// <summary>A file that gets its name only when it is whole.</summary>
public sealed class PendingFile(string path) : IDisposable
{
    private readonly string _temporary = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, "." + System.IO.Path.GetFileName(path) + ".part");
    private FileStream? _stream;

    /// <summary>The name it will have.</summary>
    public string Path => path;

    /// <summary>Begins it, under a name that nobody takes for a result.</summary>
    public Stream Open()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return _stream = new FileStream(_temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
    }

    /// <summary>It is whole: gives it its name.</summary>
    public void Keep()
    {
        _stream!.Flush(flushToDisk: true);
        _stream.Dispose();
        _stream = null;
        File.Move(_temporary, path, overwrite: true);
    }

    /// <summary>Removes what was not kept.</summary>
    public void Dispose()
    {
        if (_stream is null)
            return;
        // Closing flushes what is buffered, which fails again on a full disk; the reason is on its way up already.
        try
        {
            _stream.Dispose();
        }
        finally
        {
            File.Delete(_temporary);
        }
    }
}
