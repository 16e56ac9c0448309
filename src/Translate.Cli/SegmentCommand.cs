using System.CommandLine;
using System.Text.Json;

namespace Translate.Cli;

/// <summary><c>translate segment</c>: a filter that puts each sentence on a line.</summary>
internal static class SegmentCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var file = new Argument<string>("FILE") { DefaultValueFactory = _ => "-", Description = "A text file, or - for standard input." };
        var language = new Option<string?>("--language", "-l") { Description = "The text's language (default: Translate:From, else id).", HelpName = "LANGUAGE" };
        language.CompletionSources.Add("id", "en");
        common.Quiet.Description = "Taken as everywhere; this command says nothing but its result.";
        common.Json.Description = "For each line of input a JSON array of its sentences.";
        var command = new ExampledCommand("segment",
            "Splits text into sentences, one a line, as the lines come.",
            """
            translate segment berita.txt
            echo 'Dr. Budi datang. Ibu pergi.' | translate segment --language id --json
            """) { file, language, common.Config, common.Json, common.Quiet };
        command.SetAction(async (result, cancellationToken) =>
        {
            using var composition = common.Compose(result, ("From", result.GetValue(language)));
            var segmenter = composition.Rules.For(composition.Options.From);
            var (path, json) = (result.GetValue(file)!, result.GetValue(common.Json));
            using var reader = TextIO.Open(path);
            await using var writer = TextIO.StandardOutput();
            await foreach (var line in TextIO.LinesAsync(reader, path, writer.Flush, cancellationToken))
            {
                var sentences = segmenter.Segment(line).Select(s => line.Substring(s.Start, s.Length));
                if (json)
                    writer.WriteLine(JsonSerializer.Serialize([.. sentences], LineJson.Readable.StringArray));
                else
                    foreach (var sentence in sentences)
                        writer.WriteLine(sentence);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
