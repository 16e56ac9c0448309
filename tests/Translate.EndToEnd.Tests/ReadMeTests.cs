using System.Diagnostics;
using System.Text.RegularExpressions;
using Translate.Testing;

namespace Translate.EndToEnd.Tests;

/// <summary>What README.md tells a user to type, typed in a copy of <c>config</c> and <c>seeds</c>.</summary>
public sealed partial class ReadMeTests : IDisposable
{
    private static readonly string ReadMe = File.ReadAllText(Path.Combine(Sandbox.Root, "README.md"));
    private readonly Sandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task Its_commands_do_what_it_says()
    {
        foreach (var folder in (string[])["config", "seeds"])
        {
            foreach (var file in Directory.GetFiles(Path.Combine(Sandbox.Root, folder)))
                _sandbox.Write($"{folder}/{Path.GetFileName(file)}", await File.ReadAllTextAsync(file));
        }

        await using var azure = await FakeAzure.StartAsync();
        var commands = Blocks().Matches(ReadMe).SelectMany(b => b.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Where(line => !line.StartsWith("dotnet test", StringComparison.Ordinal)).ToArray();
        Assert.StartsWith("dotnet run --project src/Translate.Cli -- run", commands[0], StringComparison.Ordinal);
        foreach (var command in commands)
        {
            var line = command.Replace("KEY=…", "KEY=" + FakeAzure.Key, StringComparison.Ordinal)
                .Replace("--project src/Translate.Cli", $"--no-build -c {new DirectoryInfo(AppContext.BaseDirectory).Name} --project {Sandbox.Root}/src/Translate.Cli", StringComparison.Ordinal);
            var start = new ProcessStartInfo("bash", ["-c", line]) { WorkingDirectory = _sandbox.Folder, RedirectStandardError = true };
            start.Environment["TRANSLATE_HOME"] = _sandbox.At("home");
            start.Environment["TRANSLATE__PROVIDERS__AZURE__ENDPOINT"] = azure.Endpoint.AbsoluteUri;
            using var bash = Process.Start(start)!;
            var said = await bash.StandardError.ReadToEndAsync();
            await bash.WaitForExitAsync();
            Assert.True(bash.ExitCode == 0, $"{command}\n{said}");
        }

        foreach (var seed in Directory.GetFiles(_sandbox.At("seeds")).Select(Path.GetFileNameWithoutExtension).Where(name => name != "README"))
        {
            foreach (var file in (string[])[$"output/{seed}.json", $"output/{seed}.tmx", $"output-azure/{seed}.json"])
                Assert.True(File.Exists(_sandbox.At(file)), file);
        }

        Assert.NotEmpty(azure.Calls);
        Assert.Equal(0, (await _sandbox.RunAsync("run", "--config", "config/translate.example.json", "--output", "example", "--dry-run")).ExitCode);
    }

    [Fact]
    public async Task Its_tables_name_the_commands_options_and_exit_codes_there_are()
    {
        var help = (await _sandbox.RunAsync("--help")).Output;
        var named = new List<string>();
        foreach (Match row in CommandRows().Matches(ReadMe))
        {
            foreach (Match command in CommandName().Matches(row.Groups[1].Value))
            {
                named.Add(command.Groups[1].Value);
                var said = (await _sandbox.RunAsync(command.Groups[1].Value, "--help")).Output;
                foreach (Match option in LongOption().Matches(row.Value))
                    Assert.Contains(option.Value, said, StringComparison.Ordinal);
            }
        }

        Assert.Equal(Regex.Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..], @"(?m)^  (\w+)").Select(m => m.Groups[1].Value).Order(), named.Order());
        var codes = Regex.Matches(ReadMe, @"(?m)^\| (\d+) \|").Select(m => m.Groups[1].Value).ToArray();
        Assert.Equal(codes, Regex.Matches(Regex.Match(help, @"Exit codes:(.*?)\.", RegexOptions.Singleline).Groups[1].Value, @"\d+").Select(m => m.Value));
    }

    [GeneratedRegex(@"```\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    // | `providers`, `doctor` | what they do |
    [GeneratedRegex(@"(?m)^\| (`[a-z].*?) \|.*$")]
    private static partial Regex CommandRows();

    [GeneratedRegex("`([a-z]+)")]
    private static partial Regex CommandName();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex LongOption();
}
