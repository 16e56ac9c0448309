using System.Globalization;

namespace Translate;

/// <summary>Reads what follows a backslash, inside and outside a class.</summary>
internal static class EscapeParser
{
    private const string Punctuation = @"\/.*+?|()[]{}^$-#'""`~!@%&=:;<>, ";

    public static CharacterSet Read(string text, ref int at, PatternOptions options)
    {
        var start = at++;
        if (at >= text.Length)
            throw new PatternException(@"a lone \ at the end; write \\ for the character", start);
        var c = text[at++];
        switch (c)
        {
            case 'd':
                return CharacterSet.Category("Nd")!;
            case 'D':
                return CharacterSet.Category("Nd")!.Complement();
            case 's':
                return CharacterSet.Space;
            case 'S':
                return CharacterSet.Space.Complement();
            case 'w':
                return CharacterSet.Word;
            case 'W':
                return CharacterSet.Word.Complement();
            case 'p' or 'P':
                var category = ReadCategory(text, ref at, start);
                return c == 'p' ? category : category.Complement();
            case 't':
                return CharacterSet.Of('\t');
            case 'n':
                return CharacterSet.Of('\n');
            case 'r':
                return CharacterSet.Of('\r');
            case 'f':
                return CharacterSet.Of('\f');
            case 'x':
                return Fold(CharacterSet.Of(ReadHex(text, ref at, 2, start)), options);
            case 'u':
                return Fold(CharacterSet.Of(ReadHex(text, ref at, 4, start)), options);
            default:
                return Punctuation.Contains(c)
                    ? CharacterSet.Of(c)
                    : throw new PatternException($@"'\{c}' cannot be matched in linear time, or is unknown", start);
        }
    }

    public static CharacterSet Fold(CharacterSet set, PatternOptions options) =>
        options.HasFlag(PatternOptions.IgnoreCase) ? set.IgnoringCase() : set;

    private static CharacterSet ReadCategory(string text, ref int at, int start)
    {
        var close = text.IndexOf('}', at);
        var name = close > at + 1 && text[at] == '{' ? text[(at + 1)..close] : "";
        at = close + 1;
        return CharacterSet.Category(name) ?? throw new PatternException(
            $@"'\p{{{name}}}' is no general category; there are L, Lu, Ll, Lt, Lm, Lo, M, Mn, N, Nd, P, Ps, Pe, Pi, Pf, Po, S, Sc, Z, Zs …", start);
    }

    private static char ReadHex(string text, ref int at, int digits, int start)
    {
        if (at + digits > text.Length
            || !ushort.TryParse(text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            throw new PatternException($"{digits} hexadecimal digits are missing", start);
        at += digits;
        return (char)code;
    }
}
