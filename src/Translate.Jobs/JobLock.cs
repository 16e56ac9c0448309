using System.Globalization;

namespace Translate.Jobs;

/// <summary>Keeps a second process off a job. The operating system releases it however the process ends.</summary>
public sealed class JobLock : IDisposable
{
    private readonly FileStream _file;

    private JobLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of the job in <paramref name="folder"/>.</summary>
    /// <exception cref="JobException">Another process holds it, or the folder cannot be written.</exception>
    public static JobLock Take(string folder)
    {
        var path = Path.Combine(folder, "job.lock");
        try
        {
            Directory.CreateDirectory(folder);
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            file.SetLength(0);
            file.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            file.Flush();
            return new JobLock(file);
        }
        catch (IOException e) when (File.Exists(path) && e is not PathTooLongException && IsHeld(path))
        {
            throw new JobException(JobProblem.Locked, $"{folder}: another translate is working on this job. Wait for it, or give this one its own folder with --output.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JobException(JobProblem.Storage, $"{folder}: cannot be written ({e.Message}). Choose another folder with --output, or make this one writable.", e);
        }
    }

    /// <summary>Whether a process is working on the job in <paramref name="folder"/>.</summary>
    public static bool IsTaken(string folder) => File.Exists(Path.Combine(folder, "job.lock")) && IsHeld(Path.Combine(folder, "job.lock"));

    /// <summary>Releases the lock. The file stays: deleting it would let two processes lock two different files of one name.</summary>
    public void Dispose() => _file.Dispose();

    private static bool IsHeld(string path)
    {
        try
        {
            using var probe = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
