using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Translate.Jobs;

namespace Translate.Cli;

/// <summary><c>translate status</c>: how far the job in a folder is, and how fast it goes.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var command = new ExampledCommand("status",
            "Says how far the job is, document by document, and how fast its last run goes or went.",
            """
            translate status
            translate status --output terjemahan --json
            """) { common.Output, common.Config, common.Json };
        command.SetAction(result =>
        {
            using var composition = common.Compose(result);
            using var store = OpenExisting(composition);
            var documents = store.Documents().Select(d => (Row: d, State: store.State(d)))
                .Select(d => new DocumentStatus(d.Row.Path, d.State.Total, d.State.Pending, d.State.Failed, d.Row.Rendered is not null)).ToArray();
            var run = store.LastRun() is { } last
                ? new RunStatus(JobLock.IsTaken(composition.Options.Output), last.Sentences, Math.Round((last.Last - last.Began).TotalSeconds, 1), Math.Round(last.Rate, 1), last.Concurrency)
                : null;
            var underWay = composition.Ledger.UnderWay();
            if (result.GetValue(common.Json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(new StatusReport(composition.Options.Output, store.Settings(), documents, run, underWay.Requests, underWay.Characters), CliJson.Default.StatusReport));
                return ExitCode.Done;
            }

            foreach (var document in documents)
                Console.Out.WriteLine(Line(document));
            if (run is not null)
                Console.Out.WriteLine(Line(run, documents.Sum(d => d.Pending)));
            if (underWay.Requests > 0)
                Console.Out.WriteLine($"{Quantity.Of(underWay.Requests, "request")} of {Quantity.Of(underWay.Characters, "character")} {(run is { Running: true } ? "under way" : "under way when the last run ended: the most that is sent again")}.");
            return ExitCode.Done;
        });
        return command;
    }

    /// <exception cref="ConfigurationException">The folder holds no job.</exception>
    public static JobStore OpenExisting(Composition composition)
    {
        if (File.Exists(composition.JobDatabase))
        {
            var store = JobStore.Open(composition.JobDatabase);
            // A run that was killed at its very start leaves a file without settings.
            if (store.Settings().Count > 0)
                return store;
            store.Dispose();
        }

        throw new ConfigurationException($"{composition.JobDatabase}: there is no job. Begin one with: translate run --output {composition.Options.Output}");
    }

    private static string Line(DocumentStatus d)
    {
        var done = d.Segments - d.Pending;
        var state = d.Pending > 0 ? string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {Quantity.Of(d.Segments, "sentence")} done")
            : $"{Quantity.Of(d.Segments, "sentence")} done, files {(d.Rendered ? "written" : "out of date")}";
        return $"{d.Path}: {state}{(d.Failed > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {d.Failed:N0} failed") : "")}";
    }

    private static string Line(RunStatus run, long pending)
    {
        var speed = string.Create(CultureInfo.InvariantCulture, $"{Quantity.Of(run.Sentences, "sentence")} in {run.Seconds:N1} s, {run.SentencesPerSecond:N0} a second{(run.CallsAtOnce > 0 ? $", {Quantity.Of(run.CallsAtOnce, "call")} at once" : "")}");
        if (!run.Running)
            return "Last run: " + speed;
        var left = run.SentencesPerSecond > 0 ? string.Create(CultureInfo.InvariantCulture, $", about {pending / run.SentencesPerSecond:N0} s left") : "";
        return $"Running: {speed}{left}";
    }
}
