using System.Text;

namespace Translate.Tests.Formats;

public sealed class MarkdownTests
{
    [Fact]
    public void Markdown_code_and_marks_are_not_translated()
    {
        const string Text = "---\ntitle: x\n---\n# Judul\n\n- satu *dua*\n- tiga\n\n```\nkode\n```\n\n| a | b |\n|---|---|\n| c | d |\n\n<div>html</div>\n";
        Assert.Equal(["Judul", "satu *dua*", "tiga", "a", "b", "c", "d"], Paragraphs(Text));
    }

    [Theory]
    [InlineData("- [ ] beli beras\n- [x] masak\n- [x](y) dan\n", "beli beras", "masak", "[x](y) dan")]
    [InlineData("Harga\n| a | b |\n|---|---|\n| c | d |\n", "Harga", "a", "b", "c", "d")]
    [InlineData("Rumus:\n\n$$\nx^2\n\ny\n$$\n\n$$ z $$\n\nHarga $5 dan $6.\n", "Rumus:", "Harga $5 dan $6.")]
    [InlineData("Kata[^1] dan[^dua].\n\n[^1]: Catatan\n[^dua]: Dua kata\n    lagi.\n\n    Paragraf kedua.\n\n[x]: /url\n", "Kata[^1] dan[^dua].", "Catatan", "Dua kata\n    lagi.", "Paragraf kedua.")]
    [InlineData("> Satu.\n>\n> Dua\n> tiga.\n", "Satu.", "Dua\n> tiga.")]
    public void What_is_to_be_translated(string text, params string[] expected) => Assert.Equal(expected, Paragraphs(text));

    [Theory]
    [InlineData("> Satu > nol.\n> Dua\n>> tiga\nempat > lima\n", "Satu > nol.\n  Dua", "tiga\nempat > lima")]
    [InlineData("> > Satu\n> > dua\n> tiga\n> > > empat\n", "Satu\n    dua\n  tiga", "empat")]
    [InlineData("- > Satu\r\n  > dua\r\n", "Satu\r\n    dua")]
    [InlineData("Harga\n5 > 3\n", "Harga\n5 > 3")]
    public void The_marks_of_a_quote_are_not_sent(string text, params string[] expected) =>
        Assert.Equal(expected, Read(text).SelectMany(p => p.Paragraphs.Select(s => p.Prose.Substring(s.Start, s.Length))));

    [Theory]
    [InlineData("````\n", "kode\n\n```\nkode\n\n", "````\n")]
    [InlineData("<!--\n", "catatan\n\n", "-->\n")]
    [InlineData("$$\n", "x\n\n", "$$\n")]
    public void What_is_longer_than_a_part_stays_what_it_is(string begin, string line, string end)
    {
        var text = $"Awal.\n\n{begin}{string.Concat(Enumerable.Repeat(line, 2_000_000 / line.Length))}{end}\n---\nAkhir: satu\n\n---\n";
        var parts = Read(text);
        Assert.Equal(["Awal.", "Akhir: satu"], parts.SelectMany(p => p.Paragraphs.Select(s => p.Text.Substring(s.Start, s.Length))));
        Assert.All(parts, p => Assert.InRange(p.Text.Length, 1, 1_200_000));
    }

    [Fact]
    public void A_table_longer_than_a_part_has_no_bars_in_its_cells()
    {
        var parts = Read("| a | b |\n|---|---|\n" + string.Concat(Enumerable.Repeat("| beras | gula |\n", 100_000)));
        Assert.True(parts.Count > 1);
        Assert.Equal(["a", "b", "beras", "gula"], parts.SelectMany(p => p.Paragraphs.Select(s => p.Text.Substring(s.Start, s.Length))).Distinct());
    }

    [Fact]
    public void A_long_paragraph_full_of_emphasis_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("Harga *beras* naik [lagi](x).\n", 50_000));
        Assert.Equal(text.TrimEnd('\n'), string.Join('\n', Paragraphs(text)));
    }

    [Theory]
    [InlineData(">", 200)]
    [InlineData("- ", 200)]
    public void Markdown_nested_too_deep_names_its_file(string mark, int depth) =>
        Assert.StartsWith("x.md: this Markdown is nested too deep", Assert.Throws<DocumentException>(() => Read(string.Concat(Enumerable.Repeat(mark, depth)) + " a")).Message, StringComparison.Ordinal);

    private static IEnumerable<string> Paragraphs(string text) => Read(text).SelectMany(p => p.Paragraphs.Select(s => p.Text.Substring(s.Start, s.Length)));

    private static List<DocumentPart> Read(string text) => [.. new MarkdownReader().Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.md")];
}
