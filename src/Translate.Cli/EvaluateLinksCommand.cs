using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Translate.Cli;

/// <summary><c>translate evaluate links</c>: word links against links that people made.</summary>
internal static class EvaluateLinksCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var gold = new Argument<string>("GOLD") { Description = "The links that people made, a sentence pair a line: 0-0 sure, 1?2 or 1p2 possible." };
        var found = new Argument<string>("OUT") { Description = "What was found, in the same notation; a score may follow a link (3-4:0.93). - for standard input." };
        var calibration = new Option<bool>("--calibration") { Description = "Whether the scores can be believed: how many links at a score are right." };
        var command = new ExampledCommand("links", "Measures word links in Pharaoh notation: alignment error rate, strict and lax precision, recall and F1.", """
            translate evaluate links gold.links out.links
            translate evaluate links gold.links out.links --calibration --json
            """) { gold, found, calibration, common.Json };
        command.SetAction((result, cancellationToken) =>
        {
            var (goldPath, path) = (result.GetValue(gold)!, result.GetValue(found)!);
            var (wanted, said) = (Read(goldPath), Read(path));
            if (wanted.Count != said.Count)
                throw new ConfigurationException($"{goldPath} has {Quantity.Of(wanted.Count, "line")} and {path} {Quantity.Of(said.Count, "line")}; line n of one must belong to line n of the other.");
            var evaluation = new LinkEvaluation();
            for (var i = 0; i < wanted.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                EvaluateCommand.Named($"{path}: line {i + 1}", () => evaluation.Add(wanted[i], said[i], result.GetValue(calibration)));
            }

            var report = new LinkScores(Math.Round(evaluation.ErrorRate, 6), Score.Of(evaluation.Strict), Score.Of(evaluation.Lax), evaluation.Sentences, evaluation.Links.Found, evaluation.Links.Sure, evaluation.Links.Possible,
                result.GetValue(calibration) ? CalibrationScores.Of(evaluation.Reliability, "link") : null);
            using var output = TextIO.StandardOutput();
            if (result.GetValue(common.Json))
                output.WriteLine(JsonSerializer.Serialize(report, EvaluationJson.Readable.LinkScores));
            else
                Print(report, output);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Print(LinkScores scores, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"AER {scores.Aer:0.0000}"));
        output.WriteLine($"{scores.Lax}  lax (possible links are right)");
        output.WriteLine($"{scores.Strict}  strict (sure links alone are right)");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Quantity.Of(scores.Found, "link")} in {Quantity.Of(scores.Sentences, "line")}; the gold has {scores.Sure:N0} sure ones, {scores.Possible:N0} with possible ones"));
        scores.Calibration?.Print(output, "link");
    }

    private static IReadOnlyList<System.Collections.Immutable.ImmutableArray<MarkedLink>> Read(string path)
    {
        using var reader = TextIO.Open(path);
        return LinkFile.Read(reader.BaseStream, path) is { Count: > 0 } lines ? lines : throw new ConfigurationException($"{path}: the file is empty; there is nothing to measure.");
    }
}
