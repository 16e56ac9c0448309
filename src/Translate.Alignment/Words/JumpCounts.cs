namespace Translate.Alignment;

/// <summary>Expected jumps, added up over sentences.</summary>
internal sealed class JumpCounts
{
    /// <summary>The short jumps, and all far ones.</summary>
    public const int Kinds = JumpKernels.Taps + 1;

    private readonly double[] _counts = new double[Kinds];
    private double _jumps, _farPlaces;

    /// <summary>Adds a sentence's jumps among this many positions.</summary>
    public void Add(ReadOnlySpan<float> counts, int positions)
    {
        double jumps = 0;
        for (var d = 0; d < Kinds; d++)
        {
            _counts[d] += counts[d];
            jumps += counts[d];
        }

        _jumps += jumps;
        _farPlaces += jumps * Math.Max(1, positions - JumpKernels.Taps + (JumpKernels.Reach / 2));
    }

    public JumpTable Table() => JumpTable.Of(_counts, _jumps > 0 ? _farPlaces / _jumps : 1);
}
