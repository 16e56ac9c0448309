using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Translate.Cli;

/// <summary><c>translate evaluate alignment</c>: aligned sentences against beads that people made.</summary>
internal static class EvaluateAlignmentCommand
{
    // What a folder is searched for; of several files of one document the first counts.
    private static readonly string[] Extensions = [".align", ".vecalign", ".hunalign", ".ladder", ".json", ".jsonl", ".tmx"];

    public static Command Create()
    {
        var common = new CommonOptions();
        var gold = new Argument<string>("GOLD") { Description = "The beads that people made: a file, or a folder with a file for each document." };
        var found = new Argument<string>("OUT") { Description = "What was found: a file, or a folder with files of the same names." };
        var kinds = new Option<bool>("--kinds") { Description = "The recall of each kind of bead too: 1-1, 2-1 …" };
        var calibration = new Option<bool>("--calibration") { Description = "Whether the scores can be believed: how many beads at a score are right." };
        var command = new ExampledCommand("alignment", "Measures aligned sentences: strict and lax precision, recall and F1. Reads vecalign's beads ([0,1]:[2]), hunalign's ladders, and our own JSON and TMX.", """
            translate evaluate alignment gold.align out.vecalign --kinds
            translate evaluate alignment gold/ output/ --calibration --json
            """) { gold, found, kinds, calibration, common.Json };
        command.SetAction((result, cancellationToken) =>
        {
            var evaluation = new AlignmentEvaluation();
            foreach (var (goldFile, file) in Documents(result.GetValue(gold)!, result.GetValue(found)!))
            {
                cancellationToken.ThrowIfCancellationRequested();
                EvaluateCommand.Named(file, () => evaluation.Add(Read(goldFile), Read(file), result.GetValue(calibration)));
            }

            var report = new AlignmentScores(Score.Of(evaluation.Strict), Score.Of(evaluation.Lax), Score.Of(evaluation.TwoSided), Score.Of(evaluation.Lines), evaluation.Beads.Found, evaluation.Beads.Wanted,
                result.GetValue(kinds) ? evaluation.Kinds.OrderByDescending(k => k.Value.All).ToDictionary(k => k.Key, k => new KindScore(k.Value.Found, k.Value.All, (double)k.Value.Found / k.Value.All)) : null,
                result.GetValue(calibration) ? CalibrationScores.Of(evaluation.Reliability, "bead") : null);
            using var output = TextIO.StandardOutput();
            if (result.GetValue(common.Json))
                output.WriteLine(JsonSerializer.Serialize(report, EvaluationJson.Readable.AlignmentScores));
            else
                Print(report, output);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Print(AlignmentScores scores, TextWriter output)
    {
        foreach (var (name, score) in (ReadOnlySpan<(string, Score)>)[("strict", scores.Strict), ("lax", scores.Lax), ("strict, two-sided beads", scores.TwoSided), ("pairs of lines", scores.Lines)])
            output.WriteLine($"{score}  {name}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Quantity.Of(scores.BeadsFound, "bead")}; the gold has {scores.BeadsWanted:N0} with two sides"));
        foreach (var (kind, score) in scores.Kinds ?? new Dictionary<string, KindScore>())
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {score.Recall:0.000} ({score.Found:N0} of {score.All:N0})"));
        scores.Calibration?.Print(output, "bead");
    }

    private static IReadOnlyList<AlignedLines> Read(string path)
    {
        using var reader = TextIO.Open(path);
        return AlignmentFile.Read(reader.BaseStream, path) is { Count: > 0 } beads ? beads : throw new ConfigurationException($"{path}: the file has no beads; there is nothing to measure.");
    }

    private static IReadOnlyList<(string Gold, string Found)> Documents(string gold, string found)
    {
        if (Directory.Exists(gold) != Directory.Exists(found))
            throw new ConfigurationException($"{(Directory.Exists(gold) ? gold : found)} is a folder and {(Directory.Exists(gold) ? found : gold)} is not. Name two files, or two folders with files of the same names.");
        if (!Directory.Exists(gold))
            return [(gold, found)];
        var (wanted, said) = (Files(gold), Files(found));
        if (wanted.Count == 0)
            throw new ConfigurationException($"{gold}: holds no file of beads ({string.Join(", ", Extensions)}).");
        var missing = wanted.Keys.Where(name => !said.ContainsKey(name)).ToList();
        return missing.Count == 0
            ? [.. wanted.Select(w => (w.Value, said[w.Key]))]
            : throw new ConfigurationException($"{found}: has nothing for {string.Join(", ", missing.Take(5))}{(missing.Count > 5 ? $" and {missing.Count - 5} more" : "")}, which {gold} has.");
    }

    private static SortedDictionary<string, string> Files(string folder) => new(Directory.EnumerateFiles(folder)
        .Where(f => Extensions.Contains(Path.GetExtension(f))).GroupBy(f => Path.GetFileNameWithoutExtension(f))
        .ToDictionary(g => g.Key, g => g.MinBy(f => Array.IndexOf(Extensions, Path.GetExtension(f)))!), StringComparer.Ordinal);
}
