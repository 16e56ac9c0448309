using Translate.Dictionary;

namespace Translate.Tests.Checks;

/// <summary>Each check against the examples of <c>checks.spec.md</c>, and what no check may do.</summary>
public sealed class CheckTests
{
    private static readonly LanguagePair Languages = new("id", "en");

    public static TheoryData<string> Ids => [.. CheckSpecification.Examples.Select(e => e.Check).Distinct()];

    [Theory, MemberData(nameof(Ids))]
    public void Mistakes_are_found_and_what_is_right_is_left_alone(string check)
    {
        var wrong = CheckSpecification.Examples.Where(e => e.Check == check).Select(e => (Example: e, Found: CheckSpecification.Find(e.Source, e.Target, e.Languages).Select(f => f.Check.Id).ToList()))
            .Where(e => e.Example.IsWrong ? !e.Found.Contains(check) : e.Found.Count > 0)
            .Select(e => $"line {e.Example.Line}: {(e.Example.IsWrong ? "not found" : "found " + string.Join(", ", e.Found))}: {e.Example.Source} → {e.Example.Target}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_check_of_a_pair_has_examples_of_both_kinds()
    {
        string[] elsewhere = ["glossary", "forbidden-term", "length", "same-source", "same-target"];
        Assert.Equal(UnitChecks.Known.Select(k => k.Id).Except(elsewhere).Order(), CheckSpecification.Examples.Where(e => e.IsWrong).Select(e => e.Check).Distinct().Order());
        Assert.Equal(UnitChecks.Known.Select(k => k.Id).Except(elsewhere).Order(), CheckSpecification.Examples.Where(e => !e.IsWrong).Select(e => e.Check).Distinct().Order());
    }

    [Fact]
    public void Every_check_is_in_the_table_of_the_documentation()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs/CHECKS.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.Equal(UnitChecks.Known.Select(k => $"`{k.Id}` {k.Severity.ToString().ToLowerInvariant()}").Order(), rows.Select(r => $"{r[1]} {r[2]}").Order());
    }

    [Fact]
    public void Places_lie_inside_the_texts_and_a_reason_is_one_sentence()
    {
        foreach (var example in CheckSpecification.Examples)
        {
            Assert.All(CheckSpecification.Find(example.Source, example.Target, example.Languages), f =>
            {
                Assert.All(f.Source, s => Assert.InRange(s.End, s.Start, example.Source.Length));
                Assert.All(f.Target, s => Assert.InRange(s.End, s.Start, example.Target.Length));
                Assert.True(f.Source.Length + f.Target.Length > 0 && f.Reason.EndsWith('.'), f.Reason);
            });
        }
    }

    [Fact]
    public void A_check_that_is_off_finds_nothing()
    {
        var options = new CheckOptions();
        options.Off.Add("number");
        var checks = new UnitChecks(options, new CheckLexicon(Lexicon.Shipped));
        Assert.Empty(checks.Find(WordTokenizer.Default.Split("Ada 15 kursi."), WordTokenizer.Default.Split("There are 51 chairs."), Languages));
    }

    [Fact]
    public void A_check_nobody_knows_is_named_with_the_nearest()
    {
        var options = new CheckOptions();
        options.Off.Add("numbr");
        Assert.Contains("'numbr' is no check. Did you mean 'number'?", Assert.Throws<ConfigurationException>(() => new UnitChecks(options, new EmptyCheckLexicon())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_are_found_in_any_form_of_their_words()
    {
        using var terms = new TermFiles("anggaran\tbudget\nmenandatangani perjanjian\tsign a treaty|sign the treaty\n", "utilise\tuse\n");
        Assert.Empty(terms.Find("Penganggarannya ditunda.", "Its budgeting is postponed."));
        Assert.Equal(["glossary"], terms.Find("Anggarannya dipotong.", "The funding was cut."));
        Assert.Empty(terms.Find("Kedua pihak menandatangani perjanjian.", "Both parties signed the treaty."));
        Assert.Equal(["forbidden-term"], terms.Find("Mereka memakai air sungai.", "They utilised river water."));
    }

    [Theory]
    [InlineData("anggaran\n", "line 1: 'anggaran' is no term with its translation.")]
    [InlineData("# istilah\n\nanggaran\tbudget\n\tkosong\n", "line 4: '\tkosong' is no term with its translation.")]
    public void A_line_that_is_no_term_is_named(string glossary, string problem) =>
        Assert.Contains(problem, Assert.Throws<ConfigurationException>(() => new TermFiles(glossary, "")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_length_that_the_job_does_not_let_expect_is_found()
    {
        var checks = new JobChecks(new UnitChecks(new CheckOptions(), new EmptyCheckLexicon()));
        var pairs = Enumerable.Range(20, 60).Select(n => (new string('a', 2 * n), new string('b', 2 * n))).Append((new string('a', 80), new string('b', 12))).ToList();
        pairs.ForEach(p => checks.Measure(p.Item1, p.Item2));
        var found = pairs.ConvertAll(p => checks.Find(WordTokenizer.Default.Split(p.Item1), WordTokenizer.Default.Split(p.Item2), new("xx", "yy")).Select(f => f.Check.Id).ToList());
        Assert.All(found.SkipLast(1), Assert.Empty);
        Assert.Equal(["length"], found[^1]);
    }

    [Fact]
    public void The_same_text_said_in_two_ways_is_found_wherever_it_stands()
    {
        var checks = new JobChecks(new UnitChecks(new CheckOptions(), new EmptyCheckLexicon()));
        List<string> Find(string source, string target) => [.. checks.Find(WordTokenizer.Default.Split(source), WordTokenizer.Default.Split(target), new("xx", "yy")).Select(f => $"{f.Check.Id}: {f.Reason}")];
        Assert.Empty(Find("satu dua", "one two"));
        Assert.Empty(Find("Satu  dua", "One two"));
        Assert.Equal(["same-source: Unit 1 has the same source and another target."], Find("satu dua", "one and two"));
        Assert.Equal(["same-target: Unit 1 has the same target and another source."], Find("satu lalu dua", "one two"));
        Assert.Empty(Find("ya", "yes"));
        Assert.Empty(Find("ya", "right"));
    }

    private sealed class TermFiles : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("translate-terms-").FullName;
        private readonly UnitChecks _checks;

        public TermFiles(string glossary, string forbidden)
        {
            File.WriteAllText(Path.Combine(_folder, "glossary.tsv"), glossary);
            File.WriteAllText(Path.Combine(_folder, "forbidden.txt"), forbidden);
            try
            {
                _checks = new UnitChecks(new CheckOptions { Glossary = Path.Combine(_folder, "glossary.tsv"), Forbidden = Path.Combine(_folder, "forbidden.txt") }, new CheckLexicon(Lexicon.Shipped));
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        public IEnumerable<string> Find(string source, string target) => _checks.Find(WordTokenizer.Default.Split(source), WordTokenizer.Default.Split(target), Languages).Select(f => f.Check.Id);

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
