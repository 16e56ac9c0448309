using System.CommandLine;
using System.Globalization;
using Translate.Dictionary;
using Translate.Jobs;

namespace Translate.Cli;

/// <summary><c>translate memory import</c>: takes TMX and TSV into a memory, a thousand units a transaction, so that memory stays small and a kill loses little.</summary>
internal static class MemoryImportCommand
{
    private const int UnitsATransaction = 1_000;

    public static Command Create()
    {
        var common = new CommonOptions();
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Translations: .tmx, .tsv (source, tab, target), or what two Moses files share." };
        var memory = MemoryCommand.File();
        var command = new ExampledCommand("import", "Takes translations into the memory. What is there already is not stored again; a broken unit is left out and named with its line and reason.", """
            translate memory import approved.tmx
            translate memory import client.tmx --memory config/client.db
            """) { files, memory, common.From, common.To, common.Config, common.Quiet };
        command.SetAction((result, cancellationToken) =>
        {
            using var composition = common.Compose(result);
            using var target = MemoryCommand.Open(composition, result.GetValue(memory));
            var import = new Import(target.Databases[0], composition.Languages, result.GetValue(common.Quiet));
            foreach (var file in result.GetValue(files)!)
                import.Take(file, cancellationToken);
            target.Prepare(composition.Languages);
            return Task.FromResult(import.LeftOut > 0 ? ExitCode.DoneWithFailures : ExitCode.Done);
        });
        return command;
    }

    private sealed class Import(MemoryDatabase database, LanguagePair languages, bool quiet)
    {
        public long LeftOut { get; private set; }

        public void Take(string path, CancellationToken cancellationToken)
        {
            var reader = new MemoryReader(languages) { IsVerbatim = true };
            long read = 0, added = 0, leftOut = LeftOut;
            var reported = 0;
            foreach (var units in Units(reader, path).Chunk(UnitsATransaction))
            {
                cancellationToken.ThrowIfCancellationRequested();
                added += database.Add(languages, units);
                read += units.Length;
                Report();
            }

            Report();
            if (read == 0 && reader.OtherLanguages.Any())
                throw new ConfigurationException($"{path}: no unit has {languages.Source} and {languages.Target}; it has {string.Join(", ", reader.OtherLanguages)}. Name the languages with --from and --to.");
            if (!quiet)
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {Quantity.Of(read, "unit")} read, {added:N0} added to {database.Path}, {read - added:N0} there already, {LeftOut - leftOut:N0} left out."));

            void Report()
            {
                for (; reported < reader.Problems.Count; reported++)
                    Complain(reader.Problems[reported]);
            }
        }

        private IEnumerable<MemoryUnit> Units(MemoryReader reader, string path)
        {
            var origin = Path.GetFileName(path);
            foreach (var pair in reader.Read(path))
            {
                var (source, target) = (pair.Source.Trim(), pair.Target.Trim());
                if (source.Length == 0 || target.Length == 0)
                {
                    Complain(new MemoryProblem(path, reader.Line, source.Length == 0 ? "the source is empty" : "the target is empty"));
                    continue;
                }

                yield return new MemoryUnit
                {
                    Source = source.Normalize(),
                    Target = target.Normalize(),
                    Before = pair.Notes?.Before,
                    After = pair.Notes?.After,
                    Person = pair.Notes?.Person,
                    Changed = pair.Notes?.Changed,
                    IsMachine = pair.Notes?.IsMachine ?? false,
                    Origin = origin,
                };
            }
        }

        private void Complain(MemoryProblem problem)
        {
            LeftOut++;
            Console.Error.WriteLine($"translate: {problem}; left out.");
        }
    }
}
