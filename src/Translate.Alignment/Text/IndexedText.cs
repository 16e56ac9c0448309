using System.Globalization;
using System.Runtime.CompilerServices;

namespace Translate.Alignment;

/// <summary>A text as numbers: each word an id, all sentences in one flat array. Words are lower case; a number is its digits; marks that translations keep (brackets, quotes, ? ! : %) are words too.</summary>
internal sealed class IndexedText
{
    /// <summary>Before a word of a machine translation, which is of the other text's language.</summary>
    public const char Translated = '\u0001';

    /// <summary>Words of a sentence that are read at most.</summary>
    public const int MostWords = 400;

    private const int LongestWord = 48;

    // Words of text not seen: in two short sentences every word looks frequent, and is not.
    private const int Unread = 1_000;

    private IndexedText(int[] words, int[] starts, int[] lengths, string[] vocabulary, byte[] looseness, WordMarks[] marks, int stops)
    {
        (Looseness, Marks, Stops) = (looseness, marks, stops);
        (Words, Starts, Lengths, Vocabulary) = (words, starts, lengths, vocabulary);
        Frequencies = new int[vocabulary.Length];
        foreach (var word in words)
            Frequencies[word]++;
        Rarity = new float[vocabulary.Length];
        for (var w = 0; w < Rarity.Length; w++)
            Rarity[w] = (float)(words.Length + vocabulary.Length + Unread) / (Frequencies[w] + 1);
    }

    public int Count => Starts.Length - 1;

    /// <summary>The words of all sentences, one sentence after the other.</summary>
    public int[] Words { get; }

    /// <summary>Where the words of each sentence begin; one entry more than sentences.</summary>
    public int[] Starts { get; }

    /// <summary>Characters of each sentence that are not white space.</summary>
    public int[] Lengths { get; }

    /// <summary>How many signs there are that the boundary after a sentence is none: a comma before it, a small letter after it.</summary>
    public byte[] Looseness { get; }

    /// <summary>How each word of <see cref="Words"/> stands there.</summary>
    public WordMarks[] Marks { get; }

    /// <summary>How many sentences end in a full stop, a question mark or an exclamation mark.</summary>
    public int Stops { get; }

    public string[] Vocabulary { get; }

    public int[] Frequencies { get; }

    /// <summary>One over the smoothed probability of each word.</summary>
    public float[] Rarity { get; }

    public ReadOnlySpan<int> this[int sentence] => Words.AsSpan(Starts[sentence], Starts[sentence + 1] - Starts[sentence]);

    /// <summary>The text as numbers.</summary>
    /// <param name="sentences">The text.</param>
    /// <param name="translations">A machine translation of each sentence, whose words come among the sentence's own; or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    // Compiled in full at once: a document is aligned before the runtime would have found out that this is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static IndexedText Of(SentenceList sentences, SentenceList? translations, CancellationToken cancellationToken)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new List<int>(sentences.Count * 16);
        var vocabulary = new List<string>();
        var (starts, lengths) = (new int[sentences.Count + 1], new int[sentences.Count]);
        var looseness = new byte[sentences.Count];
        var (marks, stops) = (new List<WordMarks>(words.Capacity), 0);
        Span<char> word = stackalloc char[LongestWord + 1];
        var unused = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            if (i % 4096 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var sentence = sentences[i];
            var translation = translations is null ? [] : translations[i];
            // Both are read side by side, as far through the one as through the other, so that a part of the sentence has its part of the translation.
            for (int at = 0, other = 0; at < sentence.Length || other < translation.Length;)
            {
                var begin = at;
                var own = at < sentence.Length && (other >= translation.Length || (long)at * translation.Length <= (long)other * sentence.Length);
                var length = own ? Next(sentence, ref at, word, ref lengths[i]) : Next(translation, ref other, word[1..], ref unused);
                if (length == 0 || words.Count - starts[i] >= MostWords)
                    continue;
                if (!own)
                    (word[0], length) = (Translated, length + 1);
                if (!lookup.TryGetValue(word[..length], out var id))
                {
                    id = vocabulary.Count;
                    vocabulary.Add(word[..length].ToString());
                    ids.Add(vocabulary[id], id);
                }

                words.Add(id);
                marks.Add(own ? Mark(sentence, begin) : WordMarks.None);
            }

            var trimmed = sentence.Trim();
            if (trimmed.Length > 0 && trimmed[^1] is ',' or ';' or ':')
                looseness[i]++;
            stops += trimmed.Length > 0 && IsStop(trimmed[^1]) ? 1 : 0;
            if (i > 0 && trimmed.Length > 0 && char.IsLower(trimmed[0]))
                looseness[i - 1]++;
            starts[i + 1] = words.Count;
        }

        return new([.. words], starts, lengths, [.. vocabulary], looseness, [.. marks], stops);
    }

    private static WordMarks Mark(ReadOnlySpan<char> text, int at)
    {
        var marks = char.IsUpper(text[at]) ? WordMarks.Cased | WordMarks.Capital : char.IsLower(text[at]) ? WordMarks.Cased : WordMarks.None;
        return at > 1 && char.IsWhiteSpace(text[at - 1]) && IsStop(text[at - 2]) ? marks | WordMarks.AfterStop : marks;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsStop(char c) => c is '.' or '?' or '!' or '…' or '。' or '؟' or '।';

    /// <summary>Reads on from <paramref name="at"/>; the word it wrote is 0 long where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Next(ReadOnlySpan<char> text, ref int at, Span<char> word, ref int characters)
    {
        var c = text[at];
        if (char.IsWhiteSpace(c))
        {
            at++;
            return 0;
        }

        if (char.IsAsciiDigit(c))
            return Number(text, ref at, word, ref characters);
        if (IsLetter(c) && !IsIdeograph(c))
            return Letters(text, ref at, word, ref characters);
        characters++;
        at++;
        if (char.IsHighSurrogate(c) && at < text.Length && char.IsLowSurrogate(text[at]))
        {
            (word[0], word[1]) = (c, text[at++]);
            return 2;
        }

        word[0] = c switch { '“' or '”' or '„' or '«' or '»' => '"', '[' or '{' or '（' => '(', ']' or '}' or '）' => ')', '？' => '?', '！' => '!', '：' => ':', _ => c };
        return IsIdeograph(c) || word[0] is '"' or '(' or ')' or '?' or '!' or ':' or ';' or '%' or '$' or '/' or '&' or '@' or '§' or '€' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber ? 1 : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Letters(ReadOnlySpan<char> text, ref int at, Span<char> word, ref int characters)
    {
        var length = 0;
        for (; at < text.Length && (IsLetter(text[at]) || char.IsAsciiDigit(text[at])) && !IsIdeograph(text[at]); at++)
        {
            characters++;
            if (length < word.Length)
                word[length++] = char.ToLowerInvariant(text[at]);
        }

        return length;
    }

    // 1.250,50 and 1,250.50 are the same digits.
    private static int Number(ReadOnlySpan<char> text, ref int at, Span<char> word, ref int characters)
    {
        var length = 0;
        for (; at < text.Length; at++)
        {
            var isDigit = char.IsAsciiDigit(text[at]);
            if (!isDigit && !(text[at] is '.' or ',' or '\u00a0' or '\'' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
                break;
            characters++;
            if (isDigit && length < word.Length)
                word[length++] = text[at];
        }

        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c > 127 && (char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsIdeograph(char c) => c is >= '\u2e80' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\u0e00' and <= '\u0eff';
}
