
namespace Translate.Dictionary;

/// <summary>A user's terms: lines of source, tab, target. They win over every other entry; English forms are still made as the sentence needs them.</summary>
internal static class Glossary
{
    /// <summary>The lexicon with the terms above it.</summary>
    /// <exception cref="ConfigurationException">The file cannot be read, or a line is malformed.</exception>
    public static Lexicon Over(Lexicon lexicon, string path)
    {
        var terms = new List<LexicalEntry>();
        var number = 0;
        try
        {
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (line.Trim().Length == 0 || line[0] == '#')
                    continue;
                var fields = line.Split('\t');
                if (fields.Length < 2 || fields[0].Trim().Length == 0 || fields[1].Trim().Length == 0)
                    throw new ConfigurationException($"{path}: line {number}: a line of the glossary is: source, tab, target.");
                terms.AddRange(Entries(lexicon, fields[0].Trim(), fields[1].Trim()));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"Glossary: {path} cannot be read ({e.Message}).", e);
        }

        return terms.Count == 0 ? lexicon : lexicon.With(terms.DistinctBy(t => (t.Lemma, t.Part)), LayerKind.Glossary);
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
