using System.CommandLine;
using System.Text.Json;

namespace Translate.Cli;

/// <summary><c>translate text</c>: a filter, line in, translated line out, in order, as the lines come.</summary>
internal static class TextCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var file = new Argument<string>("FILE") { DefaultValueFactory = _ => "-", Description = "A text file, or - for standard input." };
        common.Json.Description = "For each line of input a JSON array of its sentences with source, target and provider, or error.";
        common.Quiet.Description = "Say nothing of lines that fail; the exit code does.";
        var command = new ExampledCommand("text",
            "Translates text line by line, as the lines come. A line that fails comes out empty, and standard error says why.",
            """
            echo 'Saya pergi ke pasar.' | translate text
            translate text --from en --to id letter.txt > surat.txt
            tail -f catatan.txt | translate text --json
            """)
        {
            file, common.From, common.To, common.Provider, common.Config, common.Json, common.Quiet, common.Log,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            using var composition = common.Compose(result);
            await using var translator = composition.Translator(asks: true);
            var segmenter = composition.Rules.For(composition.Options.From);
            var concurrency = composition.Catalog.Options(composition.Options.Provider).MaxConcurrency;
            var (path, json, quiet) = (result.GetValue(file)!, result.GetValue(common.Json), result.GetValue(common.Quiet));
            using var reader = TextIO.Open(path);
            await using var writer = TextIO.StandardOutput();
            var (number, failed) = (0, 0);
            var lines = TextIO.LinesAsync(reader, path, () => { }, cancellationToken);
            await foreach (var (sentences, answers) in lines.SelectInOrder((line, ct) => Task.Run(() => TranslateAsync(line, ct), ct), concurrency, cancellationToken))
            {
                number++;
                foreach (var failure in answers.Where(a => !a.Succeeded))
                {
                    failed++;
                    if (!quiet)
                        Console.Error.WriteLine($"translate: line {number}: {failure.Error!.Message}");
                }

                writer.WriteLine(json ? Json(sentences, answers) : Line(answers));
                writer.Flush();
            }

            return failed > 0 ? ExitCode.DoneWithFailures : ExitCode.Done;

            async Task<(string[] Sentences, IReadOnlyList<TranslatedText> Answers)> TranslateAsync(string line, CancellationToken ct)
            {
                var sentences = segmenter.Segment(line).Select(s => line.Substring(s.Start, s.Length)).ToArray();
                return (sentences, sentences.Length == 0 ? [] : await translator.TranslateAsync(new TranslationRequest(composition.Languages, sentences) { Context = sentences }, ct));
            }
        });
        return command;
    }

    private static string Line(IReadOnlyList<TranslatedText> answers) => answers.All(a => a.Succeeded) ? string.Join(' ', answers.Select(a => a.Text)) : "";

    private static string Json(string[] sentences, IReadOnlyList<TranslatedText> answers) => JsonSerializer.Serialize(
        [.. sentences.Zip(answers, (source, answer) => new SentenceReport(source, answer.Succeeded ? answer.Text : null, answer.Provider, answer.Error?.Message))],
        LineJson.Readable.SentenceReportArray);
}
