using System.Collections.Immutable;

namespace Translate;

/// <summary>
/// Reads the regular expressions of segmentation rules: literals, escapes, classes, groups, <c>|</c>, <c>? * + {n,m}</c>,
/// <c>^ $ \b \B</c>, the options <c>i s x</c>, and lookaround over one character. What these mean is what .NET says.
/// </summary>
/// <remarks>The rest of .NET's language (backreferences, longer lookaround, atomic groups) has no finite automaton, so no
/// bound on its time; it is refused with a <see cref="PatternException"/>.</remarks>
internal sealed class PatternParser
{
    private const int MaxDepth = 100, MaxCount = 1000;
    private readonly string text;
    private int at;
    private int depth;
    private PatternOptions options;

    private PatternParser(string text) => this.text = text;

    /// <exception cref="PatternException">The text is no pattern, or none that can be matched in linear time.</exception>
    public static Pattern Parse(string text)
    {
        var parser = new PatternParser(text);
        var pattern = parser.ReadChoice();
        return parser.at == text.Length ? pattern : throw parser.Error("')' without '('; write \\) for the character");
    }

    private bool AtEnd => at >= text.Length;

    private Pattern ReadChoice()
    {
        if (++depth > MaxDepth)
            throw Error($"more than {MaxDepth} groups inside each other");
        var parts = ImmutableArray.CreateBuilder<Pattern>();
        parts.Add(ReadSequence());
        while (!AtEnd && text[at] == '|')
        {
            at++;
            parts.Add(ReadSequence());
        }

        depth--;
        return parts.Count == 1 ? parts[0] : new Pattern.Choice(parts.ToImmutable());
    }

    private Pattern ReadSequence()
    {
        var parts = ImmutableArray.CreateBuilder<Pattern>();
        while (true)
        {
            SkipComments();
            if (AtEnd || text[at] is '|' or ')')
                return parts.Count == 1 ? parts[0] : new Pattern.Sequence(parts.ToImmutable());
            if (ReadAtom() is { } atom)
                parts.Add(ReadRepeat(atom));
        }
    }

    // Null for an option setting such as (?i), which stands for nothing itself.
    private Pattern? ReadAtom()
    {
        var c = text[at];
        switch (c)
        {
            case '(':
                return ReadGroup();
            case '[':
                return new Pattern.One(CharacterClassParser.Read(text, ref at, options));
            case '.':
                at++;
                return new Pattern.One(options.HasFlag(PatternOptions.DotAll) ? CharacterSet.All : CharacterSet.Any);
            case '^':
                at++;
                return new Pattern.Look(Ahead: false, CharacterSet.None, Edge: true, Negated: false);
            case '$':
                at++;
                return new Pattern.Look(Ahead: true, CharacterSet.None, Edge: true, Negated: false);
            case '*' or '+' or '?' or '{':
                throw Error($"'{c}' has nothing to repeat; write \\{c} for the character");
            case '\\':
                return ReadEscape();
            default:
                at++;
                return new Pattern.One(EscapeParser.Fold(CharacterSet.Of(c), options));
        }
    }

    private Pattern ReadEscape()
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        if (next is 'b' or 'B')
        {
            at += 2;
            return new Pattern.Boundary(Negated: next == 'B');
        }

        if (next is 'A' or 'z')
        {
            at += 2;
            return new Pattern.Look(Ahead: next == 'z', CharacterSet.None, Edge: true, Negated: false);
        }

        return new Pattern.One(EscapeParser.Read(text, ref at, options));
    }

    private Pattern? ReadGroup()
    {
        var start = at++;
        var outer = options;
        Pattern? result;
        if (AtEnd || text[at] != '?')
        {
            result = ReadChoice();
        }
        else if (LookStart() is var (ahead, negated, length))
        {
            at += length;
            result = OneCharacterLook(ReadChoice(), ahead, negated, start);
        }
        else if (ReadGroupHead())
        {
            result = ReadChoice();
        }
        else
        {
            return null;
        }

        if (AtEnd)
            throw new PatternException("'(' without ')'", start);
        at++;
        options = outer;
        return result;
    }

    private (bool Ahead, bool Negated, int Length)? LookStart() => text.AsSpan(at) switch
    {
        ['?', '=', ..] => (true, false, 2),
        ['?', '!', ..] => (true, true, 2),
        ['?', '<', '=', ..] => (false, false, 3),
        ['?', '<', '!', ..] => (false, true, 3),
        _ => null,
    };

    // Reads ?: ?<name> ?i: ?i-x: and stops after it. False when it was a setting, (?i), closed already.
    private bool ReadGroupHead()
    {
        at++;
        if (!AtEnd && text[at] == '<')
        {
            var close = text.IndexOf('>', at);
            if (close < 0 || close == at + 1 || text.AsSpan(at + 1, close - at - 1).ContainsAnyExcept(GroupName))
                throw Error("a group's name is letters and digits between < and >");
            at = close + 1;
            return true;
        }

        for (var on = true; !AtEnd; at++)
            switch (text[at])
            {
                case ':':
                    at++;
                    return true;
                case ')':
                    at++;
                    return false;
                case '-':
                    on = false;
                    break;
                case 'i':
                    Set(PatternOptions.IgnoreCase, on);
                    break;
                case 's':
                    Set(PatternOptions.DotAll, on);
                    break;
                case 'x':
                    Set(PatternOptions.Free, on);
                    break;
                default:
                    throw Error($"'(?{text[at]}' cannot be matched in linear time, or is unknown; known are (?: (?i) (?s) (?x) and "
                        + "(?= (?! (?<= (?<! over one character)");
            }

        throw Error("'(' without ')'");
    }

    private static Pattern.Look OneCharacterLook(Pattern inside, bool ahead, bool negated, int start)
    {
        var (set, edge) = (CharacterSet.None, false);
        foreach (var part in inside is Pattern.Choice choice ? choice.Parts : [inside])
            switch (part)
            {
                case Pattern.One one:
                    set = set.Union(one.Set);
                    break;
                case Pattern.Look { Edge: true, Negated: false } anchor when anchor.Ahead == ahead && anchor.Set.Equals(CharacterSet.None):
                    edge = true;
                    break;
                default:
                    throw new PatternException("lookaround may hold one character or class, or ^ or $; for more, write a rule of its own "
                        + "with break=\"no\" before this one", start);
            }

        return new(ahead, set, edge, negated);
    }

    private Pattern ReadRepeat(Pattern atom)
    {
        SkipComments();
        if (AtEnd)
            return atom;
        var start = at;
        var (least, most) = (0, (int?)null);
        switch (text[at])
        {
            case '*':
                break;
            case '+':
                least = 1;
                break;
            case '?':
                most = 1;
                break;
            case '{':
                (least, most) = ReadBounds();
                break;
            default:
                return atom;
        }

        at++;
        if (!AtEnd && text[at] == '?')
            at++;
        SkipComments();
        if (!AtEnd && text[at] is '*' or '+' or '?' or '{')
            throw new PatternException("a repetition of a repetition; put the inner one in (?: )", start);
        return new Pattern.Repeat(atom, least, most);
    }

    private (int Least, int? Most) ReadBounds()
    {
        var (start, close) = (at, text.IndexOf('}', at));
        var bounds = close < 0 ? [] : text[(at + 1)..close].Split(',');
        if (bounds.Length is 1 or 2 && IsCount(bounds[0], out var least))
        {
            at = close;
            if (bounds.Length == 1)
                return (least, least);
            if (bounds[1].Length == 0)
                return (least, null);
            if (IsCount(bounds[1], out var most) && most >= least)
                return (least, most);
        }

        throw new PatternException($"a repetition is {{n}}, {{n,}} or {{n,m}} with n ≤ m ≤ {MaxCount}; write \\{{ for the character", start);

        static bool IsCount(string digits, out int count) =>
            int.TryParse(digits, System.Globalization.NumberStyles.None, null, out count) && count <= MaxCount;
    }

    private void SkipComments()
    {
        while (options.HasFlag(PatternOptions.Free) && !AtEnd)
            if (char.IsWhiteSpace(text[at]))
                at++;
            else if (text[at] == '#')
                at = text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;
            else
                break;
    }

    private void Set(PatternOptions option, bool on) => options = on ? options | option : options & ~option;

    private PatternException Error(string message) => new(message, at);

    private static readonly System.Buffers.SearchValues<char> GroupName =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
}
