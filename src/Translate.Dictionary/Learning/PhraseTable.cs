using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Translate.Dictionary;

/// <summary>A way that reviewers said a stretch of the source.</summary>
/// <param name="Tokens">Indexes into <see cref="PhraseTable.Words"/>.</param>
/// <param name="Origins">For each, which word of the stretch it came from; 15 for none.</param>
/// <param name="Count">How often.</param>
/// <param name="Direct">Logarithm of how often the stretch is said so.</param>
/// <param name="Inverse">Logarithm of how often these words are said for that stretch.</param>
/// <param name="LexicalDirect">The same by the words inside.</param>
/// <param name="LexicalInverse">And backwards.</param>
internal sealed record TablePhrase(int[] Tokens, byte[] Origins, int Count, float Direct, float Inverse, float LexicalDirect, float LexicalInverse);

/// <summary>A word of the target as it is written, and whether white space stands before it. The empty word stands for a number of the source.</summary>
internal readonly record struct TableWord(string Text, bool SpaceBefore, uint Id)
{
    /// <summary>What stands for the number of the source.</summary>
    public const string Number = "";
}

/// <summary>What a memory says for stretches of up to <see cref="LongestSource"/> words, with the model of its target side, as one file.</summary>
internal sealed class PhraseTable
{
    public const int LongestSource = 5, LongestTarget = 8;
    public const byte NoOrigin = 15;
    public const ulong Seed = 14695981039346656037;
    private const ulong Magic = 0x0200_4C42_5054_5254;

    private readonly ulong[] _keys;
    private readonly int[] _offsets;
    private readonly byte[] _data;

    private PhraseTable(string fingerprint, TableWord[] words, ulong[] keys, int[] offsets, byte[] data, TargetModel model) =>
        (Fingerprint, Words, _keys, _offsets, _data, Model) = (fingerprint, words, keys, offsets, data, model);

    /// <summary>A hash of what it holds.</summary>
    public string Fingerprint { get; }

    public TableWord[] Words { get; }

    public TargetModel Model { get; }

    /// <summary>How many stretches it knows.</summary>
    public int Count => _offsets.Count(o => o >= 0);

    /// <summary>The key of a stretch that goes on by one word; all numbers are one word.</summary>
    public static ulong Extend(ulong key, string word)
    {
        foreach (var c in word)
            key = (key ^ c) * 1099511628211;
        return (key ^ 0xFFFF) * 1099511628211;
    }

    /// <summary>A table of phrases by the key of their source.</summary>
    public static PhraseTable Build(IReadOnlyList<(string Text, bool SpaceBefore)> words, IEnumerable<KeyValuePair<ulong, List<TablePhrase>>> phrases, TargetModel model)
    {
        var sorted = phrases.OrderBy(p => p.Key).ToList();
        var slots = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(sorted.Count * 3 / 2, 4));
        var (keys, offsets) = (new ulong[slots], new int[slots]);
        Array.Fill(offsets, -1);
        var data = new MemoryStream();
        using var writer = new BinaryWriter(data);
        foreach (var (key, list) in sorted)
        {
            var slot = Slot(key, slots);
            while (offsets[slot] >= 0)
                slot = (slot + 1) & (slots - 1);
            (keys[slot], offsets[slot]) = (key, (int)data.Length);
            writer.Write((byte)list.Count);
            foreach (var phrase in list)
            {
                writer.Write((byte)phrase.Tokens.Length);
                writer.Write7BitEncodedInt(phrase.Count);
                foreach (var score in (ReadOnlySpan<float>)[phrase.Direct, phrase.Inverse, phrase.LexicalDirect, phrase.LexicalInverse])
                    writer.Write((Half)score);
                for (var k = 0; k < phrase.Tokens.Length; k++)
                {
                    writer.Write7BitEncodedInt(phrase.Tokens[k]);
                    writer.Write(phrase.Origins[k]);
                }
            }

            writer.Flush();
        }

        var bytes = data.ToArray();
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData([.. bytes, .. Encoding.UTF8.GetBytes(string.Join('\n', words.Select(w => w.Text)))]).AsSpan(0, 6));
        return new PhraseTable(fingerprint, [.. words.Select(w => new TableWord(w.Text, w.SpaceBefore, w.Text.Length == 0 ? TargetModel.Id("0") : TargetModel.Id(w.Text)))], keys, offsets, bytes, model);
    }

    /// <summary>The fingerprint of a file, without reading the rest.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static string ReadFingerprint(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
        try
        {
            return reader.ReadUInt64() == Magic ? reader.ReadString() : throw new InvalidDataException("no phrase table of this version");
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("the phrase table is cut off", e);
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no such file, or damaged.</exception>
    public static PhraseTable Load(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            if (reader.ReadUInt64() != Magic)
                throw new InvalidDataException("no phrase table of this version");
            var fingerprint = reader.ReadString();
            var words = new TableWord[Bounded(reader.ReadInt32(), stream.Length)];
            for (var w = 0; w < words.Length; w++)
            {
                var space = reader.ReadBoolean();
                var text = reader.ReadString();
                words[w] = new TableWord(text, space, text.Length == 0 ? TargetModel.Id("0") : TargetModel.Id(text));
            }

            var slots = Bounded(reader.ReadInt32(), stream.Length);
            if (slots < 4 || (slots & (slots - 1)) != 0)
                throw new InvalidDataException("the phrase table is damaged");
            var (keys, offsets) = (new ulong[slots], new int[slots]);
            stream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
            stream.ReadExactly(MemoryMarshal.AsBytes(offsets.AsSpan()));
            var data = new byte[Bounded(reader.ReadInt32(), stream.Length)];
            stream.ReadExactly(data);
            return new PhraseTable(fingerprint, words, keys, offsets, data, TargetModel.Read(reader));
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("the phrase table is cut off", e);
        }
    }

    public void Save(string path)
    {
        using var stream = File.Create(path);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Fingerprint);
        writer.Write(Words.Length);
        foreach (var word in Words)
        {
            writer.Write(word.SpaceBefore);
            writer.Write(word.Text);
        }

        writer.Write(_keys.Length);
        writer.Write(MemoryMarshal.AsBytes(_keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_offsets.AsSpan()));
        writer.Write(_data.Length);
        writer.Write(_data);
        Model.Write(writer);
    }

    /// <summary>What was said for the stretch with this key; none when it was never seen.</summary>
    public List<TablePhrase> Find(ulong key)
    {
        var mask = _keys.Length - 1;
        for (var slot = Slot(key, _keys.Length); _offsets[slot] >= 0; slot = (slot + 1) & mask)
        {
            if (_keys[slot] == key)
                return Read(_data.AsSpan(_offsets[slot]));
        }

        return [];
    }

    private List<TablePhrase> Read(ReadOnlySpan<byte> at)
    {
        var phrases = new List<TablePhrase>(at[0]);
        var left = at[0];
        at = at[1..];
        Span<float> scores = stackalloc float[4];
        for (; left > 0; left--)
        {
            var length = at[0];
            at = at[1..];
            var count = Integer(ref at);
            for (var k = 0; k < 4; k++)
                scores[k] = (float)BinaryPrimitives.ReadHalfLittleEndian(at[(2 * k)..]);
            at = at[8..];
            var (tokens, origins) = (new int[length], new byte[length]);
            for (var k = 0; k < length; k++)
            {
                tokens[k] = Math.Clamp(Integer(ref at), 0, Words.Length - 1);
                origins[k] = at[0];
                at = at[1..];
            }

            phrases.Add(new TablePhrase(tokens, origins, count, scores[0], scores[1], scores[2], scores[3]));
        }

        return phrases;
    }

    private static int Integer(ref ReadOnlySpan<byte> at)
    {
        var (value, shift) = (0, 0);
        for (; ; shift += 7)
        {
            var b = at[0];
            at = at[1..];
            value |= (b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }
    }

    private static int Bounded(int length, long file) => length >= 0 && length <= file ? length : throw new InvalidDataException("the phrase table is damaged");

    private static int Slot(ulong key, int slots) => (int)((key * 0x9E37_79B9_7F4A_7C15) >> 33) & (slots - 1);
}
