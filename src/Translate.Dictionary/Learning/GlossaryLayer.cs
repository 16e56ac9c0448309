namespace Translate.Dictionary;

/// <summary>A user's terms as a layer of the lexicon. They win over every other entry; English forms are still made as the sentence needs them.</summary>
internal static class GlossaryLayer
{
    /// <summary>The lexicon with the terms above it, each with its preferred translation.</summary>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="glossary">Indonesian terms and their English.</param>
    public static Lexicon Over(Lexicon lexicon, Glossary glossary)
    {
        var terms = glossary.Terms.SelectMany(term => Entries(lexicon, term.Source, term.Targets[0])).DistinctBy(t => (t.Lemma, t.Part)).ToList();
        return terms.Count == 0 ? lexicon : lexicon.With(terms, LayerKind.Glossary);
    }

    // The parts of speech that the word has already; a name does not inflect.
    private static IEnumerable<LexicalEntry> Entries(Lexicon lexicon, string source, string target)
    {
        var lemma = string.Join(' ', source.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (char.IsUpper(target[0]))
            return [New(PartOfSpeech.Name)];
        var known = lexicon.Find(lemma);
        if (known.Count > 0)
            return known.Select(e => e with { Senses = [target], Values = e.Values.Where(v => v.Key is not ("adj" or "adv" or "demonym")).ToDictionary() });
        var head = lexicon.PartsOf(lemma.Split(' ')[0]);
        return [New((head & PartOfSpeech.Noun) != 0 || head == PartOfSpeech.None ? PartOfSpeech.Noun : (head & PartOfSpeech.Verb) != 0 ? PartOfSpeech.Verb : (head & PartOfSpeech.Adjective) != 0 ? PartOfSpeech.Adjective : PartOfSpeech.Expression)];

        LexicalEntry New(PartOfSpeech part) => SourceReader.Made(lemma, part, target, Features.None);
    }
}
