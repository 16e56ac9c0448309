namespace Translate;

/// <summary>Acronyms that are lost. One that the lexicon knows may be translated (PBB, UN), and one may be written out.</summary>
internal sealed class AcronymCheck : ICheck
{
    public CheckInfo Info { get; } = new("acronym", CheckSeverity.Warning, "An acronym is lost or changed.");

    public void Find(CheckedPair pair, FindingList found)
    {
        for (var i = 0; i < pair.Source.Words.Count; i++)
        {
            var (span, lower) = pair.Source.Words[i];
            if (!Capitals.IsAcronym(pair.Source, i) || pair.TargetForms.Contains(lower) || pair.Source.Tables.Currencies.ContainsKey(lower)
                || IsRoman(lower) || IsTranslated(lower, pair) || IsWrittenOut(lower, pair.Target))
            {
                continue;
            }

            found.Add(Info, $"The target lacks {pair.Source.Of(span)}.", [span], []);
        }
    }

    private static bool IsRoman(string acronym) => acronym.All("ivxlc".Contains);

    private static bool IsTranslated(string acronym, CheckedPair pair) =>
        pair.Lexicon.Knows(acronym, pair.Source.Language) && pair.Lexicon.Translations(acronym, pair.Source.Language) is var translations && (translations.Count == 0 || translations.Any(pair.TargetForms.Contains));

    // World Health Organization, and words in capitals that another acronym does not explain.
    private static bool IsWrittenOut(string acronym, CheckedText target)
    {
        var capitals = target.Words.Where(w => char.IsUpper(target.Text[w.Span.Start])).ToList();
        return capitals.Count(w => w.Span.Length > acronym.Length || w.Lower.Any(char.IsLower)) >= Math.Max(2, acronym.Length - 1)
            && capitals.Count(w => acronym.Contains(w.Lower[0], StringComparison.Ordinal)) >= Math.Max(2, acronym.Length - 1);
    }
}
