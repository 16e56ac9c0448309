namespace Translate;

/// <summary>What capital letters say of a word.</summary>
internal static class Capitals
{
    private const int ShortestName = 3, LongestAcronym = 6;

    /// <summary>A word with a capital inside a sentence, of a text that is not all capitals.</summary>
    public static bool IsName(CheckedText text, int at)
    {
        var span = text.Words[at].Span;
        return span.Length >= ShortestName && char.IsUpper(text.Text[span.Start]) && text.Of(span).Skip(1).Any(char.IsLower) && !text.Of(span).Any(char.IsDigit) && !OpensSentence(text, span.Start) && !IsHeading(text);
    }

    /// <summary>A word with a capital that does not open a sentence, of a text that is no heading.</summary>
    public static bool IsInside(CheckedText text, int at)
    {
        var start = text.Words[at].Span.Start;
        return char.IsUpper(text.Text[start]) && !OpensSentence(text, start) && !IsHeading(text);
    }

    /// <summary>A word of capitals only, of a text that is not.</summary>
    public static bool IsAcronym(CheckedText text, int at)
    {
        var word = text.Of(text.Words[at].Span);
        return word.Length is >= 2 and <= LongestAcronym && word.All(char.IsUpper) && text.Text.Any(char.IsLower);
    }

    // Most words have capitals: a heading.
    private static bool IsHeading(CheckedText text)
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
