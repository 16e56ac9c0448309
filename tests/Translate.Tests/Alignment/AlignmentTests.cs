using System.Collections.Immutable;
using CsCheck;
using Translate.Alignment;

namespace Translate.Tests.Alignment;

public sealed class AlignmentTests
{
    private static readonly Gen<SentenceList> Documents = Gen.Int[1, 120].Array[0, 40].Select(lengths => List(lengths.Select(l => new string('a', l))));

    [Fact]
    public void Every_sentence_is_in_one_bead_in_order()
    {
        foreach (var aligner in new[] { new LengthAligner(), new LengthAligner(new(NoEmptyBeads: true)), new LengthAligner(new(BandWidth: 6)) })
        {
            Gen.Select(Documents, Documents).Sample((source, target) =>
            {
                var (s, t) = (0, 0);
                foreach (var bead in aligner.Align(source, target))
                {
                    Assert.InRange(bead.Score, 0, 1);
                    Assert.True(bead.Source.Count == 0 || bead.Source.First == s);
                    Assert.True(bead.Target.Count == 0 || bead.Target.First == t);
                    (s, t) = (s + bead.Source.Count, t + bead.Target.Count);
                }

                Assert.Equal((source.Count, target.Count), (s, t));
            }, iter: 300);
        }
    }

    [Fact]
    public void A_text_against_itself_is_all_one_to_one() => Documents.Sample(text =>
        Assert.All(new LengthAligner().Align(text, text), bead => Assert.Equal("1-1", bead.Kind)), iter: 300);

    [Theory]
    [InlineData("n02", 0.85)]
    [InlineData("n10", 0.64)]
    public void Reports_are_aligned_about_as_well_as_the_paper_says(string noise, double floor)
    {
        var folder = $"data/sentence-alignment/reports-2k-{noise}/";
        var (source, target) = (List(File.ReadAllLines(Repository.Shared(folder + "src.txt"))), List(File.ReadAllLines(Repository.Shared(folder + "tgt.txt"))));
        var gold = File.ReadLines(Repository.Shared(folder + "gold.align")).Select(l => l.Split(':')).Select(p => p[0] + ":" + p[1]).Where(IsTwoSided).ToHashSet(StringComparer.Ordinal);
        var found = new LengthAligner().Align(source, target).Select(b => $"[{Range(b.Source)}]:[{Range(b.Target)}]").Where(IsTwoSided).ToArray();
        var f1 = 2.0 * found.Count(gold.Contains) / (gold.Count + found.Length);
        Assert.True(f1 >= floor, $"F1 {f1:0.000}");

        static string Range(SentenceRange range) => string.Join(", ", Enumerable.Range(range.First, range.Count));
        static bool IsTwoSided(string bead) => !bead.Contains("[]", StringComparison.Ordinal);
    }

    [Fact]
    public void Words_link_inside_the_sentences_and_never_twice()
    {
        var sentence = Gen.OneOf(Fragments.Of("Jakarta", "situasi", "situation", "1.250,50", "1,250.50", ".", "dan", "politik"), Gen.String[1, 6]).Array[0, 20].Select(w => WordTokenizer.Default.Split(string.Join(' ', w)));
        Gen.Select(sentence, sentence).Array[0, 5].Sample(pairs =>
        {
            var links = new SimilarityAligner().Align(pairs);
            Assert.Equal(pairs.Length, links.Count);
            for (var i = 0; i < pairs.Length; i++)
            {
                Assert.Equal(links[i].Length, links[i].Select(l => (l.Source, l.Target)).Distinct().Count());
                Assert.All(links[i], l => Assert.True(l.Source < pairs[i].Item1.Words.Length && l.Target < pairs[i].Item2.Words.Length && l.Probability is > 0 and <= 1));
            }
        }, iter: 300);
    }

    [Fact]
    public void Names_numbers_and_cognates_are_linked()
    {
        var (source, target) = (WordTokenizer.Default.Split("Presiden Putin membayar 1.250,50 untuk produksi ."), WordTokenizer.Default.Split("President Putin paid 1,250.50 for production ."));
        Assert.Equal(["0-0", "1-1", "3-3", "5-5", "6-6"], new SimilarityAligner().Align([(source, target)])[0].Select(l => l.ToString()));
    }

    private static SentenceList List(IEnumerable<string> sentences)
    {
        var lines = sentences.ToArray();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var at = 0;
        foreach (var line in lines)
        {
            spans.Add(new TextSpan(at, line.Length));
            at += line.Length + 1;
        }

        return new SentenceList(string.Join('\n', lines), spans.ToImmutable());
    }
}
