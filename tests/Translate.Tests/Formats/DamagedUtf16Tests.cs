using CsCheck;

namespace Translate.Tests.Formats;

public sealed class DamagedUtf16Tests
{
    private const int BlockBytes = 1 << 16;

    private static readonly Gen<string> Whole = Fragments.Of("a", "é", "\n", "😊", "\uFFFE").Array[0, 6].Select(string.Concat);

    [Fact]
    public void Half_a_pair_of_surrogates_is_named_with_its_byte() =>
        // The place where a block ends moves over the damage, in the middle of a character too.
        Gen.Select(Whole, Fragments.Of("\uD83D", "\uDE0A", "\uD83D\uD83D"), Whole, Gen.Bool, Gen.Int[1, 40]).Sample((before, half, after, bigEndian, bytesARead) =>
        {
            var error = Refused(Encode(before + half + after, bigEndian), bytesARead);
            Assert.Equal(2 + (2 * before.Length), error.ByteOffset);
            Assert.StartsWith($"x.txt: byte {2 + (2 * before.Length)}: half a pair of surrogates", error.Message, StringComparison.Ordinal);
        }, iter: 3000);

    [Fact]
    public void A_last_byte_that_is_half_a_character_is_named() => Gen.Select(Whole, Gen.Bool, Gen.Int[1, 40]).Sample((text, bigEndian, bytesARead) =>
    {
        var error = Refused([.. Encode(text, bigEndian), 65], bytesARead);
        Assert.Equal(2 + (2 * text.Length), error.ByteOffset);
        Assert.Contains("in the middle of a character", error.Message, StringComparison.Ordinal);
    }, iter: 1000);

    [Fact]
    public void Damage_far_into_the_file_is_named_too()
    {
        foreach (var at in new[] { (BlockBytes / 2) - 2, (BlockBytes / 2) - 1, BlockBytes / 2, BlockBytes })
            Assert.Equal(2 + (2 * at), Refused(Encode(new string('a', at) + "\uD83Dbc", bigEndian: false), int.MaxValue).ByteOffset);
    }

    private static byte[] Encode(string text, bool bigEndian)
    {
        byte[] mark = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE];
        return [.. mark, .. text.SelectMany(c => bigEndian ? new[] { (byte)(c >> 8), (byte)c } : [(byte)c, (byte)(c >> 8)])];
    }

    private static DocumentException Refused(byte[] bytes, int bytesARead) =>
        Assert.Throws<DocumentException>(() => new PlainTextReader(LineMode.Paragraph).Read(new SlowStream(bytes, bytesARead), "x.txt").Count());
}
