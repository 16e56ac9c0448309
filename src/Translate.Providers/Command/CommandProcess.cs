using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Translate.Providers;

/// <summary>A running program: lines in, as many lines out. It serves one caller at a time; after a failure it is of no more use.</summary>
internal sealed class CommandProcess : IAsyncDisposable
{
    private const int KeptErrors = 10, LongestError = 500;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly string _name;
    private readonly Process _process;
    private readonly Queue<string> _errors = new();
    private readonly Task _readingErrors;
    private Task<string?> _next;

    private CommandProcess(string name, Process process)
    {
        (_name, _process) = (name, process);
        _readingErrors = ReadErrorsAsync();
        // There is always a read under way, so that a line which nobody asked for shows.
        _next = process.StandardOutput.ReadLineAsync();
    }

    /// <summary>Whether it can take another call.</summary>
    public bool IsReady => !_process.HasExited && !_next.IsCompleted;

    /// <exception cref="TranslationException">It cannot be started.</exception>
    public static CommandProcess Start(string name, string program, IEnumerable<string> arguments, string? folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            WorkingDirectory = folder ?? "",
        };
        // Keys of services are none of its business.
        foreach (var variable in start.Environment.Keys.Where(k => k.EndsWith("_KEY", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(variable);
        try
        {
            return new CommandProcess(name, Process.Start(start)!);
        }
        catch (Win32Exception e)
        {
            throw new TranslationException(TranslationErrorKind.Unsupported, $"{name}: {program} cannot be started ({e.Message}). Check Translate:Providers:{name}:Program.", innerException: e);
        }
    }

    /// <summary>Writes the lines and reads as many. Both at once, for a program may answer before it has read all, and would wait for us as we for it.</summary>
    /// <param name="lines">Without line breaks.</param>
    /// <param name="last">Whether its input ends here; then its output must end too.</param>
    /// <param name="cancellationToken">Ends the waiting; the program is to be disposed then.</param>
    /// <exception cref="TranslationException">It died, or wrote too little or too much.</exception>
    public async Task<IReadOnlyList<string>> AskAsync(IReadOnlyList<string> lines, bool last, CancellationToken cancellationToken)
    {
        var writing = WriteAsync(lines, last, cancellationToken);
        var answers = new List<string>(lines.Count);
        while (answers.Count < lines.Count && await ReadAsync(cancellationToken) is { } line)
            answers.Add(line);
        if (answers.Count < lines.Count)
            throw await EndedAsync(lines.Count, answers.Count, cancellationToken);
        await writing;
        if (last && await _next.WaitAsync(cancellationToken) is not null)
            throw new TranslationException(TranslationErrorKind.InvalidResponse, $"{_name}: {lines.Count} lines were written to the program and it answered more.");
        return answers;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or OperationCanceledException)
        {
            // It went by itself, or the system is still at it; either way it is no longer ours.
        }

        _process.Dispose();
    }

    private async Task WriteAsync(IReadOnlyList<string> lines, bool last, CancellationToken cancellationToken)
    {
        try
        {
            var input = _process.StandardInput;
            foreach (var line in lines)
                await input.WriteAsync((line + '\n').AsMemory(), cancellationToken);
            await input.FlushAsync(cancellationToken);
            if (last)
                input.Close();
        }
        catch (IOException)
        {
            // It stopped reading. What it wrote, or its end, says more than the broken pipe.
        }
    }

    private async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        var line = await _next.WaitAsync(cancellationToken);
        if (line is not null)
            _next = _process.StandardOutput.ReadLineAsync(CancellationToken.None).AsTask();
        return line;
    }

    private async Task<TranslationException> EndedAsync(int asked, int answered, CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        await _readingErrors.WaitAsync(cancellationToken);
        string said;
        lock (_errors)
            said = _errors.Count > 0 ? ": " + string.Join(" | ", _errors) : "";
        return _process.ExitCode == 0
            ? new TranslationException(TranslationErrorKind.InvalidResponse, $"{_name}: {asked} lines were written to the program and {answered} came back before it ended{said}")
            : new TranslationException(TranslationErrorKind.Unavailable, $"{_name}: the program ended with {_process.ExitCode} after {answered} of {asked} lines{said}");
    }

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            lock (_errors)
            {
                _errors.Enqueue(line.Length > LongestError ? line[..LongestError] : line);
                if (_errors.Count > KeptErrors)
                    _errors.Dequeue();
            }
        }
    }
}
