using CsCheck;
using Translate.Alignment;

namespace Translate.Tests.Alignment;

public sealed class LexicalAlignerTests
{
    private static readonly LexicalAligner Aligner = new();

    private static readonly Gen<SentenceList> Documents =
        Fragments.Of("presiden", "president", "Jakarta", "1.250", "dan", "and", "?", "laporan", "report", "ekonomi", "economy", "yang", "the", "\ud83d\ude00")
            .Array[0, 14].Select(words => string.Join(' ', words)).Array[0, 30].Select(SentenceLists.Of);

    [Fact]
    public void Every_sentence_is_in_one_bead_in_order() => Gen.Select(Documents, Documents).Sample((source, target) =>
    {
        var (s, t) = (0, 0);
        foreach (var bead in Aligner.Align(source, target))
        {
            Assert.InRange(bead.Score, 0, 1);
            Assert.Equal((s, t), (bead.Source.Count == 0 ? s : bead.Source.First, bead.Target.Count == 0 ? t : bead.Target.First));
            (s, t) = (s + bead.Source.Count, t + bead.Target.Count);
        }

        Assert.Equal((source.Count, target.Count), (s, t));
    }, iter: 300);

    [Fact]
    public void A_text_against_itself_is_all_one_to_one()
    {
        var text = Numbered(200, 3);
        Assert.All(Aligner.Align(text, text), bead => Assert.Equal("1-1", bead.Kind));
    }

    [Fact]
    public void Texts_changing_sides_change_the_sides_of_the_beads()
    {
        var (source, target) = (Numbered(120, 5), SentenceLists.Of(Lines(120, 5).Where((_, i) => i % 17 != 4)));
        var forth = Aligner.Align(source, target).Where(b => b.Source.Count > 0 && b.Target.Count > 0).Select(b => (b.Source, b.Target));
        var back = Aligner.Align(target, source).Where(b => b.Source.Count > 0 && b.Target.Count > 0).Select(b => (b.Target, b.Source));
        Assert.Equal(forth, back);
    }

    [Fact]
    public void A_text_without_a_partner_stands_alone()
    {
        var (text, nothing) = (Numbered(5, 1), SentenceLists.Of([]));
        Assert.All(Aligner.Align(text, nothing), bead => Assert.Equal("1-0", bead.Kind));
        Assert.All(Aligner.Align(nothing, text), bead => Assert.Equal("0-1", bead.Kind));
        Assert.Empty(Aligner.Align(nothing, nothing));
    }

    [Fact]
    public void One_sentence_finds_itself_among_a_thousand()
    {
        var lines = Lines(1_000, 9).ToArray();
        var bead = Assert.Single(Aligner.Align(SentenceLists.Of([lines[614]]), SentenceLists.Of(lines)), b => b.Source.Count > 0);
        Assert.Equal("[0]:[614]", SentenceLists.Write(bead));
    }

    [Fact]
    public void Texts_that_share_nothing_get_low_scores()
    {
        var source = SentenceLists.Of(Lines(150, 21).Select(l => string.Concat(l.Where(c => !char.IsAsciiDigit(c)))));
        var random = new Random(5);
        var target = SentenceLists.Of(Enumerable.Range(0, 150).Select(_ => string.Join(' ', Enumerable.Range(0, 8).Select(_ => new string([.. Enumerable.Range(0, 6).Select(_ => (char)('а' + random.Next(30)))])))));
        var report = Aligner.AlignWithReport(source, target, PairEvidence.None);
        Assert.DoesNotContain(report.Beads, b => b.Source.Count > 0 && b.Target.Count > 0 && b.Score > 0.5f);
        Assert.InRange(report.Quality, 0, 0.6);
    }

    [Fact]
    public void A_passage_that_moved_is_reported()
    {
        var lines = Lines(200, 13).ToArray();
        var report = Aligner.AlignWithReport(SentenceLists.Of(lines), SentenceLists.Of([.. lines[..40], .. lines[60..150], .. lines[40..60], .. lines[150..]]), PairEvidence.None);
        var moved = Assert.Single(report.Moved);
        Assert.Equal((new SentenceRange(40, 20), new SentenceRange(130, 20)), (moved.Source, moved.Target));
    }

    [Fact]
    public void A_lexicon_pairs_what_the_texts_cannot()
    {
        var pairs = WordPairs.Read(["kucing\tcat", "anjing\tdog", "burung\tbird", "tidur\tsleeps", "makan\teats", "terbang\tflies"]);
        var beads = new LexicalAligner(new(pairs)).Align(SentenceLists.Of(["kucing tidur", "anjing makan", "burung terbang"]), SentenceLists.Of(["dog eats", "bird flies"]));
        Assert.Equal(["[0]:[]", "[1]:[0]", "[2]:[1]"], beads.Select(SentenceLists.Write));
    }

    [Theory]
    [InlineData("n02", FloorAt2)]
    [InlineData("n10", FloorAt10)]
    [InlineData("n30", FloorAt30)]
    public void Reports_are_aligned_as_well_as_measured(string noise, double floor)
    {
        var folder = $"data/sentence-alignment/reports-2k-{noise}/";
        var source = SentenceLists.Of(File.ReadAllLines(Repository.Shared(folder + "src.txt")));
        var target = SentenceLists.Of(File.ReadAllLines(Repository.Shared(folder + "tgt.txt")));
        var gold = File.ReadLines(Repository.Shared(folder + "gold.align")).ToHashSet(StringComparer.Ordinal);
        var report = Aligner.AlignWithReport(source, target, PairEvidence.None);
        var found = report.Beads.Select(SentenceLists.Write).ToArray();
        var (precision, recall) = ((double)found.Count(gold.Contains) / found.Length, (double)found.Count(b => IsTwoSided(b) && gold.Contains(b)) / gold.Count(IsTwoSided));
        var f1 = 2 * precision * recall / (precision + recall);
        Assert.True(f1 >= floor, $"F1 {f1:0.0000}");
        Assert.Equal(1, report.Trust);

        var sure = report.Beads.Where(b => b.Score > 0.99f).ToArray();
        var right = sure.Count(b => gold.Contains(SentenceLists.Write(b)));
        Assert.True(right >= 0.99 * sure.Length, $"{right} of {sure.Length} sure beads are right");

        static bool IsTwoSided(string bead) => !bead.Contains("[]", StringComparison.Ordinal);
    }

    [Fact]
    public void A_handful_of_sentences_is_paired_with_a_lexicon()
    {
        string[] source = ["Siti pergi ke pasar pagi ini.", "Dia membeli ikan dan beras.", "Harga beras naik.", "Ayah pulang dari kantor.", "Mereka makan malam."];
        string[] target = ["Siti went to the market this morning.", "She bought fish and rice.", "The price of rice rose.", "Father came home from the office.", "They ate dinner."];
        var pairs = WordPairs.Read(["pergi\twent", "pasar\tmarket", "pagi\tmorning", "ini\tthis", "membeli\tbought", "ikan\tfish", "dan\tand", "beras\trice", "harga\tprice", "naik\trose", "ayah\tfather", "kantor\toffice", "dari\tfrom", "mereka\tthey", "makan\tate", "malam\tdinner", "dia\tshe"]);
        var beads = new LexicalAligner(new(pairs)).Align(SentenceLists.Of(source), SentenceLists.Of(target));
        Assert.Equal(["[0]:[0]", "[1]:[1]", "[2]:[2]", "[3]:[3]", "[4]:[4]"], beads.Select(SentenceLists.Write));
        Assert.All(beads, b => Assert.InRange(b.Score, 0.9f, 1));
    }

    [Fact]
    public void Scores_stay_what_they_are_over_many_thousand_sentences()
    {
        // Probability that is lost on the way back from the end is missed at the beginning.
        var text = Numbered(30_000, 17);
        var beads = Aligner.Align(text, text);
        Assert.All(beads, b => Assert.Equal("1-1", b.Kind));
        Assert.InRange(beads.Take(200).Average(b => b.Score), 0.999, 1);
    }

    [Fact]
    public void No_bead_goes_across_a_boundary()
    {
        var (source, target) = (Numbered(60, 5), SentenceLists.Of(Lines(60, 5).Where((_, i) => i % 9 != 4)));
        for (var i = 10; i < 50; i += 13)
        {
            var (s, t) = (0, 0);
            var passed = false;
            foreach (var bead in Aligner.AlignWithReport(source, target, new PairEvidence { Boundaries = [(i, i - 2)] }).Beads)
            {
                passed |= (s, t) == (i, i - 2);
                (s, t) = (s + bead.Source.Count, t + bead.Target.Count);
            }

            Assert.True(passed);
            Assert.Equal((60, target.Count), (s, t));
        }
    }

    [Theory]
    [InlineData(5, 5, 4, 6)]
    [InlineData(5, 5, 6, 4)]
    [InlineData(0, 61, 1, 62)]
    public void Boundaries_that_do_not_rise_or_lie_outside_are_refused(int i1, int j1, int i2, int j2) => Assert.Throws<ArgumentException>(() =>
        Aligner.AlignWithReport(Numbered(60, 5), Numbered(60, 6), new PairEvidence { Boundaries = [(i1, j1), (i2, j2)] }));

    [Fact]
    public void What_sentences_teach_is_read_again()
    {
        var sentences = Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? $"kucing {i}" : $"anjing {i}", i % 2 == 0 ? $"cat {i}" : $"dog {i}")).ToArray();
        var lines = WordPairs.Learn(sentences).ToLines().ToArray();
        Assert.Contains("kucing\tcat", lines);
        Assert.Contains("anjing\tdog", lines);
        Assert.Equal(lines, WordPairs.Read(lines).ToLines());
    }

    private const double FloorAt2 = 0.992, FloorAt10 = 0.991, FloorAt30 = 0.982;

    private static SentenceList Numbered(int lines, int seed) => SentenceLists.Of(Lines(lines, seed));

    // Lines of made-up words, with a number that no other line has.
    private static IEnumerable<string> Lines(int count, int seed)
    {
        var random = new Random(seed);
        string[] words = ["laporan", "tahun", "pemerintah", "ekonomi", "rakyat", "jalan", "air", "sekolah", "desa", "kota", "harga", "beras"];
        for (var i = 0; i < count; i++)
            yield return string.Join(' ', Enumerable.Range(0, 4 + random.Next(12)).Select(_ => words[random.Next(words.Length)] + words[random.Next(words.Length)])) + $" {1000 + i}";
    }
}
