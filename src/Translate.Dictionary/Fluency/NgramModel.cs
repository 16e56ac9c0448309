using System.Runtime.InteropServices;

namespace Translate.Dictionary;

/// <summary>
/// A trigram model of English with interpolated absolute discounting (Ney, Essen &amp; Kneser 1994). It chooses among forms, articles and
/// prepositions, never among content words: rare words are known by their class alone (a number, a name, a word in -ed).
/// </summary>
internal sealed class NgramModel
{
    private const double Discount = 0.75;
    private const int RareBelow = 3;
    private const ulong Magic = 0x314D_4C4E_4741_5254;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, float> _probability = [];
    private readonly Dictionary<ulong, float> _weight = [];

    private NgramModel()
    {
    }

    /// <summary>The beginning of a sentence.</summary>
    public const int Start = 0;

    /// <summary>Number of n-grams kept.</summary>
    public int Count => _probability.Count;

    /// <summary>Learns from sentences.</summary>
    public static NgramModel Train(IEnumerable<string> sentences)
    {
        var tokenized = sentences.Select(Tokens).ToList();
        var frequency = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in tokenized.SelectMany(t => t))
            CollectionsMarshal.GetValueRefOrAddDefault(frequency, word, out _)++;
        var model = new NgramModel();
        model._ids["<s>"] = Start;
        foreach (var (word, count) in frequency.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal))
        {
            if (count >= RareBelow)
                model._ids.TryAdd(word, model._ids.Count);
        }

        foreach (var name in Classes)
            model._ids.TryAdd(name, model._ids.Count);
        var counts = new Dictionary<ulong, int>[3] { [], [], [] };
        foreach (var sentence in tokenized)
        {
            int a = Start, b = Start;
            foreach (var word in sentence)
            {
                var c = model.Id(word);
                CollectionsMarshal.GetValueRefOrAddDefault(counts[0], Key(c), out _)++;
                CollectionsMarshal.GetValueRefOrAddDefault(counts[1], Key(b, c), out _)++;
                CollectionsMarshal.GetValueRefOrAddDefault(counts[2], Key(a, b, c), out _)++;
                (a, b) = (b, c);
            }
        }

        model.Estimate(counts);
        return model;
    }

    /// <summary>The words of a sentence as the model sees them.</summary>
    public static List<string> Tokens(string sentence)
    {
        var words = new List<string>();
        foreach (var span in WordTokenizer.Default.Tokenize(sentence))
            words.Add(Normal(sentence.Substring(span.Start, span.Length)));
        return words;
    }

    /// <summary>The id of a word, or of its class when it is rare.</summary>
    public int Id(string word) => _ids.TryGetValue(word, out var id) ? id : _ids[Class(word)];

    /// <summary>Natural logarithm of the probability of a word behind two others.</summary>
    public float LogProbability(int a, int b, int c)
    {
        var bigram = _probability.TryGetValue(Key(b, c), out var p2) ? p2 : Backed(Key(b), Unigram(c));
        return _probability.TryGetValue(Key(a, b, c), out var p3) ? MathF.Log(p3) : MathF.Log(Backed(Key(a, b), bigram));
    }

    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(_ids.Count);
        foreach (var word in _ids.OrderBy(i => i.Value))
            writer.Write(word.Key);
        foreach (var table in (ReadOnlySpan<Dictionary<ulong, float>>)[_probability, _weight])
        {
            writer.Write(table.Count);
            foreach (var (key, value) in table.OrderBy(t => t.Key))
            {
                writer.Write(key);
                writer.Write((Half)MathF.Log(value));
            }
        }
    }

    public static NgramModel Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt64() != Magic)
            throw new InvalidDataException("not a model");
        var model = new NgramModel();
        for (int i = 0, n = reader.ReadInt32(); i < n; i++)
            model._ids[reader.ReadString()] = i;
        foreach (var table in (ReadOnlySpan<Dictionary<ulong, float>>)[model._probability, model._weight])
        {
            var n = reader.ReadInt32();
            table.EnsureCapacity(n);
            for (var i = 0; i < n; i++)
            {
                var key = reader.ReadUInt64();
                table[key] = MathF.Exp((float)reader.ReadHalf());
            }
        }

        return model;
    }

    private static readonly string[] Classes = ["<number>", "<name>", "<ed>", "<ing>", "<s-form>", "<ly>", "<word>"];

    private static string Class(string word) => word switch
    {
        _ when char.IsDigit(word[0]) => "<number>",
        _ when char.IsUpper(word[0]) => "<name>",
        _ when word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) => "<ed>",
        _ when word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) => "<ing>",
        _ when word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) => "<ly>",
        _ when word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => "<s-form>",
        _ => "<word>",
    };

    /// <summary>Lower case but for names within the sentence; <c>an</c> counts as <c>a</c>, which is spelt later.</summary>
    public static string Normal(string word) => word switch
    {
        "an" or "An" or "A" => "a",
        "I" => "I",
        _ when char.IsDigit(word[0]) => "<number>",
        _ => word.ToLowerInvariant(),
    };

    private static ulong Key(int c) => (1UL << 63) | (uint)c;

    private static ulong Key(int b, int c) => (1UL << 62) | ((ulong)(uint)b << 20) | (uint)c;

    private static ulong Key(int a, int b, int c) => ((ulong)(uint)a << 40) | ((ulong)(uint)b << 20) | (uint)c;

    private float Unigram(int c) => _probability.TryGetValue(Key(c), out var p) ? p : 1e-6f;

    private float Backed(ulong context, float lower) => _weight.TryGetValue(context, out var weight) ? weight * lower : lower;

    private void Estimate(Dictionary<ulong, int>[] counts)
    {
        var total = (double)counts[0].Values.Sum();
        foreach (var (key, count) in counts[0])
            _probability[key] = (float)(count / total);
        for (var order = 1; order <= 2; order++)
        {
            var seen = new Dictionary<ulong, (int Sum, int Kinds)>();
            foreach (var (key, count) in counts[order])
            {
                ref var context = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, Context(key, order), out _);
                context = (context.Sum + count, context.Kinds + 1);
            }

            foreach (var (context, (sum, kinds)) in seen)
                _weight[context] = (float)(Discount * kinds / sum);
            foreach (var (key, count) in counts[order])
            {
                var context = Context(key, order);
                var (sum, _) = seen[context];
                var c = (int)(key & 0xFFFFF);
                var b = (int)((key >> 20) & 0xFFFFF);
                var lower = order == 1 ? Unigram(c) : _probability[Key(b, c)];
                _probability[key] = (float)((Math.Max(count - Discount, 0) / sum) + (_weight[context] * lower));
            }
        }

        // What was seen once says little that the lower order does not.
        foreach (var (key, count) in counts[2])
        {
            if (count == 1)
                _probability.Remove(key);
        }

        static ulong Context(ulong key, int order) => order == 1 ? Key((int)((key >> 20) & 0xFFFFF)) : Key((int)((key >> 40) & 0xFFFFF), (int)((key >> 20) & 0xFFFFF));
    }
}
