using Translate.Dictionary;
using Translate.Jobs;

namespace Translate.Cli;

/// <summary>A pair to be checked, and where it stands.</summary>
/// <param name="File">The file it comes from; of a job, the document.</param>
/// <param name="Id">Its name there.</param>
/// <param name="Line">The line, from 1; null where only <paramref name="Place"/> is known.</param>
/// <param name="Place">Where the source stands in the document, in UTF-16 code units.</param>
/// <param name="Languages">From which language into which.</param>
/// <param name="Source">One side.</param>
/// <param name="Target">The other.</param>
internal sealed record CheckedUnit(string File, string Id, int? Line, TextSpan? Place, LanguagePair Languages, TokenizedText Source, TokenizedText Target);

/// <summary>The pairs of a job or of files; they can be gone through again and again, and are never all in memory.</summary>
internal sealed class CheckedUnits : IDisposable
{
    private readonly Func<IEnumerable<CheckedUnit>> _read;
    private readonly JobStore? _store;
    private readonly List<string> _problems = [];

    private CheckedUnits(Func<CheckedUnits, IEnumerable<CheckedUnit>> read, JobStore? store) => (_read, _store) = (() => read(this), store);

    /// <summary>Places that were left out, and why.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <exception cref="ConfigurationException">There is no such file or job.</exception>
    public static CheckedUnits Open(Composition composition, string[] files)
    {
        if (files.Length > 0)
        {
            if (Array.Find(files, f => !File.Exists(f)) is { } missing)
                throw new ConfigurationException($"{missing}: there is no such file. Name TMX, bilingual JSON or TSV; the texts are read twice, so standard input will not do.");
            if (Array.Find(files, f => Path.GetExtension(f).ToLowerInvariant() is not (".json" or ".jsonl" or ".tmx" or ".tsv")) is { } other)
                throw new ConfigurationException($"{other}: check reads .tmx, .json, .jsonl and .tsv, and jobs. Name one of these, or the job's folder.");
            return new CheckedUnits(units => files.SelectMany(f => units.ReadFile(f, composition.Languages)), null);
        }

        var store = StatusCommand.OpenExisting(composition);
        return new CheckedUnits(_ => ReadJob(store, composition), store);
    }

    public IEnumerable<CheckedUnit> Read()
    {
        _problems.Clear();
        return _read();
    }

    public void Dispose() => _store?.Dispose();

    private static IEnumerable<CheckedUnit> ReadJob(JobStore store, Composition composition)
    {
        var languages = new JobHeaders(store.Settings(), Composition.Version, null).Languages;
        var renderer = new BitextRenderer(store, [], WordTokenizer.Default, composition.Options.Output);
        return store.Documents().SelectMany(document => renderer.Units(document).Where(HasBothSides)
            .Select(unit => new CheckedUnit(document.Path, unit.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), null, new TextSpan((int)Math.Min(unit.Start, int.MaxValue), unit.Length), languages, unit.Source, unit.Target)));
    }

    private IEnumerable<CheckedUnit> ReadFile(string path, LanguagePair languages)
    {
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".json" => ReadJson(path),
            ".jsonl" => ReadJsonLines(path),
            _ => ReadMemory(path, languages),
        };
    }

    private static IEnumerable<CheckedUnit> ReadJson(string path)
    {
        using var file = TextIO.Open(path);
        var reader = BitextJsonReader.Open(file.BaseStream, path);
        foreach (var unit in reader.Units().Where(HasBothSides))
            yield return new CheckedUnit(path, $"{reader.Header.DocumentId}-{unit.Number}", reader.Line, null, reader.Header.Languages, unit.Source, unit.Target);
    }

    private static IEnumerable<CheckedUnit> ReadJsonLines(string path)
    {
        using var file = TextIO.Open(path);
        var number = 0;
        foreach (var line in BitextJsonLinesReader.Read(file.BaseStream, path))
        {
            number++;
            if (HasBothSides(line.Unit))
                yield return new CheckedUnit(path, line.Id, number, null, line.Languages, line.Unit.Source, line.Unit.Target);
        }
    }

    private IEnumerable<CheckedUnit> ReadMemory(string path, LanguagePair languages)
    {
        var reader = new MemoryReader(languages) { IsVerbatim = true };
        var number = 0;
        foreach (var pair in reader.Read(path))
            yield return new CheckedUnit(path, (++number).ToString(System.Globalization.CultureInfo.InvariantCulture), reader.Line, null, languages, WordTokenizer.Default.Split(pair.Source), WordTokenizer.Default.Split(pair.Target));
        _problems.AddRange(reader.Problems.Select(p => p.ToString()));
    }

    // What failed to be translated says so itself, and a sentence that an aligner left alone has no other side.
    private static bool HasBothSides(TranslationUnit unit) => unit.Error is null && unit.SourceSentences > 0 && unit.TargetSentences > 0;
}
