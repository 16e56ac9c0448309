using System.Collections.Immutable;

namespace Translate;

/// <summary>A text and its sentences: spans in order, disjoint, only white space between them.</summary>
public sealed record SentenceList(string Text, ImmutableArray<TextSpan> Spans)
{
    /// <summary>How many sentences there are.</summary>
    public int Count => Spans.Length;

    /// <summary>The characters of sentence <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> this[int index] => Spans[index].Of(Text);
}
