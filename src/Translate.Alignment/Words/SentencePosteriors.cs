using System.Numerics;
using System.Runtime.CompilerServices;

namespace Translate.Alignment;

/// <summary>
/// What both directions say of one sentence pair: first t(word | position), then the posterior of each position for each word.
/// One object serves many sentences; it is not safe for concurrent use.
/// </summary>
internal sealed class SentencePosteriors
{
    // What is never seen is not impossible; otherwise one odd word could rule a whole sentence out.
    private const float Least = 1e-7f;
    private const int NearnessSteps = 256;

    // Dyer, Chahuneau & Smith 2013 make the preference far steeper; here it only decides between words that are equally likely.
    private static readonly float[] Nearness = [.. Enumerable.Range(0, NearnessSteps + 1).Select(k => MathF.Exp(-(float)k / NearnessSteps))];

    private readonly HmmChain _chain = new();
    private readonly MutualEvidence _mutual = new();
    private WordParameters? _parameters;
    private float[] _forward = [], _backward = [];
    private int _sourceStates, _targetStates;

    /// <summary>Words of the source.</summary>
    public int Sources { get; private set; }

    /// <summary>Words of the target.</summary>
    public int Targets { get; private set; }

    /// <summary>For each source word how likely nothing writes it; room for more than there are.</summary>
    public float[] SourceNulls { get; private set; } = [];

    /// <summary>For each target word how likely nothing writes it; room for more than there are.</summary>
    public float[] TargetNulls { get; private set; } = [];

    /// <summary>Expected jumps between target positions, then those between source positions.</summary>
    public float[] Jumps { get; } = new float[2 * JumpCounts.Kinds];

    /// <summary>How likely target word <paramref name="j"/> is written by source word <paramref name="i"/>.</summary>
    public float Forward(int i, int j) => _forward[(j * _sourceStates) + i + 1];

    /// <summary>How likely source word <paramref name="i"/> is written by target word <paramref name="j"/>.</summary>
    public float Backward(int i, int j) => _backward[(i * _targetStates) + j + 1];

    /// <summary>Begins a sentence.</summary>
    /// <param name="source">Its source words.</param>
    /// <param name="target">Its target words.</param>
    /// <param name="cells">How often each pair of words is expected to be linked, by source word.</param>
    /// <param name="parameters">All else that is known.</param>
    public void Load(ReadOnlySpan<int> source, ReadOnlySpan<int> target, ReadOnlySpan<float> cells, WordParameters parameters)
    {
        (Sources, Targets, _parameters) = (source.Length, target.Length, parameters);
        (_sourceStates, _targetStates) = (HmmChain.States(Sources), HmmChain.States(Targets));
        _forward = Cleared(_forward, Targets * _sourceStates);
        _backward = Cleared(_backward, Sources * _targetStates);
        (SourceNulls, TargetNulls) = (Cleared(SourceNulls, Sources), Cleared(TargetNulls, Targets));
        for (var j = 0; j < Targets; j++)
            TargetNulls[j] = parameters.TargetNulls[target[j]];
        for (var i = 0; i < Sources; i++)
        {
            SourceNulls[i] = parameters.SourceNulls[source[i]];
            var scale = parameters.SourceScales[source[i]];
            var unseen = parameters.Unseen;
            var row = cells.Slice(i * Targets, Targets);
            var backward = _backward.AsSpan((i * _targetStates) + 1, Targets);
            ref var forward = ref _forward[i + 1];
            for (var j = 0; j < row.Length; j++)
            {
                Unsafe.Add(ref forward, j * _sourceStates) = Math.Max((row[j] * scale) + (unseen * scale * TargetNulls[j]), Least);
                backward[j] = Math.Max((row[j] + unseen * SourceNulls[i]) * parameters.TargetScales[target[j]], Least);
            }
        }
    }

    /// <summary>Posteriors of Model 1, but that a position is the likelier the nearer it is to the diagonal.</summary>
    public void Model1()
    {
        for (var i = 0; i < Sources; i++)
        {
            var here = (i + 0.5f) * NearnessSteps / Sources;
            var step = (float)NearnessSteps / Targets;
            for (var j = 0; j < Targets; j++)
            {
                var nearness = Nearness[(int)Math.Abs(here - ((j + 0.5f) * step))];
                _forward[(j * _sourceStates) + i + 1] *= nearness;
                _backward[(i * _targetStates) + j + 1] *= nearness;
            }
        }

        Model1(_forward, _sourceStates, Sources, TargetNulls.AsSpan(0, Targets));
        Model1(_backward, _targetStates, Targets, SourceNulls.AsSpan(0, Sources));
    }

    /// <summary>Posteriors of the hidden Markov model.</summary>
    /// <param name="counted">Whether to count the jumps.</param>
    public void Hmm(bool counted)
    {
        Array.Clear(Jumps);
        var known = _parameters!;
        _chain.Run(Sources, Targets, _backward, SourceNulls, known.SourceNullShare, known.SourceJumps, counted ? Jumps.AsSpan(0, JumpCounts.Kinds) : []);
        _chain.Run(Targets, Sources, _forward, TargetNulls, known.TargetNullShare, known.TargetJumps, counted ? Jumps.AsSpan(JumpCounts.Kinds) : []);
    }

    /// <summary>Posteriors of the hidden Markov model, each direction having heard the other.</summary>
    public void HmmTogether()
    {
        Span<float> forward = _forward.AsSpan(0, Targets * _sourceStates), backward = _backward.AsSpan(0, Sources * _targetStates);
        Span<float> sourceNulls = SourceNulls.AsSpan(0, Sources), targetNulls = TargetNulls.AsSpan(0, Targets);
        _mutual.Keep(forward, backward, sourceNulls, targetNulls);
        Hmm(counted: false);
        _mutual.Exchange(forward, backward, sourceNulls, targetNulls);
        Hmm(counted: false);
    }

    /// <summary>Ends a sentence: how often each of its pairs of words counts, the product of both posteriors.</summary>
    /// <param name="cells">Gets the counts, by source word.</param>
    /// <param name="weighed">
    /// Whether the sentence counts only by the square of the share of its words that both directions agree on: free translations teach
    /// little, and lines that do not translate each other nothing.
    /// </param>
    public void Store(Span<float> cells, bool weighed)
    {
        var agreed = 0f;
        for (var i = 0; i < Sources; i++)
        {
            var row = cells.Slice(i * Targets, Targets);
            var backward = _backward.AsSpan((i * _targetStates) + 1, Targets);
            ref var forward = ref _forward[i + 1];
            for (var j = 0; j < row.Length; j++)
                agreed += row[j] = Unsafe.Add(ref forward, j * _sourceStates) * backward[j];
        }

        if (!weighed)
            return;
        var share = Math.Min(1, agreed / Math.Max(Sources, Targets));
        Weigh(cells, share * share);
        Weigh(SourceNulls.AsSpan(0, Sources), share * share);
        Weigh(TargetNulls.AsSpan(0, Targets), share * share);

        static void Weigh(Span<float> counts, float weight)
        {
            foreach (ref var count in counts)
                count *= weight;
        }
    }

    private static void Model1(float[] cells, int states, int positions, Span<float> nulls)
    {
        var uniform = (1 - WordParameters.InitialNullShare) / positions;
        for (var j = 0; j < nulls.Length; j++)
        {
            var row = cells.AsSpan(j * states, states);
            var sum = Vector<float>.Zero;
            for (var i = 0; i < states; i += Vector<float>.Count)
                sum += new Vector<float>(row[i..]);
            var nothing = WordParameters.InitialNullShare * nulls[j];
            var total = (uniform * Vector.Sum(sum)) + nothing;
            var scale = new Vector<float>(uniform / total);
            for (var i = 0; i < states; i += Vector<float>.Count)
                (new Vector<float>(row[i..]) * scale).CopyTo(row[i..]);
            nulls[j] = nothing / total;
        }
    }

    private static float[] Cleared(float[] buffer, int length)
    {
        if (buffer.Length < length)
            return new float[length];
        Array.Clear(buffer, 0, length);
        return buffer;
    }
}
