using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Translate.Dictionary;

/// <summary>
/// The lexicon as one block of bytes that is used where it lies: lines grouped by key behind a hash table, and a hash table of the
/// beginnings of all phrases. Nothing is parsed before it is asked for, so that a program that translates one sentence starts at once.
/// </summary>
/// <remarks>Layout, little endian: magic, slots of the line table, slots of the prefix table, length of the lines, fingerprint (16 characters),
/// the two tables, the lines. A line slot is the 64-bit hash of a key and the offset of its first line; the lines of a key stand together.</remarks>
internal sealed class CompiledLexicon
{
    private const ulong Magic = 0x0100_5849_4C54_5254;
    private const int HeaderLength = 8 + 4 + 4 + 4 + 16;
    private const ulong Complete = 1;
    private readonly byte[] _bytes;
    private readonly int _lineSlots, _prefixSlots, _lines;

    public CompiledLexicon(byte[] bytes)
    {
        var span = bytes.AsSpan();
        if (span.Length < HeaderLength || BinaryPrimitives.ReadUInt64LittleEndian(span) != Magic)
            throw new InvalidDataException("not a compiled lexicon");
        _bytes = bytes;
        _lineSlots = BinaryPrimitives.ReadInt32LittleEndian(span[8..]);
        _prefixSlots = BinaryPrimitives.ReadInt32LittleEndian(span[12..]);
        Fingerprint = Encoding.ASCII.GetString(span.Slice(20, 16)).Trim();
        _lines = HeaderLength + (_lineSlots * 16) + (_prefixSlots * 8);
    }

    /// <summary>A hash of the lines.</summary>
    public string Fingerprint { get; }

    private ReadOnlySpan<ulong> Prefixes => MemoryMarshal.Cast<byte, ulong>(_bytes.AsSpan(HeaderLength + (_lineSlots * 16), _prefixSlots * 8));

    /// <summary>The bytes for these keyed lines, in their order, and phrases.</summary>
    public static byte[] Compile(IEnumerable<(string Key, string Line)> lines, IEnumerable<string> phrases)
    {
        var groups = lines.GroupBy(l => l.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        var lineSlots = Slots(groups.Count);
        var table = new (ulong Hash, int Offset)[lineSlots];
        var text = new MemoryStream();
        foreach (var group in groups)
        {
            var hash = Hash(group.Key);
            var slot = (int)(hash & (uint)(lineSlots - 1));
            while (table[slot].Hash != 0)
                slot = (slot + 1) & (lineSlots - 1);
            table[slot] = (hash, (int)text.Length);
            foreach (var (_, line) in group)
                text.Write(Encoding.UTF8.GetBytes(line + "\n"));
            text.WriteByte((byte)'\n');
        }

        var prefixes = new Dictionary<ulong, bool>();
        foreach (var phrase in phrases)
        {
            var hash = Seed;
            var words = phrase.Split(' ');
            for (var k = 0; k < words.Length; k++)
            {
                hash = Extend(hash, words[k]);
                CollectionsMarshal.GetValueRefOrAddDefault(prefixes, hash & ~Complete, out _) |= k == words.Length - 1;
            }
        }

        var prefixSlots = Slots(prefixes.Count);
        var prefixTable = new ulong[prefixSlots];
        foreach (var (hash, complete) in prefixes.OrderBy(p => p.Key))
        {
            var slot = (int)((hash >> 1) & (uint)(prefixSlots - 1));
            while (prefixTable[slot] != 0)
                slot = (slot + 1) & (prefixSlots - 1);
            prefixTable[slot] = hash | (complete ? Complete : 0);
        }

        var result = new MemoryStream();
        using var writer = new BinaryWriter(result);
        writer.Write(Magic);
        writer.Write(lineSlots);
        writer.Write(prefixSlots);
        writer.Write((int)text.Length);
        writer.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(text.ToArray()).AsSpan(0, 6)).PadRight(16)));
        foreach (var (hash, offset) in table)
        {
            writer.Write(hash);
            writer.Write((long)offset);
        }

        foreach (var hash in prefixTable)
            writer.Write(hash);
        writer.Write(text.ToArray());
        writer.Flush();
        return result.ToArray();

        static int Slots(int count) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(count * 2, 4));
    }

    /// <summary>The lines of a key; none when it has none.</summary>
    public List<string> Lines(string key)
    {
        var hash = Hash(key);
        for (var slot = (int)(hash & (uint)(_lineSlots - 1)); ; slot = (slot + 1) & (_lineSlots - 1))
        {
            var entry = _bytes.AsSpan(HeaderLength + (slot * 16), 16);
            var found = BinaryPrimitives.ReadUInt64LittleEndian(entry);
            if (found == 0)
                return [];
            if (found != hash)
                continue;
            return LinesAt(_lines + (int)BinaryPrimitives.ReadInt64LittleEndian(entry[8..]), out _);
        }
    }

    /// <summary>All lines, by the order of their keys.</summary>
    public IEnumerable<string> All()
    {
        for (var at = _lines; at < _bytes.Length;)
        {
            foreach (var line in LinesAt(at, out at))
                yield return line;
        }
    }

    /// <summary>Adds the phrases that start at a word, with the number of words each takes. A word may be matched by any of its forms; an empty list ends the phrase.</summary>
    public void MatchPhrases(Func<int, IReadOnlyList<string>> forms, int first, List<(string Phrase, int Words)> found) => Match(first, "", Seed, forms, first, found);

    /// <summary>Orders phrases by their length; of equal length those found first come first.</summary>
    public static void LongestFirst(List<(string Phrase, int Words)> found)
    {
        for (var i = 1; i < found.Count; i++)
        {
            for (var k = i; k > 0 && found[k].Words > found[k - 1].Words; k--)
                (found[k], found[k - 1]) = (found[k - 1], found[k]);
        }
    }

    private const ulong Seed = 14695981039346656037;

    private void Match(int at, string phrase, ulong state, Func<int, IReadOnlyList<string>> forms, int first, List<(string Phrase, int Words)> found)
    {
        foreach (var form in forms(at))
        {
            var next = state;
            if (!Follows(ref next, form, out var complete))
                continue;
            var said = phrase.Length == 0 ? form : phrase + " " + form;
            if (complete && at > first)
                found.Add((said, at - first + 1));
            Match(at + 1, said, next, forms, first, found);
        }
    }

    // Whether phrases begin with the words so far and this one, and whether they are one; the state goes on to the next word.
    private bool Follows(ref ulong state, string word, out bool complete)
    {
        complete = false;
        var hash = Extend(state, word);
        var prefixes = Prefixes;
        var key = hash & ~Complete;
        for (var slot = (int)((key >> 1) & (uint)(_prefixSlots - 1)); prefixes[slot] != 0; slot = (slot + 1) & (_prefixSlots - 1))
        {
            if ((prefixes[slot] & ~Complete) != key)
                continue;
            complete = (prefixes[slot] & Complete) != 0;
            state = hash;
            return true;
        }

        return false;
    }

    private List<string> LinesAt(int start, out int after)
    {
        var lines = new List<string>(1);
        var rest = _bytes.AsSpan(start);
        while (rest[0] != '\n')
        {
            var end = rest.IndexOf((byte)'\n');
            lines.Add(Encoding.UTF8.GetString(rest[..end]));
            rest = rest[(end + 1)..];
            start += end + 1;
        }

        after = start + 1;
        return lines;
    }

    // FNV-1a over UTF-16 units; never 0, which marks an empty slot.
    private static ulong Hash(string key) => Extend(Seed, key) | 1;

    private static ulong Extend(ulong hash, string word)
    {
        foreach (var c in word)
            hash = (hash ^ c) * 1099511628211;
        return (hash ^ 0xFFFF) * 1099511628211;
    }
}
