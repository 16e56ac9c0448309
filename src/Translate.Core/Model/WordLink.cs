namespace Translate;

/// <summary>Word <paramref name="Source"/> of the source and word <paramref name="Target"/> of the target translate each other.</summary>
/// <param name="Source">Index among the source's words, from 0.</param>
/// <param name="Target">Index among the target's words, from 0.</param>
/// <param name="Probability">How sure the link is, from 0 to 1.</param>
public readonly record struct WordLink(int Source, int Target, float Probability = 1)
{
    /// <summary>The Pharaoh notation, <c>3-4</c>.</summary>
    public override string ToString() => $"{Source}-{Target}";
}

/// <summary>A stretch of the source text and the stretch of the target text that translates it.</summary>
/// <remarks>What a provider says about its own answer; it knows characters, not our words.</remarks>
public readonly record struct SpanLink(TextSpan Source, TextSpan Target, float Probability = 1);
