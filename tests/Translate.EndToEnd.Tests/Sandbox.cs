using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Translate.EndToEnd.Tests;

/// <summary>What a run of the program printed and ended with.</summary>
public sealed record Outcome(int ExitCode, string Output, string Error);

/// <summary>The built program as a process, in a temporary folder of its own.</summary>
public sealed class Sandbox : IDisposable
{
    // Its own output folder: beside the tests lie other versions of its libraries.
    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, "../../Translate.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, "translate.dll");

    public string Folder { get; } = Directory.CreateTempSubdirectory("translate-e2e-").FullName;

    /// <summary>What the program finds in its environment, besides a home of its own.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public static string Root { get; } = FindRoot();

    public string At(string path) => Path.Combine(Folder, path);

    public string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
        File.SetLastWriteTimeUtc(At(path), new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        return At(path);
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Executable);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["TRANSLATE_HOME"] = At("home");
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("TRANSLATE__", StringComparison.OrdinalIgnoreCase) || k == "AZURE_TRANSLATOR_KEY").ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public async Task<Outcome> RunAsync(string[] arguments, string input = "")
    {
        using var process = Start(arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        return new Outcome(process.ExitCode, await output, await error);
    }

    public Task<Outcome> RunAsync(params string[] arguments) => RunAsync(arguments, "");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "Translate.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
