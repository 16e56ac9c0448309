using System.Runtime.CompilerServices;

namespace Translate.Alignment;

/// <summary>
/// Two sentences against two where a clause has crossed the boundary: the end of the first translates the beginning of the
/// second, or the other way round. Looked for only where the path is likely to pass.
/// </summary>
internal sealed class MovedBoundaries(IndexedText source, IndexedText target, TranslationTable forth, TranslationTable back, float alphaForth, float alphaBack, LengthModel lengths)
{
    private const float LeastFlow = 0.002f, Halved = 0.7f;

    private readonly Voice _sourceVoice = new(source, target, forth, alphaForth), _targetVoice = new(target, source, back, alphaBack);

    private readonly float[] _sourceOpenings = new Openings(source).LogOdds, _targetOpenings = new Openings(target).LogOdds;

    private readonly float[] _logs = [.. Enumerable.Range(0, IndexedText.MostWords + 1).Select(k => MathF.Log(k))];

    // The log-odds of each difference in looseness between the two boundaries.
    private float[] _boundary = [];

    /// <summary>The score of such a bead for each cell where one may begin; minus infinity elsewhere.</summary>
    public float[] Score(Band band, float[] flow, CancellationToken cancellationToken)
    {
        var scores = new float[band.Cells];
        Array.Fill(scores, float.NegativeInfinity);
        _boundary = Evidence(band, flow);
        for (var i = 0; i + 2 <= source.Count; i++)
        {
            if (i % 256 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            for (var j = band.Low[i]; j <= Math.Min(band.High[i], target.Count - 2); j++)
            {
                if (flow[band.At(i, j)] >= LeastFlow && band.Has(i + 2, j + 2) && flow[band.At(i + 2, j + 2)] >= LeastFlow)
                    scores[band.At(i, j)] = Score(i, j);
            }
        }

        return scores;
    }

    private float Score(int i, int j)
    {
        // Both ways to move it, each seen from either side.
        var later = Either(Tail(_sourceVoice, target, i, j, sourceSpeaks: true), Head(_targetVoice, source, j, i, sourceSpeaks: false));
        var earlier = Either(Head(_sourceVoice, target, i, j, sourceSpeaks: true), Tail(_targetVoice, source, j, i, sourceSpeaks: false));
        return LogAdd(later, earlier) - (2 * Halved) + _boundary[Difference(i, j)];
    }

    // The line that the clause was added to has a sentence that begins inside it; the line that it was taken from, none.
    private static float Either((float Plain, float Opened) target, (float Plain, float Opened) source) =>
        LogAdd(target.Opened + source.Plain, target.Plain + source.Opened);

    private static float LogAdd(float a, float b)
    {
        var most = Math.Max(a, b);
        return most + MathF.Log(MathF.Exp(a - most) + MathF.Exp(b - most));
    }

    /// <summary>The end of the first sentence is explained by the second of the other side.</summary>
    private (float Plain, float Opened) Tail(Voice by, IndexedText of, int row, int line, bool sourceSpeaks)
    {
        var first = by.Of(row);
        var second = by.Of(row + 1);
        var rest = by.Sum(second, of[line + 1]);
        var words = of[line];
        var sum = 0f;
        foreach (var w in words)
            sum += by.Log(first, w);
        return Best(by, of, row, line, words, first, second, sum + rest, tail: true, sourceSpeaks);
    }

    /// <summary>The beginning of the second sentence is explained by the first of the other side.</summary>
    private (float Plain, float Opened) Head(Voice by, IndexedText of, int row, int line, bool sourceSpeaks)
    {
        var first = by.Of(row);
        var second = by.Of(row + 1);
        var words = of[line + 1];
        return Best(by, of, row, line, words, first, second, by.Sum(first, of[line]) + by.Sum(second, words), tail: false, sourceSpeaks);
    }

    // Compiled in full at once: a document is aligned before the runtime would have found out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (float Plain, float Opened) Best(Voice by, IndexedText of, int row, int line, ReadOnlySpan<int> words, Voice.Line first, Voice.Line second, float start, bool tail, bool sourceSpeaks)
    {
        if (words.Length < 3)
            return (-1000, -1000);
        var (most, total, opened) = (float.NegativeInfinity, 0f, 0f);
        var openings = (sourceSpeaks ? _targetOpenings : _sourceOpenings).AsSpan(of.Starts[tail ? line : line + 1], words.Length);
        var sum = start;
        var (own, other) = (of.Lengths[line], of.Lengths[line + 1]);
        // A single word has no partner often enough; it has moved only where the boundary shows it.
        var fewest = by.Text.Looseness[row] == of.Looseness[line] ? 2 : 1;
        for (var k = 1; k < words.Length; k++)
        {
            // One more word moves: from the end backwards, or from the beginning onwards.
            var w = words[tail ? words.Length - k : k - 1];
            sum += tail ? by.Log(second, w) - by.Log(first, w) : by.Log(first, w) - by.Log(second, w);
            if (k < fewest)
                continue;
            var moved = (tail ? own : other) * k / words.Length;
            var (a, b) = tail ? (own - moved, other + moved) : (own + moved, other - moved);
            // Short clauses move more often than long ones.
            var score = (0.5f * (sum + Length(by.Text.Lengths[row], a, sourceSpeaks) + Length(by.Text.Lengths[row + 1], b, sourceSpeaks))) - _logs[k];
            // The sentence begins where the clause ends, or with the clause.
            var opening = MathF.Exp(openings[tail ? words.Length - k : k]);
            if (score > most)
                (total, opened, most) = ((total * MathF.Exp(most - score)) + 1, (opened * MathF.Exp(most - score)) + opening, score);
            else
                (total, opened) = (total + MathF.Exp(score - most), opened + (opening * MathF.Exp(score - most)));
        }

        var share = MathF.Log(1 + _logs[words.Length]);
        return (most + MathF.Log(total) - share, most + MathF.Log(opened) - share);
    }

    private float Length(int by, int of, bool sourceSpeaks) => sourceSpeaks ? _lengths.Score(by, of) : _lengths.Score(of, by);

    private readonly PairLength _lengths = new(lengths, source.Lengths, target.Lengths);

    // A line that ends in a comma, or before a small letter, is no whole sentence. Lists have such lines on both sides; where
    // one side alone has, a boundary has moved, as far as that is rare where it has not.
    private float[] Evidence(Band band, float[] flow)
    {
        const float Sure = 0.9f, PseudoCounts = 30, UsualShare = 0.012f, LeastLeft = 0.25f;
        ReadOnlySpan<float> expected = [0.15f, 0.35f, 0.5f];
        float[] usual = [0.96f * PseudoCounts, 0.03f * PseudoCounts, 0.01f * PseudoCounts];
        for (var i = 0; i + 2 <= source.Count; i++)
        {
            for (var j = band.Low[i]; j <= Math.Min(band.High[i], target.Count - 2); j++)
            {
                if (Passes(i, j) && Passes(i + 1, j + 1) && Passes(i + 2, j + 2))
                    usual[Difference(i, j)]++;
            }
        }

        // Boundaries that moved are among them, not yet known as such: as many as are usual go out again.
        var all = usual.Sum();
        var odds = new float[expected.Length];
        for (var d = 0; d < odds.Length; d++)
            odds[d] = MathF.Log(expected[d] * all / Math.Max(LeastLeft * usual[d], usual[d] - (UsualShare * all * expected[d])));
        return odds;

        bool Passes(int i, int j) => band.Has(i, j) && flow[band.At(i, j)] > Sure;
    }

    private int Difference(int i, int j) => Math.Abs(source.Looseness[i] - target.Looseness[j]);
}
