using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Translate.Cli;

/// <summary><c>translate segment</c>: a filter that puts each sentence on a line.</summary>
internal static class SegmentCommand
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var common = new CommonOptions();
        var file = new Argument<string>("FILE") { DefaultValueFactory = _ => "-", Description = "A text file, or - for standard input." };
        var language = new Option<string?>("--language", "-l") { Description = "The text's language.", HelpName = "LANGUAGE" };
        common.Json.Description = "For each line of input a JSON array of its sentences.";
        var command = new Command("segment", "Splits text into sentences, one a line.") { file, language, common.Config, common.Json };
        command.SetAction((result, cancellationToken) =>
        {
            using var composition = common.Compose(result, ("From", result.GetValue(language)));
            var segmenter = composition.Rules.For(composition.Options.From);
            using var reader = TextIO.Open(result.GetValue(file)!);
            using var writer = TextIO.StandardOutput();
            foreach (var line in TextIO.Lines(reader, result.GetValue(file)!))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var sentences = segmenter.Segment(line).Select(s => line.Substring(s.Start, s.Length));
                if (result.GetValue(common.Json))
                    writer.WriteLine(Array(sentences));
                else
                    foreach (var sentence in sentences)
                        writer.WriteLine(sentence);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string Array(IEnumerable<string> sentences)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartArray();
            foreach (var sentence in sentences)
                json.WriteStringValue(sentence);
            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
