namespace Translate.Dictionary;

/// <summary>A pair of sentences as ids of lemmas; both sides count from 0.</summary>
internal readonly record struct IdPair(int[] Source, int[] Target);

/// <summary>
/// Word alignment of a small memory: IBM Model 1, then a hidden Markov model (Vogel, Ney &amp; Tillmann 1996), both ways, joined by grow-diag-final-and
/// (Koehn, Och &amp; Marcu 2003). The lexicon is the prior: a pair it lists counts as seen some times before.
/// </summary>
internal sealed class HmmAligner
{
    private const int Model1Rounds = 4, HmmRounds = 3, WidestJump = 8, MostCells = 1 << 24;
    private const float PriorCount = 4f, Null = 0.15f, Least = 1e-7f;
    private readonly IReadOnlyList<IdPair> _pairs;
    private readonly Func<int, int, bool> _listed;
    private readonly CancellationToken _cancellation;
    private ulong[] _keys = new ulong[1 << 16];
    private int _used;

    private HmmAligner(IReadOnlyList<IdPair> pairs, Func<int, int, bool> listed, CancellationToken cancellation) => (_pairs, _listed, _cancellation) = (pairs, listed, cancellation);

    /// <summary>The links of each pair, source and target position, in order.</summary>
    public static List<(int Source, int Target)[]> Align(IReadOnlyList<IdPair> pairs, Func<int, int, bool> listed, CancellationToken cancellation = default)
    {
        var aligner = new HmmAligner(pairs, listed, cancellation);
        aligner.Index();
        var forward = aligner.Train(reversed: false);
        var backward = aligner.Train(reversed: true);
        var links = new List<(int, int)[]>(pairs.Count);
        for (var p = 0; p < pairs.Count; p++)
            links.Add(Join(pairs[p], forward[p], backward[p]));
        return links;
    }

    private void Index()
    {
        foreach (var pair in _pairs)
        {
            foreach (var s in pair.Source)
            {
                foreach (var t in pair.Target)
                    Add(Key(s, t));
            }
        }
    }

    private static ulong Key(int source, int target) => ((ulong)(uint)(source + 1) << 32) | (uint)target;

    private static int Slot(ulong key, int slots) => (int)((key * 0x9E37_79B9_7F4A_7C15) >> 36) & (slots - 1);

    private void Add(ulong key)
    {
        var slot = Find(key);
        if (_keys[slot] != 0 || _used >= MostCells)
            return;
        _keys[slot] = key;
        if (++_used * 3 <= _keys.Length * 2)
            return;
        var old = _keys;
        _keys = new ulong[old.Length * 2];
        foreach (var k in old)
        {
            if (k != 0)
                _keys[Find(k)] = k;
        }
    }

    private int Find(ulong key)
    {
        var slot = Slot(key, _keys.Length);
        while (_keys[slot] != 0 && _keys[slot] != key)
            slot = (slot + 1) & (_keys.Length - 1);
        return slot;
    }

    /// <summary>For each pair the source position of each target word, or -1; the other way round when reversed.</summary>
    private int[][] Train(bool reversed)
    {
        var probability = new float[_keys.Length];
        var count = new float[_keys.Length];
        var prior = new bool[_keys.Length];
        for (var slot = 0; slot < _keys.Length; slot++)
            prior[slot] = _keys[slot] != 0 && _listed((int)(_keys[slot] >> 32) - 1, (int)(uint)_keys[slot]);
        var givers = 1 + _pairs.Select(p => (reversed ? p.Target : p.Source).DefaultIfEmpty(-1).Max()).DefaultIfEmpty(-1).Max();
        var sums = new float[givers];
        var (giverOf, takers) = (reversed, 1 + _pairs.Select(p => (reversed ? p.Source : p.Target).DefaultIfEmpty(-1).Max()).DefaultIfEmpty(-1).Max());
        var nulls = new float[Math.Max(takers, 1)];
        Array.Fill(nulls, 1f / Math.Max(takers, 1));
        for (var slot = 0; slot < _keys.Length; slot++)
            count[slot] = _keys[slot] == 0 ? 0 : prior[slot] ? 20 : 1;
        Normalise();
        var jumps = new float[(2 * WidestJump) + 1];
        for (var d = -WidestJump; d <= WidestJump; d++)
            jumps[d + WidestJump] = d == 1 ? 4 : 1f / (1 + Math.Abs(d - 1));
        for (var round = 0; round < Model1Rounds; round++)
        {
            foreach (var pair in _pairs)
                Model1(pair);
            Normalise();
        }

        // How often a word has no counterpart, from Model 1's leftovers: all words alike, by their frequency.
        Frequencies();
        var best = new int[_pairs.Count][];
        for (var round = 0; round < HmmRounds; round++)
        {
            var last = round == HmmRounds - 1;
            var jumped = new float[jumps.Length];
            for (var p = 0; p < _pairs.Count; p++)
            {
                if ((p & 255) == 0)
                    _cancellation.ThrowIfCancellationRequested();
                var path = Hmm(_pairs[p], jumps, jumped, last);
                if (last)
                    best[p] = path;
            }

            if (!last)
            {
                Normalise();
                for (var d = 0; d < jumps.Length; d++)
                    jumps[d] = jumped[d] + 1;
            }
        }

        return best;

        void Normalise()
        {
            Array.Clear(sums);
            for (var slot = 0; slot < _keys.Length; slot++)
            {
                if (_keys[slot] == 0)
                    continue;
                if (prior[slot])
                    count[slot] += PriorCount;
                sums[Giver(_keys[slot])] += count[slot];
            }

            for (var slot = 0; slot < _keys.Length; slot++)
            {
                probability[slot] = _keys[slot] == 0 ? 0 : Math.Max(count[slot] / sums[Giver(_keys[slot])], Least);
                count[slot] = 0;
            }
        }

        int Giver(ulong key) => giverOf ? (int)(uint)key : (int)(key >> 32) - 1;

        void Frequencies()
        {
            Array.Clear(nulls);
            double total = 0;
            foreach (var pair in _pairs)
            {
                foreach (var t in reversed ? pair.Source : pair.Target)
                {
                    nulls[t]++;
                    total++;
                }
            }

            for (var t = 0; t < nulls.Length; t++)
                nulls[t] /= (float)Math.Max(total, 1);
        }

        int SlotOf(int giver, int taker) => Find(reversed ? Key(taker, giver) : Key(giver, taker));

        void Model1(IdPair pair)
        {
            var (from, to) = reversed ? (pair.Target, pair.Source) : (pair.Source, pair.Target);
            Span<int> slots = stackalloc int[Math.Min(from.Length, 512)];
            foreach (var t in to)
            {
                var sum = Null * nulls[t];
                for (var i = 0; i < slots.Length; i++)
                {
                    slots[i] = SlotOf(from[i], t);
                    sum += probability[slots[i]];
                }

                foreach (var slot in slots)
                    count[slot] += probability[slot] / sum;
            }
        }

        // States 0…n-1 are positions, n…2n-1 the same positions with the word before last unlinked.
        int[] Hmm(IdPair pair, float[] jumps, float[] jumped, bool last)
        {
            var (from, to) = reversed ? (pair.Target, pair.Source) : (pair.Source, pair.Target);
            var (n, m) = (from.Length, to.Length);
            if (n == 0 || m == 0)
                return new int[m];
            var emission = new float[m * n];
            var slots = new int[m * n];
            for (var j = 0; j < m; j++)
            {
                for (var i = 0; i < n; i++)
                {
                    slots[(j * n) + i] = SlotOf(from[i], to[j]);
                    emission[(j * n) + i] = Math.Max(probability[slots[(j * n) + i]], Least);
                }
            }

            var step = new float[n * n];
            for (var a = 0; a < n; a++)
            {
                float sum = 0;
                for (var b = 0; b < n; b++)
                    sum += step[(a * n) + b] = jumps[Math.Clamp(b - a, -WidestJump, WidestJump) + WidestJump];
                for (var b = 0; b < n; b++)
                    step[(a * n) + b] *= (1 - Null) / sum;
            }

            var alpha = new float[m * 2 * n];
            var beta = new float[m * 2 * n];
            Span<float> at = n <= 512 ? stackalloc float[n] : new float[n];
            for (var j = 0; j < m; j++)
            {
                var row = alpha.AsSpan(j * 2 * n, 2 * n);
                if (j == 0)
                {
                    for (var i = 0; i < n; i++)
                    {
                        row[i] = (1 - Null) * jumps[Math.Clamp(i + 1, -WidestJump, WidestJump) + WidestJump] * emission[i];
                        row[n + i] = i == 0 ? Null * nulls[to[0]] : 0;
                    }
                }
                else
                {
                    var before = alpha.AsSpan((j - 1) * 2 * n, 2 * n);
                    for (var i = 0; i < n; i++)
                    {
                        var mass = before[i] + before[n + i];
                        at[i] = mass;
                        row[n + i] = mass * Null * nulls[to[j]];
                    }

                    for (var a = 0; a < n; a++)
                    {
                        if (at[a] < 1e-12f)
                            continue;
                        for (var b = 0; b < n; b++)
                            row[b] += at[a] * step[(a * n) + b];
                    }

                    for (var i = 0; i < n; i++)
                        row[i] *= emission[(j * n) + i];
                }

                Scale(row);
            }

            beta.AsSpan((m - 1) * 2 * n).Fill(1);
            for (var j = m - 2; j >= 0; j--)
            {
                var row = beta.AsSpan(j * 2 * n, 2 * n);
                var after = beta.AsSpan((j + 1) * 2 * n, 2 * n);
                for (var i = 0; i < n; i++)
                    at[i] = after[i] * emission[((j + 1) * n) + i];
                for (var a = 0; a < n; a++)
                {
                    var sum = after[n + a] * Null * nulls[to[j + 1]];
                    for (var b = 0; b < n; b++)
                        sum += at[b] * step[(a * n) + b];
                    row[a] = row[n + a] = sum;
                }

                Scale(row);
            }

            var path = new int[m];
            for (var j = 0; j < m; j++)
            {
                float total = 0, unlinked = 0, most = 0;
                var chosen = -1;
                for (var i = 0; i < 2 * n; i++)
                {
                    var mass = alpha[(j * 2 * n) + i] *= beta[(j * 2 * n) + i];
                    total += mass;
                    if (i >= n)
                        unlinked += mass;
                    else if (mass > most)
                        (most, chosen) = (mass, i);
                }

                path[j] = most > unlinked ? chosen : -1;
                if (last || total <= 0)
                    continue;
                for (var i = 0; i < n; i++)
                    count[slots[(j * n) + i]] += alpha[(j * 2 * n) + i] / total;
                if (j > 0 && path[j] >= 0 && path[j - 1] >= 0)
                    jumped[Math.Clamp(path[j] - path[j - 1], -WidestJump, WidestJump) + WidestJump]++;
            }

            return path;
        }

        static void Scale(Span<float> row)
        {
            float sum = 0;
            foreach (var x in row)
                sum += x;
            if (sum <= 0)
            {
                row.Fill(1f / row.Length);
                return;
            }

            for (var i = 0; i < row.Length; i++)
                row[i] /= sum;
        }
    }

    private static (int, int)[] Join(IdPair pair, int[] forward, int[] backward)
    {
        var (n, m) = (pair.Source.Length, pair.Target.Length);
        var (one, other) = (new bool[n, m], new bool[n, m]);
        for (var j = 0; j < m; j++)
        {
            if (n > 0 && forward[j] >= 0)
                one[forward[j], j] = true;
        }

        for (var i = 0; i < n; i++)
        {
            if (m > 0 && backward[i] >= 0)
                other[i, backward[i]] = true;
        }

        var links = new bool[n, m];
        var (sources, targets) = (new bool[n], new bool[m]);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                if (one[i, j] && other[i, j])
                    links[i, j] = sources[i] = targets[j] = true;
            }
        }

        for (var grown = true; grown;)
        {
            grown = false;
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < m; j++)
                {
                    if (!links[i, j])
                        continue;
                    for (var k = 0; k < 9; k++)
                    {
                        var (x, y) = (i + (k / 3) - 1, j + (k % 3) - 1);
                        if (x < 0 || y < 0 || x >= n || y >= m || links[x, y] || (sources[x] && targets[y]) || !(one[x, y] || other[x, y]))
                            continue;
                        links[x, y] = sources[x] = targets[y] = grown = true;
                    }
                }
            }
        }

        foreach (var directed in (bool[][,])[one, other])
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < m; j++)
                {
                    if (directed[i, j] && !sources[i] && !targets[j])
                        links[i, j] = sources[i] = targets[j] = true;
                }
            }
        }

        var found = new List<(int, int)>();
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                if (links[i, j])
                    found.Add((i, j));
            }
        }

        return [.. found];
    }
}
