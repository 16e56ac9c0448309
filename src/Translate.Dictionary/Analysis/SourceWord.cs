namespace Translate.Dictionary;

/// <summary>One way to understand a source word.</summary>
/// <param name="Part">Its part of speech in this reading.</param>
/// <param name="Entry">The lexicon's entry, or one made for a derivation; null for numbers, marks and names that are kept.</param>
/// <param name="Form">How the surface form is made from the lemma; null where it is the lemma.</param>
internal sealed record Reading(PartOfSpeech Part, LexicalEntry? Entry, MorphologicalAnalysis? Form = null)
{
    public string Lemma => Entry?.Lemma ?? Form?.Lemma ?? "";

    public Voice Voice => Form?.Voice ?? Voice.None;
}

/// <summary>A unit of the source as it is translated: a word, a phrase the lexicon lists, a number or a mark.</summary>
internal sealed class SourceWord
{
    private int _chosen;

    /// <summary>The first token it covers.</summary>
    public required int First { get; init; }

    /// <summary>How many tokens it covers.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Its place among the units when the transfer began.</summary>
    public int Position { get; set; }

    /// <summary>As written.</summary>
    public required string Surface { get; init; }

    /// <summary>In lower case.</summary>
    public required string Lower { get; init; }

    /// <summary>All ways to understand it, the likeliest first.</summary>
    public required IReadOnlyList<Reading> Readings { get; init; }

    /// <summary>White space stands before it.</summary>
    public bool SpaceBefore { get; init; }

    /// <summary>Begins with a capital that does not come from beginning the sentence.</summary>
    public bool Capital { get; set; }

    /// <summary>Neither in the lexicon nor a name, number or mark.</summary>
    public bool Unknown { get; init; }

    /// <summary>The reading that was chosen.</summary>
    public Reading Reading => Readings[_chosen];

    public PartOfSpeech Part => Reading.Part;

    public LexicalEntry? Entry => Reading.Entry;

    public string Lemma => Reading.Lemma is { Length: > 0 } lemma ? lemma : Lower;

    public Voice Voice => Reading.Voice;

    public Clitic Clitic => Reading.Form?.Clitic ?? Clitic.None;

    public bool Is(PartOfSpeech parts) => (Reading.Part & parts) != 0;

    public bool Has(Features features) => Reading.Entry?.Has(features) ?? false;

    /// <summary>Whether some reading has one of these parts of speech.</summary>
    public bool CanBe(PartOfSpeech parts)
    {
        foreach (var reading in Readings)
        {
            if ((reading.Part & parts) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Chooses the first reading with one of these parts of speech; false when there is none.</summary>
    public bool Choose(PartOfSpeech parts)
    {
        for (var i = 0; i < Readings.Count; i++)
        {
            if ((Readings[i].Part & parts) == 0)
                continue;
            _chosen = i;
            return true;
        }

        return false;
    }

    public override string ToString() => $"{Surface}/{Part}";
}
