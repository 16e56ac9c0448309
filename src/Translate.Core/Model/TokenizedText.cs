using System.Collections.Immutable;

namespace Translate;

/// <summary>A text and where its words and punctuation marks stand in it, in order.</summary>
public sealed record TokenizedText(string Text, ImmutableArray<TextSpan> Words);
