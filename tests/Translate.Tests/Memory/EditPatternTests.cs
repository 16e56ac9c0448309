using CsCheck;

namespace Translate.Tests.Memory;

public sealed class EditPatternTests
{
    // Few letters, so that texts are alike; long ones, so that a pattern has several blocks.
    private static readonly Gen<string> Texts = Gen.Char["aab \u2019\uFFFCé0"].Array[0, 200].Select(c => new string(c));

    [Fact]
    public void The_fast_kernel_agrees_with_the_plain_one() =>
        Gen.Select(Texts, Texts).Sample((a, b) => Assert.Equal(PlainEditDistance.Of(a, b), new EditPattern(a).Distance(b, int.MaxValue - 1)));

    [Fact]
    public void What_is_further_away_than_allowed_is_said_to_be_so() =>
        Gen.Select(Texts, Texts, Gen.Int[0, 60]).Sample((a, b, most) =>
        {
            var (plain, fast) = (PlainEditDistance.Of(a, b), new EditPattern(a).Distance(b, most));
            Assert.True(plain <= most ? fast == plain : fast > most, $"{plain} of at most {most}: {fast}");
        });

    [Theory]
    [InlineData("  Harga\t <b>BERAS</b> naik 12.500,5 {0} ", "harga \uFFFCberas\uFFFC naik 00.000,0 \uFFFC")]
    [InlineData("Cafe\u0301 \uD83D", "café \uFFFD")]
    public void A_text_is_compared_without_case_digits_and_tags(string text, string normal) => Assert.Equal(normal, MemoryText.Normalise(text));
}
