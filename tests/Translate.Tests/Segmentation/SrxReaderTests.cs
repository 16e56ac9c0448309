using System.Text;

namespace Translate.Tests.Segmentation;

public sealed class SrxReaderTests
{
    private const string Rules = """
        <languagerules><languagerule languagerulename="L">
        <rule break="no"><beforebreak>\bapp\.</beforebreak></rule>
        <rule break="yes"><beforebreak>\.</beforebreak><afterbreak>\s</afterbreak></rule>
        </languagerule></languagerules>
        """;

    private const string Maps = """<maprules><languagemap languagepattern="XX.*" languagerulename="L"/></maprules>""";

    [Theory]
    [InlineData("<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\">", Maps)]
    [InlineData("<srx version=\"2.0\">", Maps)]
    [InlineData("<srx xmlns=\"http://www.lisa.org/srx10\" version=\"1.0\">", """<maprules><maprule maprulename="D"><languagemap languagepattern="xx.*" languagerulename="L"/></maprule></maprules>""")]
    public void Both_versions_are_read_with_their_namespace_or_without(string root, string maps)
    {
        var rules = Load($"""
            {root}<header segmentsubflows="yes" cascade="no"><formathandle type="start" include="no"/><x:o xmlns:x="urn:tool"><x:rule break="?"/></x:o></header>
            <body>{Rules}{maps}</body></srx>
            """);
        Assert.Equal(["See app. 5 now.", "Then go."], Cut(rules, "xx-YY", "See app. 5 now. Then go."));
    }

    [Theory]
    [InlineData("yes", "a. b! c.", "a.|b!|c.")]
    [InlineData("no", "a. b! c.", "a.|b! c.")]
    public void With_cascade_every_map_counts_and_without_the_first(string cascade, string text, string expected)
    {
        var rules = Load($"""
            <srx><header cascade="{cascade}"/><body><languagerules>
            <languagerule languagerulename="One"><rule break="yes"><beforebreak>\.</beforebreak><afterbreak>\s</afterbreak></rule></languagerule>
            <languagerule languagerulename="Two"><rule break="yes"><beforebreak>!</beforebreak><afterbreak>\s</afterbreak></rule></languagerule>
            </languagerules><maprules><languagemap languagepattern="xx" languagerulename="One"/><languagemap languagepattern=".*" languagerulename="Two"/></maprules></body></srx>
            """);
        Assert.Equal(expected.Split('|'), Cut(rules, "xx", text));
    }

    [Fact]
    public void White_space_alone_is_a_pattern() => Assert.Equal(["a|", "b|c"], Cut(Load(With(
        "<rule break=\"yes\"><beforebreak>\\|</beforebreak><afterbreak> </afterbreak></rule>")), "xx", "a| b|c"));

    [Fact]
    public void A_rule_may_break_anywhere_but_inside_a_character() => Assert.Equal(["a", "😊", "b"], Cut(Load(With(
        "<rule break=\"yes\"><beforebreak/></rule>")), "xx", "a😊b"));

    [Theory]
    [InlineData("<rule break=\"maybe\"><beforebreak>a</beforebreak></rule>", "break=\"maybe\"")]
    [InlineData("<rule break=\"yes\"/>", "<beforebreak>")]
    [InlineData("<rule break=\"yes\"><beforebreak>(a)\\1</beforebreak></rule>", "'(a)\\1', character 4")]
    [InlineData("<rule break=\"yes\"><beforebreak>((a{900}){900}){900}</beforebreak></rule>", "too large")]
    public void A_wrong_rule_is_named_with_its_place(string rule, string expected)
    {
        var error = Assert.Throws<ConfigurationException>(() => Load(With("\n  " + rule)));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Matches(@"\.srx\(2,\d+\)", error.Message);
    }

    [Theory]
    [InlineData("<srx", "not well-formed")]
    [InlineData("<!DOCTYPE srx [<!ENTITY a \"b\">]><srx/>", "not well-formed")]
    [InlineData("<tmx/>", "<tmx>")]
    [InlineData("<srx/>", "no <languagemap>")]
    [InlineData("<srx><maprules><languagemap languagepattern=\"a\" languagerulename=\"Nobody\"/></maprules></srx>", "'Nobody'")]
    [InlineData("<srx><maprules><languagemap languagepattern=\"a\"/></maprules></srx>", "languagerulename")]
    [InlineData("<srx><languagerule languagerulename=\"L\"/><maprules><languagemap languagepattern=\"(\" languagerulename=\"L\"/></maprules></srx>", "'('")]
    [InlineData("<srx><languagerule languagerulename=\"L\"/><languagerule languagerulename=\"L\"/></srx>", "twice")]
    [InlineData("<srx><header cascade=\"on\"/><languagerule languagerulename=\"L\"/><maprules><languagemap languagepattern=\"a\" languagerulename=\"L\"/></maprules></srx>", "cascade=\"on\"")]
    public void A_wrong_file_is_refused(string xml, string expected) =>
        Assert.Contains(expected, Assert.Throws<ConfigurationException>(() => Load(xml)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("no/such.srx", Assert.Throws<ConfigurationException>(() => SegmentationRules.Load("no/such.srx")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_language_without_rules_is_named()
    {
        var error = Assert.Throws<ConfigurationException>(() => Load(With("")).For("yy"));
        Assert.Contains("'yy'", error.Message, StringComparison.Ordinal);
        Assert.Contains("languagemap", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_pattern_that_would_take_for_ever_is_named()
    {
        var rules = Load(With("").Replace("XX.*", "(a+)+", StringComparison.Ordinal));
        Assert.Contains("'\\A(?:(a+)+)\\z' takes too long", Assert.Throws<ConfigurationException>(() => rules.For(new string('a', 40) + "!")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fingerprint_is_of_what_the_rules_say()
    {
        const string Rule = "<rule break=\"yes\"><beforebreak>a</beforebreak></rule>";
        Assert.Equal(Load(With(Rule)).Fingerprint, Load(With($"\n<!-- because -->\n {Rule}")).Fingerprint);
        Assert.NotEqual(Load(With(Rule)).Fingerprint, Load(With(Rule.Replace("yes", "no", StringComparison.Ordinal))).Fingerprint);
        Assert.NotEqual(Load(With(Rule)).Fingerprint, Load(With(Rule + Rule)).Fingerprint);
        Assert.Matches("^[0-9a-f]{16}$", SegmentationRules.Shipped.Fingerprint);
    }

    [Fact]
    public void Languages_with_the_same_rules_share_a_segmenter() =>
        Assert.Same(SegmentationRules.Shipped.For("id"), SegmentationRules.Shipped.For("id-ID"));

    private static string With(string rules) =>
        $"<srx><languagerules><languagerule languagerulename=\"L\">{rules}</languagerule></languagerules>{Maps}</srx>";

    private static IEnumerable<string> Cut(SegmentationRules rules, string language, string text) =>
        rules.For(language).Segment(text).Select(span => text.Substring(span.Start, span.Length));

    private static SegmentationRules Load(string xml)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.srx");
        File.WriteAllText(path, xml, Encoding.UTF8);
        try
        {
            return SegmentationRules.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
