using System.Text;

namespace Translate;

/// <summary>Decodes UTF-8, and UTF-16 that says so by its byte order mark, in blocks. Anything else, half a pair of surrogates too, is refused at its first wrong byte.</summary>
internal static class TextDecoding
{
    private const int BlockBytes = 1 << 16;
    private const string WayOut = "Convert it to UTF-8 first, for instance with: iconv -f WINDOWS-1252 -t UTF-8";
    private const string WayOutOfDamage = "Mend it, or leave out what is wrong with: iconv -c -f UTF-16 -t UTF-8";

    private static readonly (byte[] Magic, string Kind)[] Binaries =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"), ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or Office document"), ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"), ("GIF8"u8.ToArray(), "a GIF picture"), ([0x1F, 0x8B], "a gzip archive"), ("\u007FELF"u8.ToArray(), "a program"), ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
    ];

    /// <summary>The text in blocks; a pair of surrogates is never cut.</summary>
    /// <exception cref="DocumentException">The bytes are no text, or in an encoding that is not known.</exception>
    public static IEnumerable<string> Decode(Stream input, string path)
    {
        var bytes = new byte[BlockBytes];
        var length = input.ReadAtLeast(bytes, 4, throwOnEndOfStream: false);
        var (encoding, at) = Recognise(bytes.AsSpan(0, length), path);
        var decoder = encoding.GetDecoder();
        var chars = new char[encoding.GetMaxCharCount(BlockBytes)];
        long before = 0;
        var high = '\0';
        while (true)
        {
            var last = length == 0;
            int decoded;
            try
            {
                decoded = decoder.GetChars(bytes.AsSpan(at, length - at), chars.AsSpan(1), last);
            }
            catch (DecoderFallbackException e)
            {
                throw Wrong(e, encoding, path, before + at, last);
            }

            if (decoded > 0 || high != 0)
            {
                chars[0] = high;
                var from = high == 0 ? 1 : 0;
                var end = decoded + 1;
                high = !last && end > from && char.IsHighSurrogate(chars[end - 1]) ? chars[--end] : '\0';
                if (end > from)
                    yield return new string(chars, from, end - from);
            }

            if (last)
                yield break;
            before += length;
            at = 0;
            length = input.Read(bytes);
        }
    }

    private static DocumentException Wrong(DecoderFallbackException e, Encoding encoding, string path, long offset, bool atEnd)
    {
        var wrong = e.BytesUnknown ?? [];
        var found = $"byte{(wrong.Length > 1 ? "s" : "")} {Convert.ToHexString(wrong)}";
        var where = Math.Max(0, offset + e.Index);
        if (encoding is not UnicodeEncoding)
            return new DocumentException(path, $"this is no UTF-8 ({found}). {WayOut}", where, e);
        if (wrong.Length < 2)
            return new DocumentException(path, $"this UTF-16 ends in the middle of a character ({found}). {WayOutOfDamage}", where, e);
        // The first half of a pair turns out to be alone only at what follows, and that is the place the decoder names.
        if (!atEnd && wrong[encoding.Preamble[0] == 0xFE ? 0 : 1] is >= 0xD8 and < 0xDC)
            where -= 2;
        return new DocumentException(path, $"half a pair of surrogates ({found}) is no character of UTF-16. {WayOutOfDamage}", where, e);
    }

    private static (Encoding Encoding, int Preamble) Recognise(ReadOnlySpan<byte> head, string path)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            throw new DocumentException(path, $"this is UTF-32. {WayOut.Replace("WINDOWS-1252", "UTF-32", StringComparison.Ordinal)}", 0);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), 2);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), 2);
        foreach (var (magic, kind) in Binaries)
        {
            if (head.StartsWith(magic))
                throw new DocumentException(path, $"this is {kind}, no text. Save it as text first.", 0);
        }

        var controls = 0;
        foreach (var b in head)
            controls += b is < 9 or (> 13 and < 27) or (> 27 and < 32) ? 1 : 0;
        // Real text holds a few stray control characters, and they are flagged; of binary data they are a quarter and more.
        if (controls > 2 + head.Length / 10)
            throw new DocumentException(path, "this looks like binary data, no text. Save it as text first.", head.IndexOfAnyInRange((byte)0, (byte)8) is var first and >= 0 ? first : 0);
        var utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
        return (utf8, head.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0);
    }
}
