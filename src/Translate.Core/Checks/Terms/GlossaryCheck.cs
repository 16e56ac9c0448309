namespace Translate;

/// <summary>Terms of the glossary that are not translated as it says; affixes and inflection do not count.</summary>
internal sealed class GlossaryCheck(TermList terms) : ICheck
{
    public static CheckInfo About { get; } = new("glossary", CheckSeverity.Error, "A term is not translated as the glossary says.");

    public CheckInfo Info => About;

    public void Find(CheckedPair pair, FindingList found)
    {
        foreach (var said in terms.Find(pair.Source, pair.Lexicon).GroupBy(t => t.Term.Text, StringComparer.Ordinal))
        {
            // A term may stand in the glossary with several translations, on one line or on several.
            var translations = said.SelectMany(t => t.Term.Value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct().ToList();
            if (!translations.Exists(t => TermList.Stands(TermList.Words(t), pair.Target, pair.Lexicon)))
                found.Add(Info, $"{said.Key} is “{string.Join("” or “", translations)}” in the glossary, and the target does not say so.", said.Select(t => t.Span).Distinct(), []);
        }
    }
}
