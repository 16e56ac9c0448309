namespace Translate;

/// <summary>Two texts that share hardly a word, although the lexicon knows the words of both: they belong to other segments.</summary>
internal sealed class MisalignedCheck : ICheck
{
    private const int FewestWords = 4, ShortestWord = 4;
    private const double Least = 0.13;

    public CheckInfo Info { get; } = new("misaligned", CheckSeverity.Warning, "Hardly a word of either side translates one of the other.");

    public void Find(CheckedPair pair, FindingList found)
    {
        if (ForeignWords.IsUntranslated(pair))
            return;
        // What is said one way already need not be looked up the other way.
        if (Share(pair, pair.Source, pair.TargetForms) is { } forth and < 2 * Least && Share(pair, pair.Target, pair.SourceForms) is { } back && (forth + back) / 2 < Least)
            found.Add(Info, "Hardly a word of the source is translated in the target.", [new TextSpan(0, pair.Source.Text.Length)], [new TextSpan(0, pair.Target.Text.Length)]);
    }

    // Of the words that the lexicon translates, how many have a translation over there; null where there are too few to tell.
    private static double? Share(CheckedPair pair, CheckedText these, HashSet<string> forms)
    {
        var (known, said) = (0, 0);
        foreach (var (_, word) in these.Words)
        {
            if (word.Length < ShortestWord || these.Tables.FunctionWords.Contains(word))
                continue;
            var translations = pair.Lexicon.Translations(word, these.Language);
            if (forms.Contains(word) || HasAny(forms, translations))
            {
                said++;
                // Enough already, whatever the rest is.
                if (said >= 2 * Least * these.Words.Count && said + known >= FewestWords)
                    return 1;
            }
            else if (translations.Count == 0)
                continue;
            known++;
        }

        return known < FewestWords ? null : (double)said / known;
    }

    private static bool HasAny(HashSet<string> forms, IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (forms.Contains(words[i]))
                return true;
        }

        return false;
    }
}
