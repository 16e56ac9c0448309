using System.Runtime.InteropServices;

namespace Translate.Jobs;

/// <summary>A provider's own links as bytes: five 32-bit numbers a link, in the machine's order; such files do not travel.</summary>
internal static class SpanLinkCodec
{
    public static byte[]? Encode(IReadOnlyList<SpanLink> links) =>
        links.Count == 0 ? null : MemoryMarshal.AsBytes<SpanLink>(links.ToArray()).ToArray();

    public static SpanLink[] Decode(ReadOnlySpan<byte> bytes) => MemoryMarshal.Cast<byte, SpanLink>(bytes).ToArray();
}
