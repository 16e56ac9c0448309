using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Translate.Alignment;

/// <summary>
/// The file of a <see cref="WordModel"/>: <c>TWM</c> and a version byte, SHA-256 of the rest, and the rest under Brotli. Counts are kept as a
/// byte each, on a logarithmic scale; that changes them by a few per cent, which no link depends on.
/// </summary>
internal static class WordModelFile
{
    // Rises when the layout changes, or the normalised form of words does.
    private const byte Version = 2;
    private const double StepsPerDoubling = 9, Smallest = 1 / 128.0;

    private static ReadOnlySpan<byte> Magic => "TWM"u8;

    public static void Write(WordModel model, Stream stream)
    {
        var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        using (var writer = new BinaryWriter(brotli))
        {
            writer.Write(model.Languages.Source);
            writer.Write(model.Languages.Target);
            Write(writer, model.Source);
            Write(writer, model.Target);
            for (var s = 0; s < model.Source.Words.Length; s++)
            {
                writer.Write7BitEncodedInt(model.Starts[s + 1] - model.Starts[s]);
                var before = 0;
                for (var e = model.Starts[s]; e < model.Starts[s + 1]; e++)
                {
                    writer.Write7BitEncodedInt(model.Targets[e] - before);
                    before = model.Targets[e];
                }
            }

            writer.Write(Array.ConvertAll(model.Counts, Pack));
        }

        var bytes = packed.ToArray();
        stream.Write(Magic);
        stream.WriteByte(Version);
        stream.Write(SHA256.HashData(bytes));
        stream.Write(bytes);
    }

    public static WordModel Read(Stream stream, string name)
    {
        var file = new MemoryStream();
        stream.CopyTo(file);
        var bytes = file.ToArray();
        if (bytes.Length < Magic.Length + 1 || !bytes.AsSpan().StartsWith(Magic))
            throw new ConfigurationException($"{name}: this is no model of word alignment. Write one with: translate align-words … --save-model {name}");
        if (bytes[Magic.Length] != Version)
            throw new ConfigurationException($"{name}: a model of version {bytes[Magic.Length]}, but this program reads version {Version}. Train it again.");
        var head = Magic.Length + 1 + SHA256.HashSizeInBytes;
        if (bytes.Length < head || !SHA256.HashData(bytes.AsSpan(head)).AsSpan().SequenceEqual(bytes.AsSpan(Magic.Length + 1, SHA256.HashSizeInBytes)))
            throw new ConfigurationException($"{name}: the model is damaged; its checksum does not fit. Copy it again, or train it again.");
        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(bytes, head, bytes.Length - head), CompressionMode.Decompress));
        var languages = new LanguagePair(reader.ReadString(), reader.ReadString());
        var (source, target) = (ReadSide(reader), ReadSide(reader));
        var starts = new int[source.Words.Length + 1];
        var targets = new List<int>();
        for (var s = 0; s < source.Words.Length; s++)
        {
            var (count, at) = (reader.Read7BitEncodedInt(), 0);
            for (var e = 0; e < count; e++)
                targets.Add(at += reader.Read7BitEncodedInt());
            starts[s + 1] = targets.Count;
        }

        return new(languages, source, target, starts, [.. targets], Array.ConvertAll(reader.ReadBytes(targets.Count), Unpack));
    }

    private static void Write(BinaryWriter writer, WordSide side)
    {
        writer.Write7BitEncodedInt(side.Words.Length);
        writer.Write(Encoding.UTF8.GetBytes(string.Concat(side.Words.Select(w => w + "\n"))) is var text ? text.Length : 0);
        writer.Write(text);
        writer.Write(Array.ConvertAll(side.Nulls, Pack));
        foreach (var weight in side.Jumps.Weights)
            writer.Write(weight);
    }

    private static WordSide ReadSide(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        var words = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadInt32())).Split('\n')[..count];
        var nulls = Array.ConvertAll(reader.ReadBytes(count), Unpack);
        var jumps = new float[JumpCounts.Kinds];
        for (var d = 0; d < jumps.Length; d++)
            jumps[d] = reader.ReadSingle();
        return new(words, nulls, new JumpTable(jumps));
    }

    private static byte Pack(float count) => count < Smallest ? (byte)0 : (byte)Math.Clamp(1 + Math.Round(StepsPerDoubling * Math.Log2(count / Smallest)), 1, 255);

    private static float Unpack(byte packed) => packed == 0 ? 0 : (float)(Smallest * Math.Pow(2, (packed - 1) / StepsPerDoubling));
}
