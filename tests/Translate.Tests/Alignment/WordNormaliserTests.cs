using CsCheck;
using Translate.Alignment;

namespace Translate.Tests.Alignment;

public sealed class WordNormaliserTests
{
    [Theory]
    [InlineData("id", "Rumahnya", "rumah nya")]
    [InlineData("id", "anak-anaknya", "anak nya")]
    [InlineData("id", "berlari-lari", "berlari")]
    [InlineData("id", "pergilah", "pergi")]
    [InlineData("id", "masalah", "masalah")]
    [InlineData("id", "masalahnya", "masalah nya")]
    [InlineData("id", "sekolah,", "sekolah")]
    [InlineData("id", "1.250,50", "125050")]
    [InlineData("en", "1,250.50", "125050")]
    [InlineData("en", "don’t", "do not")]
    [InlineData("en", "children's", "child 's")]
    [InlineData("en", ".", ".")]
    [InlineData("fr", "Qu'il", "qu'il")]
    public void Words_are_counted_by_their_parts(string language, string word, string parts) => Assert.Equal(parts, Parts(language, word));

    [Theory]
    [InlineData("make", "makes", "making", "made")]
    [InlineData("study", "studies", "studied", "studying")]
    [InlineData("plan", "plans", "planned", "planning")]
    [InlineData("house", "houses")]
    [InlineData("box", "boxes")]
    public void English_forms_of_a_word_are_counted_together(params string[] forms) => Assert.Single(forms.Select(f => Parts("en", f)).Distinct());

    [Fact]
    public void Every_word_has_a_part() => Gen.Select(Fragments.Of("id", "en", "fr"), Gen.String[1, 80]).Sample((language, word) =>
        Assert.All(WordNormaliser.For(language).Parts(word), part => Assert.InRange(part.Length, 1, WordNormaliser.LongestWord)));

    private static string Parts(string language, string word) => string.Join(' ', WordNormaliser.For(language).Parts(word));
}
