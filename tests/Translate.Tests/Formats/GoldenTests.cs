namespace Translate.Tests.Formats;

/// <summary>Every format of one tricky document, byte for byte. <c>UPDATE_GOLDEN=1</c> writes the files anew; CI never does.</summary>
public sealed class GoldenTests
{
    private const string Document = "Harga <b>beras</b> & gula naik Rp1.500,00.\u000B “Wah!” kata Ibu 😊\n\nDr. Budi\tdatang. ]]> ";

    public static TheoryData<string> Formats => [.. BitextFormats.All.Select(f => f.Name)];

    [Theory, MemberData(nameof(Formats))]
    public void A_format_writes_what_it_always_wrote(string name)
    {
        var format = BitextFormats.Get(name);
        LanguagePair languages = new("id", "en");
        var header = new BitextHeader { DocumentId = "d0c", DocumentPath = "a & b.txt", Languages = languages, JobId = "j0b", Provider = "dictionary", Created = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), ToolVersion = "1.0" };
        var streams = format.Suffixes(languages, header.DocumentPath).Select(_ => new MemoryStream()).ToArray();
        using (var writer = format.Open(header, streams))
        {
            foreach (var unit in Units())
                writer.Write(unit);
            writer.Complete("\n");
        }

        foreach (var (suffix, stream) in format.Suffixes(languages, header.DocumentPath).Zip(streams))
        {
            var path = Path.Combine(Repository.Root, "tests/Translate.Tests/Formats/Golden", name + suffix);
            if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
                File.WriteAllBytes(path, stream.ToArray());
            Assert.Equal(File.ReadAllBytes(path), stream.ToArray());
        }
    }

    private static IEnumerable<TranslationUnit> Units()
    {
        var (number, at) = (0, 0);
        foreach (var span in SegmentationRules.Shipped.For("id").Segment(Document))
        {
            var source = Document.Substring(span.Start, span.Length);
            var failed = number == 1;
            var target = failed ? "" : source.ToUpperInvariant();
            yield return new TranslationUnit
            {
                Number = ++number,
                Paragraph = 1,
                Start = span.Start,
                Length = span.Length,
                Before = Document[at..span.Start],
                Source = WordTokenizer.Default.Split(source),
                Target = WordTokenizer.Default.Split(target),
                SourceSentences = number == 3 ? 2 : 1,
                Score = 0.75f,
                Provider = "dictionary",
                Links = failed ? [] : [new WordLink(0, 0), new WordLink(1, 1, 0.5f)],
                Flags = ["unknown-word:x"],
                Error = failed ? new TranslationError(TranslationErrorKind.Rejected, "dictionary: refused.") : null,
            };
            at = span.End;
        }
    }
}
