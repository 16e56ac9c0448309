namespace Translate.Tests.Segmentation;

public sealed class PatternParserTests
{
    [Fact]
    public void Characters_differ_only_in_case_when_they_have_one_lower_case()
    {
        var groups = Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).GroupBy(char.ToLowerInvariant).Where(g => g.Count() > 1);
        Assert.All(groups, group => Assert.All(group, c => Assert.Equal(group.Order(), CaseVariants.Of(c).ToArray().Order())));
        Assert.True(CaseVariants.Of('1').IsEmpty);
    }

    [Theory]
    [InlineData("(a", 0, "without ')'")]
    [InlineData("a)", 1, "without '('")]
    [InlineData("[a", 0, "without ']'")]
    [InlineData("*a", 0, "nothing to repeat")]
    [InlineData("a**", 1, "repetition of a repetition")]
    [InlineData("a++", 1, "repetition of a repetition")]
    [InlineData("a{3,2}", 1, "n ≤ m")]
    [InlineData("a{1001}", 1, "1000")]
    [InlineData(@"(a)\1", 3, "linear time")]
    [InlineData(@"a\", 1, "lone")]
    [InlineData("(?>a)", 2, "linear time")]
    [InlineData("(?=ab)", 0, "one character")]
    [InlineData("(?<!a*)", 0, "one character")]
    [InlineData(@"\p{Xy}", 0, "general category")]
    [InlineData(@"\pL", 0, "general category")]
    [InlineData(@"\u12", 0, "hexadecimal")]
    [InlineData("[b-a]", 1, "range")]
    [InlineData(@"[\d-z]", 1, "range")]
    [InlineData("[[:alpha:]]", 1, "different tools")]
    [InlineData("[a&&b]", 2, "different tools")]
    public void What_cannot_be_used_is_refused_with_its_place_and_reason(string pattern, int index, string reason)
    {
        var error = Assert.Throws<PatternException>(() => PatternParser.Parse(pattern));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(index, error.Index);
    }

    [Fact]
    public void Groups_inside_groups_have_an_end() =>
        Assert.Contains("100 groups", Assert.Throws<PatternException>(() => PatternParser.Parse(new string('(', 100_000))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("(?x) a | b # or so\n | c", "a|b|c")]
    [InlineData(@"(?x: a \  b )", @"a\ b")]
    [InlineData("a+?b*?", "a+b*")]
    [InlineData(@"(?<name>a)(?:b)", "ab")]
    [InlineData("(?i)aB", "[aA][bB]")]
    [InlineData("(?i:a)a", "[aA]a")]
    [InlineData(@"\x41\u0042", "AB")]
    [InlineData("[]a]", @"[\]a]")]
    [InlineData("a{2}", "a{2,2}")]
    [InlineData(@"(?!a|b)", "(?![ab])")]
    [InlineData(@"\Aa\z", "^a$")]
    public void Two_ways_of_writing_the_same(string one, string other) =>
        Assert.Equal(Write(PatternParser.Parse(other)), Write(PatternParser.Parse(one)));

    private static string Write(Pattern pattern) => pattern switch
    {
        Pattern.One one => $"[{string.Join(' ', one.Set.Ranges)}]",
        Pattern.Sequence { Parts: [var only] } => Write(only),
        Pattern.Sequence sequence => string.Concat(sequence.Parts.Select(Write)),
        Pattern.Choice choice => $"<{string.Join('|', choice.Parts.Select(Write))}>",
        Pattern.Repeat repeat => $"{Write(repeat.Part)}{{{repeat.Least},{repeat.Most}}}",
        Pattern.Look look => $"<{look.Ahead} {look.Edge} {look.Negated} {string.Join(' ', look.Set.Ranges)}>",
        var other => other.ToString(),
    };
}
