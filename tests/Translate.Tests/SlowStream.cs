namespace Translate.Tests;

/// <summary>A stream that gives a few bytes at a time, as a pipe or a network does.</summary>
internal sealed class SlowStream(byte[] bytes, int bytesARead) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, bytesARead)]);

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, bytesARead));
}
