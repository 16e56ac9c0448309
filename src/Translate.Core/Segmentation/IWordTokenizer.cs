using System.Collections.Immutable;

namespace Translate;

/// <summary>Finds the words and punctuation marks of a sentence.</summary>
/// <remarks>Law: spans in order, disjoint, not empty; only white space outside them. Safe for concurrent use.</remarks>
public interface IWordTokenizer
{
    /// <summary>The words and punctuation marks of <paramref name="text"/>.</summary>
    ImmutableArray<TextSpan> Tokenize(ReadOnlySpan<char> text);
}
