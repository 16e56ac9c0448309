using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Translate.Jobs;

namespace Translate.Cli;

/// <summary><c>translate run</c>: the main job.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var inputs = new Argument<string[]>("INPUT") { Arity = ArgumentArity.ZeroOrMore, Description = "Files and folders (default: Translate:Input, else seeds)." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be sent, to whom and for how much; send nothing." };
        var accept = new Option<bool>("--accept-changes") { Description = "Go on although settings changed since the job was begun; what depends on them is done again." };
        var command = new ExampledCommand("run",
            "Translates documents and writes aligned bilingual files. Killed at any moment, it goes on where it was when run again.",
            """
            translate run
            translate run berita/ surat.txt --from id --to en --provider azure --output terjemahan
            translate run --dry-run --json
            """)
        {
            inputs, common.From, common.To, common.Provider, common.Output, common.Config, dryRun, accept, common.Quiet, common.Json, common.Log,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            using var composition = common.Compose(result);
            var documents = Find(composition, result.GetValue(inputs) ?? []);
            return result.GetValue(dryRun)
                ? await DryRun.ExecuteAsync(composition, documents, result.GetValue(common.Json), cancellationToken)
                : await ExecuteAsync(composition, documents, result.GetValue(accept), result.GetValue(common.Quiet), result.GetValue(common.Json), cancellationToken);
        });
        return command;
    }

    private static IReadOnlyList<SourceDocument> Find(Composition composition, string[] named)
    {
        var inputs = named.Length > 0 ? named : composition.Options.Input.Count > 0 ? [.. composition.Options.Input] : ["seeds"];
        var readers = composition.Readers;
        return SourceDocuments.Find(inputs, readers.ForPath, readers.Extensions, composition.Options.Output);
    }

    private static async Task<int> ExecuteAsync(Composition composition, IReadOnlyList<SourceDocument> documents, bool accept, bool quiet, bool json, CancellationToken cancellationToken)
    {
        var started = Composition.Time.GetTimestamp();
        await using var translator = composition.Translator(asks: true);
        var parts = composition.Parts(translator);
        using var held = JobLock.Take(composition.Options.Output);
        using var store = JobStore.Open(composition.JobDatabase, durable: translator.Info.IsMetered);
        if (translator.Info.IsMetered)
            composition.Ledger.BeginRun();
        var job = new TranslationJob(store, parts);
        var summary = new JobSummary();
        try
        {
            await ProgressDisplay.WatchAsync(quiet, Composition.Time, composition.Meter, progress => job.RunAsync(documents, accept, summary, progress, cancellationToken));
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"translate: interrupted. {Quantity.Of(summary.Translated, "sentence")} translated and kept. To go on, run the same command again:");
            Console.Error.WriteLine("  translate " + string.Join(' ', Environment.GetCommandLineArgs().Skip(1)));
            return ExitCode.Interrupted;
        }

        foreach (var problem in summary.UnreadableDocuments)
            Console.Error.WriteLine("translate: " + problem);
        if (json)
            Console.Out.WriteLine(Json(composition, summary, Composition.Time.GetElapsedTime(started)));
        else if (!quiet)
            Print(composition, summary, Composition.Time.GetElapsedTime(started));
        return summary.Failed > 0 || summary.UnreadableDocuments.Count > 0 ? ExitCode.DoneWithFailures : ExitCode.Done;
    }

    private static void Print(Composition composition, JobSummary summary, TimeSpan time)
    {
        var console = ProgressDisplay.Console;
        if (summary.NothingToDo)
        {
            console.MarkupLineInterpolated($"Nothing to do: {Quantity.Of(summary.Segments, "sentence")} of {Quantity.Of(summary.Documents, "document")}: all translated, and the files in {composition.Options.Output} are up to date.");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumn("").AddColumn(new TableColumn("").RightAligned()).HideHeaders();
        foreach (var (name, value) in Rows(composition, summary, time))
            table.AddRow(name, value);
        console.Write(table);
        if (summary.Failed > 0)
            console.MarkupLineInterpolated($"{Quantity.Of(summary.Failed, "sentence")} failed; the files in {composition.Options.Output} say why. Run again to try them again.");
    }

    private static IEnumerable<(string Name, string Value)> Rows(Composition composition, JobSummary summary, TimeSpan time)
    {
        static string N(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
        yield return ("documents", N(summary.Documents));
        if (summary.UnreadableDocuments.Count > 0)
            yield return ("documents not read", N(summary.UnreadableDocuments.Count));
        // From here to "failed" the unit is the sentence.
        yield return ("segments (sentences)", N(summary.Segments));
        yield return ("  translated in this run", N(summary.Translated));
        yield return ("    of these from memory", N(summary.FromMemory));
        yield return ("    of these from cache", N(summary.FromCache));
        yield return ("  failed", N(summary.Failed));
        yield return ("unknown words", N(summary.UnknownWords));
        yield return ($"characters sent to {composition.Options.Provider}", N(composition.Meter.Characters));
        yield return ("files written", N(summary.Files));
        yield return ("time", string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"));
    }

    private static string Json(Composition composition, JobSummary summary, TimeSpan time) => JsonSerializer.Serialize(
        new RunReport(
            summary.Documents, [.. summary.UnreadableDocuments], summary.Segments, summary.Translated, summary.FromMemory, summary.FromCache, summary.Failed,
            summary.UnknownWords, composition.Options.Provider, composition.Meter.Characters, composition.Meter.Requests, summary.Files, Math.Round(time.TotalSeconds, 3)),
        CliJson.Default.RunReport);
}
