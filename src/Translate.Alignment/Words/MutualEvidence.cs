namespace Translate.Alignment;

/// <summary>
/// Lets each direction hear the other before links are chosen: a position writes a word the likelier, the likelier the other direction
/// finds the same link, and nothing writes it the likelier, the less anything there asks for it. In the spirit of DeNero &amp; Macherey
/// 2011, in one round.
/// </summary>
internal sealed class MutualEvidence
{
    // What one direction excludes the other may still see.
    private const float Doubt = 0.1f;
    private float[] _forward = [], _backward = [], _sourceNulls = [], _targetNulls = [], _unasked = [];

    /// <summary>Remembers what a sentence is written with, before posteriors take its place.</summary>
    public void Keep(ReadOnlySpan<float> forward, ReadOnlySpan<float> backward, ReadOnlySpan<float> sourceNulls, ReadOnlySpan<float> targetNulls)
    {
        Copy(forward, ref _forward);
        Copy(backward, ref _backward);
        Copy(sourceNulls, ref _sourceNulls);
        Copy(targetNulls, ref _targetNulls);
    }

    /// <summary>From posteriors back to what was kept, weighed by the posteriors of the other direction.</summary>
    /// <param name="forward">For each target word a row of positions of the source, from 1 on.</param>
    /// <param name="backward">For each source word a row of positions of the target, from 1 on.</param>
    /// <param name="sourceNulls">For each source word, nothing.</param>
    /// <param name="targetNulls">For each target word, nothing.</param>
    public void Exchange(Span<float> forward, Span<float> backward, Span<float> sourceNulls, Span<float> targetNulls)
    {
        var (sources, targets) = (sourceNulls.Length, targetNulls.Length);
        var (sourceStates, targetStates) = (forward.Length / targets, backward.Length / sources);
        if (_unasked.Length < targets)
            _unasked = new float[targets];
        var unaskedTargets = _unasked.AsSpan(0, targets);
        unaskedTargets.Fill(1);
        for (var i = 0; i < sources; i++)
        {
            var unasked = 1f;
            for (var j = 0; j < targets; j++)
            {
                var (there, back) = ((j * sourceStates) + i + 1, (i * targetStates) + j + 1);
                var (forwards, backwards) = (forward[there], backward[back]);
                unasked *= Math.Max(0, 1 - forwards);
                unaskedTargets[j] *= Math.Max(0, 1 - backwards);
                forward[there] = _forward[there] * (backwards + Doubt);
                backward[back] = _backward[back] * (forwards + Doubt);
            }

            sourceNulls[i] = _sourceNulls[i] * (unasked + (Doubt / 2));
        }

        for (var j = 0; j < targets; j++)
            targetNulls[j] = _targetNulls[j] * (unaskedTargets[j] + (Doubt / 2));
    }

    private static void Copy(ReadOnlySpan<float> values, ref float[] buffer)
    {
        if (buffer.Length < values.Length)
            buffer = new float[values.Length];
        values.CopyTo(buffer);
    }
}
