using System.Text;
using CsCheck;

namespace Translate.Tests.Formats;

/// <summary>Units of any text: any UTF-16, with what trips writers more often than chance would have it.</summary>
internal static class AnyUnits
{
    public static readonly BitextHeader Header = new()
    {
        DocumentId = "d0c",
        DocumentPath = "a & \"b\" 😊.txt",
        Languages = new("id", "en"),
        JobId = "j0b",
        Provider = "echo",
        Created = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        ToolVersion = "0",
    };

    public static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Fragments.Of("Harga beras", " ", "é", "e\u0301", "😊", "👨‍👩‍👧", "\u200F", "\u202E", "\0", "\u0001", "\uFFFE", "\uFFFD", "\uD83D", "\uDE0A", "\r", "\r\n", "\n", "\t", "\"", "\\", "<b>", "&amp;", "]]>", "\u2028", "\u00A0", "\uE000", "\U000F0000", "{0}").Array[0, 8].Select(string.Concat));

    public static readonly Gen<TranslationUnit> Units = Gen.Select(
        Gen.Select(Texts, Texts, Texts, Texts), Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 10_000]), Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[0, 10_000]).Array[0, 5], Gen.Enum<UnitOrigin>(), Gen.Long[0, 1L << 40], Gen.Bool,
        (texts, bead, links, origin, start, failed) =>
        {
            var (source, target) = (WordTokenizer.Default.Split(texts.Item1), WordTokenizer.Default.Split(failed ? "" : texts.Item2));
            return new TranslationUnit
            {
                Number = 1,
                Paragraph = bead.Item1,
                Start = start,
                Length = source.Text.Length,
                Before = texts.Item3,
                Source = source,
                Target = target,
                SourceSentences = bead.Item1,
                TargetSentences = bead.Item2,
                Score = bead.Item3 / 10_000f,
                Origin = origin,
                Provider = failed ? null : "echo",
                Links = [.. links.Where(l => l.Item1 < source.Words.Length && l.Item2 < target.Words.Length).Select(l => new WordLink(l.Item1, l.Item2, l.Item3 / 10_000f))],
                Flags = failed ? [] : [$"unknown-word:{Whole(texts.Item4)}"],
                Error = failed ? new TranslationError(TranslationErrorKind.TooLong, Whole(texts.Item4)) : null,
            };
        });

    /// <summary>The text with half pairs of surrogates as U+FFFD.</summary>
    public static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>What JSON keeps of a unit: half pairs of surrogates are replaced and counted in a flag.</summary>
    public static TranslationUnit Whole(TranslationUnit unit)
    {
        var halves = Halves(unit.Before) + Halves(unit.Source.Text) + Halves(unit.Target.Text);
        return unit with
        {
            Before = Whole(unit.Before),
            Source = unit.Source with { Text = Whole(unit.Source.Text) },
            Target = unit.Target with { Text = Whole(unit.Target.Text) },
            Flags = halves == 0 ? unit.Flags : unit.Flags.Add($"replaced-characters:{halves}"),
        };
    }

    private static int Halves(string text) => Enumerable.Range(0, text.Length).Count(i =>
        char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) && !(i > 0 && char.IsSurrogatePair(text[i - 1], text[i])));
}
