using System.Runtime.CompilerServices;

namespace Translate.Alignment;

/// <summary>What single lines of one text say about the words of the other; the last few lines asked for are kept spread out.</summary>
internal sealed class Voice(IndexedText text, IndexedText of, TranslationTable table, float alpha)
{
    private const int Kept = 4;
    private readonly Line?[] _lines = new Line?[Kept];
    private readonly float _logAlpha = MathF.Log(alpha);

    public IndexedText Text => text;

    /// <summary>The line's values; valid until four other lines have been asked for.</summary>
    // Compiled in full at once: a document is aligned before the runtime would have found out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Line Of(int line)
    {
        ref var slot = ref _lines[line % Kept];
        slot ??= new Line(new float[of.Vocabulary.Length]);
        if (slot.Number == line)
            return slot;
        foreach (var w in slot.Touched)
            slot.Values[w] = 0;
        slot.Touched.Clear();
        slot.Number = line;
        var scale = (1 - alpha) / Math.Max(1, text[line].Length);
        foreach (var word in text[line])
        {
            var words = table.WordsOf(word);
            var probabilities = table.ProbabilitiesOf(word);
            for (var k = 0; k < words.Length; k++)
            {
                if (slot.Values[words[k]] == 0)
                    slot.Touched.Add(words[k]);
                slot.Values[words[k]] += scale * probabilities[k] * of.Rarity[words[k]];
            }
        }

        foreach (var w in slot.Touched)
            slot.Values[w] = MathF.Log(alpha + slot.Values[w]) - _logAlpha;
        return slot;
    }

    /// <summary>The log-odds of a word that this line says.</summary>
    public float Log(Line line, int word) => line.Values[word] + _logAlpha;

    public float Sum(Line line, ReadOnlySpan<int> words)
    {
        var sum = 0f;
        foreach (var w in words)
            sum += line.Values[w];
        return sum + (words.Length * _logAlpha);
    }

    internal sealed class Line(float[] values)
    {
        public int Number { get; set; } = -1;

        public float[] Values { get; } = values;

        public List<int> Touched { get; } = [];
    }
}
