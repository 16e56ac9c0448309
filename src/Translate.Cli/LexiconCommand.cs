using System.CommandLine;
using Translate.Dictionary;

namespace Translate.Cli;

/// <summary><c>translate lexicon</c>: what the offline engine lacks, and whether a lexicon of one's own is well formed.</summary>
internal static class LexiconCommand
{
    public static Command Create() => new("lexicon", "Looks after the offline engine's lexicon.") { Gaps(), Check(), Show() };

    private static Command Gaps()
    {
        var common = new CommonOptions();
        var inputs = new Argument<string[]>("DIR") { Arity = ArgumentArity.OneOrMore, Description = "Files and folders." };
        var command = new Command("gaps", "Lists the words of documents that the lexicon lacks, by frequency, with what can be guessed of them, as lines to complete.") { inputs, common.From, common.To, common.Config };
        command.SetAction(async (result, cancellationToken) =>
        {
            using var composition = common.Compose(result);
            var engine = new DictionaryEngine(Lexicon.Shipped);
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var path in result.GetValue(inputs)!.SelectMany(Files))
            {
                using var reader = TextIO.Open(path);
                await foreach (var line in TextIO.LinesAsync(reader, path, () => { }, cancellationToken))
                {
                    foreach (var unknown in engine.Translate(line, composition.Languages).Unknown)
                    {
                        var word = line.Substring(unknown.Start, unknown.Length).ToLowerInvariant();
                        counts[word] = counts.GetValueOrDefault(word) + 1;
                    }
                }
            }

            await using var writer = TextIO.StandardOutput();
            await writer.WriteLineAsync("# lemma\tpart of speech\tEnglish\tfeatures\tdomain\tnote");
            foreach (var (word, count) in counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal))
                await writer.WriteLineAsync($"{word}\t{Guess(word)}\t\t\t\t{count}x");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Check()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Lexicons of your own, in TSV." };
        var command = new Command("check", "Says whether lexicon files are well formed, and which of their lines replace ours.") { files };
        command.SetAction(result =>
        {
            foreach (var path in result.GetValue(files)!)
            {
                var entries = Lexicon.ReadFile(path);
                var replaced = entries.Count(e => Lexicon.Shipped.Find(e.Lemma).Count > 0);
                Console.Out.WriteLine($"{path}: {entries.Count} entries, {replaced} of them in place of ours.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show()
    {
        var word = new Argument<string>("WORD") { Description = "An Indonesian word or phrase." };
        var command = new Command("show", "Shows what the lexicon has of a word, or of what it is made of.") { word };
        command.SetAction(result =>
        {
            var lemma = result.GetValue(word)!.ToLowerInvariant();
            var entries = Lexicon.Shipped.Find(lemma);
            foreach (var entry in entries)
                Console.Out.WriteLine(entry.ToLine());
            foreach (var analysis in new IndonesianAnalyser(Lexicon.Shipped.PartsOf).Analyse(lemma).Where(a => a.Lemma != lemma || entries.Count == 0))
                Console.Out.WriteLine($"{lemma} = {string.Join(' ', analysis.Morphemes)}, {analysis.Lemma}{(analysis.Derivation == Derivation.None ? "" : $", {analysis.Derivation} of {analysis.Root}")}");
            return entries.Count > 0 ? ExitCode.Done : ExitCode.DoneWithFailures;
        });
        return command;
    }

    private static IEnumerable<string> Files(string path)
    {
        if (Directory.Exists(path))
            return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".txt" or ".md").Order(StringComparer.Ordinal);
        if (path != "-" && !File.Exists(path))
            throw new ConfigurationException($"{path}: no such file or folder.");
        return [path];
    }

    // By its shape alone; the linguist decides.
    private static string Guess(string word) => word switch
    {
        _ when word.StartsWith("me", StringComparison.Ordinal) || word.StartsWith("ber", StringComparison.Ordinal) || word.StartsWith("di", StringComparison.Ordinal) => "v",
        _ when word.EndsWith("if", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal) || word.EndsWith("al", StringComparison.Ordinal) => "a",
        _ => "n",
    };
}
