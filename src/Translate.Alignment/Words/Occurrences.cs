namespace Translate.Alignment;

/// <summary>For each word the sentences that it occurs in, as often as it does.</summary>
internal sealed class Occurrences
{
    private readonly int[] _starts, _sentences;

    private Occurrences(int[] starts, int[] sentences) => (_starts, _sentences) = (starts, sentences);

    public ReadOnlySpan<int> this[int word] => _sentences.AsSpan(_starts[word], _starts[word + 1] - _starts[word]);

    public static Occurrences Of(WordIds text, int[] frequencies)
    {
        var starts = new int[frequencies.Length + 1];
        for (var w = 0; w < frequencies.Length; w++)
            starts[w + 1] = starts[w] + frequencies[w];
        var (next, sentences) = (starts[..^1], new int[text.Ids.Length]);
        for (var k = 0; k < text.Count; k++)
        {
            foreach (var word in text[k])
                sentences[next[word]++] = k;
        }

        return new(starts, sentences);
    }
}
