using System.Collections.Immutable;

namespace Translate.Alignment;

/// <summary>
/// Chooses links by their posteriors (Liang, Taskar &amp; Klein 2006): the sure ones, then neighbours of those that reach a word
/// still free, then pairs of words that are both free.
/// </summary>
internal static class LinkDecoder
{
    public static ImmutableArray<WordLink> Decode(SentencePosteriors q, ReadOnlySpan<int> sp, ReadOnlySpan<int> tp, LinkOptions o)
    {
        var links = new List<WordLink>();
        if (sp.Length == 0 || tp.Length == 0) return [];
        var (s0, t0) = (sp[0], tp[0]);
        var (n, m) = (sp[^1] - s0 + 1, tp[^1] - t0 + 1);
        var f = new float[n * m]; var g = new float[n * m];
        for (var i = 0; i < sp.Length; i++)
            for (var j = 0; j < tp.Length; j++)
            {
                var c = ((sp[i] - s0) * m) + tp[j] - t0;
                if (q.Forward(i, j) * q.Backward(i, j) > f[c] * g[c] || f[c] == 0)
                (f[c], g[c]) = (q.Forward(i, j), q.Backward(i, j));
            }
        var taken = new bool[n * m];
        var (sources, targets) = (new bool[n], new bool[m]);
        for (var i = 0; i < n; i++)
            for (var j = 0; j < m; j++)
            {
                var s = MathF.Sqrt(f[i * m + j] * g[i * m + j]);
                if (s >= o.Threshold)
                    Add(i, j);
            }
        for (var grown = true; grown;)
        {
            grown = false;
            var (bi, bj, best) = (-1, -1, o.Grow);
            for (var i = 0; i < n; i++)
                for (var j = 0; j < m; j++)
                {
                    if (taken[i * m + j] || (sources[i] && targets[j])) continue;
                    var s = (f[i * m + j] + g[i * m + j]) / 2;
                    if (s < best) continue;
                    if (!Beside(i, j)) continue;
                    (bi, bj, best) = (i, j, s);
                }
            if (bi >= 0) { Add(bi, bj); grown = true; }
        }
        while (true)
        {
            var (bi, bj, best) = (-1, -1, o.Final);
            for (var i = 0; i < n; i++)
                for (var j = 0; j < m; j++)
                {
                    if (sources[i] || targets[j]) continue;
                    var s = Math.Max(f[i * m + j], g[i * m + j]);
                    if (s < best) continue;
                    (bi, bj, best) = (i, j, s);
                }
            if (bi < 0) break;
            Add(bi, bj);
        }
        links.Sort((a, b) => (a.Source, a.Target).CompareTo((b.Source, b.Target)));
        return [.. links];

        void Add(int i, int j)
        {
            taken[i * m + j] = sources[i] = targets[j] = true;
            links.Add(new(i + s0, j + t0, MathF.Sqrt(f[i * m + j] * g[i * m + j])));
        }
        bool Beside(int i, int j)
        {
            for (var a = -1; a <= 1; a++)
                for (var b = -1; b <= 1; b++)
                {
                    var (x, y) = (i + a, j + b);
                    if (x >= 0 && y >= 0 && x < n && y < m && taken[x * m + y]) return true;
                }
            return false;
        }
    }
}
internal sealed record LinkOptions(float Threshold = .45f, float Grow = .4f, float Final = .5f);
