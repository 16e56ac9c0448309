using System.Runtime.InteropServices;

namespace Translate.Dictionary;

/// <summary>Phrase pairs that no link leaves (Koehn, Och &amp; Marcu 2003), with their probabilities both ways and by the words inside (Moses' four).</summary>
internal static class PhraseExtractor
{
    private const int MostOfOneSource = 12;
    private const double LeastDirect = 0.004, Discount = 0.4;

    /// <summary>The table of aligned pairs.</summary>
    public static PhraseTable Extract(IReadOnlyList<AlignedPair> pairs, CancellationToken cancellation = default)
    {
        var words = new List<(string Text, bool Space)> { (TableWord.Number, true), (TableWord.Number, false) };
        var ids = new Dictionary<(string, bool), int> { [(TableWord.Number, true)] = 0, [(TableWord.Number, false)] = 1 };
        var translations = new WordCounts(pairs);
        var sources = new Dictionary<ulong, int>();
        var targets = new Dictionary<ulong, int>();
        var phrases = new Dictionary<(ulong Source, ulong Target), Counted>();
        for (var p = 0; p < pairs.Count; p++)
        {
            if ((p & 255) == 0)
                cancellation.ThrowIfCancellationRequested();
            var pair = pairs[p];
            var tokens = new int[pair.Target.Length];
            for (var j = 0; j < tokens.Length; j++)
            {
                var word = AlignedPair.IsNumber(pair.Target[j]) && pair.Numbers.Any(n => n.Text == pair.Target[j]) ? (TableWord.Number, pair.Spaces[j]) : (pair.Target[j], pair.Spaces[j]);
                ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, word, out var known);
                if (!known)
                {
                    id = words.Count;
                    words.Add(word);
                }

                tokens[j] = id;
            }

            foreach (var (i1, i2, j1, j2) in Spans(pair))
            {
                if (!SameNumbers(pair, i1, i2, j1, j2))
                    continue;
                var source = PhraseTable.Seed;
                for (var i = i1; i <= i2; i++)
                    source = PhraseTable.Extend(source, pair.Source[i]);
                var target = PhraseTable.Seed;
                for (var j = j1; j <= j2; j++)
                    target = (target ^ (uint)tokens[j]) * 0x9E37_79B9_7F4A_7C15 ^ (target >> 29);
                CollectionsMarshal.GetValueRefOrAddDefault(sources, source, out _)++;
                CollectionsMarshal.GetValueRefOrAddDefault(targets, target, out _)++;
                ref var counted = ref CollectionsMarshal.GetValueRefOrAddDefault(phrases, (source, target), out var seen);
                if (!seen)
                    counted = new Counted { Pair = p, I = (short)i1, J = (short)j1, SourceLength = (byte)(i2 - i1 + 1), TargetLength = (byte)(j2 - j1 + 1) };
                counted.Count++;
            }
        }

        var table = new Dictionary<ulong, List<TablePhrase>>();
        foreach (var ((source, target), counted) in phrases)
        {
            // A long stretch seen once is seen again by chance only.
            if (counted.Count == 1 && counted.SourceLength > 4)
                continue;
            var direct = Math.Max(counted.Count - Discount, 0.1) / sources[source];
            if (direct < LeastDirect)
                continue;
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(table, source, out _);
            (list ??= []).Add(translations.Phrase(pairs[counted.Pair], counted, ids, (float)Math.Log(direct), (float)Math.Log(Math.Max(counted.Count - Discount, 0.1) / targets[target])));
        }

        foreach (var list in table.Values)
        {
            list.Sort(static (a, b) => Worth(a) != Worth(b) ? Worth(b).CompareTo(Worth(a)) : a.Tokens.AsSpan().SequenceCompareTo(b.Tokens));
            if (list.Count > MostOfOneSource)
                list.RemoveRange(MostOfOneSource, list.Count - MostOfOneSource);
        }

        var model = TargetModel.Train([.. pairs.Select(p => p.Target.Select(TargetModel.Id).ToArray())]);
        return PhraseTable.Build(words, table, model);
    }

    private static float Worth(TablePhrase p) => p.Direct + p.Inverse + p.LexicalDirect + p.LexicalInverse;

    /// <summary>Consistent stretches, both ends included; words without a link may join at the target's edges.</summary>
    internal static IEnumerable<(int I1, int I2, int J1, int J2)> Spans(AlignedPair pair)
    {
        var (n, m) = (pair.Source.Length, pair.Target.Length);
        var (least, most) = (new int[n], new int[n]);
        Array.Fill(least, int.MaxValue);
        Array.Fill(most, -1);
        var (first, last) = (new int[m], new int[m]);
        Array.Fill(first, int.MaxValue);
        Array.Fill(last, -1);
        foreach (var (s, t) in pair.Links)
        {
            (least[s], most[s]) = (Math.Min(least[s], t), Math.Max(most[s], t));
            (first[t], last[t]) = (Math.Min(first[t], s), Math.Max(last[t], s));
        }

        for (var i1 = 0; i1 < n; i1++)
        {
            var (j1, j2) = (int.MaxValue, -1);
            for (var i2 = i1; i2 < Math.Min(n, i1 + PhraseTable.LongestSource); i2++)
            {
                (j1, j2) = (Math.Min(j1, least[i2]), Math.Max(j2, most[i2]));
                if (j2 < 0)
                    continue;
                if (j2 - j1 >= PhraseTable.LongestTarget)
                    break;
                var consistent = true;
                for (var j = j1; j <= j2 && consistent; j++)
                    consistent = last[j] < 0 || (first[j] >= i1 && last[j] <= i2);
                if (!consistent)
                    continue;
                for (var from = j1; from >= Math.Max(0, j1 - 2) && (from == j1 || last[from] < 0); from--)
                {
                    for (var to = j2; to < Math.Min(m, j2 + 3) && (to == j2 || last[to] < 0) && to - from < PhraseTable.LongestTarget; to++)
                        yield return (i1, i2, from, to);
                }
            }
        }
    }

    // The numbers inside must be the same ones in the same order, or the phrase is good for nothing else.
    private static bool SameNumbers(AlignedPair pair, int i1, int i2, int j1, int j2)
    {
        var expected = 0;
        for (var j = j1; j <= j2; j++)
        {
            if (!AlignedPair.IsNumber(pair.Target[j]))
                continue;
            while (expected < pair.Numbers.Length && pair.Numbers[expected].Position < i1)
                expected++;
            if (expected >= pair.Numbers.Length || pair.Numbers[expected].Position > i2 || pair.Numbers[expected].Text != pair.Target[j])
                return false;
            expected++;
        }

        while (expected < pair.Numbers.Length && pair.Numbers[expected].Position < i1)
            expected++;
        return expected >= pair.Numbers.Length || pair.Numbers[expected].Position > i2;
    }

    internal struct Counted
    {
        public int Count, Pair;
        public short I, J;
        public byte SourceLength, TargetLength;
    }

    /// <summary>How often words are linked.</summary>
    private sealed class WordCounts
    {
        private readonly Dictionary<(string, string), int> _links = [];
        private readonly Dictionary<string, int> _sources = new(StringComparer.Ordinal), _targets = new(StringComparer.Ordinal);

        public WordCounts(IReadOnlyList<AlignedPair> pairs)
        {
            foreach (var pair in pairs)
            {
                var (sources, targets) = (new bool[pair.Source.Length], new bool[pair.Target.Length]);
                foreach (var (s, t) in pair.Links)
                {
                    Add(pair.Source[s], pair.Target[t]);
                    sources[s] = targets[t] = true;
                }

                for (var s = 0; s < sources.Length; s++)
                {
                    if (!sources[s])
                        Add(pair.Source[s], "");
                }

                for (var t = 0; t < targets.Length; t++)
                {
                    if (!targets[t])
                        Add("", pair.Target[t]);
                }
            }
        }

        public TablePhrase Phrase(AlignedPair pair, Counted at, Dictionary<(string, bool), int> ids, float direct, float inverse)
        {
            var (tokens, origins) = (new int[at.TargetLength], new byte[at.TargetLength]);
            var (sourceSums, sourceLinks) = (new double[at.SourceLength], new int[at.SourceLength]);
            var (targetSums, targetLinks) = (new double[at.TargetLength], new int[at.TargetLength]);
            Array.Fill(origins, PhraseTable.NoOrigin);
            foreach (var (s, t) in pair.Links)
            {
                var (i, j) = (s - at.I, t - at.J);
                if (i < 0 || j < 0 || i >= at.SourceLength || j >= at.TargetLength)
                    continue;
                origins[j] = (byte)Math.Min(origins[j], i);
                var together = (double)_links[(pair.Source[s], pair.Target[t])];
                targetSums[j] += together / _sources[pair.Source[s]];
                targetLinks[j]++;
                sourceSums[i] += together / _targets[pair.Target[t]];
                sourceLinks[i]++;
            }

            double lexicalDirect = 0, lexicalInverse = 0;
            for (var j = 0; j < tokens.Length; j++)
            {
                var word = pair.Target[at.J + j];
                var isNumber = AlignedPair.IsNumber(word) && pair.Numbers.Any(n => n.Text == word);
                tokens[j] = ids[(isNumber ? TableWord.Number : word, pair.Spaces[at.J + j])];
                lexicalDirect += Math.Log(isNumber ? 1 : targetLinks[j] > 0 ? targetSums[j] / targetLinks[j] : (double)_links.GetValueOrDefault(("", word), 1) / Math.Max(_sources.GetValueOrDefault("", 1), 1));
            }

            for (var i = 0; i < sourceSums.Length; i++)
            {
                var word = pair.Source[at.I + i];
                lexicalInverse += Math.Log(word == AlignedPair.Number ? 1 : sourceLinks[i] > 0 ? sourceSums[i] / sourceLinks[i] : (double)_links.GetValueOrDefault((word, ""), 1) / Math.Max(_targets.GetValueOrDefault("", 1), 1));
            }

            return new TablePhrase(tokens, origins, at.Count, direct, inverse, (float)lexicalDirect, (float)lexicalInverse);
        }

        private void Add(string source, string target)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_links, (source, target), out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(_sources, source, out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(_targets, target, out _)++;
        }
    }
}
