using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using Spectre.Console;
using Translate.Dictionary;

namespace Translate.Cli;

/// <summary><c>translate explain</c>: how the offline engine came to its answer.</summary>
internal static class ExplainCommand
{
    private const string Engine = "dictionary";

    public static Command Create()
    {
        var common = new CommonOptions();
        var text = new Argument<string>("TEXT") { Description = "A sentence." };
        var html = new Option<string?>("--html") { Description = "Write it as a page instead.", HelpName = "FILE" };
        var command = new ExampledCommand("explain", "Shows how the offline engine translates a sentence: its analysis, the rules that fired, and the alternatives.", """
            translate explain "Rumah itu dibangun oleh ayah saya."
            translate explain "Ibu memasak." --html penjelasan.html
            """)
        {
            text, common.From, common.To, common.Provider, common.Config, html,
        };
        command.SetAction(result =>
        {
            using var composition = common.Compose(result);
            if (!DictionaryEngine.Supports(composition.Languages))
                throw new ConfigurationException($"explain: the offline engine translates id to en and en to id, not {composition.Languages.Source} to {composition.Languages.Target}. Choose others with --from and --to.");
            // The offline engine as the configuration has it: with the user's lexicon, glossary and what was learnt.
            var name = composition.Catalog.TypeOf(composition.Options.Provider) == Engine ? composition.Options.Provider : Engine;
            var explanation = ((DictionaryTranslator)composition.Catalog.Create(name)).Explain(result.GetValue(text)!, composition.Languages);
            if (result.GetValue(html) is { } path)
            {
                File.WriteAllText(path, Page(explanation, composition.Languages));
                Console.Error.WriteLine($"translate: {path} written.");
            }
            else
            {
                Print(explanation);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Explanation explanation)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        console.WriteLine(explanation.Translation.Text);
        console.WriteLine();
        var words = new Table().Border(TableBorder.Simple).AddColumns("word", "lemma", "part", "morphemes", "readings", "senses");
        foreach (var word in explanation.Words.Where(w => w.Part != PartOfSpeech.Mark))
            words.AddRow(Cells(word).Select(c => new Text(c)).ToArray());
        console.Write(words);
        var said = new Table().Border(TableBorder.Simple).AddColumns("said", "from", "rules", "or");
        foreach (var choice in explanation.Said.Where(c => c.Text.Length > 0))
            said.AddRow(Cells(choice, explanation).Select(c => new Text(c)).ToArray());
        console.Write(said);
    }

    private static string[] Cells(ExplainedWord word) =>
        [word.Surface, word.Lemma, word.Part.ToString(), string.Join(' ', word.Morphemes), string.Join(' ', word.Readings), string.Join(" | ", word.Senses)];

    private static string[] Cells(ExplainedChoice choice, Explanation explanation) =>
    [
        choice.Text,
        string.Join(' ', choice.Sources.Select(s => explanation.Words[s].Surface)),
        string.Join(", ", choice.Rules),
        string.Join(" · ", choice.Alternatives.Select(a => $"{(a.Text.Length == 0 ? "nothing" : a.Text)} ({a.Cost.ToString("0.0", CultureInfo.InvariantCulture)})")),
    ];

    private static string Page(Explanation explanation, LanguagePair languages)
    {
        var encode = HtmlEncoder.Default;
        return $$"""
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{{encode.Encode(explanation.Source)}}</title>
            <style>
            :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
            body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
            table { border-collapse: collapse; margin: 1.5rem 0; width: 100% } th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent) }
            th { font-weight: 600; opacity: .7 } p.source { font-size: 1.2rem; margin-bottom: 0 } p.target { font-size: 1.4rem; margin-top: 0 }
            </style>
            <p class="source" lang="{{languages.Source}}">{{encode.Encode(explanation.Source)}}</p>
            <p class="target" lang="{{languages.Target}}">{{encode.Encode(explanation.Translation.Text)}}</p>
            {{Rows(["word", "lemma", "part", "morphemes", "readings", "senses"], explanation.Words.Where(w => w.Part != PartOfSpeech.Mark).Select(Cells))}}
            {{Rows(["said", "from", "rules", "or"], explanation.Said.Where(c => c.Text.Length > 0).Select(c => Cells(c, explanation)))}}
            </html>

            """;

        string Rows(string[] heads, IEnumerable<string[]> rows) =>
            $"<table><tr>{string.Concat(heads.Select(h => $"<th scope=\"col\">{h}</th>"))}</tr>\n{string.Concat(rows.Select(r => $"<tr>{string.Concat(r.Select(c => $"<td>{encode.Encode(c)}</td>"))}</tr>\n"))}</table>";
    }
}
