using System.Runtime.InteropServices;

namespace Translate;

/// <summary>chrF (Popović 2015, 2017): n-grams of up to 6 characters, for chrF++ also of words; recall weighs twice as much as precision.</summary>
internal sealed class ChrF(int words) : ITranslationMetric
{
    private const int Characters = 6, CharacterBits = 21, WordBits = 31;
    private const double BetaSquared = 4;

    public string Name => words == 0 ? "chrF2" : "chrF2++";

    public string Settings => $"case:mixed|eff:yes|nc:{Characters}|nw:{words}|space:no";

    public bool HigherIsBetter => true;

    // For each order how many were said, wanted and shared.
    public int Counts => 3 * (Characters + words);

    public void Count(string translation, IReadOnlyList<string> references, Span<double> counts)
    {
        if (references.Count == 1)
        {
            Count(translation, references[0], counts);
            return;
        }

        // The reference that the translation comes closest to.
        var best = double.NegativeInfinity;
        Span<double> one = stackalloc double[Counts];
        foreach (var reference in references)
        {
            Count(translation, reference, one);
            if (Score(one) is var score && score > best)
            {
                best = score;
                one.CopyTo(counts);
            }
        }
    }

    /// <summary>The F-score of the mean precision and the mean recall of the orders that both sides have.</summary>
    public double Score(ReadOnlySpan<double> counts)
    {
        var (precision, recall, orders) = (0.0, 0.0, 0);
        for (var i = 0; i < counts.Length; i += 3)
        {
            var (said, wanted, shared) = (counts[i], counts[i + 1], counts[i + 2]);
            if (said == 0 || wanted == 0)
                continue;
            (precision, recall, orders) = (precision + (shared / said), recall + (shared / wanted), orders + 1);
        }

        return precision + recall == 0 ? 0 : 100 * (1 + BetaSquared) * (precision / orders) * (recall / orders) / ((BetaSquared * precision / orders) + (recall / orders));
    }

    private void Count(string translation, string reference, Span<double> counts)
    {
        Count(CollectionsMarshal.AsSpan(MetricText.Letters(translation)), CollectionsMarshal.AsSpan(MetricText.Letters(reference)), Characters, CharacterBits, counts);
        if (words == 0)
            return;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(MetricText.Numbered(Words(translation), numbers), MetricText.Numbered(Words(reference), numbers), words, WordBits, counts[(3 * Characters)..]);
    }

    private static void Count(ReadOnlySpan<int> translation, ReadOnlySpan<int> reference, int order, int bits, Span<double> counts)
    {
        var (said, wanted) = (Ngrams.Of(translation, order, bits), Ngrams.Of(reference, order, bits));
        for (var n = 1; n <= order; n++)
        {
            var of = counts.Slice(3 * (n - 1), 3);
            (of[0], of[1], of[2]) = (wanted.Count(n) > 0 ? said.Count(n) : 0, wanted.Count(n), said.Shared(n, [wanted]));
        }
    }

    // A mark at the end of a word is a word of its own, or else one at its beginning (chrF++.py).
    private static List<string> Words(string text)
    {
        var split = new List<string>();
        foreach (var word in MetricText.Words(text))
        {
            if (word.Length > 1 && IsMark(word[^1]))
                split.AddRange(word[..^1], word[^1..]);
            else if (word.Length > 1 && IsMark(word[0]))
                split.AddRange(word[..1], word[1..]);
            else
                split.Add(word);
        }

        return split;
    }

    private static bool IsMark(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));
}
