using System.CommandLine;
using System.Globalization;
using Translate.Dictionary;

namespace Translate.Cli;

/// <summary><c>translate learn</c>: teaches the offline engine what reviewers approved.</summary>
internal static class LearnCommand
{
    private const int MostProblems = 20;

    public static Command Create()
    {
        var common = new CommonOptions();
        var memories = new Argument<string[]>("MEMORY") { Arity = ArgumentArity.OneOrMore, Description = "Approved translations: .tmx, .tsv (source, tab, target), or what two Moses files share (corpus for corpus.id and corpus.en)." };
        var layer = new Option<string?>("--layer") { Description = "Where to write what was learnt (default: in the user's data folder, where the next run finds it).", HelpName = "FILE" };
        var holdOut = new Option<double>("--holdout") { Description = "How many of a hundred pairs are held out to measure on.", DefaultValueFactory = _ => 5, HelpName = "PERCENT" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Learns and measures, and writes nothing." };
        var command = new ExampledCommand("learn", "Teaches the offline engine words and phrases from approved translations; what does not make a held-out part better is rolled back.", """
            translate learn approved.tmx
            translate learn a.tmx b.tsv --layer project.tsv    # the files named together make one layer
            translate learn approved.tmx --dry-run
            """) { memories, common.From, common.To, layer, holdOut, dryRun, common.Config, common.Quiet };
        command.SetAction((result, cancellationToken) => Task.FromResult(Execute(
            common, result, result.GetValue(memories)!, result.GetValue(layer), result.GetValue(holdOut), result.GetValue(dryRun), cancellationToken)));
        return command;
    }

    private static int Execute(CommonOptions common, ParseResult result, string[] memories, string? layer, double holdOut, bool dryRun, CancellationToken cancellationToken)
    {
        if (holdOut is not (>= 1 and <= 50))
            throw new ConfigurationException(string.Create(CultureInfo.InvariantCulture, $"--holdout is {holdOut}; it must be between 1 and 50."));
        using var composition = common.Compose(result);
        var quiet = result.GetValue(common.Quiet);
        var reader = new MemoryReader(composition.Languages);
        var pairs = memories.SelectMany(reader.Read).ToList();
        foreach (var problem in reader.Problems.Take(MostProblems))
            Console.Error.WriteLine($"translate: {problem}; left out.");
        if (reader.Problems.Count > MostProblems)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"translate: {reader.Problems.Count - MostProblems:N0} more units are left out."));
        if (pairs.Count == 0)
        {
            var others = reader.OtherLanguages.Any() ? $" It has {string.Join(", ", reader.OtherLanguages)}." : "";
            throw new ConfigurationException($"{string.Join(", ", memories)}: no pair of {composition.Options.From} and {composition.Options.To} to learn from.{others}");
        }

        var path = layer ?? composition.LearntLayer;
        var learner = new Learner(composition.Languages, new LearningOptions { HeldOutPercent = holdOut }) { Progress = text => Say(quiet, text + " …") };
        var report = learner.Learn(pairs, path, cancellationToken);
        foreach (var (what, score) in report.Tried)
            Say(quiet, string.Create(CultureInfo.InvariantCulture, $"  {what}: chrF {score:0.00}"));
        Say(quiet, string.Create(CultureInfo.InvariantCulture, $"{report.Pairs:N0} pairs, {report.HeldOut:N0} of them held out. chrF there: {report.Before:0.00} before, {report.After:0.00} after."));
        if (report.Improves)
        {
            var what = string.Create(CultureInfo.InvariantCulture, $"{report.Lexemes:N0} words, {report.Phrases:N0} phrases{(report.Stretches > 0 ? $", a table of {report.Stretches:N0} stretches" : "")}");
            Say(quiet, dryRun ? $"It would be kept: {what}. Nothing was written." : $"Learnt: {what}. Written to {report.Save(path)}.");
            return ExitCode.Done;
        }

        var reason = report.After < report.Before ? "the held-out translations got worse" : "nothing got better";
        Console.Error.WriteLine(dryRun ? $"translate: {reason}; it would not be kept. Nothing was written." : $"translate: {reason}; rolled back, what was in use stays. The layer that was refused is in {report.Save(path)}.");
        return ExitCode.DoneWithFailures;
    }

    private static void Say(bool quiet, string text)
    {
        if (!quiet)
            Console.Error.WriteLine(text);
    }
}
