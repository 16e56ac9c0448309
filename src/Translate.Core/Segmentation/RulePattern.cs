using System.Globalization;

namespace Translate;

/// <summary>What a position must be for a pattern to go on.</summary>
internal enum Assertion
{
    WordBoundary,
    NoWordBoundary,
    Start,
    End,
}

/// <summary>A parsed regular expression.</summary>
internal abstract record Pattern
{
    public sealed record Set(CharSet Chars) : Pattern;

    public sealed record Sequence(IReadOnlyList<Pattern> Parts) : Pattern;

    public sealed record Choice(IReadOnlyList<Pattern> Options) : Pattern;

    public sealed record Repeat(Pattern Part, int Least, int? Most) : Pattern;

    public sealed record At(Assertion Assertion) : Pattern;
}

/// <summary>
/// Reads the regular expressions of segmentation rules: literals, escapes, classes, groups, alternation, repetition, <c>\b</c>,
/// <c>^</c>, <c>$</c>, <c>(?i)</c>. That is what an automaton can match in linear time; lookaround and backreferences are refused.
/// </summary>
internal sealed class RulePatternParser
{
    private const int MostRepeats = 200;
    private readonly string _text;
    private int _at;
    private bool _ignoreCase;

    private RulePatternParser(string text) => _text = text;

    private bool AtEnd => _at >= _text.Length;

    /// <exception cref="FormatException">The expression is malformed, or uses what is not supported.</exception>
    public static Pattern Parse(string text)
    {
        var parser = new RulePatternParser(text);
        var pattern = parser.Alternatives();
        if (!parser.AtEnd)
            throw new FormatException($"unexpected '{parser._text[parser._at]}' at position {parser._at + 1}");
        return pattern;
    }

    private Pattern Alternatives()
    {
        var outer = _ignoreCase;
        List<Pattern> options = [Sequence()];
        while (!AtEnd && _text[_at] == '|')
        {
            _at++;
            options.Add(Sequence());
        }

        _ignoreCase = outer;
        return options.Count == 1 ? options[0] : new Pattern.Choice(options);
    }

    private Pattern.Sequence Sequence()
    {
        var parts = new List<Pattern>();
        while (!AtEnd && _text[_at] is not ('|' or ')'))
        {
            if (Atom() is { } part)
                parts.Add(Repeated(part));
        }

        return new Pattern.Sequence(parts);
    }

    private Pattern Repeated(Pattern part)
    {
        while (!AtEnd)
        {
            (int Least, int? Most)? count = _text[_at] switch
            {
                '*' => (0, null),
                '+' => (1, null),
                '?' => (0, 1),
                '{' => Braces(),
                _ => null,
            };
            if (count is not { } c)
                return part;
            _at++;
            // Which way a match is found does not matter, only whether there is one: lazy and possessive are the same here.
            if (!AtEnd && _text[_at] is '?' or '+')
                _at++;
            part = new Pattern.Repeat(part, c.Least, c.Most);
        }

        return part;
    }

    private (int Least, int? Most) Braces()
    {
        var close = _text.IndexOf('}', _at);
        var inside = close < 0 ? [] : _text[(_at + 1)..close].Split(',');
        if (inside.Length is 0 or > 2 || !int.TryParse(inside[0], NumberStyles.None, CultureInfo.InvariantCulture, out var least))
            throw new FormatException($"malformed repetition at position {_at + 1}");
        int? most = inside.Length == 1 ? least : inside[1].Length == 0 ? null
            : int.TryParse(inside[1], NumberStyles.None, CultureInfo.InvariantCulture, out var m) && m >= least ? m : throw new FormatException($"malformed repetition at position {_at + 1}");
        if (least > MostRepeats || most > MostRepeats)
            throw new FormatException($"a repetition of more than {MostRepeats} at position {_at + 1}");
        _at = close;
        return (least, most);
    }

    private Pattern? Atom()
    {
        var c = _text[_at++];
        return c switch
        {
            '.' => new Pattern.Set(CharSet.AnyButLineFeed),
            '^' => new Pattern.At(Assertion.Start),
            '$' => new Pattern.At(Assertion.End),
            '(' => Group(),
            '[' => new Pattern.Set(Cased(Class())),
            '\\' => Escape(),
            '*' or '+' or '?' => throw new FormatException($"nothing to repeat before '{c}' at position {_at}"),
            _ => new Pattern.Set(Cased(CharSet.Range(c, c))),
        };
    }

    private CharSet Cased(CharSet set) => _ignoreCase ? set.IgnoreCase() : set;

    private Pattern? Group()
    {
        var outer = _ignoreCase;
        if (!AtEnd && _text[_at] == '?')
        {
            if (Skip("?i)"))
            {
                _ignoreCase = true;
                return null;
            }

            if (Skip("?i:"))
                _ignoreCase = true;
            else if (!Skip("?:"))
                throw new FormatException($"'({_text.AsSpan(_at, Math.Min(3, _text.Length - _at))}' at position {_at} is not supported (no lookaround, no named groups); say it with beforebreak and afterbreak");
        }

        var inner = Alternatives();
        if (AtEnd)
            throw new FormatException("a parenthesis is not closed");
        _at++;
        _ignoreCase = outer;
        return inner;
    }

    private bool Skip(string what)
    {
        if (string.CompareOrdinal(_text, _at, what, 0, what.Length) != 0)
            return false;
        _at += what.Length;
        return true;
    }

    private Pattern Escape()
    {
        if (AtEnd)
            throw new FormatException("a backslash at the end");
        return _text[_at] switch
        {
            'b' => Assert(Assertion.WordBoundary),
            'B' => Assert(Assertion.NoWordBoundary),
            'A' => Assert(Assertion.Start),
            'z' or 'Z' => Assert(Assertion.End),
            >= '1' and <= '9' => throw new FormatException($"a backreference at position {_at} is not supported"),
            _ => new Pattern.Set(Cased(EscapedSet())),
        };

        Pattern Assert(Assertion assertion)
        {
            _at++;
            return new Pattern.At(assertion);
        }
    }

    private CharSet EscapedSet()
    {
        var c = _text[_at++];
        switch (c)
        {
            case 's': return CharSet.Space;
            case 'S': return CharSet.Space.Not();
            case 'd': return CharSet.Digit;
            case 'D': return CharSet.Digit.Not();
            case 'w': return CharSet.Word;
            case 'W': return CharSet.Word.Not();
            case 'h': return CharSet.Where(h => h != '\n' && h != '\r' && char.IsWhiteSpace(h));
            case 'p' or 'P': return c == 'p' ? Category() : Category().Not();
            case 'n': return CharSet.Range('\n', '\n');
            case 'r': return CharSet.Range('\r', '\r');
            case 't': return CharSet.Range('\t', '\t');
            case 'u': return Hex(4);
            case 'x': return _at < _text.Length && _text[_at] == '{' ? Hex(_text.IndexOf('}', _at) - _at - 1, braces: true) : Hex(2);
            default:
                if (char.IsAsciiLetterOrDigit(c))
                    throw new FormatException($"'\\{c}' at position {_at - 1} is not known");
                return CharSet.Range(c, c);
        }
    }

    private CharSet Hex(int digits, bool braces = false)
    {
        var start = braces ? _at + 1 : _at;
        if (digits is < 1 or > 6 || start + digits > _text.Length || !int.TryParse(_text.AsSpan(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code > 0xFFFF)
            throw new FormatException($"malformed character code at position {_at + 1}");
        _at = start + digits + (braces ? 1 : 0);
        return CharSet.Range((char)code, (char)code);
    }

    private CharSet Category()
    {
        var end = !AtEnd && _text[_at] == '{' ? _text.IndexOf('}', _at) : -1;
        var name = end < 0 ? "" : _text[(_at + 1)..end];
        var set = CharSet.Category(name) ?? throw new FormatException($"'\\p{{{name}}}' at position {_at + 1} is not known; general categories such as Lu, Ll, L, N, P are");
        _at = end + 1;
        return set;
    }

    private CharSet Class()
    {
        var start = _at;
        var negated = !AtEnd && _text[_at] == '^';
        if (negated)
            _at++;
        var set = CharSet.Where(_ => false);
        for (var first = true; ; first = false)
        {
            if (AtEnd)
                throw new FormatException($"the class that begins at position {start} is not closed");
            if (_text[_at] == ']' && !first)
            {
                _at++;
                return negated ? set.Not() : set;
            }

            if (Skip("&&"))
                throw new FormatException($"the intersection at position {_at} is not supported");
            if (_text[_at] == '[')
            {
                _at++;
                set = set.Or(Class());
                continue;
            }

            var (item, low) = Item();
            if (low is { } from && _at + 1 < _text.Length && _text[_at] == '-' && _text[_at + 1] != ']')
            {
                _at++;
                var (_, high) = Item();
                item = high is { } to && to >= from ? CharSet.Range(from, to) : throw new FormatException($"malformed range at position {_at}");
            }

            set = set.Or(item);
        }
    }

    private (CharSet Set, char? Single) Item()
    {
        if (_text[_at] != '\\')
        {
            var c = _text[_at++];
            return (CharSet.Range(c, c), c);
        }

        _at++;
        if (AtEnd)
            throw new FormatException("a backslash at the end");
        var escaped = _text[_at];
        return (EscapedSet(), char.IsAsciiLetterOrDigit(escaped) ? null : escaped);
    }
}
