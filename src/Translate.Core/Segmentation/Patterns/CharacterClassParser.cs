namespace Translate;

/// <summary>Reads <c>[…]</c>: characters, ranges, escapes, and <c>^</c> in front for all others.</summary>
internal static class CharacterClassParser
{
    public static CharacterSet Read(string text, ref int at, PatternOptions options)
    {
        var start = at++;
        var negated = at < text.Length && text[at] == '^';
        if (negated)
            at++;
        var (set, first) = (CharacterSet.None, true);
        for (; ; first = false)
        {
            if (at >= text.Length)
                throw new PatternException("'[' without ']'", start);
            if (text[at] == ']' && !first)
            {
                at++;
                return negated ? set.Complement() : set;
            }

            set = set.Union(ReadItem(text, ref at, options));
        }
    }

    private static CharacterSet ReadItem(string text, ref int at, PatternOptions options)
    {
        var start = at;
        var item = ReadCharacter(text, ref at);
        if (at + 1 >= text.Length || text[at] != '-' || text[at + 1] == ']')
            return item.Literal is { } literal ? EscapeParser.Fold(CharacterSet.Of(literal), options) : item.Set;

        at++;
        var end = ReadCharacter(text, ref at);
        return item.Literal is { } low && end.Literal is { } high && low <= high
            ? EscapeParser.Fold(CharacterSet.Range(low, high), options)
            : throw new PatternException($"'{text[start..at]}' is no range: one character, '-', and one not before it", start);
    }

    private static (CharacterSet Set, char? Literal) ReadCharacter(string text, ref int at)
    {
        var c = text[at];
        // ICU and Java read a set inside a set here, .NET the character; nobody is surprised by neither.
        if (c == '[' || (c == '&' && at + 1 < text.Length && text[at + 1] == '&'))
            throw new PatternException($"'{c}' inside a class means different things to different tools; write \\{c} for the character", at);
        if (c != '\\')
        {
            at++;
            return (CharacterSet.None, c);
        }

        var set = EscapeParser.Read(text, ref at, PatternOptions.None);
        return set.Ranges is [var (first, last)] && first == last ? (set, first) : (set, null);
    }
}
