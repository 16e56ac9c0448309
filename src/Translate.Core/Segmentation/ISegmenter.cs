using System.Collections.Immutable;

namespace Translate;

/// <summary>Finds the sentences of a text in one language.</summary>
/// <remarks>Law: the spans are in order, disjoint, inside the text and not empty, and only white space lies outside them. Safe for concurrent use.</remarks>
public interface ISegmenter
{
    /// <summary>The sentences of <paramref name="text"/>.</summary>
    ImmutableArray<TextSpan> Segment(ReadOnlySpan<char> text);
}
