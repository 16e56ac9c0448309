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
        var directory = new Option<string?>("--directory", "-d") { Description = "Where to write (default: the job's own folder).", HelpName = "DIR" };
        var command = new Command("export", """
            Writes the job's bilingual files again, from what is stored; sends nothing.

            Example:
              translate export --to tmx,moses --directory kiriman
            """) { common.Output, common.Config, to, directory };
        command.SetAction(async (result, cancellationToken) =>
        {
            using var composition = common.Compose(result, ("Formats", result.GetValue(to) ?? null));
            using var store = StatusCommand.OpenExisting(composition);
            var kept = store.Settings();
            using var job = new Composition(null, new Dictionary<string, string?> { ["From"] = kept.GetValueOrDefault("From"), ["To"] = kept.GetValueOrDefault("To") });
            await using var translator = composition.Translator();
            var parts = composition.Parts(translator) with { Folder = result.GetValue(directory) ?? composition.Options.Output, Languages = job.Languages };
            var files = new List<string>();
            var renderer = new BitextRenderer(store, parts.Formats, parts.Tokenizer, parts.Folder);
            var all = store.Documents();
            foreach (var document in all)
            {
                var name = BitextRenderer.NameOf(document.Path, all.Select(d => d.Path));
                files.AddRange(await renderer.RenderAsync(document, name, new TranslationJob(store, parts).HeaderOf(document), _ => { }, cancellationToken));
            }

            foreach (var file in files)
                Console.Out.WriteLine(file);
            return ExitCode.Done;
        });
        return command;
    }
}
