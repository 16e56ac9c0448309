using System.CommandLine;

namespace Translate.Cli;

/// <summary><c>translate memory export</c>: writes a memory as TMX, a unit at a time.</summary>
internal static class MemoryExportCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var file = new Argument<string>("FILE.tmx") { Description = "Where to write; - for standard output." };
        var memory = MemoryCommand.File();
        var command = new ExampledCommand("export", "Writes the units of a language pair as TMX, which CAT tools open.", """
            translate memory export approved.tmx
            translate memory export - --memory config/client.db --from en --to id
            """) { file, memory, common.From, common.To, common.Config, common.Quiet };
        command.SetAction((result, cancellationToken) =>
        {
            using var composition = common.Compose(result);
            using var opened = MemoryCommand.Open(composition, result.GetValue(memory));
            var database = opened.Databases[0];
            if (!File.Exists(database.Path))
                throw new ConfigurationException($"{database.Path}: there is no such memory. Name one with --memory, or fill it with: translate memory import FILE.tmx");
            using var output = new ResultFile(result.GetValue(file)!);
            output.Writer.Flush();
            long written = 0, leftOut = 0;
            using (var tmx = new MemoryTmxWriter(output.Writer.BaseStream, composition.Languages, Composition.Version, Composition.FixedDate ?? Composition.Time.GetUtcNow()))
            {
                foreach (var unit in database.UnitsAfter(composition.Languages, 0))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    _ = tmx.Write(unit) ? written++ : leftOut++;
                }

                tmx.Complete();
            }

            output.Complete();
            if (!result.GetValue(common.Quiet))
                Console.Error.WriteLine($"{Quantity.Of(written, "unit")} written{(leftOut > 0 ? $", {leftOut} left out that hold nothing a file can" : "")}.");
            return Task.FromResult(leftOut > 0 ? ExitCode.DoneWithFailures : ExitCode.Done);
        });
        return command;
    }
}
