namespace Translate.Alignment;

/// <summary>
/// Brings the forms of a word together for counting; links stay on the words as they are written. Lower case, no marks at the
/// edges, numbers by their digits; Indonesian and English also by their own rules.
/// </summary>
internal abstract class WordNormaliser
{
    /// <summary>Longer words are cut here for counting.</summary>
    public const int LongestWord = 64;

    /// <summary>For the primary subtag of a BCP 47 tag; languages without rules of their own get the plain one.</summary>
    public static WordNormaliser For(string language) => language.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "id" or "ind" or "ms" => new IndonesianWords(),
        "en" or "eng" => new EnglishWords(),
        _ => new PlainWords(),
    };

    /// <summary>The parts of a word that are counted: mostly one; two where a pronoun or a negation is written on to it.</summary>
    public IReadOnlyList<string> Parts(ReadOnlySpan<char> word)
    {
        Span<char> form = stackalloc char[LongestWord];
        return Normalise(word, form, out var second) is { Length: > 0 } first ? second is null ? [first.ToString()] : [first.ToString(), second] : [second ?? ""];
    }

    /// <summary>What a counted word has in common with those it is made from and those made from it; the word itself where nothing is known.</summary>
    public virtual ReadOnlySpan<char> Family(string form) => form;

    private ReadOnlySpan<char> Normalise(ReadOnlySpan<char> word, Span<char> form, out string? second)
    {
        second = null;
        var trimmed = Trim(word);
        var length = 0;
        var (digits, letters) = (false, false);
        foreach (var c in trimmed)
        {
            if (length == form.Length)
                break;
            digits |= char.IsDigit(c);
            letters |= char.IsLetter(c);
            form[length++] = c switch
            {
                '\u2019' or '\u2018' => '\'',
                '\u201c' or '\u201d' or '\u201e' or '\u00ab' or '\u00bb' => '"',
                '\u2010' or '\u2011' => '-',
                '\u2013' or '\u2014' => '-',
                _ => char.ToLowerInvariant(c),
            };
        }

        if (digits)
            return letters ? form[..length] : Digits(form[..length]);
        return letters ? Inflected(form, length, out second) : form[..length];
    }

    /// <summary>The common form of an inflected word, which lies in <paramref name="word"/>, lower case, <paramref name="length"/> long.</summary>
    protected abstract ReadOnlySpan<char> Inflected(Span<char> word, int length, out string? second);

    // Marks that stick to a word in text that is only split at spaces.
    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && !IsWord(word[start]) && word[start] != '\'' && word[start] != '\u2019')
            start++;
        while (end > start && !IsWord(word[end - 1]))
            end--;
        return start < end ? word[start..end] : word;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    // 1.250,50 and 1,250.50 are the same number.
    private static ReadOnlySpan<char> Digits(Span<char> word)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (char.IsDigit(c))
                word[length++] = c;
        }

        return word[..length];
    }

    private sealed class PlainWords : WordNormaliser
    {
        protected override ReadOnlySpan<char> Inflected(Span<char> word, int length, out string? second)
        {
            second = null;
            return word[..length];
        }
    }
}
