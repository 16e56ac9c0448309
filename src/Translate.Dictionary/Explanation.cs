using System.Collections.Immutable;

namespace Translate.Dictionary;

/// <summary>How a translation came about.</summary>
/// <param name="Source">The text.</param>
/// <param name="Translation">The answer.</param>
/// <param name="Words">The units of the source with what is known of them.</param>
/// <param name="Said">The stretches of the translation, in order, with the rule behind each word and what else could have been said.</param>
public sealed record Explanation(string Source, TranslatedText Translation, ImmutableArray<ExplainedWord> Words, ImmutableArray<ExplainedChoice> Said);

/// <summary>A unit of the source.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Surface">As written.</param>
/// <param name="Lemma">Its citation form.</param>
/// <param name="Part">The part of speech that was chosen.</param>
/// <param name="Morphemes">Affixes and root; empty when the word is its own lemma.</param>
/// <param name="Readings">All readings as <c>lemma/part</c>, the chosen one first.</param>
/// <param name="Senses">Translations the lexicon lists.</param>
public sealed record ExplainedWord(TextSpan Span, string Surface, string Lemma, PartOfSpeech Part, ImmutableArray<string> Morphemes, ImmutableArray<string> Readings, ImmutableArray<string> Senses);

/// <summary>A stretch of the translation.</summary>
/// <param name="Text">What was said; empty when nothing was.</param>
/// <param name="Sources">Indexes into <see cref="Explanation.Words"/>.</param>
/// <param name="Rules">The rules that put the words there.</param>
/// <param name="Alternatives">What else could have been said, with the rules' cost.</param>
public sealed record ExplainedChoice(string Text, ImmutableArray<int> Sources, ImmutableArray<string> Rules, ImmutableArray<(string Text, float Cost)> Alternatives);
