using System.Globalization;

namespace Translate.Tests.Checks;

/// <summary>Precision and recall of the checks on seeded mistakes and right pairs; docs/QUALITY.md has the figures and the command.</summary>
public sealed class CheckQualityTests
{
    private const int Seeded = 620, Clean = 620;
    private const double Precision = 0.93, Recall = 0.94;

    [Fact]
    public void Most_mistakes_are_found_and_little_else()
    {
        var (encyclopaedia, mixed) = (Pairs("encyclopaedia"), Pairs("mixed"));
        // The checks were tuned on other texts of ours. Mistakes go into the odd pairs, and the even ones stay right.
        var all = encyclopaedia.Zip(mixed, (a, b) => new[] { a, b }).SelectMany(p => p).ToList();
        var errors = SeededErrors.Of([.. all.Where((_, i) => i % 2 == 1)], Seeded).ToList();
        var clean = all.Where((_, i) => i % 2 == 0).Take(Clean).ToList();
        var examples = CheckSpecification.Examples;
        // A job knows its lengths by all its pairs.
        var job = new JobChecks(CheckSpecification.Checks);
        all.ForEach(p => job.Measure(p.Source, p.Target));

        int found = 0, missed = 0, wrong = 0;
        var misses = new SortedDictionary<string, (int Missed, int All)>(StringComparer.Ordinal);
        var alarms = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var error in errors.Concat(examples.Where(e => e.IsWrong && e.Target.Trim().Length > 0).Select(e => new SeededError("by hand: " + e.Check, [e.Check], ["*"], e.Source, e.Target))))
        {
            var languages = examples.FirstOrDefault(e => e.Source == error.Source && e.Target == error.Target)?.Languages ?? new("id", "en");
            Count(error, Find(error.Source, error.Target, languages));
        }

        foreach (var (source, target, languages) in clean.Select(p => (p.Source, p.Target, new LanguagePair("id", "en"))).Concat(examples.Where(e => !e.IsWrong).Select(e => (e.Source, e.Target, e.Languages))))
            Alarm(Find(source, target, languages));

        var (precision, recall) = ((double)found / (found + wrong), (double)found / (found + missed));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"precision {precision:P1}, recall {recall:P1}: {found} of {found + missed} mistakes found, {wrong} findings that are none\nmissed: {string.Join("; ", misses.Where(m => m.Value.Missed > 0).Select(m => $"{m.Key} {m.Value.Missed} of {m.Value.All}"))}\nfalse: {string.Join("; ", alarms.Select(a => $"{a.Key} {a.Value}"))}"));
        Assert.True(found + missed >= 400 && clean.Count >= 400);
        Assert.True(precision >= Precision && recall >= Recall, string.Create(CultureInfo.InvariantCulture, $"precision {precision:P1}, recall {recall:P1}"));

        List<string> Find(string source, string target, LanguagePair languages) =>
            [.. job.Find(WordTokenizer.Default.Split(source), WordTokenizer.Default.Split(target), languages).Select(f => f.Check.Id).Where(id => id is not ("same-source" or "same-target"))];

        void Count(SeededError error, List<string> ids)
        {
            var isFound = ids.Exists(error.Wanted.Contains);
            _ = isFound ? found++ : missed++;
            var sum = misses.GetValueOrDefault(error.Kind);
            misses[error.Kind] = (sum.Missed + (isFound ? 0 : 1), sum.All + 1);
            if (!error.MayAlso.Contains("*"))
                Alarm(ids.Where(id => !error.Wanted.Contains(id) && !error.MayAlso.Contains(id)));
        }

        void Alarm(IEnumerable<string> ids)
        {
            foreach (var id in ids)
            {
                wrong++;
                alarms[id] = alarms.GetValueOrDefault(id) + 1;
            }
        }
    }

    private static List<(string Source, string Target)> Pairs(string text) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, $"src/Translate.Dictionary/Text/{text}.tsv")).Where(l => l.Contains('\t', StringComparison.Ordinal)).Select(l => (l.Split('\t')[0], l.Split('\t')[1]))];
}
