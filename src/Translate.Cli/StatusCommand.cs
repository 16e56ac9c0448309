using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Translate.Jobs;

namespace Translate.Cli;

/// <summary><c>translate status</c>: how far the job in a folder is.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var command = new Command("status", "Says how far the job is, document by document.") { common.Output, common.Config, common.Json };
        command.SetAction(result =>
        {
            using var composition = common.Compose(result);
            using var store = OpenExisting(composition);
            var documents = store.Documents().Select(d => (Row: d, State: store.State(d)))
                .Select(d => new DocumentStatus(d.Row.Path, d.State.Total, d.State.Pending, d.State.Failed, d.Row.Rendered is not null)).ToArray();
            if (result.GetValue(common.Json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(new StatusReport(composition.Options.Output, store.Settings(), documents), CliJson.Default.StatusReport));
                return ExitCode.Done;
            }

            foreach (var d in documents)
            {
                var state = d.Pending > 0 ? $"{d.Segments - d.Pending} of {d.Segments} translated" : d.Rendered ? $"{d.Segments} translated, files written" : $"{d.Segments} translated, files out of date";
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{d.Path}: {state}{(d.Failed > 0 ? $", {d.Failed} failed" : "")}"));
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <exception cref="ConfigurationException">The folder holds no job.</exception>
    public static JobStore OpenExisting(Composition composition) => File.Exists(composition.JobDatabase)
        ? JobStore.Open(composition.JobDatabase)
        : throw new ConfigurationException($"{composition.JobDatabase}: there is no job. Begin one with: translate run --output {composition.Options.Output}");
}
