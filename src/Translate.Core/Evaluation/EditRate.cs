using System.Globalization;

namespace Translate;

/// <summary>TER (Snover et al. 2006): how many words must be put in, taken out, replaced, or moved together, for each word of the reference.</summary>
internal sealed class EditRate : ITranslationMetric
{
    public string Name => "TER";

    public string Settings => "case:lc|tok:tercom|norm:no|punct:yes|asian:no";

    public bool HigherIsBetter => false;

    // Edits, words of the reference.
    public int Counts => 2;

    /// <summary>The edits of the reference that needs fewest, and the mean length of all.</summary>
    public void Count(string translation, IReadOnlyList<string> references, Span<double> counts)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var said = Words(translation, numbers);
        var (fewest, length) = (int.MaxValue, 0);
        foreach (var reference in references)
        {
            var wanted = Words(reference, numbers);
            length += wanted.Length;
            fewest = Math.Min(fewest, PhraseShifts.Edits(said, wanted));
        }

        (counts[0], counts[1]) = (fewest, (double)length / references.Count);
    }

    public double Score(ReadOnlySpan<double> counts) => counts[1] > 0 ? 100 * counts[0] / counts[1] : counts[0] > 0 ? 100 : 0;

    public string Explain(ReadOnlySpan<double> counts) => string.Create(CultureInfo.InvariantCulture, $"({counts[0]:0} edits, {counts[1]:0.##} words)");

    private static int[] Words(string text, Dictionary<string, int> numbers) => MetricText.Numbered(MetricText.Words(text.ToLowerInvariant()), numbers);
}
