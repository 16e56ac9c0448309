using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Translate;

/// <summary>
/// Words are runs of letters, marks and digits; a hyphen or apostrophe joins letters (<c>buku-buku</c>, <c>don't</c>), and
/// <c>. , : /</c> join digits (<c>1.250,50</c>, <c>10.30</c>). Anything else that is no white space stands alone.
/// </summary>
public sealed class WordTokenizer : IWordTokenizer
{
    private const int Other = 0, Word = 1, Digit = 2, Space = 3;
    private static readonly byte[] AsciiKinds = MakeAsciiKinds();

    /// <summary>The tokenizer; it keeps no state.</summary>
    public static WordTokenizer Default { get; } = new();

    /// <summary>The text together with its words.</summary>
    public TokenizedText Split(string text) => new(text, Tokenize(text));

    /// <inheritdoc/>
    public ImmutableArray<TextSpan> Tokenize(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<TextSpan>.Shared.Rent(text.Length);
        var count = 0;
        for (var i = 0; i < text.Length;)
        {
            var kind = KindAt(text, i, out var width);
            if (kind == Space)
            {
                i += width;
                continue;
            }

            var end = i + width;
            if (kind != Other)
                end = EndOfWord(text, end, kind);
            buffer[count++] = TextSpan.Between(i, end);
            i = end;
        }

        var words = buffer.AsSpan(0, count).ToArray();
        ArrayPool<TextSpan>.Shared.Return(buffer);
        return ImmutableCollectionsMarshal.AsImmutableArray(words);
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int end, int last)
    {
        while (end < text.Length)
        {
            var kind = KindAt(text, end, out var width);
            if (kind is Word or Digit)
            {
                last = kind;
                end += width;
                continue;
            }

            var next = end + 1 < text.Length ? KindAt(text, end + 1, out _) : Other;
            var joins = text[end] switch
            {
                '-' or '\u2010' or '\u2011' => next is Word or Digit,
                '\'' or '\u2019' => last == Word && next == Word,
                '.' or ',' or ':' or '/' => last == Digit && next == Digit,
                _ => false,
            };
            if (!joins)
                break;
            last = next;
            end++;
        }

        return end;
    }

    private static int KindAt(ReadOnlySpan<char> text, int index, out int width)
    {
        var c = text[index];
        width = 1;
        if (c < 128)
            return AsciiKinds[c];
        if (char.IsWhiteSpace(c))
            return Space;
        if (char.IsSurrogate(c) && Rune.DecodeFromUtf16(text[index..], out var rune, out width) == OperationStatus.Done)
            return KindOf(Rune.GetUnicodeCategory(rune));
        return KindOf(char.GetUnicodeCategory(c));
    }

    private static int KindOf(UnicodeCategory category) => category switch
    {
        <= UnicodeCategory.EnclosingMark => Word,
        UnicodeCategory.DecimalDigitNumber => Digit,
        UnicodeCategory.LetterNumber => Word,
        _ => Other,
    };

    private static byte[] MakeAsciiKinds()
    {
        var kinds = new byte[128];
        for (var c = (char)0; c < 128; c++)
            kinds[c] = (byte)(char.IsWhiteSpace(c) ? Space : char.IsAsciiDigit(c) ? Digit : char.IsLetter(c) || c == '_' ? Word : Other);
        return kinds;
    }
}
