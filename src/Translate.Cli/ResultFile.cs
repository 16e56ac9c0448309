using System.Text;

namespace Translate.Cli;

/// <summary>A file that is there only when it is whole, or standard output for <c>-</c>.</summary>
internal sealed class ResultFile : IDisposable
{
    private readonly string? _path;

    /// <exception cref="ConfigurationException">The file cannot be written.</exception>
    public ResultFile(string path)
    {
        if (path == "-")
        {
            Writer = TextIO.StandardOutput();
            return;
        }

        try
        {
            Writer = new StreamWriter(path + ".new", append: false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
            _path = path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{path}: cannot be written ({e.Message}). Name a file in a folder that is there, or - for standard output.", e);
        }
    }

    public StreamWriter Writer { get; }

    /// <summary>All was written: the file takes its name.</summary>
    public void Complete()
    {
        Writer.Dispose();
        if (_path is not null)
            File.Move(_path + ".new", _path, overwrite: true);
    }

    public void Dispose()
    {
        Writer.Dispose();
        if (_path is not null)
            File.Delete(_path + ".new");
    }
}
