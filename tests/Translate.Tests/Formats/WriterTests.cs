using System.Text;
using System.Text.Json;
using CsCheck;

namespace Translate.Tests.Formats;

public sealed class WriterTests
{
    private static readonly BitextHeader Header = new()
    {
        DocumentId = "d0c",
        DocumentPath = "a & b.txt",
        Languages = new("id", "en"),
        JobId = "j0b",
        Provider = "echo",
        Created = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        ToolVersion = "0",
    };

    [Fact]
    public void Json_reads_back_as_it_was_written_and_keeps_to_its_schema()
    {
        Gen.Select(Gen.String, Gen.String, Gen.Bool).Sample((source, target, failed) =>
        {
            var unit = Unit(1, source, target) with { Error = failed ? new TranslationError(TranslationErrorKind.Rejected, target) : null, Flags = ["unknown-word:x"] };
            using var json = JsonDocument.Parse(Write("json", unit, unit with { Number = 2 })[0]);
            Assert.Null(JsonSchema.Violation(json.RootElement));
            var read = json.RootElement.GetProperty("units")[0];
            Assert.Equal(WithoutHalves(source), read.GetProperty("source").GetProperty("text").GetString());
            Assert.Equal(WithoutHalves(target), read.GetProperty("target").GetProperty("text").GetString());
            Assert.Equal("d0c-2", json.RootElement.GetProperty("units")[1].GetProperty("id").GetString());
        }, iter: 500);
    }

    [Fact]
    public void The_schema_notices_what_is_wrong()
    {
        var text = Encoding.UTF8.GetString(Write("json", Unit(1, "a", "b"))[0]);
        foreach (var (right, wrong) in new[] { ("\"version\":1", "\"version\":2"), ("\"origin\":\"machine\"", "\"origin\":\"dog\""), ("\"flags\":[]", "\"flag\":[]"), ("[[0,1]]", "[[0]]") })
        {
            using var json = JsonDocument.Parse(text.Replace(right, wrong, StringComparison.Ordinal));
            Assert.NotNull(JsonSchema.Violation(json.RootElement));
        }
    }

    [Fact]
    public void The_target_text_keeps_what_stands_between_the_sentences()
    {
        var text = Encoding.UTF8.GetString(Write("text", Unit(1, "a", "A") with { Before = "# " }, Unit(2, "b", "B") with { Before = "\n\n- " }, Unit(3, "c", "") with { Before = " ", Error = new(TranslationErrorKind.Rejected, "no") })[0]);
        Assert.Equal("# A\n\n- B c\n", text);
    }

    [Fact]
    public void Moses_files_have_as_many_lines_whatever_the_text() => Gen.String.Array[1, 5].Sample(texts =>
    {
        var files = Write("moses", [.. texts.Select((t, i) => Unit(i + 1, t, t))]);
        var lines = files.Select(f => Encoding.UTF8.GetString(f).Split('\n').Length).ToArray();
        Assert.Equal(lines[0], lines[1]);
    });

    [Fact]
    public void A_table_row_has_eight_cells_whatever_the_text() => Gen.String.Sample(text =>
        Assert.All(Encoding.UTF8.GetString(Write("tsv", Unit(1, text, text))[0]).TrimEnd('\n').Split('\n'), row => Assert.Equal(8, row.Split('\t').Length)));

    [Fact]
    public void An_unknown_format_names_the_known_ones() =>
        Assert.Contains("Did you mean 'tmx'", Assert.Throws<ConfigurationException>(() => BitextFormats.Get("tmxx")).Message, StringComparison.Ordinal);

    private static TranslationUnit Unit(int number, string source, string target) => new()
    {
        Number = number,
        Paragraph = 1,
        Start = 0,
        Length = source.Length,
        Source = WordTokenizer.Default.Split(source),
        Target = WordTokenizer.Default.Split(target),
        Links = [new WordLink(0, 0, 0.5f)],
    };

    private static byte[][] Write(string format, params TranslationUnit[] units)
    {
        var streams = BitextFormats.Get(format).Suffixes(Header.Languages, Header.DocumentPath).Select(_ => new MemoryStream()).ToArray();
        using (var writer = BitextFormats.Get(format).Open(Header, streams))
        {
            foreach (var unit in units)
                writer.Write(unit);
            writer.Complete("\n");
        }

        return [.. streams.Select(s => s.ToArray())];
    }

    private static string WithoutHalves(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
