using System.CommandLine;

namespace Translate.Cli;

/// <summary><c>translate align</c>: pairs the sentences of texts that translate each other.</summary>
internal static class AlignCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        common.Output.Description = "The folder for the files, or - for standard output.";
        common.Provider.Description = "Has this provider translate the source, as a second opinion.";
        var texts = new Argument<string[]>("SOURCE TARGET") { Arity = new ArgumentArity(0, 2), Description = "Two files, two folders whose files are paired by name, or one folder that holds both sides (a.id.txt, a.en.txt)." };
        var options = new AlignOptions();
        var command = new ExampledCommand("align",
            "Pairs the sentences of two texts that translate each other, links their words, and writes bilingual files.",
            """
            translate align surat.id.txt surat.en.txt
            translate align indonesia/ inggris/ --to tmx,tsv --train
            translate align a.txt b.txt --lines --to vecalign --output - > a.align
            translate align --list pairs.tsv --min-score 0.5 --one-to-one
            """)
        {
            texts, options.List, options.Languages, options.Formats, common.Output, options.Lines, options.Anchors, options.KeepOrder, options.MinScore, options.OneToOne, options.Lexicon,
            options.Train, options.SaveLexicon, options.Embeddings, options.Translation, common.Provider, common.Config, common.Quiet, common.Json, common.Log,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var (from, to) = options.LanguagesOf(result);
            using var composition = common.Compose(result, [.. from is null ? [] : new (string, string?)[] { ("From", from), ("To", to) }, ("Formats", result.GetValue(options.Formats))]);
            return await new AlignExecution(composition, common, options, result).RunAsync(result.GetValue(texts) ?? [], cancellationToken);
        });
        return command;
    }
}
