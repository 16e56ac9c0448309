namespace Translate.Alignment;

/// <summary>One side of many sentences as ids of normalised words, all in one array.</summary>
/// <param name="Vocabulary">The normalised word of each id.</param>
/// <param name="Ids">The words of all sentences, one after another.</param>
/// <param name="Starts">Where each sentence begins in <paramref name="Ids"/>, and where the last one ends.</param>
internal sealed record WordIds(string[] Vocabulary, int[] Ids, int[] Starts)
{
    public int Count => Starts.Length - 1;

    public ReadOnlySpan<int> this[int sentence] => Ids.AsSpan(Starts[sentence], Starts[sentence + 1] - Starts[sentence]);

    public int Length(int sentence) => Starts[sentence + 1] - Starts[sentence];

    /// <summary>How often each word occurs.</summary>
    public int[] Frequencies()
    {
        var frequencies = new int[Vocabulary.Length];
        foreach (var id in Ids)
            frequencies[id]++;
        return frequencies;
    }
}

/// <summary>Collects sentences for <see cref="WordIds"/>. A surface form is normalised once.</summary>
internal sealed class WordIdsBuilder(WordNormaliser normaliser)
{
    private readonly Dictionary<string, int> _surfaces = new(StringComparer.Ordinal), _forms = new(StringComparer.Ordinal);
    private readonly List<string> _vocabulary = [];
    private readonly List<int> _ids = [], _starts = [0];

    /// <summary>Adds a stretch of a sentence's words as a sentence of its own.</summary>
    public void Add(string text, ReadOnlySpan<TextSpan> words)
    {
        var surfaces = _surfaces.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in words)
        {
            var surface = word.Of(text);
            if (!surfaces.TryGetValue(surface, out var id))
                surfaces[surface] = id = IdOf(surface);
            _ids.Add(id);
        }

        _starts.Add(_ids.Count);
    }

    public WordIds Build() => new([.. _vocabulary], [.. _ids], [.. _starts]);

    private int IdOf(ReadOnlySpan<char> surface)
    {
        Span<char> buffer = stackalloc char[WordNormaliser.LongestWord];
        var form = normaliser.Normalise(surface, buffer);
        var forms = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (forms.TryGetValue(form, out var id))
            return id;
        id = _vocabulary.Count;
        _vocabulary.Add(form.ToString());
        _forms.Add(_vocabulary[id], id);
        return id;
    }
}
