using System.Collections.Immutable;
using System.Text;

namespace Translate.Testing;

/// <summary>Units of any text, the same in every run.</summary>
public static class AnyBitext
{
    private static readonly string[] Pieces =
    [
        "Harga beras", "naik", " ", ".", "é", "e\u0301", "😊", "👨‍👩‍👧", "\u200F", "\0", "\u0001", "\uFFFE", "\uFFFD", "\uD83D", "\uDE0A",
        "\r", "\n", "\t", "\"", "\\", "<b>", "&amp;", "]]>", "\u2028", "\u00A0", "ك", "漢",
    ];

    /// <summary>A header.</summary>
    public static BitextHeader Header { get; } = new()
    {
        DocumentId = "d0c",
        DocumentPath = "berita/harga & \"beras\".txt",
        Languages = new("id", "en"),
        JobId = "j0b",
        Provider = "echo",
        Created = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        ToolVersion = "0",
    };

    /// <summary>Units whose texts are any UTF-16, lone surrogates and U+0000 too; some failed, some with one side only.</summary>
    public static IEnumerable<TranslationUnit> Units(int count)
    {
        var random = new Random(20_26);
        long start = 0;
        for (var number = 1; number <= count; number++)
        {
            var failed = random.Next(8) == 0;
            var source = WordTokenizer.Default.Split(Text(random));
            var target = WordTokenizer.Default.Split(failed ? "" : Text(random));
            yield return new TranslationUnit
            {
                Number = number,
                Paragraph = 1 + (number / 3),
                Start = start,
                Length = source.Text.Length,
                Before = Text(random),
                Source = source,
                Target = target,
                SourceSentences = random.Next(3),
                TargetSentences = random.Next(3),
                Score = random.Next(10_001) / 10_000f,
                Origin = (UnitOrigin)random.Next(4),
                Provider = failed ? null : "echo",
                Links = Links(random, source.Words.Length, target.Words.Length),
                Flags = failed ? [] : ["unknown-word:naik"],
                Review = (ReviewState)(number % 3),
                Comment = number % 5 == 0 ? "Ragu: \"naik\"?\n<b>&amp;" : null,
                Error = failed ? new TranslationError(TranslationErrorKind.TooLong, "echo: too long.\nCut it.") : null,
            };
            start += source.Text.Length;
        }
    }

    private static ImmutableArray<WordLink> Links(Random random, int sources, int targets) =>
        sources == 0 || targets == 0 ? [] : [.. Enumerable.Range(0, random.Next(4)).Select(_ => new WordLink(random.Next(sources), random.Next(targets), random.Next(10_001) / 10_000f))];

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var n = random.Next(12); n > 0; n--)
            text.Append(random.Next(10) == 0 ? ((char)random.Next(char.MaxValue + 1)).ToString() : Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }
}
