namespace Translate.Alignment;

/// <summary>One side of many sentences as ids of normalised words, all in one array.</summary>
/// <param name="Vocabulary">The normalised word of each id.</param>
/// <param name="Ids">The words of all sentences, one after another.</param>
/// <param name="Places">For each of them the word of the text that it is a part of.</param>
/// <param name="Families">For each id the number of its family: the words that are made from one another.</param>
/// <param name="Starts">Where each sentence begins in <paramref name="Ids"/>, and where the last one ends.</param>
internal sealed record WordIds(string[] Vocabulary, int[] Ids, int[] Places, int[] Families, int[] Starts)
{
    public int Count => Starts.Length - 1;

    public ReadOnlySpan<int> this[int sentence] => Ids.AsSpan(Starts[sentence], Starts[sentence + 1] - Starts[sentence]);

    public ReadOnlySpan<int> PlacesOf(int sentence) => Places.AsSpan(Starts[sentence], Starts[sentence + 1] - Starts[sentence]);

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
    private readonly Dictionary<string, (int First, int Second)> _surfaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal), _families = new(StringComparer.Ordinal);
    private readonly List<string> _vocabulary = [];
    private readonly List<int> _ids = [], _places = [], _familyOf = [], _starts = [0];

    /// <summary>Adds some of a text's words as a sentence of their own.</summary>
    public void Add(TokenizedText text, int first, int end)
    {
        var surfaces = _surfaces.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = first; i < end; i++)
        {
            var surface = text.Words[i].Of(text.Text);
            if (!surfaces.TryGetValue(surface, out var parts))
                surfaces[surface] = parts = IdsOf(surface);
            Add(parts.First, i);
            if (parts.Second >= 0)
                Add(parts.Second, i);
        }

        _starts.Add(_ids.Count);
    }

    public WordIds Build() => new([.. _vocabulary], [.. _ids], [.. _places], [.. _familyOf], [.. _starts]);

    private void Add(int id, int place)
    {
        _ids.Add(id);
        _places.Add(place);
    }

    private (int, int) IdsOf(ReadOnlySpan<char> surface)
    {
        var parts = normaliser.Parts(surface);
        return (IdOf(parts[0]), parts.Count > 1 ? IdOf(parts[1]) : -1);
    }

    private int IdOf(string form)
    {
        if (_forms.TryGetValue(form, out var id))
            return id;
        _forms.Add(form, id = _vocabulary.Count);
        _vocabulary.Add(form);
        var family = normaliser.Family(form).ToString();
        if (!_families.TryGetValue(family, out var number))
            _families.Add(family, number = _families.Count);
        _familyOf.Add(number);
        return id;
    }
}
