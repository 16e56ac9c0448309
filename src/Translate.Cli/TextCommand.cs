using System.CommandLine;
using System.Runtime.CompilerServices;

namespace Translate.Cli;

/// <summary><c>translate text</c>: a filter, line in, translated line out, in order, as the lines come.</summary>
internal static class TextCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var file = new Argument<string>("FILE") { DefaultValueFactory = _ => "-", Description = "A text file, or - for standard input." };
        var command = new Command("text", "Translates text line by line. A line that fails comes out empty, and standard error says why.")
        {
            file, common.From, common.To, common.Provider, common.Config,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            using var composition = common.Compose(result);
            await using var translator = composition.Translator();
            var segmenter = composition.Rules.For(composition.Options.From);
            var concurrency = composition.Catalog.Options(composition.Options.Provider).MaxConcurrency;
            using var reader = TextIO.Open(result.GetValue(file)!);
            await using var writer = TextIO.StandardOutput();
            var (number, failed) = (0, 0);
            var lines = Lines(TextIO.Lines(reader, result.GetValue(file)!), cancellationToken);
            await foreach (var answers in lines.SelectInOrder((line, ct) => Task.Run(() => TranslateAsync(line, ct), ct), concurrency, cancellationToken))
            {
                number++;
                foreach (var failure in answers.Where(a => !a.Succeeded))
                {
                    failed++;
                    Console.Error.WriteLine($"translate: line {number}: {failure.Error!.Message}");
                }

                await writer.WriteLineAsync(answers.All(a => a.Succeeded) ? string.Join(' ', answers.Select(a => a.Text)) : "");
                await writer.FlushAsync(cancellationToken);
            }

            return failed > 0 ? ExitCode.DoneWithFailures : ExitCode.Done;

            async Task<IReadOnlyList<TranslatedText>> TranslateAsync(string line, CancellationToken ct)
            {
                var sentences = segmenter.Segment(line).Select(s => line.Substring(s.Start, s.Length)).ToArray();
                return sentences.Length == 0 ? [] : await translator.TranslateAsync(new TranslationRequest(composition.Languages, sentences), ct);
            }
        });
        return command;
    }

    private static async IAsyncEnumerable<string> Lines(IEnumerable<string> lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return line;
        }
    }
}
