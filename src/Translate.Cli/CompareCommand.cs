using System.CommandLine;
using System.Globalization;

namespace Translate.Cli;

/// <summary><c>translate compare A,B</c>: the same sentences from two providers, side by side.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var names = new Argument<string>("A,B") { Description = "Two providers, by their names in the configuration." };
        var file = new Argument<string>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "A text, - for standard input.", DefaultValueFactory = _ => "-" };
        var references = new Option<string?>("--references") { Description = "Good translations, a line for each line of FILE; both providers are then scored (chrF).", HelpName = "FILE" };
        var sample = new Option<int>("--sample") { Description = "How many lines at most, spread evenly over the file.", HelpName = "N", DefaultValueFactory = _ => 50 };
        var html = new Option<string>("--html") { Description = "Where the comparison is written.", HelpName = "FILE", DefaultValueFactory = _ => "comparison.html" };
        var command = new ExampledCommand("compare", "Translates lines with two providers and writes them side by side, with the differences marked.", """
            translate compare dictionary,azure berita.txt
            translate compare azure,deepl soal.id.txt --references soal.en.txt --sample 200 --html azure-deepl.html
            """)
        {
            names, file, references, sample, html, common.Config, common.From, common.To, common.Output, common.Log,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            using var composition = common.Compose(result);
            var pair = result.GetValue(names)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (pair.Length != 2)
                throw new ConfigurationException($"'{result.GetValue(names)}': name two providers with a comma between, such as dictionary,azure.");
            if (result.GetValue(sample) < 1)
                throw new ConfigurationException($"--sample is {result.GetValue(sample)}; it must be at least 1.");
            var lines = await LinesAsync(result.GetValue(file)!, cancellationToken);
            var good = result.GetValue(references) is { } path ? await LinesAsync(path, cancellationToken) : null;
            if (good is not null && good.Count != lines.Count)
                throw new ConfigurationException($"{result.GetValue(references)}: has {Quantity.Of(good.Count, "line")} for {lines.Count:N0} of {result.GetValue(file)}; it must have a line for each.");
            var chosen = Sample(lines, result.GetValue(sample));
            var texts = chosen.Select(i => lines[i]).ToArray();
            // Before anything is paid for.
            using var page = new ResultFile(result.GetValue(html)!);
            var sides = new List<ComparedSide>();
            foreach (var name in pair)
            {
                await using var translator = composition.Translator(name);
                var answers = await translator.TranslateAsync(new TranslationRequest(composition.Languages, texts) { Context = texts }, cancellationToken);
                var score = good is null ? (double?)null : TranslationEvaluation.Of(TranslationMetrics.ChrF, [.. answers.Select(a => a.Text)], [.. chosen.Select(i => (string[])[good[i]])], cancellationToken).Score;
                sides.Add(new ComparedSide(name, answers, score));
            }

            await page.Writer.WriteAsync(ComparisonPage.Of(texts, sides[0], sides[1], good is null ? null : [.. chosen.Select(i => good[i])]).AsMemory(), cancellationToken);
            page.Complete();
            var same = Enumerable.Range(0, texts.Length).Count(i => sides[0].Answers[i].Text == sides[1].Answers[i].Text);
            Console.Out.WriteLine($"{Quantity.Of(texts.Length, "line")}, {same.ToString("N0", CultureInfo.InvariantCulture)} the same: {result.GetValue(html)}");
            foreach (var side in sides.Where(side => side.Score is not null))
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{side.Name}: chrF {side.Score:0.0}"));
            return sides.Any(side => side.Answers.Any(a => !a.Succeeded)) ? ExitCode.DoneWithFailures : ExitCode.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(string path, CancellationToken cancellationToken)
    {
        using var reader = TextIO.Open(path);
        var lines = new List<string>();
        await foreach (var line in TextIO.LinesAsync(reader, path, () => { }, cancellationToken))
            lines.Add(line);
        return lines;
    }

    private static int[] Sample(IReadOnlyList<string> lines, int most)
    {
        var spoken = Enumerable.Range(0, lines.Count).Where(i => !string.IsNullOrWhiteSpace(lines[i])).ToArray();
        return spoken.Length <= most ? spoken : [.. Enumerable.Range(0, most).Select(i => spoken[(int)((long)i * spoken.Length / most)])];
    }
}
