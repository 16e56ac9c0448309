namespace Translate.Alignment;

/// <summary>
/// Where inside a line a sentence looks as if it begins: at a capital where the word has a small letter elsewhere, after a
/// full stop, at a word that lines like to begin with. What is usual is counted in the text itself, so that neither a noun
/// of German nor a text without capitals or full stops misleads.
/// </summary>
internal sealed class Openings
{
    private const float LeastShare = 0.02f, Occasions = 2, Doubt = 0.5f;

    /// <param name="text">The text.</param>
    public Openings(IndexedText text)
    {
        var (inner, capitals, cased, first) = (new int[text.Vocabulary.Length], new int[text.Vocabulary.Length], new int[text.Vocabulary.Length], new int[text.Vocabulary.Length]);
        var (lineCapitals, linesCased, innerStops, innerWords) = (0, 0, 0, 0);
        for (var i = 0; i < text.Count; i++)
        {
            for (var at = text.Starts[i]; at < text.Starts[i + 1]; at++)
            {
                var (word, mark) = (text.Words[at], text.Marks[at]);
                var (isCased, isCapital) = ((mark & WordMarks.Cased) != 0, (mark & WordMarks.Capital) != 0);
                if (at == text.Starts[i])
                {
                    first[word]++;
                    linesCased += isCased ? 1 : 0;
                    lineCapitals += isCapital ? 1 : 0;
                    continue;
                }

                innerWords++;
                inner[word]++;
                cased[word] += isCased ? 1 : 0;
                capitals[word] += isCapital ? 1 : 0;
                innerStops += (mark & WordMarks.AfterStop) != 0 ? 1 : 0;
            }
        }

        LogOdds = new float[text.Words.Length];
        var lineCapital = Share(lineCapitals, linesCased);
        var lineStop = Share(text.Stops, text.Count);
        var innerStop = (innerStops + 1f) / (innerWords + 2);
        var linesPerWord = (float)text.Count / Math.Max(1, text.Words.Length);
        for (var i = 0; i < text.Count; i++)
        {
            for (var at = text.Starts[i] + 1; at < text.Starts[i + 1]; at++)
            {
                var (word, mark) = (text.Words[at], text.Marks[at]);
                var odds = (first[word] + Occasions) / ((text.Frequencies[word] * linesPerWord) + Occasions);
                if ((mark & WordMarks.Cased) != 0)
                {
                    // The word itself is not asked.
                    var isCapital = (mark & WordMarks.Capital) != 0;
                    var usual = (capitals[word] - (isCapital ? 1 : 0) + Doubt) / (cased[word] - 1 + (2 * Doubt));
                    odds *= isCapital ? lineCapital / usual : (1 - lineCapital) / (1 - usual);
                }

                odds *= (mark & WordMarks.AfterStop) != 0 ? lineStop / innerStop : (1 - lineStop) / (1 - innerStop);
                LogOdds[at] = MathF.Log(odds);
            }
        }
    }

    /// <summary>For each word of the text, log P(it, as it stands | it begins a sentence) / P(it | it stands inside one); 0 for the first of a line.</summary>
    public float[] LogOdds { get; }

    private static float Share(int count, int of) => of == 0 ? LeastShare : Math.Clamp((float)count / of, LeastShare, 1 - LeastShare);
}
