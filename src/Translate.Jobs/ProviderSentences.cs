using System.Collections.Immutable;

namespace Translate.Jobs;

/// <summary>What a provider says about the sentences of its answer, in terms of ours.</summary>
internal static class ProviderSentences
{
    /// <summary>Stretches of a paragraph and of its answer that translate each other, cut wherever the provider and we both see the end of a sentence; one of all where it says nothing.</summary>
    /// <param name="sentences">Our sentences of the paragraph.</param>
    /// <param name="answer">The answer for the paragraph.</param>
    public static IEnumerable<(SentenceRange Sentences, TextSpan Target)> Stretches(ImmutableArray<TextSpan> sentences, TranslatedText answer)
    {
        int first = 0, start = 0, next = 0;
        for (var i = 1; i < answer.Sentences.Length; i++)
        {
            var (left, right) = (answer.Sentences[i - 1].Source, answer.Sentences[i].Source);
            while (next < sentences.Length && sentences[next].Start < left.End)
                next++;
            var end = answer.Sentences[i].Target.Start;
            if (next == first || next == sentences.Length || sentences[next - 1].End > right.Start || IsBlank(answer.Text, start, end) || IsBlank(answer.Text, end, answer.Text.Length))
                continue;
            yield return (new SentenceRange(first, next - first), TextSpan.Between(start, end));
            (first, start) = (next, end);
        }

        yield return (new SentenceRange(first, sentences.Length - first), TextSpan.Between(start, answer.Text.Length));
    }

    // A sentence whose translation is nothing went into its neighbour's.
    private static bool IsBlank(string text, int start, int end) => text.AsSpan(start, end - start).IsWhiteSpace();
}
