using System.CommandLine;
using Translate.Jobs;

namespace Translate.Cli;

/// <summary><c>translate report</c>: a job on one page to mail.</summary>
internal static class ReportCommand
{
    private const string FileName = "report.html";

    public static Command Create()
    {
        var common = new CommonOptions();
        var job = new Argument<string?>("JOB") { Description = "The job's folder, or its job.db (default: the configured output).", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--file", "-f") { Description = $"The page; - is standard output (default: {FileName} in the job's folder).", HelpName = "FILE" };
        var rows = new Option<int?>("--rows") { Description = "How many rows of text it shows at most, those that most need a look (default: 2000).", HelpName = "NUMBER" };
        rows.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 0)
                result.AddError("--rows: a number of rows is 0 or more; 0 shows figures alone.");
        });
        var command = new ExampledCommand("report",
            "Writes one self-contained HTML file: figures, charts, and the aligned text with links.",
            """
            translate report
            translate report terjemahan --rows 200 --file laporan.html
            """) { job, file, rows, common.Output, common.Config };
        command.SetAction((result, cancellationToken) =>
        {
            using var composition = common.Compose(result, ReviewCommand.Job(result.GetValue(job)));
            using var store = StatusCommand.OpenExisting(composition);
            var path = result.GetValue(file) ?? Path.Combine(composition.Options.Output, FileName);
            using (var page = new ResultFile(path))
            {
                ReportPage.Write(page.Writer, Of(store, composition.Options.Output, result.GetValue(rows)), cancellationToken);
                page.Complete();
            }

            if (path != "-")
                Console.Out.WriteLine(path);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static JobReport Of(JobStore store, string folder, int? rows)
    {
        var headers = new JobHeaders(store.Settings(), Composition.Version, Composition.FixedDate);
        var renderer = new BitextRenderer(store, [], WordTokenizer.Default, folder);
        var documents = store.Documents();
        var report = new JobReport
        {
            Title = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
            Languages = headers.Languages,
            Provider = headers.Provider,
            Created = Composition.FixedDate ?? Composition.Time.GetUtcNow(),
            Documents = [.. documents.Select(d => new ReportedDocument(d.Path, () => renderer.Units(d)))],
        };
        return rows is { } most ? report with { MostRows = most } : report;
    }
}
