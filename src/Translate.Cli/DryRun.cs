using System.Globalization;
using System.Text.Json;
using Translate.Jobs;

namespace Translate.Cli;

/// <summary><c>translate run --dry-run</c>: goes through the motions on a copy of the job and sends nothing.</summary>
internal static class DryRun
{
    public static async Task<int> ExecuteAsync(Composition composition, IReadOnlyList<SourceDocument> documents, bool json, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("translate-dry-run-");
        try
        {
            await using var translator = composition.Translator(asks: false);
            var copy = Path.Combine(folder.FullName, TranslationJob.DatabaseName);
            if (File.Exists(composition.JobDatabase))
                JobStore.Copy(composition.JobDatabase, copy);
            using var store = JobStore.Open(copy, durable: false);
            var parts = composition.Parts(translator);
            var summary = new JobSummary();
            var job = new TranslationJob(store, parts);
            job.AdoptSettings(acceptChanges: true);
            var rows = job.Read(documents, summary, _ => { }, cancellationToken);
            store.ForgetFailures(rows);
            await using var first = composition.Translator(composition.Options.Provider);
            var provider = first.Info;
            var taken = new TakenMatches(composition.Memory, composition.Matches.Threshold);
            (ITranslationStore, string)[] stores = provider.IsMetered
                ? [(taken, ""), (composition.Cache, TranslatorLayers.Scope(provider))]
                : [(taken, "")];
            var leverage = new Leverage(composition.Memory, parts.Languages);
            foreach (var passages in store.Pending(rows, parts.Unit).Chunk(parts.Runner.PassagesACall))
            {
                cancellationToken.ThrowIfCancellationRequested();
                leverage.Add([.. passages.Select(p => (new MemoryQuery(p.Text) { Before = p.Before, After = p.After }, p.Sentences.Length))]);
            }

            var batches = store.Pending(rows, parts.Unit).Select(p => (p.Text, p.Sentences.Length)).Chunk(parts.Runner.PassagesACall);
            var estimate = SendingEstimate.Of(batches, parts.Languages, provider, parts.SourceSegmenter, stores);
            foreach (var problem in summary.UnreadableDocuments)
                Console.Error.WriteLine("translate: " + problem);
            Print(Report(composition, summary, estimate, leverage, provider), composition.Catalog.Options(provider.Name).PricePerMillionCharacters, json);
            return summary.UnreadableDocuments.Count > 0 ? ExitCode.DoneWithFailures : ExitCode.Done;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static DryRunReport Report(Composition composition, JobSummary summary, SendingEstimate estimate, Leverage leverage, TranslatorInfo provider)
    {
        var options = composition.Catalog.Options(provider.Name);
        var cost = options.PricePerMillionCharacters is { } price ? Math.Round(price * estimate.Characters / 1_000_000m, 4) : (decimal?)null;
        return new DryRunReport(
            summary.Documents, [.. summary.UnreadableDocuments], summary.Segments, estimate.Waiting, estimate.Known, estimate.Repeated,
            provider.Name, options.Type, provider.Endpoint, estimate.Sentences, estimate.Characters, estimate.Requests, cost, options.Currency, leverage.Classes);
    }

    private static void Print(DryRunReport report, decimal? price, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(report, CliJson.Default.DryRunReport));
            return;
        }

        Say($"{Quantity.Of(report.Documents, "document")}, {Quantity.Of(report.Segments, "sentence")}. To translate: {report.Waiting:N0}, of which {report.Known:N0} are known already and {report.Repeated:N0} repeat others.");
        if (report.Waiting > 0)
            PrintLeverage(report.Leverage);
        Say($"To {report.Provider} ({(report.Endpoint is { } endpoint ? endpoint.GetLeftPart(UriPartial.Authority) : "on this machine")}): {Quantity.Of(report.Sentences, "sentence")}, {Quantity.Of(report.Characters, "character")}, {Quantity.Of(report.Requests, "request")}.");
        if (report.Cost is { } cost)
            Say($"About {cost:0.00##} {report.Currency}, at {price:0.##} {report.Currency} a million characters.");
        else if (report.Endpoint is not null)
            Say($"What it costs is not known: set Translate:Providers:{report.Provider}:PricePerMillionCharacters.");
        Say($"Nothing was sent.");
    }

    private static void PrintLeverage(IReadOnlyList<LeverageClass> classes)
    {
        var all = new LeverageClass("all", classes.Sum(c => c.Segments), classes.Sum(c => c.Words), classes.Sum(c => c.Characters));
        Say($"{"match",-12}{"segments",12}{"words",12}{"characters",14}");
        foreach (var row in classes.Append(all))
            Say($"{(char.IsDigit(row.Name[0]) ? row.Name.Replace('-', '–') + " %" : row.Name),-12}{row.Segments,12:N0}{row.Words,12:N0}{row.Characters,14:N0}");
    }

    private static void Say(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
