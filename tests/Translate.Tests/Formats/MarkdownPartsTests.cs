using System.Text;
using CsCheck;

namespace Translate.Tests.Formats;

public sealed class MarkdownPartsTests
{
    private const int LongestParagraph = 20;

    private static readonly Gen<string> Words = Fragments.Of("satu", "dua *tiga*", "`kode`", "a | b", "[x](y)", "$5").Array[1, 2].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Block = Gen.OneOf(
        Words.Select(w => $"{w}\n\n"),
        Words.Select(w => $"# {w}\n"),
        Gen.Select(Words.Array[1, 6], Fragments.Of("- ", "1. ", "* ")).Select((items, mark) => string.Concat(items.Select(i => $"{mark}{i}\n")) + "\n"),
        Words.Array[1, 6].Select(quotes => string.Join(">\n", quotes.Select(q => $"> {q}\n")) + "\n"),
        Words.Array[0, 6].Select(lines => $"````\n{string.Join("\n\n```\n", lines)}\n````\n"),
        Words.Array[0, 6].Select(lines => $"<!-- awal\n{string.Join("\n\n", lines)}\n-->\n"),
        Words.Array[0, 6].Select(lines => $"$$\n{string.Join("\n\n", lines)}\n$$\n"),
        Words.Array[0, 6].Select(cells => $"| a | b |\n|---|---|\n{string.Concat(cells.Select(c => $"| {c.Replace('|', ' ')} | d |\n"))}\n"),
        Words.Select(w => $"<div>\n{w}\n</div>\n\n"),
        Words.Select(w => $"[^1]: {w}\n\n"),
        Fragments.Of("---\n", "[x]: /y\n\n", "\n", "    kode\n\n", "[^2]: Kata\n\n"));

    private static readonly Gen<string> Documents = Gen.Select(
        Fragments.Of("Awal.\n\n", "---\ntitle: x\n---\n"), Block.Array[0, 12].Select(string.Concat), Fragments.Of("\n", "\r\n", "\r"),
        (front, blocks, lineEnd) => (front + blocks).Replace("\n", lineEnd, StringComparison.Ordinal));

    [Fact]
    public void The_paragraphs_are_the_same_wherever_a_part_ends() =>
        Gen.Select(Documents, Gen.Int[LongestParagraph + 25, 120], Gen.Int[1, 30]).Sample((text, partSize, bytesARead) =>
            Assert.Equal(Paragraphs(new MarkdownReader(), text, int.MaxValue), Paragraphs(new MarkdownReader(partSize), text, bytesARead)), iter: 2000);

    private static string[] Paragraphs(MarkdownReader reader, string text, int bytesARead) =>
        [.. reader.Read(new SlowStream(Encoding.UTF8.GetBytes(text), bytesARead), "x.md").SelectMany(p => p.Paragraphs.Select(s => p.Text.Substring(s.Start, s.Length)))];
}
