namespace Translate;

/// <summary>Some consecutive sentences.</summary>
public readonly record struct SentenceRange(int First, int Count)
{
    /// <summary>The first sentence after the range.</summary>
    public int End => First + Count;
}

/// <summary>Sentences that translate each other (Gale and Church 1993): 1-1, 2-1, 0-1 …</summary>
/// <param name="Source">The sentences of the source.</param>
/// <param name="Target">The sentences of the target.</param>
/// <param name="Score">How sure the aligner is, from 0 to 1.</param>
public readonly record struct Bead(SentenceRange Source, SentenceRange Target, float Score)
{
    /// <summary>How many sentences on either side: <c>2-1</c>.</summary>
    public string Kind => $"{Source.Count}-{Target.Count}";
}
