using System.Diagnostics;
using System.Globalization;

namespace Translate.Benchmarks;

/// <summary>
/// The fuzzy index over a memory of so many sentences made from a real text, against measuring every text:
/// <c>-- memory SENTENCES TEXT [QUERIES]</c>. Times are CPU times of this process.
/// </summary>
internal static class MemoryBenchmarks
{
    private const double Least = 0.7;
    private const int Most = 5, MostMeasuredWhole = 300;

    public static void Run(int sentences, string text, int queries)
    {
        var folder = Directory.CreateTempSubdirectory("translate-benchmark-").FullName;
        try
        {
            var path = Path.Combine(folder, "memory.fuzzy");
            var texts = new MemoryTexts(text, seed: 1);
            var asked = new List<string>();
            IEnumerable<IndexedUnit> Units()
            {
                var last = texts.Sentence();
                for (var id = 1; id <= sentences; id++)
                {
                    var sentence = texts.Sentence();
                    if (id % Math.Max(1, sentences / queries) == 0 && asked.Count < queries)
                        asked.Add(MemoryText.Normalise(texts.Edited(sentence, last)));
                    yield return new IndexedUnit(id, MemoryText.Normalise(sentence), "");
                    last = sentence;
                }
            }

            // What the generator itself takes is no part of the building.
            var made = 0;
            var making = Cpu(() => made = Units().Count());
            asked.Clear();
            texts = new MemoryTexts(text, seed: 1);
            var building = Cpu(() => FuzzyIndexBuilder.Build(path, Units())) - making;
            using var index = FuzzyIndex.Open(path);
            // Twice, so that compiling is not measured.
            var found = asked.ConvertAll(query => Found(query, index.Find));
            var finding = Cpu(() => found = asked.ConvertAll(query => Found(query, index.Find))) / asked.Count;
            var measured = asked.Take(MostMeasuredWhole).ToList();
            var all = new List<FuzzyMatches>();
            var scanning = Cpu(() => all = measured.ConvertAll(query => Found(query, index.FindAll))) / measured.Count;
            var matched = all.Count(m => m.Best.Count > 0);
            var best = found.Zip(all).Count(m => m.Second.Best.Count > 0 && m.First.Best.Count > 0 && m.First.Best[0].Score >= m.Second.Best[0].Score);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{made:N0} sentences, {new FileInfo(path).Length / 1e6:N0} MB with both sides' text; built in {building.TotalSeconds:0.0} s CPU, {building.TotalMicroseconds / sentences:0.0} µs a sentence"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a query: {finding.TotalMilliseconds:0.000} ms CPU; measuring every text: {scanning.TotalMilliseconds:0.0} ms; {scanning / finding:0} × faster"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"best match found: {best} of {matched}, of {measured.Count} queries; of the {Most} best: {found.Take(measured.Count).Sum(m => m.Best.Count)} of {all.Sum(m => m.Best.Count)}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static FuzzyMatches Found(string query, Action<FuzzyMatches> find)
    {
        var matches = new FuzzyMatches(query, Least, Most);
        find(matches);
        return matches;
    }

    private static TimeSpan Cpu(Action work)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        work();
        self.Refresh();
        return self.TotalProcessorTime - before;
    }
}
