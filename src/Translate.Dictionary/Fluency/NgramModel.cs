using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Translate.Dictionary;

/// <summary>
/// A trigram model of English with interpolated absolute discounting (Ney, Essen &amp; Kneser 1994), as one block of bytes used where it lies.
/// It chooses among forms, articles and prepositions, never among content words: rare words are known by their class alone (a number, a word
/// in -ed).
/// </summary>
/// <remarks>Layout, little endian: magic, number of words, slots of the probabilities, slots of the weights, length of the words; the words, one a line,
/// filled up to eight bytes; per slot a key of 8 bytes; per slot the logarithm as a half. A key is three ids of 20 bits.</remarks>
internal sealed class NgramModel
{
    /// <summary>The id of the beginning of a sentence.</summary>
    public const int Start = 0;

    private const double Discount = 0.75;
    private const int RareBelow = 3;
    private const ulong Magic = 0x0100_4D4C_4E54_5254;
    private const float Unseen = -13.8f;
    private static readonly string[] Classes = ["<number>", "<ed>", "<ing>", "<s-form>", "<ly>", "<word>"];

    private readonly byte[] _bytes;
    private readonly Dictionary<string, int> _ids;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _idsBySpan;
    private readonly int _probabilities, _probabilitySlots, _weights, _weightSlots;

    public NgramModel(byte[] bytes)
    {
        var span = bytes.AsSpan();
        if (span.Length < 24 || BinaryPrimitives.ReadUInt64LittleEndian(span) != Magic)
            throw new InvalidDataException("not a model");
        _bytes = bytes;
        _probabilitySlots = BinaryPrimitives.ReadInt32LittleEndian(span[12..]);
        _weightSlots = BinaryPrimitives.ReadInt32LittleEndian(span[16..]);
        var length = BinaryPrimitives.ReadInt32LittleEndian(span[20..]);
        var words = Encoding.UTF8.GetString(span.Slice(24, length)).TrimEnd('\0').Split('\n');
        _ids = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
            _ids[words[i]] = i;
        _idsBySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        _probabilities = 24 + length;
        _weights = _probabilities + (_probabilitySlots * 10);
    }

    /// <summary>Learns from sentences.</summary>
    public static NgramModel Train(IEnumerable<string> sentences)
    {
        var tokenized = sentences.Select(Tokens).ToList();
        var frequency = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in tokenized.SelectMany(t => t))
            CollectionsMarshal.GetValueRefOrAddDefault(frequency, word, out _)++;
        var words = new List<string> { "<s>" };
        words.AddRange(frequency.Where(f => f.Value >= RareBelow && !Classes.Contains(f.Key)).OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key));
        words.AddRange(Classes);
        var ids = words.Select((w, i) => (w, i)).ToDictionary(x => x.w, x => x.i, StringComparer.Ordinal);
        var counts = new Dictionary<ulong, int>[3] { [], [], [] };
        foreach (var sentence in tokenized)
        {
            int a = Start, b = Start;
            foreach (var word in sentence)
            {
                var c = ids.TryGetValue(word, out var id) ? id : ids[Class(word)];
                CollectionsMarshal.GetValueRefOrAddDefault(counts[0], Key(c), out _)++;
                CollectionsMarshal.GetValueRefOrAddDefault(counts[1], Key(b, c), out _)++;
                CollectionsMarshal.GetValueRefOrAddDefault(counts[2], Key(a, b, c), out _)++;
                (a, b) = (b, c);
            }
        }

        var (probability, weight) = Estimate(counts);
        return new NgramModel(Pack(words, probability, weight));
    }

    /// <summary>The block of bytes.</summary>
    public byte[] ToBytes() => _bytes;

    /// <summary>The words of a sentence as the model sees them.</summary>
    public static List<string> Tokens(string sentence)
    {
        var words = new List<string>();
        foreach (var span in WordTokenizer.Default.Tokenize(sentence))
            words.Add(Normal(sentence.Substring(span.Start, span.Length)));
        return words;
    }

    /// <summary>Lower case; <c>an</c> counts as <c>a</c>, which is spelt later.</summary>
    public static string Normal(string word) => word switch
    {
        "an" or "An" => "a",
        _ when char.IsDigit(word[0]) => "<number>",
        _ => word.ToLowerInvariant(),
    };

    /// <summary>The id of a word as it stands in a sentence, or of its class when it is rare.</summary>
    public int Id(ReadOnlySpan<char> word)
    {
        if (char.IsDigit(word[0]))
            return _ids["<number>"];
        if (word is "an" or "An")
            return _idsBySpan["a"];
        Span<char> lower = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(lower);
        return _idsBySpan.TryGetValue(lower, out var id) ? id : _ids[Class(lower)];
    }

    /// <summary>Natural logarithm of the probability of a word behind two others.</summary>
    public float LogProbability(int a, int b, int c)
    {
        if (Find(_probabilities, _probabilitySlots, Key(a, b, c), out var p))
            return p;
        var back = Find(_weights, _weightSlots, Key(a, b), out var weight) ? weight : 0;
        if (Find(_probabilities, _probabilitySlots, Key(b, c), out p))
            return back + p;
        back += Find(_weights, _weightSlots, Key(b), out weight) ? weight : 0;
        return back + (Find(_probabilities, _probabilitySlots, Key(c), out p) ? p : Unseen);
    }

    private static string Class(ReadOnlySpan<char> word)
    {
        if (char.IsDigit(word[0]))
            return "<number>";
        if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal))
            return "<ed>";
        if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal))
            return "<ing>";
        if (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal))
            return "<ly>";
        return word.Length > 3 && word is [.., not 's', 's'] ? "<s-form>" : "<word>";
    }

    private static ulong Key(int c) => (1UL << 63) | (uint)c;

    private static ulong Key(int b, int c) => (1UL << 62) | ((ulong)(uint)b << 20) | (uint)c;

    private static ulong Key(int a, int b, int c) => (1UL << 61) | ((ulong)(uint)a << 40) | ((ulong)(uint)b << 20) | (uint)c;

    private static int Slot(ulong key, int slots) => (int)((key * 0x9E37_79B9_7F4A_7C15) >> 33) & (slots - 1);

    private bool Find(int table, int slots, ulong key, out float value)
    {
        var keys = MemoryMarshal.Cast<byte, ulong>(_bytes.AsSpan(table, slots * 8));
        for (var slot = Slot(key, slots); keys[slot] != 0; slot = (slot + 1) & (slots - 1))
        {
            if (keys[slot] != key)
                continue;
            value = (float)BinaryPrimitives.ReadHalfLittleEndian(_bytes.AsSpan(table + (slots * 8) + (slot * 2)));
            return true;
        }

        value = 0;
        return false;
    }

    private static (Dictionary<ulong, double> Probability, Dictionary<ulong, double> Weight) Estimate(Dictionary<ulong, int>[] counts)
    {
        var probability = new Dictionary<ulong, double>();
        var weight = new Dictionary<ulong, double>();
        var total = (double)counts[0].Values.Sum();
        foreach (var (key, count) in counts[0])
            probability[key] = count / total;
        for (var order = 1; order <= 2; order++)
        {
            var seen = new Dictionary<ulong, (int Sum, int Kinds)>();
            foreach (var (key, count) in counts[order])
            {
                ref var context = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, Context(key, order), out _);
                context = (context.Sum + count, context.Kinds + 1);
            }

            foreach (var (context, (sum, kinds)) in seen)
                weight[context] = Discount * kinds / sum;
            foreach (var (key, count) in counts[order])
            {
                var context = Context(key, order);
                var c = (int)(key & 0xFFFFF);
                var lower = probability[order == 1 ? Key(c) : Key((int)((key >> 20) & 0xFFFFF), c)];
                probability[key] = (Math.Max(count - Discount, 0) / seen[context].Sum) + (weight[context] * lower);
            }
        }

        // A trigram seen once says little that the bigram does not.
        foreach (var (key, count) in counts[2])
        {
            if (count == 1)
                probability.Remove(key);
        }

        return (probability, weight);

        static ulong Context(ulong key, int order) => order == 1 ? Key((int)((key >> 20) & 0xFFFFF)) : Key((int)((key >> 40) & 0xFFFFF), (int)((key >> 20) & 0xFFFFF));
    }

    private static byte[] Pack(List<string> words, Dictionary<ulong, double> probability, Dictionary<ulong, double> weight)
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\n', words));
        Array.Resize(ref text, (text.Length + 7) / 8 * 8);
        var result = new MemoryStream();
        using var writer = new BinaryWriter(result);
        var slots = new[] { probability, weight }.Select(t => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(t.Count * 3 / 2, 4))).ToArray();
        writer.Write(Magic);
        writer.Write(words.Count);
        writer.Write(slots[0]);
        writer.Write(slots[1]);
        writer.Write(text.Length);
        writer.Write(text);
        Write(probability, slots[0]);
        Write(weight, slots[1]);
        writer.Flush();
        return result.ToArray();

        void Write(Dictionary<ulong, double> table, int slots)
        {
            var keys = new ulong[slots];
            var values = new Half[slots];
            foreach (var (key, value) in table.OrderBy(t => t.Key))
            {
                var slot = Slot(key, slots);
                while (keys[slot] != 0)
                    slot = (slot + 1) & (slots - 1);
                (keys[slot], values[slot]) = (key, (Half)Math.Log(value));
            }

            foreach (var key in keys)
                writer.Write(key);
            foreach (var value in values)
                writer.Write(value);
        }
    }
}
