using System.CommandLine;
using Translate.Jobs;

namespace Translate.Cli;

/// <summary><c>translate check</c>: looks for mistakes in a job or in bilingual files.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var input = new Argument<string[]>("INPUT") { Arity = ArgumentArity.ZeroOrMore, Description = "TMX, bilingual JSON or JSON Lines, or TSV of source and target; or a job, by its folder (default: the job in the output folder)." };
        var off = new Option<string?>("--off") { Description = "Checks to leave out, by their ids, separated by commas; see docs/CHECKS.md.", HelpName = "IDS" };
        off.CompletionSources.Add([.. UnitChecks.Known.Select(c => c.Id)]);
        var glossary = new Option<string?>("--glossary") { Description = "Terms and how they must be translated: lines of source, tab, target.", HelpName = "FILE" };
        var forbidden = new Option<string?>("--forbidden") { Description = "Terms that no target may have, a term a line.", HelpName = "FILE" };
        var sarif = new Option<string?>("--sarif") { Description = "Write the findings as SARIF 2.1.0 too; - for standard output, alone.", HelpName = "FILE" };
        var command = new ExampledCommand("check", "Looks for mistakes: numbers, names and negation lost, words left as they were, placeholders, punctuation, terms.", """
            translate check                                   the job in the output folder
            translate check memory.tmx --off name,length
            translate check output/berita.json --glossary istilah.tsv --sarif findings.sarif
            """) { input, off, glossary, forbidden, sarif, common.From, common.To, common.Output, common.Config, common.Json, common.Quiet };
        command.SetAction((result, cancellationToken) =>
        {
            // A job is named by its folder or its database, or is the one in the output folder.
            var files = result.GetValue(input)!;
            var job = files is [var one] ? JobFolder(one) : null;
            using var composition = common.Compose(result, [
                .. (job is null ? Array.Empty<(string, string?)>() : [("Output", job)]), .. Given(result, off, "Checks:Off"), .. Given(result, glossary, "Checks:Glossary"), .. Given(result, forbidden, "Checks:Forbidden")]);
            using var units = CheckedUnits.Open(composition, job is null ? files : []);
            var checks = new JobChecks(composition.Checks);
            foreach (var unit in units.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                checks.Measure(unit.Source.Text, unit.Target.Text);
            }

            var counts = new FindingCounts();
            using var reports = FindingReports.Open(result.GetValue(sarif), result.GetValue(common.Json), result.GetValue(common.Quiet));
            foreach (var unit in units.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                var findings = checks.Find(unit.Source, unit.Target, unit.Languages);
                counts.Add(findings);
                foreach (var finding in findings)
                    reports.Write(unit, finding);
            }

            reports.Complete(counts);
            foreach (var problem in units.Problems)
                Console.Error.WriteLine($"translate: {problem}");
            return Task.FromResult(counts.Errors > 0 || units.Problems.Count > 0 ? ExitCode.DoneWithFailures : ExitCode.Done);
        });
        return command;
    }

    private static string? JobFolder(string path) =>
        File.Exists(Path.Combine(path, TranslationJob.DatabaseName)) ? path
        : Path.GetFileName(path) == TranslationJob.DatabaseName && File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))
        : null;

    private static IEnumerable<(string Setting, string? Value)> Given(ParseResult result, Option<string?> option, string setting) =>
        result.GetResult(option) is null ? [] : [(setting, result.GetValue(option))];
}
