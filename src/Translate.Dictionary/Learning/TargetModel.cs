using System.Runtime.InteropServices;

namespace Translate.Dictionary;

/// <summary>The last three words of the target, as the model sees them.</summary>
internal readonly record struct ModelState(uint A, uint B, uint C);

/// <summary>
/// A 4-gram model of the target side of a memory with interpolated Kneser-Ney discounting (Kneser &amp; Ney 1995). Words are known by a hash of
/// their lower-case form; what was never seen costs the same for all.
/// </summary>
internal sealed class TargetModel
{
    private const int Order = 4;
    private static readonly uint End = Id("</s>");
    private readonly ulong[] _keys;
    private readonly Half[] _probabilities, _weights;

    private TargetModel(ulong[] keys, Half[] probabilities, Half[] weights) => (_keys, _probabilities, _weights) = (keys, probabilities, weights);

    /// <summary>The state at the beginning of a sentence.</summary>
    public static ModelState Start { get; } = new(Id("<s>"), Id("<s>"), Id("<s>"));

    /// <summary>The id of a word: a hash of its form in lower case; all numbers are one.</summary>
    public static uint Id(string word)
    {
        var hash = 2166136261u;
        if (word.Length > 0 && char.IsDigit(word[0]))
            word = "<num>";
        foreach (var c in word)
            hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        return hash;
    }

    /// <summary>Learns from sentences, each a list of <see cref="Id"/>s.</summary>
    public static TargetModel Train(IReadOnlyList<uint[]> sentences)
    {
        var grams = new Dictionary<ulong, Gram>[Order];
        for (var n = 0; n < Order; n++)
            grams[n] = [];
        foreach (var sentence in sentences)
        {
            var (a, b, c) = Start;
            for (var k = 0; k <= sentence.Length; k++)
            {
                var word = k < sentence.Length ? sentence[k] : End;
                Count(grams[0], Key(word), 0, 0, false);
                Count(grams[1], Key(c, word), Key(c), Key(word), c == Start.C);
                Count(grams[2], Key(b, c, word), Key(b, c), Key(c, word), b == Start.C);
                Count(grams[3], Key(a, b, c, word), Key(a, b, c), Key(b, c, word), a == Start.C);
                (a, b, c) = (b, c, word);
            }
        }

        // Lower orders count in how many contexts a word was seen, not how often.
        for (var n = Order - 1; n > 0; n--)
        {
            foreach (var gram in grams[n].Values)
                CollectionsMarshal.GetValueRefOrNullRef(grams[n - 1], gram.Suffix).Contexts++;
        }

        var table = new Dictionary<ulong, (float Probability, float Weight)>();
        var lower = new Dictionary<ulong, double>();
        for (var n = 0; n < Order; n++)
        {
            double once = 0, twice = 0;
            var seen = new Dictionary<ulong, (double Sum, int Kinds)>();
            foreach (var gram in grams[n].Values)
            {
                var count = Weight(gram, n);
                once += count == 1 ? 1 : 0;
                twice += count == 2 ? 1 : 0;
                ref var context = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, gram.Context, out _);
                context = (context.Sum + count, context.Kinds + 1);
            }

            var discount = once + twice > 0 ? Math.Clamp(once / (once + (2 * twice)), 0.3, 0.95) : 0.75;
            var current = new Dictionary<ulong, double>(grams[n].Count);
            foreach (var (key, gram) in grams[n])
            {
                var (sum, kinds) = seen[gram.Context];
                var below = n == 0 ? 1.0 / (grams[0].Count + 1) : lower[gram.Suffix];
                current[key] = (Math.Max(Weight(gram, n) - discount, 0) / sum) + (discount * kinds / sum * below);
                // Long sequences seen once say little that the shorter ones do not.
                if (n < 2 || gram.Count > 1)
                    table[key] = ((float)Math.Log(current[key]), table.TryGetValue(key, out var known) ? known.Weight : 0);
            }

            foreach (var (context, (sum, kinds)) in seen)
            {
                if (n > 0 && table.TryGetValue(context, out var entry))
                    table[context] = (entry.Probability, (float)Math.Log(discount * kinds / sum));
                else if (n > 0)
                    table[context] = (float.NaN, (float)Math.Log(discount * kinds / sum));
            }

            lower = current;
        }

        var slots = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(table.Count * 3 / 2, 4));
        var model = new TargetModel(new ulong[slots], new Half[slots], new Half[slots]);
        foreach (var (key, (probability, weight)) in table.OrderBy(t => t.Key))
        {
            var slot = Slot(key, slots);
            while (model._keys[slot] != 0)
                slot = (slot + 1) & (slots - 1);
            (model._keys[slot], model._probabilities[slot], model._weights[slot]) = (key, (Half)probability, (Half)weight);
        }

        return model;

        static double Weight(Gram gram, int n) => n == Order - 1 || gram.AtStart ? gram.Count : Math.Max(gram.Contexts, 1);

        static void Count(Dictionary<ulong, Gram> grams, ulong key, ulong context, ulong suffix, bool atStart)
        {
            ref var gram = ref CollectionsMarshal.GetValueRefOrAddDefault(grams, key, out _);
            gram.Count++;
            (gram.Context, gram.Suffix, gram.AtStart) = (context, suffix, atStart);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TargetModel Read(BinaryReader reader)
    {
        var slots = reader.ReadInt32();
        if (slots < 4 || (slots & (slots - 1)) != 0 || slots > 1 << 27)
            throw new InvalidDataException("the model is damaged");
        var model = new TargetModel(new ulong[slots], new Half[slots], new Half[slots]);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(model._keys.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(model._probabilities.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(model._weights.AsSpan()));
        return model;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_keys.Length);
        writer.Write(MemoryMarshal.AsBytes(_keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_probabilities.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <summary>Natural logarithm of the probability of a word in a state, and what a word never seen gets; the state goes on.</summary>
    public float Score(ref ModelState state, uint word, float unseen)
    {
        var (a, b, c) = state;
        state = new ModelState(b, c, word);
        if (Find(Key(a, b, c, word), out var slot) && !Half.IsNaN(_probabilities[slot]))
            return (float)_probabilities[slot];
        if (!Find(Key(word), out var known))
            return unseen;
        var back = Find(Key(a, b, c), out slot) ? (float)_weights[slot] : 0;
        if (Find(Key(b, c, word), out slot) && !Half.IsNaN(_probabilities[slot]))
            return back + (float)_probabilities[slot];
        back += Find(Key(b, c), out slot) ? (float)_weights[slot] : 0;
        if (Find(Key(c, word), out slot) && !Half.IsNaN(_probabilities[slot]))
            return back + (float)_probabilities[slot];
        back += Find(Key(c), out slot) ? (float)_weights[slot] : 0;
        return back + (Half.IsNaN(_probabilities[known]) ? unseen : (float)_probabilities[known]);
    }

    /// <summary>The logarithm of the probability that the sentence ends here.</summary>
    public float ScoreEnd(ModelState state) => Score(ref state, End, 0);

    private bool Find(ulong key, out int slot)
    {
        var mask = _keys.Length - 1;
        for (slot = Slot(key, _keys.Length); _keys[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_keys[slot] == key)
                return true;
        }

        return false;
    }

    private static int Slot(ulong key, int slots) => (int)(key >> 33) & (slots - 1);

    private static ulong Key(uint a) => Mix(0x1234_5678_9ABC_DEF1, a);

    private static ulong Key(uint a, uint b) => Mix(Key(a), b);

    private static ulong Key(uint a, uint b, uint c) => Mix(Key(a, b), c);

    private static ulong Key(uint a, uint b, uint c, uint d) => Mix(Key(a, b, c), d);

    // A bijection of each step (SplitMix64), never 0 in practice; two n-grams in 2^64 may meet.
    private static ulong Mix(ulong hash, uint word)
    {
        hash = (hash ^ word) * 0xBF58_476D_1CE4_E5B9;
        hash = (hash ^ (hash >> 29)) * 0x94D0_49BB_1331_11EB;
        return (hash ^ (hash >> 32)) | 1;
    }

    private struct Gram
    {
        public int Count, Contexts;
        public ulong Context, Suffix;
        public bool AtStart;
    }
}
