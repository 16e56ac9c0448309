using System.CommandLine;
using Translate.Jobs;

namespace Translate.Cli;

/// <summary><c>translate export</c>: renders the job again, in any format, without asking a provider.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var to = new Option<string?>("--to") { Description = $"The formats, separated by commas: {string.Join(", ", BitextFormats.All.Select(f => f.Name))}.", HelpName = "FORMATS" };
        to.CompletionSources.Add([.. BitextFormats.All.Select(f => f.Name)]);
        var directory = new Option<string?>("--directory", "-d") { Description = "Where to write (default: the job's own folder).", HelpName = "DIR" };
        var command = new ExampledCommand("export",
            "Writes the job's bilingual files again, from what is stored; needs no provider and sends nothing.",
            """
            translate export --to tmx,moses --directory kiriman
            """) { common.Output, common.Config, to, directory };
        command.SetAction(async (result, cancellationToken) =>
        {
            using var composition = common.Compose(result, ("Formats", result.GetValue(to)));
            using var store = StatusCommand.OpenExisting(composition);
            var documents = store.Documents();
            var headers = new JobHeaders(store.Settings(), Composition.Version, Composition.FixedDate);
            var renderer = new BitextRenderer(store, composition.Formats(), WordTokenizer.Default, result.GetValue(directory) ?? composition.Options.Output);
            foreach (var document in documents)
            {
                var name = BitextRenderer.NameOf(document.Path, documents.Select(d => d.Path));
                foreach (var file in await renderer.RenderAsync(document, name, headers.Of(document), _ => { }, cancellationToken))
                    Console.Out.WriteLine(file);
            }

            var waiting = documents.Sum(d => store.State(d).Pending);
            if (waiting > 0)
                Console.Error.WriteLine($"translate: not translated yet: {Quantity.Of(waiting, "sentence")}; the files say so at their places.");
            return ExitCode.Done;
        });
        return command;
    }
}
