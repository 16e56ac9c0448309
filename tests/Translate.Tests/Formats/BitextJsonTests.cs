using System.Text;
using CsCheck;
using Translate.Testing;

namespace Translate.Tests.Formats;

public sealed class BitextJsonTests
{
    [Fact]
    public void What_is_written_is_read_again() => Gen.Select(AnyUnits.Units.Array[0, 4], AnyUnits.Texts, Gen.Int[1, 200]).Sample((units, after, bytesARead) =>
    {
        var reader = BitextJsonReader.Open(new SlowStream(Write("json", units, after), bytesARead), "x.json");
        Assert.Equal(AnyUnits.Header, reader.Header);
        AssertSame(units, [.. reader.Units()]);
        Assert.Equal(AnyUnits.Whole(after), reader.After);
    }, iter: 1000);

    [Fact]
    public void A_file_of_lines_is_read_again() => AnyUnits.Units.Array[0, 4].Sample(units =>
    {
        var lines = BitextJsonLinesReader.Read(new MemoryStream(Write("jsonl", units, "")), "x.jsonl").ToList();
        AssertSame(units, lines.ConvertAll(l => l.Unit));
        Assert.All(lines, l => Assert.Equal(("d0c-1", AnyUnits.Header.DocumentPath, AnyUnits.Header.Languages), (l.Id, l.Document, l.Languages)));
    }, iter: 500);

    [Fact]
    public void What_was_read_is_written_with_the_same_bytes() => AnyUnits.Units.Array[0, 4].Sample(units =>
    {
        var bytes = Write("json", units, "\n");
        var reader = BitextJsonReader.Open(new MemoryStream(bytes), "x.json");
        Assert.Equal(bytes, Write("json", reader.Units(), "\n"));
    }, iter: 500);

    [Fact]
    public void Half_a_pair_of_surrogates_is_replaced_and_flagged()
    {
        var unit = Unit("satu \uD83D dua \uDE0A 😊", "one") with { Before = "\uD83D", Flags = ["x"] };
        var read = Assert.Single(Read(Encoding.UTF8.GetString(Write("json", [unit], ""))).Units());
        Assert.Equal("satu \uFFFD dua \uFFFD 😊", read.Source.Text);
        Assert.Equal(["x", "replaced-characters:3"], read.Flags);
    }

    [Theory]
    [InlineData("Harga 😊 naik 👨‍👩‍👧 “é” <b> & 'x' 𝄞")]
    [InlineData("العربية\u200F 漢字 𠀀")]
    public void What_can_be_seen_is_not_escaped(string text) =>
        Assert.Contains($"\"text\":\"{text}\"", Encoding.UTF8.GetString(Write("json", [Unit(text, "x")], "")), StringComparison.Ordinal);

    [Fact]
    public void What_cannot_be_seen_is_escaped() =>
        Assert.Contains("""
            "text":"\u0000\u001B\u00A0\u2028\uE000\uDB80\uDC00\uFFFE😊\"\\"
            """, Encoding.UTF8.GetString(Write("json", [Unit("\0\u001B\u00A0\u2028\uE000\U000F0000\uFFFE😊\"\\", "x")], "")), StringComparison.Ordinal);

    [Theory]
    [InlineData(float.NaN, 0)]
    [InlineData(float.PositiveInfinity, 1)]
    [InlineData(-1, 0)]
    public void A_score_that_is_no_share_does_not_throw(float score, float expected) =>
        Assert.Equal(expected, Assert.Single(Read(Encoding.UTF8.GetString(Write("json", [Unit("a", "b") with { Score = score, Links = [new WordLink(0, 0, score)] }], ""))).Units()).Score);

    [Theory]
    [InlineData("\"version\":1", "\"version\":2", "line 1, column 11: this is version 2 of the format, and this program reads version 1")]
    [InlineData("translate-bitext", "bitext", "line 1, column 11: this is no bilingual JSON: header.format is 'bitext'")]
    [InlineData("\"job\":\"j0b\",", "", "line 1, column 11: this does not fit docs/schemas/bitext.schema.json: ")]
    [InlineData("\"number\":1", "\"number\":\"a\"", "line 3, column 1: this does not fit docs/schemas/bitext.schema.json: $.number: ")]
    [InlineData("\"paragraph\":1,", "", "line 3, column 1: this does not fit")]
    [InlineData("[[0,4]]", "[[0]]", "line 3, column 1: this does not fit docs/schemas/bitext.schema.json: $.source.words[0]: A number is missing")]
    [InlineData("[[0,4]]", "[[0,5]]", "line 3, column 1: unit d0c-1: source word 0 is not inside the text")]
    [InlineData("[[0,0,1]]", "[[0,1,1]]", "line 3, column 1: unit d0c-1: a link names a word that is not there")]
    [InlineData("\"origin\":\"machine\"", "\"origin\":\"dog\"", "line 3, column 1: this does not fit")]
    [InlineData("\"origin\":\"machine\"", "\"origin\":null", "line 3, column 1: this does not fit")]
    [InlineData("satu", "\\uD83D", "line 3, column 1: this does not fit")]
    [InlineData("\n],\n\"after\":\"\"}\n", "", "this is no JSON")]
    [InlineData(",\n\"after\":\"\"}", "}", "the file ends without its 'after'")]
    [InlineData("\"after\":\"\"}", "\"after\":\"\"}x", "this is no JSON")]
    [InlineData("{\"header\"", "{\"units\":[],\"header\"", "line 1, column 2: the header must stand before the units")]
    [InlineData("{\"header\"", "[\"header\"", "line 1, column 1: the { of a bilingual document is expected here")]
    [InlineData("\"after\":\"\"}", "\"after\":\"\",\"units\":[]}", "there is a second list of units")]
    public void What_is_wrong_is_named_with_its_place(string right, string wrong, string expected)
    {
        var text = Encoding.UTF8.GetString(Write("json", [Unit("satu", "one")], ""));
        Assert.Contains(right, text, StringComparison.Ordinal);
        var error = Assert.Throws<DocumentException>(() => Read(text.Replace(right, wrong, StringComparison.Ordinal)).Units().Count());
        Assert.StartsWith("x.json: line ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_in_another_order_and_members_of_later_times_are_read()
    {
        var text = Encoding.UTF8.GetString(Write("json", [Unit("satu", "one")], "\n"));
        text = text.Replace(",\n\"after\":\"\\n\"", "", StringComparison.Ordinal).Replace("{\"header\"", "\uFEFF{\"after\":\"\\n\",\"later\":[{}],\"header\"", StringComparison.Ordinal);
        var reader = Read(text.Replace("\"links\"", "\"later\":{},\"links\"", StringComparison.Ordinal));
        Assert.Equal("satu", Assert.Single(reader.Units()).Source.Text);
        Assert.Equal("\n", reader.After);
    }

    [Fact]
    public void A_unit_longer_than_the_buffer_is_read() =>
        Assert.Equal(300_000, Assert.Single(Read(Encoding.UTF8.GetString(Write("json", [Unit(new string('a', 300_000), "x")], ""))).Units()).Source.Text.Length);

    [Fact]
    public void A_line_that_is_no_unit_is_named()
    {
        var text = Encoding.UTF8.GetString(Write("jsonl", [Unit("satu", "one"), Unit("dua", "two")], "")).Replace("\"dua\"", "2", StringComparison.Ordinal);
        var error = Assert.Throws<DocumentException>(() => BitextJsonLinesReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.jsonl").Count());
        Assert.StartsWith("x.jsonl: line 2, column 1: this does not fit", error.Message, StringComparison.Ordinal);
    }

    private static void AssertSame(TranslationUnit[] written, List<TranslationUnit> read)
    {
        Assert.Equal(written.Length, read.Count);
        foreach (var (unit, again) in written.Zip(read))
            BitextAssert.Equal(AnyUnits.Whole(unit), again);
    }

    private static TranslationUnit Unit(string source, string target) => new()
    {
        Number = 1,
        Paragraph = 1,
        Start = 0,
        Length = source.Length,
        Source = WordTokenizer.Default.Split(source),
        Target = WordTokenizer.Default.Split(target),
        Links = [new WordLink(0, 0)],
    };

    private static BitextJsonReader Read(string text) => BitextJsonReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.json");

    private static byte[] Write(string format, IEnumerable<TranslationUnit> units, string after)
    {
        using var stream = new MemoryStream();
        using (var writer = BitextFormats.Get(format).Open(AnyUnits.Header, [stream]))
        {
            foreach (var unit in units)
                writer.Write(unit);
            writer.Complete(after);
        }

        return stream.ToArray();
    }
}
