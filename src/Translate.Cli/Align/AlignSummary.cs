using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace Translate.Cli;

/// <summary>What a run of <c>translate align</c> came to.</summary>
internal sealed class AlignSummary
{
    private const int MostPlaces = 20;
    private readonly SortedDictionary<string, long> _kinds = new(StringComparer.Ordinal);
    private readonly List<PlaceReport> _weak = [], _moved = [];
    private readonly List<string> _problems = [];
    private double _quality;

    public int Documents { get; private set; }

    public long Sources { get; private set; }

    public long Targets { get; private set; }

    public long Kept { get; private set; }

    /// <summary>Pairs that could not be aligned, and files without a partner.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public void AddProblem(string message) => _problems.Add(message);

    public void Add(AlignedPair pair)
    {
        Documents++;
        Sources += pair.Source.Rows.Length;
        Targets += pair.Target.Rows.Length;
        Kept += pair.Beads.Count(pair.Keeps);
        _quality += pair.Report.Quality * (pair.Source.Rows.Length + pair.Target.Rows.Length);
        foreach (var bead in pair.Beads)
            _kinds[bead.Kind] = _kinds.GetValueOrDefault(bead.Kind) + 1;
        _weak.AddRange(pair.Report.WeakRegions.Select(r => Place(pair, r.Source, r.Target, r.Score)));
        _moved.AddRange(pair.Report.Moved.Select(m => Place(pair, m.Source, m.Target, null)));
    }

    public void PrintProblems(IEnumerable<string> warnings)
    {
        foreach (var message in warnings.Concat(_problems))
            Console.Error.WriteLine("translate: " + message);
    }

    public void Print(int files)
    {
        var console = ProgressDisplay.Console;
        var table = new Table().Border(TableBorder.Rounded).AddColumn("").AddColumn(new TableColumn("").RightAligned()).HideHeaders();
        table.AddRow("documents", N(Documents));
        if (_problems.Count > 0)
            table.AddRow("not aligned", N(_problems.Count));
        table.AddRow("source sentences", N(Sources)).AddRow("target sentences", N(Targets));
        foreach (var (kind, count) in _kinds.OrderByDescending(k => k.Value))
            table.AddRow("  beads " + kind, N(count));
        table.AddRow("beads written", N(Kept));
        table.AddRow("quality", Quality.ToString("0.000", CultureInfo.InvariantCulture));
        table.AddRow("weak regions", N(_weak.Count)).AddRow("moved passages", N(_moved.Count));
        table.AddRow("files written", N(files));
        console.Write(table);
        PrintPlaces(_weak, "weak");
        PrintPlaces(_moved, "moved");
    }

    public string Json(int files) => JsonSerializer.Serialize(
        new AlignReport(Documents, _problems, Sources, Targets, _kinds, Kept, Math.Round(Quality, 4), _weak, _moved, files), CliJson.Default.AlignReport);

    private double Quality => Sources + Targets == 0 ? 0 : _quality / (Sources + Targets);

    private static void PrintPlaces(List<PlaceReport> places, string what)
    {
        foreach (var place in places.Take(MostPlaces))
            Console.Error.WriteLine($"{what}: {place.Document}: {place.Source} against {place.Target}{(place.Score is { } score ? string.Create(CultureInfo.InvariantCulture, $", mean score {score:0.00}") : "")}");
        if (places.Count > MostPlaces)
            Console.Error.WriteLine($"{what}: {places.Count - MostPlaces} more; --json lists all.");
    }

    // Places are counted from 1, as editors do.
    private static PlaceReport Place(AlignedPair pair, SentenceRange source, SentenceRange target, float? score) =>
        new(pair.Documents.Name, Range(pair.Source, source), Range(pair.Target, target), score is { } value ? Math.Round(value, 4) : null);

    private static string Range(TextSide side, SentenceRange range) =>
        range.Count == 0 ? "nothing" : string.Create(CultureInfo.InvariantCulture, $"{side.Numbers[range.First] + 1}–{side.Numbers[range.End - 1] + 1}");

    private static string N(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
