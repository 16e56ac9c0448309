using System.Text;

namespace Translate.Tests.Evaluation;

public sealed class LinkEvaluationTests
{
    [Fact]
    public void Sure_links_are_to_be_found_and_possible_ones_may_be()
    {
        var evaluation = Evaluate("0-0 1?1 2p2 3-3\n0-1\n", "0-0 1-1 3-4 3-4\n0-1 1-1\n");
        Assert.Equal((5, 3, 5), evaluation.Links);
        Assert.Equal(new Agreement(3 / 5.0, 2 / 3.0), evaluation.Lax);
        Assert.Equal(new Agreement(2 / 5.0, 2 / 3.0), evaluation.Strict);
        Assert.Equal(1 - ((2 + 3) / (5.0 + 3)), evaluation.ErrorRate, 1e-12);
        Assert.Equal(2, evaluation.Sentences);
    }

    [Theory]
    [InlineData("0-0 1-2\n\n3-1")]
    [InlineData("0?0\n1-1 2?1")]
    [InlineData("\n\n")]
    public void Gold_against_itself_has_no_errors(string links) => Assert.Equal(0, Evaluate(links, links.Replace('?', '-')).ErrorRate, 1e-12);

    [Fact]
    public void Without_possible_links_the_error_rate_is_what_F1_lacks()
    {
        var evaluation = Evaluate("0-0 1-1 2-2", "0-0 1-2");
        Assert.Equal(1 - evaluation.Lax.F1, evaluation.ErrorRate, 1e-12);
        Assert.Equal(evaluation.Strict, evaluation.Lax);
    }

    [Fact]
    public void Sides_swapped_on_both_are_measured_the_same()
    {
        var (there, back) = (Evaluate("0-5 1?2 3-3", "0-5 2-1 1-2"), Evaluate("5-0 2?1 3-3", "5-0 1-2 2-1"));
        Assert.Equal((there.Strict, there.Lax, there.ErrorRate), (back.Strict, back.Lax, back.ErrorRate));
    }

    [Theory]
    [InlineData("0-0:0.9 1-1:0.5")]
    [InlineData("0-0/0.9 1-1/5e-1[x]")]
    public void A_score_may_follow(string links)
    {
        var reliability = Evaluate("0-0", links).Reliability;
        Assert.Equal(((.1 * .1) + (.5 * .5)) / 2, reliability.Brier, 1e-12);
        Assert.Equal((1, .5), reliability.From(.9));
    }

    [Theory]
    [InlineData("0-0 1:2", "x.links: line 1: '1:2' is no link.")]
    [InlineData("0-0\n-1-2", "x.links: line 2: '-1-2' is no link.")]
    [InlineData("0-99999999999", "x.links: line 1: '0-99999999999' is no link.")]
    public void What_is_no_link_is_said_with_its_place(string links, string problem) =>
        Assert.StartsWith(problem, Assert.Throws<DocumentException>(() => Evaluate("0-0", links)).Message, StringComparison.Ordinal);

    private static LinkEvaluation Evaluate(string gold, string found)
    {
        var evaluation = new LinkEvaluation();
        foreach (var (wanted, said) in Read(gold).Zip(Read(found)))
            evaluation.Add(wanted, said, calibrated: true);
        return evaluation;
    }

    private static IReadOnlyList<System.Collections.Immutable.ImmutableArray<MarkedLink>> Read(string text) => LinkFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.links");
}
