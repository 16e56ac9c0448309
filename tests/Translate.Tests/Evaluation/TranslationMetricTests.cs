using System.Globalization;

namespace Translate.Tests.Evaluation;

/// <summary>The figures are those of an independent reckoning of sacreBLEU's definitions over the same texts.</summary>
public sealed class TranslationMetricTests
{
    private static readonly string[] System =
    [
        "The old bridge behind the market was closed yesterday morning.", "She bought three kilos of rice, two eggs and a fish.", "“We will come back,” said the head of the village.",
        "Price rises 2.5% - to Rp1,500.75 (per-litre)!", "Yesterday the teacher our village left early.", "", "Yes.", "naïve café 😀 test &quot;quoted&quot; text\u00a0here",
        "to the harbour in the evening the fishermen went home quickly", "rain rain rain rain",
    ];

    private static readonly string[] Reference =
    [
        "Yesterday morning the old bridge behind the market was closed.", "She bought three kilograms of rice, two eggs, and a fish.", "\"We will be back,\" the village head said.",
        "The price rose 2.5% to Rp1,500.75 (per litre)!", "The teacher of our village left early yesterday.", "Nobody answered the telephone.", "Yes, of course.", "naive café 😀 tests \"quoted\" text here",
        "In the evening the fishermen quickly went home to the harbour", "The rain did not stop.",
    ];

    // One segment has no second reference.
    private static readonly string[] Second =
    [
        "The old bridge at the back of the market closed yesterday morning.", "She bought 3 kilos of rice, two eggs and one fish.", "", "Prices rise 2.5%, to Rp1,500.75 (per litre).",
        "The teacher from our village left early yesterday.", "No one picked up the phone.", "Yes.", "naïve café 😀 test “quoted” text here",
        "In the evening the fishermen went home quickly to the harbour", "It kept raining.",
    ];

    private static readonly string[] Other =
    [
        "Old bridge behind market closed yesterday.", "She bought three kilos rice, two eggs, fish.", "“We come back,” said village head.", "Price rise 2.5% to Rp1,500.75 (per litre)!",
        "Yesterday teacher our village left early.", "Nobody answers.", "Yes, of course.", "naive cafe test quoted text", "In evening the fishermen quickly went to harbour", "Rain did not stop.",
    ];

    public static TheoryData<string> Metrics => [.. TranslationMetrics.All.Keys];

    [Theory]
    [InlineData("bleu", 33.36, 49.05)]
    [InlineData("chrf", 64.88, 70.17)]
    [InlineData("chrf++", 61.09, 66.56)]
    [InlineData("ter", 52.00, 44.30)]
    public void A_set_has_the_score_that_sacrebleu_gives_it(string metric, double one, double two)
    {
        Assert.Equal(one, Of(metric, System, Reference).Score, 0.005);
        Assert.Equal(two, Of(metric, System, Reference, Second).Score, 0.005);
    }

    [Theory]
    [InlineData("bleu", 60.77, 53.72, 10.39, 18.72, 33.76, 0.0, 15.78, 51.33, 38.83, 9.69)]
    [InlineData("chrf", 89.30, 78.97, 55.58, 61.31, 77.40, 0.0, 16.58, 58.52, 82.08, 11.97)]
    [InlineData("chrf++", 84.70, 78.89, 49.80, 54.53, 71.39, 0.0, 18.69, 53.82, 80.42, 11.23)]
    [InlineData("ter", 40.0, 18.18, 100.0, 62.5, 50.0, 100.0, 100.0, 42.86, 18.18, 80.0)]
    public void So_has_each_segment(string metric, params double[] expected)
    {
        var evaluation = Of(metric, System, Reference);
        Assert.All(expected, (score, i) => Assert.Equal(score, evaluation.SegmentScore(i), 0.005));
    }

    [Theory]
    [InlineData("bleu", 32.48, 13.75, 35.84, 17.00, 0.3237)]
    [InlineData("chrf", 63.88, 14.00, 63.42, 8.67, 0.3297)]
    [InlineData("chrf++", 60.14, 13.77, 60.29, 9.75, 0.3756)]
    [InlineData("ter", 53.03, 18.33, 46.67, 14.35, 0.2038)]
    public void Two_systems_differ_as_sacrebleu_says(string metric, double mean, double margin, double other, double otherMargin, double p)
    {
        var comparison = PairedBootstrap.Compare(Of(metric, System, Reference), Of(metric, Other, Reference));
        Assert.Equal(mean, comparison.System.Mean, 0.005);
        Assert.Equal(margin, comparison.System.Margin, 0.005);
        Assert.Equal(other, comparison.Baseline.Score, 0.005);
        Assert.Equal(otherMargin, comparison.Baseline.Margin, 0.005);
        Assert.Equal(p, comparison.PValue, 0.00005);
    }

    [Fact]
    public void The_random_numbers_are_those_of_numpy()
    {
        var random = new Pcg64(12345);
        Assert.Equal(0.22733602246716966, (random.Next() >> 11) * Math.Pow(2, -53));
        random = new Pcg64(12345);
        Assert.Equal([699, 227, 788, 316, 204, 797, 642, 676], Enumerable.Range(0, 8).Select(_ => random.Below(1000)));
    }

    [Theory]
    [InlineData("bleu", "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.x", "nrefs:var|case:mixed|eff:no|tok:13a|smooth:exp|version:2.x")]
    [InlineData("chrf", "nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.x", "nrefs:var|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.x")]
    [InlineData("chrf++", "nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|version:2.x", "nrefs:var|case:mixed|eff:yes|nc:6|nw:2|space:no|version:2.x")]
    [InlineData("ter", "nrefs:1|case:lc|tok:tercom|norm:no|punct:yes|asian:no|version:2.x", "nrefs:var|case:lc|tok:tercom|norm:no|punct:yes|asian:no|version:2.x")]
    public void The_signature_says_how_it_was_measured(string metric, string one, string two)
    {
        Assert.Equal(one, Of(metric, System, Reference).Signature());
        Assert.Equal(two, Of(metric, System, Reference, Second).Signature());
    }

    // A phrase may move, over any distance up to 50 words, and is one edit; a phrase longer than 10 words moves in parts.
    [Theory]
    [InlineData("d e f g h a b c", "a b c d e f g h", 1)]
    [InlineData("a b c", "A B C", 0)]
    [InlineData("", "a b", 2)]
    [InlineData("a b", "", 2)]
    [InlineData("x x x", "a b c", 3)]
    [InlineData("b a d c", "a b c d", 2)]
    public void Edits_are_counted_with_moves(string translation, string reference, int edits) =>
        Assert.Equal($"({edits} edits, {reference.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length} words)", Of("ter", [translation], [reference]).Explanation);

    [Theory, MemberData(nameof(Metrics))]
    public void A_text_against_itself_is_perfect(string metric) =>
        Assert.Equal(TranslationMetrics.All[metric].HigherIsBetter ? 100 : 0, Of(metric, Reference, Reference).Score, 1e-9);

    [Theory, MemberData(nameof(Metrics))]
    public void Nothing_is_the_worst_there_is(string metric) =>
        Assert.Equal(TranslationMetrics.All[metric].HigherIsBetter ? 0 : 100, Of(metric, Array.ConvertAll(Reference, _ => ""), Reference).Score, 1e-9);

    [Theory, MemberData(nameof(Metrics))]
    public void The_order_of_the_segments_does_not_matter(string metric) =>
        Assert.Equal(Of(metric, System, Reference, Second).Score, Of(metric, [.. System.Reverse()], [.. Reference.Reverse()], [.. Second.Reverse()]).Score, 1e-9);

    [Theory, MemberData(nameof(Metrics))]
    public void A_system_does_not_differ_from_itself_and_the_comparison_has_two_sides(string metric)
    {
        var (system, other) = (Of(metric, System, Reference), Of(metric, Other, Reference));
        Assert.Equal(1, PairedBootstrap.Compare(system, system).PValue);
        var (there, back) = (PairedBootstrap.Compare(system, other), PairedBootstrap.Compare(other, system));
        Assert.Equal((there.System, there.Baseline, there.PValue), (back.Baseline, back.System, back.PValue));
    }

    [Theory, MemberData(nameof(Metrics))]
    public void Any_text_has_a_score_that_is_a_number_in_any_culture(string metric)
    {
        var texts = Testing.AnyBitext.Units(60).ToArray();
        string[] sources = [.. texts.Select(t => t.Source.Text)], targets = [.. texts.Select(t => t.Target.Text)];
        var score = Of(metric, sources, targets).Score;
        Assert.InRange(score, 0, TranslationMetrics.All[metric].HigherIsBetter ? 100 : 10_000);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal(score, Of(metric, sources, targets).Score);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Sets_that_do_not_belong_together_are_refused()
    {
        Assert.Throws<ArgumentException>(() => TranslationEvaluation.Of(TranslationMetrics.Bleu, ["a"], []));
        Assert.Throws<ArgumentException>(() => TranslationEvaluation.Of(TranslationMetrics.Bleu, ["a"], [[]]));
        Assert.Throws<ArgumentException>(() => PairedBootstrap.Compare(Of("bleu", ["a"], ["a"]), Of("ter", ["a"], ["a"])));
    }

    private static TranslationEvaluation Of(string metric, string[] translations, params string[][] references) =>
        TranslationEvaluation.Of(TranslationMetrics.All[metric], translations, [.. translations.Select((_, i) => Array.ConvertAll(references, r => r[i]))]);
}
