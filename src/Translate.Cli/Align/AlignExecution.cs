using System.CommandLine;
using System.Globalization;
using Translate.Alignment;
using Translate.Dictionary;
using Translate.Jobs;

namespace Translate.Cli;

/// <summary>One run of <c>translate align</c>.</summary>
internal sealed class AlignExecution(Composition composition, CommonOptions common, AlignOptions options, ParseResult result)
{
    private const float Teaches = 0.9f;
    private const int MostTeaching = 60_000;

    private readonly AlignSummary _summary = new();
    private readonly List<string> _warnings = [];

    public async Task<int> RunAsync(string[] texts, CancellationToken cancellationToken)
    {
        var pairs = Pairs(texts);
        var output = new AlignOutput(Formats(pairs), composition.Languages, composition.Options.Output);
        await using var translator = result.GetResult(common.Provider) is null ? null : composition.Translator(asks: true);
        var run = Run(translator, pairs);
        if (result.GetValue(options.Train))
            run = await LearnAsync(run, pairs, cancellationToken);
        foreach (var pair in pairs.Count == 1 ? [await run.AlignAsync(pairs[0], cancellationToken)] : (IEnumerable<AlignedPair>)[])
            Take(pair, output, cancellationToken);
        if (pairs.Count > 1)
        {
            await foreach (var pair in AlignAllAsync(run, pairs, report: true, cancellationToken))
                Take(pair, output, cancellationToken);
        }

        _summary.PrintProblems(_warnings);
        if (result.GetValue(common.Json))
            (composition.Options.Output == AlignOutput.Standard ? Console.Error : Console.Out).WriteLine(_summary.Json(output.Files));
        else if (!result.GetValue(common.Quiet))
            _summary.Print(output.Files);
        return _summary.Problems.Count == 0 ? ExitCode.Done : _summary.Documents > 0 ? ExitCode.DoneWithFailures : ExitCode.WrongUsage;
    }

    private void Take(AlignedPair pair, AlignOutput output, CancellationToken cancellationToken)
    {
        _warnings.AddRange(pair.Warnings);
        _summary.Add(pair);
        output.Write(pair, cancellationToken);
    }

    private IReadOnlyList<DocumentPair> Pairs(string[] texts)
    {
        var readers = composition.Readers;
        var lines = result.GetValue(options.Lines);
        // corpus.id and corpus.en are plain text too.
        var found = new DocumentPairs(composition.Languages, path => readers.ForPath(path) ?? (lines || IsCode(path) ? readers.ForPath(".txt") : null), readers.Extensions);
        var pairs = (result.GetValue(options.List), texts) switch
        {
            ({ } list, []) => found.OfList(list),
            (null, [var folder]) when Directory.Exists(folder) => found.Of(folder, folder),
            (null, [var source, var target]) => found.Of(source, target),
            ({ }, _) => throw new ConfigurationException("align: a list names the files, and so does the command line. Use one of them."),
            _ => throw new ConfigurationException("align: name two files, two folders, one folder that holds both sides, or a list with --list."),
        };
        foreach (var file in found.Unpaired)
            _summary.AddProblem($"{file}: has no partner on the other side; left out.");
        if (pairs.Count > 1 && (result.GetResult(options.Embeddings) is not null || result.GetValue(options.Translation) is not null))
            throw new ConfigurationException($"align: --embeddings and --translation are of one pair of files, and these are {pairs.Count}. Align them one by one.");
        return pairs;

        bool IsCode(string path) => Path.GetExtension(path).TrimStart('.') is var code && (code == composition.Options.From || code == composition.Options.To);
    }

    private List<IAlignmentFormat> Formats(IReadOnlyList<DocumentPair> pairs)
    {
        var toStandard = composition.Options.Output == AlignOutput.Standard;
        var names = composition.Options.Formats.Count > 0 ? [.. composition.Options.Formats.Distinct()] : toStandard ? ["tsv"] : new[] { "json", "tmx" };
        var words = composition.WordAligner();
        var headers = new Func<AlignedPair, BitextHeader>(Header);
        List<IAlignmentFormat> formats = [.. names.Select(name => (IAlignmentFormat)(name.ToLowerInvariant() switch
        {
            "vecalign" => new VecalignFormat(),
            "hunalign" => new HunalignFormat(),
            "tsv" => new ScoredTextFormat(),
            _ => new UnitFormat(BitextFormats.All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new ConfigurationException($"--to: '{name}' is not known. Known: {string.Join(", ", AlignOptions.FormatNames)}."), headers, words),
        }))];
        if (toStandard && (formats.Count > 1 || formats[0].Suffixes(composition.Languages, "a.txt").Count > 1))
            throw new ConfigurationException($"--output -: standard output holds one file, and {string.Join(", ", names)} {(formats.Count > 1 ? "are several" : "is two")}. Name one of the others with --to.");
        if (toStandard && pairs.Count > 1 && formats[0].Name is not ("tsv" or "jsonl"))
            throw new ConfigurationException($"--output -: {pairs.Count} pairs in one stream would not be {formats[0].Name}. Use --to tsv or jsonl, or a folder.");
        return formats;
    }

    private BitextHeader Header(AlignedPair pair) => new()
    {
        DocumentId = BitextRenderer.IdOf(pair.Documents.Name),
        DocumentPath = pair.Documents.Source.Path,
        Languages = composition.Languages,
        JobId = BitextRenderer.IdOf($"align {composition.Languages}"),
        Provider = "align",
        Created = Composition.FixedDate ?? pair.Source.Created,
        ToolVersion = Composition.Version,
    };

    private AlignRun Run(ITranslator? translator, IReadOnlyList<DocumentPair> pairs)
    {
        var least = result.GetValue(options.MinScore);
        if (least is not null and not (>= 0 and <= 1))
            throw new ConfigurationException(string.Create(CultureInfo.InvariantCulture, $"--min-score is {least}; it must be between 0 and 1."));
        var vectors = result.GetValue(options.Embeddings);
        var languages = composition.Languages;
        var own = result.GetValue(options.Lexicon) is { } file ? WordPairs.Read(Lines(file)) : null;
        var shipped = DictionaryEngine.Supports(languages) ? new LexiconWords(Lexicon.Shipped) : null;
        var forth = languages.Source == "id" ? shipped : null;
        return new AlignRun
        {
            Segmenters = result.GetValue(options.Lines) ? null : (composition.Rules.For(languages.Source), composition.Rules.For(languages.Target)),
            Languages = languages,
            Lexicon = forth is null ? own : own is null ? forth : new JoinedWordPairs(own, forth),
            Reverse = forth is null ? shipped : null,
            UsesStructure = result.GetValue(options.Anchors),
            KeepsOrder = result.GetValue(options.KeepOrder),
            OneToOne = result.GetValue(options.OneToOne),
            LeastScore = (float?)least,
            Embeddings = vectors is [var from, var to] ? (from, to) : null,
            Translation = result.GetValue(options.Translation) is { } translation ? (source, _) => Task.FromResult(SecondOpinion.Read(translation, source))
                : translator is null ? null
                : (source, ct) => SecondOpinion.AskAsync(translator, languages, source, ct),
        };
    }

    /// <summary>The same run with the words that all its pairs teach.</summary>
    private async Task<AlignRun> LearnAsync(AlignRun run, IReadOnlyList<DocumentPair> pairs, CancellationToken cancellationToken)
    {
        var beads = new List<(string Source, string Target)>();
        await foreach (var pair in AlignAllAsync(run, pairs, report: false, cancellationToken))
        {
            foreach (var bead in pair.Report.Beads.Where(b => b.Source.Count > 0 && b.Target.Count > 0 && b.Score > Teaches))
                beads.Add((AlignedPair.Text(pair.Source, bead.Source), AlignedPair.Text(pair.Target, bead.Target)));
        }

        if (beads.Count > MostTeaching)
            beads = [.. Enumerable.Range(0, MostTeaching).Select(k => beads[(int)((long)k * beads.Count / MostTeaching)])];
        var learned = WordPairs.Learn(beads, cancellationToken);
        if (result.GetValue(options.SaveLexicon) is { } path)
            File.WriteAllLines(path, learned.ToLines());
        return run with { Lexicon = run.Lexicon is { } known ? new JoinedWordPairs(known, learned) : learned };
    }

    private async IAsyncEnumerable<AlignedPair> AlignAllAsync(AlignRun run, IReadOnlyList<DocumentPair> pairs, bool report, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var aligned = pairs.ToAsyncEnumerable().SelectInOrder(async (pair, ct) =>
        {
            try
            {
                return (Pair: (AlignedPair?)await run.AlignAsync(pair, ct), Problem: "");
            }
            // One pair that cannot be read does not stop the others.
            catch (DocumentException e)
            {
                return (null, e.Message);
            }
        }, Environment.ProcessorCount, cancellationToken);
        await foreach (var (pair, problem) in aligned)
        {
            if (pair is not null)
                yield return pair;
            else if (report)
                _summary.AddProblem(problem + " Its pair is left out.");
        }
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = TextIO.Open(path);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
