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
            await using var translator = composition.Translator();
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
            (ITranslationStore, string)[] stores = translator.Info.IsMetered
                ? [(composition.Memory, ""), (composition.Cache, TranslatorLayers.Scope(composition.Catalog, composition.ProviderNames))]
                : [(composition.Memory, "")];
            var batches = store.Pending(rows, parts.Unit).Select(p => p.Text).Chunk(parts.Runner.PassagesACall);
            var estimate = SendingEstimate.Of(batches, parts.Languages, translator.Info, stores);
            foreach (var problem in summary.UnreadableDocuments)
                Console.Error.WriteLine("translate: " + problem);
            Print(composition, summary, estimate, json);
            return summary.UnreadableDocuments.Count > 0 ? ExitCode.DoneWithFailures : ExitCode.Done;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Print(Composition composition, JobSummary summary, SendingEstimate estimate, bool json)
    {
        var name = composition.Options.Provider;
        var options = composition.Catalog.Options(name);
        var cost = options.PricePerMillionCharacters is { } price ? Math.Round(price * estimate.Characters / 1_000_000m, 4) : (decimal?)null;
        if (json)
        {
            var report = new DryRunReport(summary.Documents, summary.Segments, name, options.Type, estimate.Passages, estimate.Known, estimate.Texts, estimate.Characters, estimate.Requests, cost, options.Currency);
            Console.Out.WriteLine(JsonSerializer.Serialize(report, CliJson.Default.DryRunReport));
            return;
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{summary.Documents:N0} documents, {summary.Segments:N0} sentences; {estimate.Passages:N0} texts wait for a translation, {estimate.Known:N0} of them are known."));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"To {name} ({options.Type}): {estimate.Texts:N0} texts, {estimate.Characters:N0} characters, {estimate.Requests:N0} requests."));
        Console.Out.WriteLine(cost is { } money
            ? string.Create(CultureInfo.InvariantCulture, $"About {money:0.00##} {options.Currency} at {options.PricePerMillionCharacters:0.##} {options.Currency} a million characters.")
            : $"No price is set (Translate:Providers:{name}:PricePerMillionCharacters).");
        Console.Out.WriteLine("Nothing was sent.");
    }
}
