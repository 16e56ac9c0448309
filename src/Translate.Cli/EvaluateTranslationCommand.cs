using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Translate.Cli;

/// <summary><c>translate evaluate translation</c>: BLEU, chrF, chrF++ and TER, as sacreBLEU 2 has them.</summary>
internal static class EvaluateTranslationCommand
{
    private const double Significant = 0.05;

    public static Command Create()
    {
        var common = new CommonOptions();
        var translation = new Argument<string>("HYP") { Description = "The translation, a segment a line, or - for standard input." };
        var references = new Argument<string[]>("REF") { Arity = ArgumentArity.OneOrMore, Description = "What people translated; of several each is as good as the others. Where one has an empty line the others count." };
        var metrics = new Option<string?>("--metric", "-m") { Description = $"What to measure by, separated by commas: {string.Join(", ", TranslationMetrics.All.Keys)} (default: all).", HelpName = "METRICS" };
        metrics.CompletionSources.Add([.. TranslationMetrics.All.Keys]);
        var against = new Option<string?>("--against") { Description = "Another system's translation. Says whether the difference is more than chance (paired bootstrap, 1,000 resamples).", HelpName = "HYP2" };
        var sentences = new Option<bool>("--sentences") { Description = "Each segment's scores too." };
        var worst = new Option<int>("--worst") { Description = "So many segments, the worst by the first metric first.", HelpName = "N" };
        var command = new ExampledCommand("translation", "Measures a translation: BLEU, chrF, chrF++ and TER with the definitions and signatures of sacreBLEU 2.", """
            translate evaluate translation out.en ref.en
            translate evaluate translation out.en ref.en --against old.en --metric chrf,ter
            translate evaluate translation - ref.a.en ref.b.en --worst 20
            """) { translation, references, metrics, against, sentences, worst, common.Json };
        command.SetAction((result, cancellationToken) =>
        {
            if (result.GetValue(worst) < 0)
                throw new ConfigurationException($"--worst is {result.GetValue(worst)}; it must be 1 or more.");
            var (system, other) = (result.GetValue(translation)!, result.GetValue(against));
            var files = EvaluateCommand.ReadParallel([system, .. result.GetValue(references)!, .. other is null ? (ReadOnlySpan<string>)[] : [other]]);
            var wanted = files.Skip(1).Take(result.GetValue(references)!.Length).ToArray();
            string[][] bySegment = [.. files[0].Select((_, i) => Array.ConvertAll(wanted, f => f[i]))];
            var evaluations = Named(result.GetValue(metrics)).Select(m => TranslationEvaluation.Of(m, files[0], bySegment, cancellationToken)).ToArray();
            var report = new TranslationReport(files[0].Length,
                Array.ConvertAll(evaluations, e => other is null ? Report(e) : Report(e, system, TranslationEvaluation.Of(e.Metric, files[^1], bySegment, cancellationToken), other, cancellationToken)),
                result.GetValue(worst) > 0 ? [.. Segments(evaluations, files[0], bySegment, worstFirst: true).Take(result.GetValue(worst))]
                    : result.GetValue(sentences) ? [.. Segments(evaluations, files[0], bySegment, worstFirst: false)] : null);
            using var output = TextIO.StandardOutput();
            if (result.GetValue(common.Json))
                output.WriteLine(JsonSerializer.Serialize(report, EvaluationJson.Readable.TranslationReport));
            else
                Print(report, output);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static ITranslationMetric[] Named(string? names) => names is null
        ? [.. TranslationMetrics.All.Values.Distinct()]
        : [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => TranslationMetrics.All.TryGetValue(name, out var metric)
            ? metric
            : throw new ConfigurationException($"--metric: '{name}' is not known. Known: {string.Join(", ", TranslationMetrics.All.Keys)}."))];

    private static MetricReport Report(TranslationEvaluation e) => new(e.Metric.Name, e.Score, e.Signature(), e.Explanation.Length > 0 ? e.Explanation : null, null, null, null);

    private static MetricReport Report(TranslationEvaluation system, string path, TranslationEvaluation baseline, string other, CancellationToken cancellationToken)
    {
        var comparison = PairedBootstrap.Compare(system, baseline, cancellationToken);
        return Report(system) with
        {
            Signature = system.Signature(string.Create(CultureInfo.InvariantCulture, $"bs:{PairedBootstrap.Resamples}|seed:{PairedBootstrap.Seed}|")),
            System = new(path, comparison.System.Score, comparison.System.Mean, comparison.System.Margin),
            Against = new(other, comparison.Baseline.Score, comparison.Baseline.Mean, comparison.Baseline.Margin),
            PValue = comparison.PValue,
        };
    }

    private static IEnumerable<SegmentReport> Segments(TranslationEvaluation[] evaluations, string[] translations, string[][] references, bool worstFirst)
    {
        var segments = translations.Select((text, i) => new SegmentReport(i + 1, evaluations.ToDictionary(e => e.Metric.Name, e => e.SegmentScore(i)), text, references[i]));
        var first = evaluations[0].Metric;
        return worstFirst ? segments.OrderBy(s => first.HigherIsBetter ? s.Scores[first.Name] : -s.Scores[first.Name]) : segments;
    }

    private static void Print(TranslationReport report, TextWriter output)
    {
        foreach (var metric in report.Metrics)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{metric.Name}|{metric.Signature} = {metric.Score:0.00} {metric.Details}").TrimEnd());
            if (metric is { System: { } system, Against: { } against, PValue: { } p })
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {system.Path}: {system.Score:0.00} (μ = {system.Mean:0.00} ± {system.Margin:0.00})"));
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {against.Path}: {against.Score:0.00} (μ = {against.Mean:0.00} ± {against.Margin:0.00}), p = {p:0.0000}{(p < Significant ? " *" : "")}"));
            }
        }

        foreach (var segment in report.Sentences ?? [])
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{segment.Number}\t{string.Join('\t', segment.Scores.Select(s => $"{s.Key} {s.Value.ToString("0.00", CultureInfo.InvariantCulture)}"))}\t{segment.Translation}\t{string.Join('\t', segment.References)}"));
    }
}
