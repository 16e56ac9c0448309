using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace Translate.Benchmarks;

/// <summary>
/// Writers against two lines of plain text a unit, readers of documents against decoding the same bytes, and the reader of
/// bilingual JSON against parsing the same bytes into a tree: <c>-- --filter '*Format*'</c>.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class FormatBenchmarks
{
    private const int Units = 5_000;
    private const string Sentence = "Harga *beras* naik Rp1.500,00 di pasar desa, kata Ibu Siti 😊 pagi tadi.";

    private static readonly BitextHeader Header = new()
    {
        DocumentId = "d0c",
        DocumentPath = "a.txt",
        Languages = new("id", "en"),
        JobId = "j0b",
        Provider = "echo",
        Created = DateTimeOffset.UnixEpoch,
        ToolVersion = "0",
    };

    private readonly TranslationUnit[] units = [.. Enumerable.Range(1, Units).Select(Unit)];
    private readonly byte[] lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sentence + "\n", 50_000)));
    private readonly byte[] paragraphs = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sentence + "\n\n", 50_000)));
    private byte[] json = [];

    [GlobalSetup]
    public void WriteJson()
    {
        using var stream = new MemoryStream();
        Write("json", stream);
        json = stream.ToArray();
    }

    [Benchmark(Baseline = true), BenchmarkCategory("write")]
    public void WritePlainLines()
    {
        using var text = new StreamWriter(Stream.Null, new UTF8Encoding(false), 1 << 16);
        foreach (var unit in units)
        {
            text.WriteLine(unit.Source.Text);
            text.WriteLine(unit.Target.Text);
        }
    }

    [Benchmark, BenchmarkCategory("write")]
    public void WriteJsonFile() => Write("json", Stream.Null);

    [Benchmark, BenchmarkCategory("write")]
    public void WriteTmx() => Write("tmx", Stream.Null);

    [Benchmark, BenchmarkCategory("write")]
    public void WriteText() => Write("text", Stream.Null);

    [Benchmark, BenchmarkCategory("write")]
    public void WriteMoses() => Write("moses", Stream.Null);

    [Benchmark, BenchmarkCategory("write")]
    public void WriteTsv() => Write("tsv", Stream.Null);

    [Benchmark(Baseline = true), BenchmarkCategory("read")]
    public int Decode()
    {
        using var text = new StreamReader(new MemoryStream(lines));
        return text.ReadToEnd().Length;
    }

    [Benchmark, BenchmarkCategory("read")]
    public int ReadText() => Read(new PlainTextReader(LineMode.Paragraph), lines);

    [Benchmark, BenchmarkCategory("read")]
    public int ReadWrappedText() => Read(new PlainTextReader(LineMode.Wrapped), paragraphs);

    [Benchmark, BenchmarkCategory("read")]
    public int ReadMarkdown() => Read(new MarkdownReader(), paragraphs);

    [Benchmark, BenchmarkCategory("read")]
    public int ReadMarkdownWithoutEmptyLine() => Read(new MarkdownReader(), lines);

    [Benchmark(Baseline = true), BenchmarkCategory("json")]
    public int ParseTree()
    {
        using var tree = JsonDocument.Parse(json);
        return tree.RootElement.GetProperty("units").GetArrayLength();
    }

    [Benchmark, BenchmarkCategory("json")]
    public int ReadJsonUnits() => BitextJsonReader.Open(new MemoryStream(json), "x.json").Units().Count();

    private void Write(string name, Stream output)
    {
        var format = BitextFormats.Get(name);
        using var writer = format.Open(Header, [.. format.Suffixes(Header.Languages, Header.DocumentPath).Select(_ => output)]);
        foreach (var unit in units)
            writer.Write(unit);
        writer.Complete("\n");
    }

    private static int Read(IDocumentReader reader, byte[] bytes) => reader.Read(new MemoryStream(bytes), "x").Sum(part => part.Paragraphs.Length);

    private static TranslationUnit Unit(int number)
    {
        var text = WordTokenizer.Default.Split(Sentence);
        return new()
        {
            Number = number,
            Paragraph = number,
            Start = number * (Sentence.Length + 1),
            Length = Sentence.Length,
            Before = "\n",
            Source = text,
            Target = text,
            Provider = "echo",
            Links = [.. text.Words.Select((_, i) => new WordLink(i, i))],
        };
    }
}
