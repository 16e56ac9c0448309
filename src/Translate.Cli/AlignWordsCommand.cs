using System.CommandLine;
using System.Globalization;
using Translate.Alignment;
using Translate.Dictionary;

namespace Translate.Cli;

/// <summary><c>translate align-words</c>: which words of sentence pairs translate each other.</summary>
internal static class AlignWordsCommand
{
    private const string Shipped = "shipped", None = "none";

    public static Command Create()
    {
        var common = new CommonOptions();
        var files = new Argument<string[]>("FILE") { Arity = new ArgumentArity(1, 2), Description = "A .tmx, lines of source TAB target or of source ||| target (- for standard input), or two files of lines." };
        var into = new Option<string?>("--to-language") { Description = "The language of the targets (default: Translate:To, else en).", HelpName = "LANGUAGE" };
        var to = new Option<string>("--to") { Description = $"The form: {string.Join(", ", LinkWriter.Forms)}.", DefaultValueFactory = _ => LinkWriter.Forms[0], HelpName = "FORM" };
        var output = new Option<string>("--output", "-o") { Description = "The file to write, or - for standard output.", DefaultValueFactory = _ => "-", HelpName = "FILE" };
        var direction = new Option<LinkDirection>("--direction") { Description = "Links from source to target (forward), from target to source (backward), or what both agree on (both).", HelpName = "DIRECTION" };
        var threshold = new Option<float>("--threshold") { Description = "How sure a link must be: .7 for few and right ones, .2 for many.", DefaultValueFactory = _ => new WordAlignerOptions().Threshold, HelpName = "PROBABILITY" };
        var tokens = new Option<string?>("--tokens") { Description = "Where words end: spaces, as in text that is tokenised (usual for ||| and two files), or words (usual for .tmx and tabs).", HelpName = "KIND" };
        var train = new Option<string[]>("--train") { Description = "More pairs to learn from, in the same forms; no links are written for them. May be repeated; of two files, name both with a comma between.", HelpName = "FILE" };
        var model = new Option<string?>("--model") { Description = "A model to begin with: a file, none, or shipped (default; Indonesian and English).", HelpName = "FILE" };
        var save = new Option<string?>("--save-model") { Description = "Where to write what was learnt, for --model.", HelpName = "FILE" };
        var alone = new Option<bool>("--alone") { Description = "Link each pair by itself, as it comes, and learn nothing." };
        var batch = new Option<int>("--batch") { Description = "Pairs that are held and learnt from together; 40,000 of them take about 150 MB.", DefaultValueFactory = _ => 100_000, HelpName = "N" };
        var threads = new Option<int>("--threads") { Description = "Threads to use; the links are the same with any number.", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "N" };
        to.AcceptOnlyFromAmong([.. LinkWriter.Forms]);
        tokens.AcceptOnlyFromAmong(SentencePairs.Spaces, SentencePairs.Words);
        var command = new ExampledCommand("align-words",
            "Links the words of sentence pairs, one line of links for each pair. All pairs together teach it their words.",
            """
            translate align-words corpus.tmx --to pharaoh-scored
            translate align-words corpus.id corpus.en --output corpus.links --save-model corpus.words
            echo 'saya pergi ||| i go' | translate align-words - --model corpus.words --alone
            """) { files, common.From, into, to, output, direction, threshold, tokens, train, model, save, alone, batch, threads, common.Config, common.Quiet };
        command.SetAction((result, cancellationToken) => Task.Run(() =>
        {
            using var composition = common.Compose(result, ("To", result.GetValue(into)));
            var (quiet, saved) = (result.GetValue(common.Quiet), result.GetValue(save));
            if (result.GetValue(alone) && (saved is not null || result.GetValue(train) is { Length: > 0 }))
                throw new ConfigurationException("--alone learns nothing; leave it out to use --train or --save-model.");
            var options = new WordAlignerOptions
            {
                Direction = result.GetValue(direction),
                Threshold = Within(result.GetValue(threshold), 0, 1, "--threshold"),
                Threads = (int)Within(result.GetValue(threads), 1, 256, "--threads"),
            };
            var pairs = new SentencePairs(composition.Languages, result.GetValue(tokens), quiet);
            var run = new WordAlignmentRun(composition.Languages, Model(result.GetValue(model), composition.Languages), options, result.GetValue(to)!, cancellationToken);
            using (var file = new ResultFile(result.GetValue(output)!))
            {
                var wanted = pairs.Read(result.GetValue(files)!, cancellationToken);
                if (result.GetValue(alone))
                    run.Alone(wanted, file.Writer);
                else
                    run.Together((result.GetValue(train) ?? []).SelectMany(f => pairs.Read(f.Split(','), cancellationToken)), wanted, (int)Within(result.GetValue(batch), 1, 1 << 24, "--batch"), file.Writer);
                file.Complete();
            }

            if (saved is not null)
            {
                using var stream = new ResultFile(saved);
                run.Model?.Save(stream.Writer.BaseStream);
                stream.Complete();
            }

            pairs.Summarise();
            return pairs.Broken > 0 ? ExitCode.DoneWithFailures : ExitCode.Done;
        }, cancellationToken));
        return command;
    }

    private static WordModel? Model(string? model, LanguagePair languages)
    {
        if (model is null or Shipped)
            return ShippedWordModel.For(languages);
        if (model == None)
            return null;
        try
        {
            using var stream = File.OpenRead(model);
            return WordModel.Load(stream, model).For(languages);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"--model {model}: cannot be read ({e.Message}). Name a file that --save-model wrote, {Shipped} or {None}.", e);
        }
    }

    private static float Within(float value, float least, float most, string option) => value >= least && value <= most ? value
        : throw new ConfigurationException(string.Create(CultureInfo.InvariantCulture, $"{option} is {value}; it must be between {least} and {most}."));
}
