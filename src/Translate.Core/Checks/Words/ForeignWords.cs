namespace Translate;

/// <summary>Words of the target that belong to the source's language alone.</summary>
internal static class ForeignWords
{
    /// <summary>Whether most of the target is left as it is.</summary>
    public static bool IsUntranslated(CheckedPair pair)
    {
        if (pair.ForeignRuns.Count == 0)
            return false;
        var foreign = pair.ForeignRuns.Sum(r => r.Count);
        var words = pair.Target.Words.Count(w => char.IsLetter(w.Lower[0]));
        return foreign * 2 >= words && (words > 1 || pair.Source.Text.Trim() == pair.Target.Text.Trim());
    }

    /// <summary>Runs of such words, in order.</summary>
    public static List<(TextSpan Span, int Count)> Find(CheckedPair pair)
    {
        var runs = new List<(TextSpan Span, int Count)>();
        if (pair.Source.Language == pair.Target.Language)
            return runs;
        var source = pair.Source.Words.Where(w => char.IsLetter(w.Lower[0])).Select(w => w.Lower).ToHashSet(StringComparer.Ordinal);
        var last = -2;
        for (var i = 0; i < pair.Target.Words.Count; i++)
        {
            var (span, word) = pair.Target.Words[i];
            if (!source.Contains(word) || !IsForeign(pair, word, char.IsUpper(pair.Target.Text[span.Start])) || IsLoan(pair, source, i))
                continue;
            if (last == i - 1)
                runs[^1] = (TextSpan.Between(runs[^1].Span.Start, span.End), runs[^1].Count + 1);
            else
                runs.Add((span, 1));
            last = i;
        }

        return runs;
    }

    // wayang kulit: what follows a word that English borrows is borrowed with it.
    private static bool IsLoan(CheckedPair pair, HashSet<string> source, int at)
    {
        if (at == 0)
            return false;
        var (span, before) = pair.Target.Words[at - 1];
        return before.Length > 2 && source.Contains(before) && !IsForeign(pair, before, char.IsUpper(pair.Target.Text[span.Start])) && !pair.Target.Tables.FunctionWords.Contains(before);
    }

    // A word that is said the same in both languages, or that stands for itself, is no rest of the source.
    private static bool IsForeign(CheckedPair pair, string word, bool isCapital)
    {
        var (from, to, lexicon) = (pair.Source.Language, pair.Target.Language, pair.Lexicon);
        if (pair.Source.Tables.FunctionWords.Contains(word) || pair.Source.Tables.Negators.Contains(word))
            return !pair.Target.Tables.FunctionWords.Contains(word) && !lexicon.Knows(word, to);
        return !isCapital && word.Length > 2 && lexicon.Knows(word, from) && !lexicon.IsName(word, from) && !lexicon.Knows(word, to) && !lexicon.Translations(word, from).Contains(word);
    }
}
