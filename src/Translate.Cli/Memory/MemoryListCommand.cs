using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Translate.Cli;

/// <summary><c>translate memory list</c>: which memories are in use, and how much each holds.</summary>
internal static class MemoryListCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var memory = MemoryCommand.File();
        var command = new Command("list", "Lists the memories in use and what they hold, by language pair and by file imported.") { memory, common.Config, common.Json };
        command.SetAction(result =>
        {
            using var composition = common.Compose(result);
            using var opened = MemoryCommand.Open(composition, result.GetValue(memory));
            IReadOnlyList<MemoryStatus> memories = [.. opened.Databases.Select((database, i) => new MemoryStatus(
                database.Path, i == 0, File.Exists(database.Path) ? new FileInfo(database.Path).Length : 0, [.. database.Shares().Select(s => new MemoryShareStatus(s.Languages, s.Origin, s.Units))]))];
            if (result.GetValue(common.Json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(memories, CliJson.Default.IReadOnlyListMemoryStatus));
                return ExitCode.Done;
            }

            foreach (var one in memories)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Path}{(one.Written ? " (written)" : "")}: {Quantity.Of(one.Holds.Sum(h => h.Units), "unit")}, {one.Bytes / 1e6:0.0} MB"));
                foreach (var share in one.Holds)
                    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {share.Languages}  {share.Units,12:N0}  {share.Origin ?? "approved here"}"));
            }

            return ExitCode.Done;
        });
        return command;
    }
}

internal sealed record MemoryStatus(string Path, bool Written, long Bytes, IReadOnlyList<MemoryShareStatus> Holds);

internal sealed record MemoryShareStatus(string Languages, string? Origin, long Units);
