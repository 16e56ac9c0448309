namespace Translate;

/// <summary>A denial that the other side does not have. Only where no word of the other side denies in any way: un-, without, lack.</summary>
internal sealed class NegationCheck : ICheck
{
    private const int ShortestRest = 4;
    private static readonly HashSet<string> NoPrefix = new(["until", "under", "unique", "union", "unit", "united", "universe", "university", "universal"], StringComparer.Ordinal);

    public CheckInfo Info { get; } = new("negation", CheckSeverity.Warning, "One side denies, and the other does not.");

    public void Find(CheckedPair pair, FindingList found)
    {
        if (!pair.Source.Tables.IsKnown || !pair.Target.Tables.IsKnown)
            return;
        var (source, target) = (Negators(pair.Source), Negators(pair.Target));
        if (source.Count > 0 && target.Count == 0 && !HasHalf(pair.Target, pair.Lexicon))
            found.Add(Info, $"The source says {pair.Source.Of(source[0])}, and nothing in the target denies.", source, []);
        else if (target.Count > 0 && source.Count == 0 && !HasHalf(pair.Source, pair.Lexicon))
            found.Add(Info, $"The target says {pair.Target.Of(target[0])}, and nothing in the source denies.", [], target);
    }

    private static List<TextSpan> Negators(CheckedText text)
    {
        var found = new List<TextSpan>();
        for (var i = 0; i < text.Words.Count; i++)
        {
            var (span, word) = text.Words[i];
            if ((text.Tables.Negators.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal)) && !IsIdiom(text, i))
                found.Add(span);
        }

        return found;
    }

    // The phrase may end or begin with the negator: whether or not; not only.
    private static bool IsIdiom(CheckedText text, int at)
    {
        var from = text.Words[Math.Max(0, at - 2)].Span.Start;
        var to = text.Words[Math.Min(text.Words.Count - 1, at + 3)].Span.End;
        var around = text.Text[from..to].ToLowerInvariant();
        foreach (var phrase in text.Tables.NoNegation)
        {
            if (around.Contains(phrase, StringComparison.Ordinal))
                return true;
        }

        return IsTag(text, at);
    }

    // What only asks or exclaims: …, bukan? …, didn't it? Boleh nggak? Oh no! No, wait.
    private static bool IsTag(CheckedText text, int at)
    {
        var (span, word) = text.Words[at];
        var isQuestion = text.Text.AsSpan(span.End).Contains('?');
        if (text.Language == "id")
            return isQuestion && (word is "nggak" or "gak" or "enggak" or "ngga" or "kagak" || (word is "bukan" or "belum" or "tidak" && EndsClause(text, span.End)));
        if (word == "no")
            return (at > 0 && text.Words[at - 1].Lower == "oh") || (span.End < text.Text.Length && text.Text[span.End] == ',');
        return isQuestion && (at > 0 && text.Words[at - 1].Lower == "why" || (text.Words.Count - at <= 3 && at > 0 && text.Text.AsSpan(text.Words[at - 1].Span.End, 1) is ","));
    }

    private static bool EndsClause(CheckedText text, int end) => end < text.Text.Length && text.Text[end] is '?' or ',';

    private static bool HasHalf(CheckedText text, ICheckLexicon lexicon)
    {
        foreach (var (_, word) in text.Words)
        {
            if (text.Tables.Negators.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal))
                return true;
            foreach (var half in text.Tables.HalfNegators)
            {
                if (word == half || (half == "non" && word.StartsWith(half, StringComparison.Ordinal)) || (text.Language == "id" && word.StartsWith(half, StringComparison.Ordinal) && word.Length <= half.Length + 3))
                    return true;
            }

            if (text.Language != "en")
                continue;
            if (word.EndsWith("less", StringComparison.Ordinal) || word.EndsWith("lessly", StringComparison.Ordinal) || word.StartsWith("non", StringComparison.Ordinal))
                return true;
            if (word.StartsWith("un", StringComparison.Ordinal) && word.Length >= ShortestRest + 2 && !NoPrefix.Contains(word) && lexicon.Knows(word[2..].TrimStart('-'), "en"))
                return true;
        }

        return false;
    }
}
