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
