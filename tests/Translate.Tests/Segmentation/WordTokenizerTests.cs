using CsCheck;

namespace Translate.Tests.Segmentation;

public sealed class WordTokenizerTests
{
    private static readonly Gen<string> Texts = Gen.Frequency(
        (6, Gen.OneOf("buku", "don", "t", "É", "e\u0301", "1", "250", "50", "-", "'", "’", ".", ",", ":", "/", " ", "\n", "\u00A0", "😊", "𝐀", "_", "\u2011", "%")),
        (1, Gen.Char.Select(c => c.ToString()))).Array[0, 30].Select(string.Concat);

    [Fact]
    public void Only_white_space_lies_outside_the_words() => Texts.Sample(text =>
    {
        var end = 0;
        foreach (var word in WordTokenizer.Default.Tokenize(text))
        {
            Assert.True(word.Start >= end && word.Length > 0 && word.End <= text.Length);
            Assert.True(string.IsNullOrWhiteSpace(text[end..word.Start]));
            Assert.DoesNotContain(text.Substring(word.Start, word.Length), char.IsWhiteSpace);
            end = word.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[end..]));
    });

    [Fact]
    public void A_space_is_always_a_border() => Gen.Select(Texts, Texts).Sample((left, right) =>
    {
        var both = WordTokenizer.Default.Tokenize($"{left} {right}");
        Assert.Equal(
            [.. WordTokenizer.Default.Tokenize(left), .. WordTokenizer.Default.Tokenize(right).Select(word => word.Shift(left.Length + 1))],
            both.AsEnumerable());
    });

    [Fact]
    public void A_word_alone_is_the_same_word() => Texts.Sample(text =>
    {
        foreach (var word in WordTokenizer.Default.Tokenize(text))
            Assert.Equal(new TextSpan(0, word.Length), Assert.Single(WordTokenizer.Default.Tokenize(word.Of(text))));
    });

    [Fact]
    public void No_pair_of_surrogates_is_torn() => Texts.Sample(text =>
    {
        foreach (var word in WordTokenizer.Default.Tokenize(text))
            Assert.False(word.End < text.Length && char.IsSurrogatePair(text[word.End - 1], text[word.End]));
    });

    [Theory]
    [InlineData("Buku-buku itu dibaca.", "Buku-buku|itu|dibaca|.")]
    [InlineData("don't say \"o'clock\"", "don't|say|\"|o'clock|\"")]
    [InlineData("Rp1.250.000,50 pukul 10.30, ya", "Rp1.250.000,50|pukul|10.30|,|ya")]
    [InlineData("'kutip' 5' -5 1/2 50%", "'|kutip|'|5|'|-|5|1/2|50|%")]
    [InlineData("ke-2 tahun 2020-an", "ke-2|tahun|2020-an")]
    [InlineData("selesai.Saya😊😊", "selesai|.|Saya|😊|😊")]
    public void Words_are_what_a_reader_expects(string text, string words) =>
        Assert.Equal(words.Split('|'), WordTokenizer.Default.Tokenize(text).Select(word => text.Substring(word.Start, word.Length)));
}
