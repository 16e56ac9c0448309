using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;

namespace Translate.Tests.Segmentation;

public sealed class SegmenterTests : IDisposable
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Fragments.Of("Prof. ", "dll. ", "S.H. ", "No. ", "10 ", "Ia pergi", "ia", ". ", ".", "? ", "!”", " “", "(", ") ", "…", "\n", "\n\n", "A. ", "iOS", "Rp1.250.000,50", "www.a.id", " .", "Dia pergi.Saya ", "\ud83d\ude0a", "\ud800", "\0"),
        Gen.String[0, 6]).Array[0, 24].Select(string.Concat);

    private readonly string _folder = Directory.CreateTempSubdirectory("translate-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("id", 0.97)]
    [InlineData("en", 0.95)]
    public void Development_cases_are_split_as_expected(string language, double floor)
    {
        var segmenter = SegmentationRules.Shipped.For(language);
        var (right, all) = (0, 0);
        foreach (var line in File.ReadLines(Repository.Shared($"data/segmentation/{language}.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            all++;
            right += Split(segmenter, text).SequenceEqual(json.RootElement.GetProperty("sentences").EnumerateArray().Select(s => s.GetString()!)) ? 1 : 0;
        }

        Assert.True(right >= floor * all, $"{right} of {all}");
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    [InlineData("de")]
    public void Only_white_space_lies_outside_the_sentences(string language) => Texts.Sample(text =>
    {
        var spans = SegmentationRules.Shipped.For(language).Segment(text);
        var at = 0;
        foreach (var span in spans)
        {
            Assert.True(span.Length > 0 && span.Start >= at);
            Assert.True(text.AsSpan(at, span.Start - at).IsWhiteSpace());
            at = span.End;
        }

        Assert.True(text.AsSpan(at).IsWhiteSpace());
    }, iter: 2000);

    [Fact]
    public void The_automaton_agrees_with_regular_expressions()
    {
        (bool Break, string Before, string After)[] rules =
        [
            (false, @"\b(?:Prof|No|S\.H)[.]", @"\s+[\p{Lu}0-9]"), (true, @"^\p{Ll}[^.?!\n]*[.]", @"\s+\p{Ll}"), (false, @"[.?!…]+[”)]*", @"\s+[“(]*\p{Ll}"),
            (true, @"[.?!…]{1,3}[”)]*", @"\s"), (true, @"\n[ \t]*\n", ""), (true, @"\b\p{L}\p{Ll}+[.]", @"\p{Lu}\p{Ll}*\s"),
        ];
        var segmenter = new RuleSegmenter([.. rules.Select(r => new SegmentationRule(r.Break, RulePatternParser.Parse(r.Before), RulePatternParser.Parse(r.After)))]);
        var plain = rules.Select(r => (r.Break, Before: new Regex($"(?:{r.Before})\\z"), After: new Regex($"\\G(?:{r.After})"))).ToArray();
        Texts.Where(t => t.All(c => c is >= ' ' and < '\u2030' or '\n')).Sample(text =>
        {
            var expected = new List<string>();
            var start = 0;
            for (var at = 1; at < text.Length; at++)
            {
                var rule = plain.FirstOrDefault(r => r.Before.IsMatch(text[..at]) && r.After.IsMatch(text, at));
                if (!rule.Break)
                    continue;
                expected.Add(text[start..at].Trim());
                start = at;
            }

            expected.Add(text[start..].Trim());
            Assert.Equal(expected.Where(s => s.Length > 0), Split(segmenter, text));
        }, iter: 2000);
    }

    [Theory]
    [InlineData('.')]
    [InlineData('a')]
    [InlineData('"')]
    [InlineData(' ')]
    public void Ten_million_characters_without_a_sentence_are_one_pass(char c)
    {
        // An expression that could blow up would not come back from this.
        var spans = SegmentationRules.Shipped.For("id").Segment(new string(c, 10_000_000));
        Assert.InRange(spans.Length, 0, 1);
    }

    [Theory]
    [InlineData("<srx><body>", "no XML")]
    [InlineData("<tmx/>", "not 'srx'")]
    [InlineData("<srx><body><languagerules><languagerule languagerulename='x'><rule break='maybe'/></languagerule></languagerules><maprules><languagemap languagepattern='.*' languagerulename='x'/></maprules></body></srx>", ": break is 'maybe'; it must be yes or no")]
    [InlineData("<srx><body><languagerules><languagerule languagerulename='x'><rule><beforebreak>(?=a)</beforebreak></rule></languagerule></languagerules><maprules><languagemap languagepattern='.*' languagerulename='x'/></maprules></body></srx>", "is not supported (no lookaround")]
    public void A_users_file_with_a_mistake_is_refused_with_its_place(string srx, string expected)
    {
        var path = Path.Combine(_folder, "rules.srx");
        File.WriteAllText(path, srx);
        var message = Assert.Throws<ConfigurationException>(() => SegmentationRules.Load(path)).Message;
        Assert.Contains(path, message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_users_rules_are_obeyed()
    {
        var path = Path.Combine(_folder, "rules.srx");
        File.WriteAllText(path, """
            <srx version="2.0" xmlns="http://www.lisa.org/srx20"><header segmentsubflows="yes" cascade="no"/><body><languagerules><languagerule languagerulename="x">
            <rule break="no"><beforebreak>\bFoo\.</beforebreak><afterbreak>\s</afterbreak></rule><rule break="yes"><beforebreak>[.;]</beforebreak><afterbreak>\s</afterbreak></rule>
            </languagerule></languagerules><maprules><languagemap languagepattern="id" languagerulename="x"/></maprules></body></srx>
            """);
        Assert.Equal(["a Foo. b;", "c."], Split(SegmentationRules.Load(path).For("id"), "a Foo. b; c."));
    }

    [Fact]
    public void Words_and_white_space_are_the_text() => Texts.Sample(text =>
    {
        var at = 0;
        foreach (var word in WordTokenizer.Default.Tokenize(text))
        {
            Assert.True(word.Length > 0 && text.AsSpan(at, word.Start - at).IsWhiteSpace());
            at = word.End;
        }

        Assert.True(text.AsSpan(at).IsWhiteSpace());
    });

    private static IEnumerable<string> Split(ISegmenter segmenter, string text) => segmenter.Segment(text).Select(s => text.Substring(s.Start, s.Length));
}
