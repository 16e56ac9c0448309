using System.Collections.Immutable;

namespace Translate.Jobs;

/// <summary>
/// Word links as bytes: for each link the source index less the one before, the target index less the one before (both
/// zigzag), and the probability in ten-thousandths below 1; each as a variable-length integer, so that a sure diagonal
/// link takes three bytes.
/// </summary>
internal static class LinkCodec
{
    private const int MaxBytesALink = 15;

    public static byte[] Encode(ImmutableArray<WordLink> links)
    {
        if (links.IsDefaultOrEmpty)
            return [];
        var buffer = links.Length <= 64 ? stackalloc byte[64 * MaxBytesALink] : new byte[links.Length * MaxBytesALink];
        var at = 0;
        var previous = default(WordLink);
        foreach (var link in links)
        {
            Write(buffer, ref at, ZigZag(link.Source - previous.Source));
            Write(buffer, ref at, ZigZag(link.Target - previous.Target));
            Write(buffer, ref at, (uint)Math.Clamp((int)MathF.Round((1 - link.Probability) * 10_000), 0, 10_000));
            previous = link;
        }

        return buffer[..at].ToArray();
    }

    public static ImmutableArray<WordLink> Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return [];
        var links = ImmutableArray.CreateBuilder<WordLink>(bytes.Length / 3);
        int source = 0, target = 0;
        for (var at = 0; at < bytes.Length;)
        {
            source += UnZigZag(Read(bytes, ref at));
            target += UnZigZag(Read(bytes, ref at));
            links.Add(new WordLink(source, target, (10_000 - (int)Read(bytes, ref at)) / 10_000f));
        }

        return links.DrainToImmutable();
    }

    private static uint ZigZag(int value) => (uint)((value << 1) ^ (value >> 31));

    private static int UnZigZag(uint value) => (int)(value >> 1) ^ -(int)(value & 1);

    private static void Write(Span<byte> buffer, ref int at, uint value)
    {
        for (; value >= 0x80; value >>= 7)
            buffer[at++] = (byte)(value | 0x80);
        buffer[at++] = (byte)value;
    }

    private static uint Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = bytes[at++];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }
    }
}
