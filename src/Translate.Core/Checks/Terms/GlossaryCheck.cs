namespace Translate;

/// <summary>Terms of the glossary that are not translated as it says; affixes and inflection do not count.</summary>
internal sealed class GlossaryCheck(Glossary glossary) : ICheck
{
    public static CheckInfo About { get; } = new("glossary", CheckSeverity.Error, "A term is not translated as the glossary says.");

    public CheckInfo Info => About;

    public void Find(CheckedPair pair, FindingList found)
    {
        foreach (var said in glossary.Find(pair.Source, pair.Lexicon).GroupBy(m => m.Term))
        {
            if (!said.Key.Targets.Any(t => TermList.Stands(TermList.Words(t), pair.Target, pair.Lexicon)))
                found.Add(Info, $"{said.Key.Source} is “{string.Join("” or “", said.Key.Targets)}” in the glossary, and the target does not say so.", said.Select(m => m.Place).Distinct(), []);
        }
    }
}
