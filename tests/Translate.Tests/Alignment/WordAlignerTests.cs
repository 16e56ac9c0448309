using System.Collections.Immutable;
using CsCheck;
using Translate.Alignment;
using Translate.Dictionary;

namespace Translate.Tests.Alignment;

public sealed class WordAlignerTests
{
    private static readonly LanguagePair Languages = new("id", "en");

    private static readonly Gen<TokenizedText> Sentences = Gen.OneOf(Fragments.Of("Jakarta", "rumahnya", "his", "house", "buku-buku", "books", "1.250,50", "1,250.50", ".", "dan", "and", "\ud83d\ude00"), Gen.String[1, 6])
        .Array[0, 20].Select(words => WordTokenizer.Default.Split(string.Join(' ', words)));

    private static readonly Gen<(TokenizedText, TokenizedText)[]> Documents = Gen.Select(Sentences, Sentences).Array[0, 6];

    public static TheoryData<bool> WithAndWithoutModel => [true, false];

    [Theory, MemberData(nameof(WithAndWithoutModel))]
    public void Links_stay_inside_the_sentences_and_none_comes_twice(bool model) => Documents.Sample(pairs =>
    {
        var aligner = new WordAligner(Languages, model ? ShippedWordModel.For : _ => null, new() { Threads = 1 });
        foreach (var links in new[] { aligner.Align(pairs), aligner.AlignTogether(pairs).Links })
        {
            Assert.Equal(pairs.Length, links.Count);
            for (var i = 0; i < pairs.Length; i++)
            {
                Assert.Equal(links[i].Select(l => (l.Source, l.Target)).Order().Distinct(), links[i].Select(l => (l.Source, l.Target)));
                Assert.All(links[i], l => Assert.True(l.Source < pairs[i].Item1.Words.Length && l.Target < pairs[i].Item2.Words.Length && l.Probability is >= 0 and <= 1));
            }
        }
    }, iter: 200);

    [Fact]
    public void Sentences_changing_sides_change_the_sides_of_their_links()
    {
        var pairs = Gold.Own44.Pairs;
        var forth = new WordAligner(Languages).AlignTogether(pairs).Links;
        var back = new WordAligner(Languages.Reversed).AlignTogether(pairs.Select(p => (p.Target, p.Source))).Links;
        // The last digits differ with the order of the sums, so that a link at the threshold may fall on either side of it.
        var (one, other) = (Set(forth, l => (l.Source, l.Target)), Set(back, l => (l.Target, l.Source)));
        Assert.InRange(one.Intersect(other).Count(), 0.99 * one.Count, one.Count);
        Assert.InRange(other.Count, 0.99 * one.Count, 1.01 * one.Count);

        static HashSet<(int, int, int)> Set(IReadOnlyList<ImmutableArray<WordLink>> links, Func<WordLink, (int Source, int Target)> of) =>
            [.. links.SelectMany((l, i) => l.Select(x => (i, of(x).Source, of(x).Target)))];
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_links_and_the_same_model()
    {
        var pairs = Gold.News48.Pairs;
        var (one, three) = (Aligned(1), Aligned(3));
        Assert.Equal(one.Links.SelectMany(l => l), three.Links.SelectMany(l => l));
        Assert.Equal(Bytes(one.Model), Bytes(three.Model));

        WordAlignment Aligned(int threads) => new WordAligner(Languages, options: new() { Threads = threads }).AlignTogether(pairs);
    }

    [Fact]
    public void A_pair_linked_by_itself_has_the_same_links_in_any_company()
    {
        var aligner = new WordAligner(Languages, ShippedWordModel.For);
        var pairs = Gold.Own44.Pairs;
        Assert.Equal(pairs.SelectMany(p => aligner.Align([p])[0]), aligner.Align(pairs).SelectMany(l => l));
    }

    [Fact]
    public void Empty_and_endless_lines_spoil_no_others()
    {
        var empty = WordTokenizer.Default.Split("");
        var endless = WordTokenizer.Default.Split(string.Join(' ', Enumerable.Range(0, 10_000).Select(i => "kata" + (i % 700))));
        var aligner = new WordAligner(Languages);
        var links = aligner.AlignTogether([(empty, empty), (endless, endless), (empty, endless), (endless, WordTokenizer.Default.Split("one word")), .. Gold.Own44.Pairs]).Links;
        Assert.Empty(links[0]);
        Assert.InRange(links[1].Count(l => l.Source == l.Target), 9_000, 10_000);
        Assert.Empty(links[2]);
        Assert.All(links.SelectMany(l => l), l => Assert.InRange(l.Probability, 0, 1));
        Assert.InRange(Gold.Own44.Score([.. links.Skip(4)]).ErrorRate, 0, 0.5);
    }

    [Fact]
    public void Names_numbers_and_cognates_are_linked_without_a_model()
    {
        var (source, target) = (WordTokenizer.Default.Split("Presiden Putin membayar 1.250,50 untuk produksi ."), WordTokenizer.Default.Split("President Putin paid 1,250.50 for production ."));
        Assert.Superset(new HashSet<string> { "0-0", "1-1", "3-3", "5-5", "6-6" }, new WordAligner(Languages).Align([(source, target)])[0].Select(l => l.ToString()).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void A_clitic_links_to_the_pronoun_and_its_stem_to_the_noun()
    {
        var links = new WordAligner(Languages, ShippedWordModel.For).Align([(WordTokenizer.Default.Split("Rumahnya besar."), WordTokenizer.Default.Split("His house is big."))])[0];
        Assert.Superset(new HashSet<string> { "0-0", "0-1", "1-3" }, links.Select(l => l.ToString()).ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(LinkDirection.Forward)]
    [InlineData(LinkDirection.Backward)]
    public void A_higher_threshold_leaves_some_of_the_links_of_a_lower_one(LinkDirection direction)
    {
        var (few, many) = (Aligned(0.7f), Aligned(0.2f));
        Assert.True(few.Length < many.Length);
        Assert.Empty(few.Except(many));

        (int, int, int)[] Aligned(float threshold) =>
            [.. new WordAligner(Languages, ShippedWordModel.For, new() { Direction = direction, Threshold = threshold }).Align(Gold.Own44.Pairs).SelectMany((l, i) => l.Select(x => (i, x.Source, x.Target)))];
    }

    private static byte[] Bytes(WordModel model)
    {
        var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }
}
