namespace Translate;

/// <summary>What capital letters say of a word.</summary>
internal static class Capitals
{
    private const int ShortestName = 3, LongestAcronym = 6;

    /// <summary>A word with a capital inside a sentence, of a text that is not all capitals.</summary>
    public static bool IsName(CheckedText text, int at)
    {
        var span = text.Words[at].Span;
        if (span.Length < ShortestName || !char.IsUpper(text.Text[span.Start]))
            return false;
        var (hasLower, hasDigit) = (false, false);
        foreach (var c in span.Of(text.Text))
            (hasLower, hasDigit) = (hasLower | char.IsLower(c), hasDigit | char.IsDigit(c));
        return hasLower && !hasDigit && !OpensSentence(text, span.Start) && !text.IsHeading;
    }

    /// <summary>A word with a capital that does not open a sentence, of a text that is no heading.</summary>
    public static bool IsInside(CheckedText text, int at)
    {
        var start = text.Words[at].Span.Start;
        return char.IsUpper(text.Text[start]) && !OpensSentence(text, start) && !text.IsHeading;
    }

    /// <summary>A word of capitals only, of a text that is not.</summary>
    public static bool IsAcronym(CheckedText text, int at)
    {
        var span = text.Words[at].Span;
        if (span.Length is < 2 or > LongestAcronym)
            return false;
        foreach (var c in span.Of(text.Text))
        {
            if (!char.IsUpper(c))
                return false;
        }

        return text.Text.Any(char.IsLower);
    }

    /// <summary>Whether most words have capitals.</summary>
    public static bool IsHeading(CheckedText text)
    {
        var words = text.Words.Where(w => w.Span.Length > ShortestName && char.IsLetter(text.Text[w.Span.Start])).ToList();
        return words.Count > 2 && words.Count(w => char.IsUpper(text.Text[w.Span.Start])) * 4 > words.Count * 3;
    }

    private static bool OpensSentence(CheckedText text, int start)
    {
        for (var i = start - 1; i >= 0; i--)
        {
            if (text.Text[i] is '.' or '!' or '?' or ':' or '…' or ';' or '—' or '–' or '•' or '\n')
                return true;
            if (char.IsLetterOrDigit(text.Text[i]) || text.Text[i] == ',')
                return false;
        }

        return true;
    }
}
