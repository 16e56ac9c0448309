using System.Text;

namespace Translate.Tests.Evaluation;

/// <summary>Beads of people and of an aligner, and what the scorer of vecalign says of them.</summary>
public sealed class AlignmentEvaluationTests
{
    private const string Gold = "[0]:[0]\n[1, 2]:[1]\n[3]:[]\n[4]:[2]\n[5]:[3, 4]\n[]:[5]\n[6]:[6]\n";
    private const string Found = "[0]:[0]:0.95\n[1]:[1]:0.6\n[2]:[]:0.5\n[3]:[]:0.9\n[4]:[2]:0.85\n[5]:[3]:0.4\n[]:[4]:0.2\n[]:[5]:1\n[6]:[6]:1e0\n";

    [Fact]
    public void Beads_are_counted_exactly_and_nearly()
    {
        var evaluation = Evaluate(Gold, Found);
        Assert.Equal(new Agreement(5 / 9.0, 3 / 5.0), evaluation.Strict);
        Assert.Equal(new Agreement(7 / 9.0, 1), evaluation.Lax);
        Assert.Equal(new Agreement(3 / 5.0, 3 / 5.0), evaluation.TwoSided);
        Assert.Equal(new Agreement(1, 5 / 7.0), evaluation.Lines);
        Assert.Equal((9, 5), evaluation.Beads);
        Assert.Equal((0, 1), evaluation.Kinds["2-1"]);
        Assert.Equal((3, 3), evaluation.Kinds["1-1"]);
        Assert.Equal((1, 1), evaluation.Kinds["1-0"]);
    }

    [Fact]
    public void Scores_are_compared_with_what_is_right()
    {
        var reliability = Evaluate(Gold, Found).Reliability;
        Assert.Equal(5, reliability.Count);
        Assert.Equal(((.05 * .05) + (.6 * .6) + (.15 * .15) + (.4 * .4)) / 5, reliability.Brier, 1e-12);
        // The bins hold .4; .6; .85; .95 with 1.
        Assert.Equal((.4 + .6 + .15 + (2 * .025)) / 5, reliability.Error, 1e-12);
        Assert.Equal((1, .4), reliability.From(.9));
    }

    [Theory]
    [InlineData(Gold)]
    [InlineData(Found)]
    public void Beads_against_themselves_are_perfect(string beads)
    {
        var evaluation = Evaluate(beads, beads);
        Assert.All([evaluation.Strict, evaluation.Lax, evaluation.TwoSided, evaluation.Lines], a => Assert.Equal((1, 1, 1), (a.Precision, a.Recall, a.F1)));
    }

    [Fact]
    public void Sides_swapped_on_both_are_measured_the_same()
    {
        var (there, back) = (Evaluate(Gold, Found), Evaluate(Swapped(Gold), Swapped(Found)));
        Assert.Equal((there.Strict, there.Lax, there.TwoSided, there.Lines), (back.Strict, back.Lax, back.TwoSided, back.Lines));

        static string Swapped(string beads) => string.Join('\n', beads.Split('\n').Select(l => l.Split(':') is [var s, var t, ..] rest ? string.Join(':', [t, s, .. rest[2..]]) : l));
    }

    [Fact]
    public void A_ladder_names_where_beads_begin()
    {
        var beads = Read("0\t0\t0.3\n1\t1\t0.5\n3\t2\t0.7\n4\t2\t0.1\n5\t4\t0.9\n", "out.ladder");
        Assert.Equal(["0:0", "1,2:1", "3:", "4:2,3"], beads.Select(b => b.Key));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("tmx")]
    public void Our_own_files_hold_beads(string format)
    {
        using var stream = new MemoryStream();
        using (var writer = BitextFormats.Get(format).Open(Testing.AnyBitext.Header, [stream]))
        {
            for (var (i, kinds) = (0, new[] { (1, 1), (2, 1), (1, 3) }); i < kinds.Length; i++)
                writer.Write(new() { Number = i + 1, Paragraph = 1, Start = 0, Length = 1, Source = WordTokenizer.Default.Split("a"), Target = WordTokenizer.Default.Split("b"), SourceSentences = kinds[i].Item1, TargetSentences = kinds[i].Item2, Score = .75f });
            writer.Complete("");
        }

        stream.Position = 0;
        var beads = AlignmentFile.Read(stream, "out." + format);
        Assert.Equal(["0:0", "1,2:1", "3:2,3,4"], beads.Select(b => b.Key));
        Assert.All(beads, b => Assert.Equal(.75, b.Score));
    }

    [Theory]
    [InlineData("[0]:[0]\n[1;2]:[3]\n", "out.align", "out.align: line 2: '[1;2]:[3]' is no bead.")]
    [InlineData("[99999999999]:[0]", "out.align", "out.align: line 1: '99999999999' is no number of a line.")]
    [InlineData("0\t0\t1\nx\t1", "out.ladder", "out.ladder: line 2: 'x\t1' is no rung of a ladder.")]
    [InlineData("0\t0\n3\t3\n2\t4", "out.ladder", "out.ladder: line 3: '2\t4' goes back before the rung above it, 3 and 3.")]
    [InlineData("<tmx><body><tu tuid='d-1'></tu></body></tmx>", "out.tmx", "out.tmx: d-1: its x-align is '' and does not say")]
    [InlineData("<tmx><body><tu tuid='d-2'><prop type='x-align'>1-1</prop><prop type='x-position'>2</prop></tu></body></tmx>", "out.tmx", "out.tmx: d-2: unit 1 of the document is not here")]
    [InlineData("<tmx><body><tu>", "out.tmx", "out.tmx: this is no TMX:")]
    [InlineData("%PDF-1.7", "out.align", "out.align: byte 0: this is a PDF file, no text.")]
    public void What_is_wrong_with_a_file_is_said_with_its_place(string text, string path, string problem) =>
        Assert.StartsWith(problem, Assert.Throws<DocumentException>(() => Read(text, path)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_cost_is_no_probability() => Assert.Throws<ArgumentOutOfRangeException>(() => Evaluate("[0]:[0]", "[0]:[0]:7.3"));

    private static AlignmentEvaluation Evaluate(string gold, string found)
    {
        var evaluation = new AlignmentEvaluation();
        evaluation.Add(Read(gold, "gold.align"), Read(found, "out.align"), calibrated: true);
        return evaluation;
    }

    private static IReadOnlyList<AlignedLines> Read(string text, string path) => AlignmentFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), path);
}
