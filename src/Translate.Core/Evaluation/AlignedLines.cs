using System.Collections.Immutable;

namespace Translate;

/// <summary>Lines of two texts that an aligner, or a person, says translate each other; one side may be empty.</summary>
/// <param name="Source">Numbers of lines of the source, from 0.</param>
/// <param name="Target">Numbers of lines of the target, from 0.</param>
/// <param name="Score">What the file says about how sure it is; null when it says nothing.</param>
public sealed record AlignedLines(ImmutableArray<int> Source, ImmutableArray<int> Target, double? Score = null)
{
    /// <summary>How many lines on either side: <c>2-1</c>.</summary>
    public string Kind => $"{Source.Length}-{Target.Length}";

    /// <summary>Whether both sides have lines.</summary>
    public bool HasBothSides => !Source.IsEmpty && !Target.IsEmpty;

    /// <summary>The same for the same lines, whatever the score.</summary>
    internal string Key => $"{string.Join(',', Source)}:{string.Join(',', Target)}";
}
