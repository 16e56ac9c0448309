using System.Text;

namespace Translate.Tests.Evaluation;

public sealed class LineFileTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("satu", new[] { "satu" })]
    [InlineData("satu\n\ndua\r\ntiga\rempat", new[] { "satu", "", "dua", "tiga", "empat" })]
    [InlineData("satu\n", new[] { "satu" })]
    [InlineData("satu\r", new[] { "satu" })]
    public void Lines_end_with_any_line_end(string text, string[] lines) => Assert.Equal(lines, Read(text));

    [Fact]
    public void A_line_end_may_lie_where_one_block_of_the_file_ends()
    {
        for (var length = (1 << 16) - 2; length <= (1 << 16) + 1; length++)
            Assert.Equal([new string('a', length), "b"], Read(new string('a', length) + "\r\nb\r\n"));
    }

    private static string[] Read(string text) => [.. LineFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x")];
}
