namespace Translate.Tests.Segmentation;

public sealed class LinearTimeTests
{
    public static TheoryData<string> Repeated => ["a", ".", "\"", " ", ". ", ".\"", "a. ", "A.", "A. ", "dll. ", "dr. ", "S.H., ", "\n", "(", "1. ", "!?", "…” ", "No. 5 ", "😊", "Jl.", "lo. "];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Twice_the_text_is_twice_the_work(string piece)
    {
        foreach (var language in new[] { "id", "en" })
        {
            var segmenter = (RuleSegmenter)SegmentationRules.Shipped.For(language);
            segmenter.Segment(Repeat(piece, 1000));
            segmenter.Segment(Repeat(piece, 100_000), out var work);
            segmenter.Segment(Repeat(piece, 200_000), out var twice);
            Assert.InRange(work, 0, 2 * 100_000 + 10_000);
            Assert.InRange(twice, work, 2 * work + 10_000);
        }
    }

    [Theory]
    [InlineData(".")]
    [InlineData("\"")]
    [InlineData("a")]
    [InlineData("dll. ")]
    public void A_line_of_ten_million_characters_is_only_a_long_line(string piece)
    {
        var text = Repeat(piece, 10_000_000);
        var spans = SegmentationRules.Shipped.For("id").Segment(text);
        Assert.Equal(text.TrimEnd().Length, Assert.Single(spans).Length);
    }

    // The deterministic automaton of (a|b)*a(a|b){14} has 2^15 states: more than are kept at a time.
    [Fact]
    public void Rules_that_need_many_states_cost_a_bounded_number()
    {
        var pattern = new SrxPattern("a[ab]{14}", PatternParser.Parse("a[ab]{14}"));
        var rules = new[] { new SrxRule(true, pattern, new(@"b", PatternParser.Parse("b"))) };
        var segmenter = new RuleSegmenter(rules);
        var random = new Random(7);
        var text = new string([.. Enumerable.Range(0, 60_000).Select(_ => "ab"[random.Next(2)])]);

        var spans = segmenter.Segment(text, out var work);
        var breaks = Enumerable.Range(15, text.Length - 15).Where(at => text[at - 15] == 'a' && text[at] == 'b').Count();
        Assert.Equal(breaks + 1, spans.Length);
        Assert.InRange(segmenter.States, 1, 2 * LazyAutomaton.MaxStates);

        segmenter.Segment(text + text, out var twice);
        Assert.InRange(twice, 1, (2.2 * work) + 10_000);
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
}
