using System.Text;
using CsCheck;

namespace Translate.Tests.Formats;

public sealed class ReaderTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(Fragments.Of("\n", "\r\n", "\r", "\n\n", " \n \n", "# Judul\n", "- butir\n", "```\nkode\n```\n", "| a | b |\n|---|---|\n| c | d |\n", "> kutipan\n", "<div>\n", "Satu dua. Tiga.", "😊", "\u200F", "\uFFFE", "é"), Gen.String[Gen.Char[' ', '~'], 0, 20]).Array[0, 20].Select(string.Concat);

    [Fact]
    public void The_parts_joined_are_the_document()
    {
        foreach (var lines in Enum.GetValues<LineMode>())
            Texts.Sample(text => IsWhole(new PlainTextReader(lines, partSize: 16, longest: 40), text), iter: 1000);
        Texts.Sample(text => IsWhole(new MarkdownReader(partSize: 16), text), iter: 1000);
    }

    [Fact]
    public void A_line_is_a_paragraph_or_an_empty_line_ends_one()
    {
        foreach (var end in new[] { "\n", "\r\n", "\r" })
        {
            var text = $"satu{end}dua{end} {end}  tiga  {end}";
            Assert.Equal(["satu", "dua", "tiga"], Paragraphs(new PlainTextReader(LineMode.Paragraph), text));
            Assert.Equal([$"satu{end}dua", "tiga"], Paragraphs(new PlainTextReader(LineMode.Wrapped), text));
        }
    }

    [Fact]
    public void Paragraphs_are_the_same_wherever_a_part_ends() =>
        Gen.Select(Fragments.Of("\n", "\r\n", "\r", "\r\n \r\n", "a", "b c", " ").Array[0, 20].Select(string.Concat), Gen.Int[1, 9]).Sample((text, bytesARead) =>
        {
            foreach (var lines in Enum.GetValues<LineMode>())
            {
                var parts = new PlainTextReader(lines, partSize: 4).Read(new SlowStream(Encoding.UTF8.GetBytes(text), bytesARead), "x.txt");
                Assert.Equal(Paragraphs(new PlainTextReader(lines), text), Paragraphs(parts));
            }
        }, iter: 3000);

    [Fact]
    public void Encodings_with_a_mark_are_read_without_it()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true) })
            Assert.Equal("Kafé 😊", Assert.Single(Read(new PlainTextReader(LineMode.Paragraph), [.. encoding.Preamble, .. encoding.GetBytes("Kafé 😊")])).Text);
    }

    [Fact]
    public void Bad_utf8_is_named_with_its_byte()
    {
        var bytes = Encoding.UTF8.GetBytes(new string('a', 70_000) + "\n").Concat<byte>([0x93, (byte)'x']).ToArray();
        var error = Assert.Throws<DocumentException>(() => Read(new PlainTextReader(LineMode.Paragraph), bytes));
        Assert.Equal(70_001, error.ByteOffset);
        Assert.Contains("iconv", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_with_a_few_nulls_is_text() =>
        Assert.Equal(60, Assert.Single(Read(new PlainTextReader(LineMode.Paragraph), Encoding.UTF8.GetBytes($"Satu\0dua\0{new string('a', 51)}"))).Text.Length);

    [Theory]
    [InlineData(new byte[] { 1, 0, 0, 0, 72, 1, 0, 0, 65, 66, 67, 68, 0, 0, 1, 2 }, "binary")]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10 }, "PNG")]
    [InlineData(new byte[] { 1, 2, 3, 0, 0, 5, 65, 66 }, "binary")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, 65, 0, 0, 0 }, "UTF-32")]
    public void What_is_no_text_is_refused(byte[] bytes, string expected) =>
        Assert.Contains(expected, Assert.Throws<DocumentException>(() => Read(new PlainTextReader(LineMode.Paragraph), bytes)).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_bytes_give_a_text_or_a_reason() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        foreach (IDocumentReader reader in new IDocumentReader[] { new PlainTextReader(LineMode.Wrapped, 16, 40), new MarkdownReader(16) })
        {
            try
            {
                Read(reader, bytes);
            }
            catch (DocumentException e)
            {
                Assert.StartsWith("x.txt", e.Message, StringComparison.Ordinal);
            }
        }
    }, iter: 2000);

    private static void IsWhole(IDocumentReader reader, string text)
    {
        var parts = Read(reader, Encoding.UTF8.GetBytes(text));
        // The decoder does not see a byte order mark as text.
        Assert.Equal(text, string.Concat(parts.Select(p => p.Text)));
        long at = 0;
        foreach (var part in parts)
        {
            Assert.Equal(at, part.Start);
            at += part.Text.Length;
            var end = 0;
            foreach (var paragraph in part.Paragraphs)
            {
                Assert.True(paragraph.Start >= end && paragraph.Length > 0 && paragraph.End <= part.Text.Length);
                end = paragraph.End;
            }
        }
    }

    private static IEnumerable<string> Paragraphs(IDocumentReader reader, string text) =>
        Paragraphs(Read(reader, Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<string> Paragraphs(IEnumerable<DocumentPart> parts) =>
        parts.SelectMany(p => p.Paragraphs.Select(s => p.Text.Substring(s.Start, s.Length)));

    private static List<DocumentPart> Read(IDocumentReader reader, byte[] bytes) => [.. reader.Read(new MemoryStream(bytes), "x.txt")];
}
