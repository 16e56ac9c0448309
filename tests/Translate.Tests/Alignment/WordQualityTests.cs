using System.Collections.Immutable;
using Translate.Alignment;
using Translate.Dictionary;

namespace Translate.Tests.Alignment;

/// <summary>Alignment error rates, guarded just above what is reached; docs/ALIGNMENT.md has the figures.</summary>
public sealed class WordQualityTests
{
    private static readonly LanguagePair Languages = new("id", "en");

    [Fact]
    public void A_document_and_nothing_else()
    {
        var gold = Gold.Both;
        Assert.InRange(gold.Score(new WordAligner(Languages).AlignTogether(gold.Pairs).Links).ErrorRate, 0, 0.19);
    }

    [Fact]
    public void A_document_with_the_shipped_model_and_its_sure_links()
    {
        var gold = Gold.Both;
        var (errors, right) = gold.Score(new WordAligner(Languages, ShippedWordModel.For).AlignTogether(gold.Pairs).Links);
        Assert.InRange(errors, 0, 0.072);
        Assert.InRange(right, 0.975, 1);
    }

    [Fact]
    public void Sentences_each_by_itself_with_the_shipped_model()
    {
        var gold = Gold.Both;
        Assert.InRange(gold.Score(new WordAligner(Languages, ShippedWordModel.For).Align(gold.Pairs)).ErrorRate, 0, 0.085);
    }

    [Fact]
    public void The_shipped_model_serves_the_other_way_round()
    {
        var gold = Gold.Both;
        var links = new WordAligner(Languages.Reversed, ShippedWordModel.For).AlignTogether(gold.Pairs.Select(p => (p.Target, p.Source))).Links;
        Assert.InRange(gold.Score([.. links.Select(l => l.Select(x => new WordLink(x.Target, x.Source, x.Probability)).ToImmutableArray())]).ErrorRate, 0, 0.08);
    }

    [Theory]
    [InlineData(false, 0.12)]
    [InlineData(true, 0.07)]
    public void Five_thousand_pairs_with_and_without_the_shipped_model(bool model, double most)
    {
        var gold = Gold.Both;
        var reports = File.ReadLines(Repository.Shared("data/parallel/reports.id")).Zip(File.ReadLines(Repository.Shared("data/parallel/reports.en"))).Where((_, i) => i % 27 < 5)
            .Select(p => (WordTokenizer.Default.Split(p.First), WordTokenizer.Default.Split(p.Second)));
        var links = new WordAligner(Languages, model ? ShippedWordModel.For : _ => null).AlignTogether(gold.Pairs.Concat(reports)).Links;
        Assert.InRange(gold.Score([.. links.Take(gold.Pairs.Length)]).ErrorRate, 0, most);
    }
}
