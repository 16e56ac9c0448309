using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Translate;

/// <summary>A text cut at what must not be translated: piece 0, placeholder 0, piece 1, placeholder 1, …</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Held">Where the placeholders stand in it, in order.</param>
internal sealed record ProtectedText(string Text, ImmutableArray<TextSpan> Held)
{
    private const char Open = '⟦', Close = '⟧';

    /// <summary>The text with a token for each placeholder. The brackets are rare in real text, single characters, and symmetric, so that engines copy them as punctuation.</summary>
    public string Tokenized => Join(Pieces, i => Token(i));

    public IReadOnlyList<string> Pieces
    {
        get
        {
            var pieces = new List<string>(Held.Length + 1);
            var at = 0;
            foreach (var held in Held)
            {
                pieces.Add(Text[at..held.Start]);
                at = held.End;
            }

            pieces.Add(Text[at..]);
            return pieces;
        }
    }

    public static string Token(int index) => string.Create(CultureInfo.InvariantCulture, $"{Open}{index}{Close}");

    public string Original(int index) => Text.Substring(Held[index].Start, Held[index].Length);

    public string Join(IReadOnlyList<string> pieces, Func<int, string> between)
    {
        var text = new StringBuilder(pieces[0]);
        for (var i = 0; i < Held.Length; i++)
            text.Append(between(i)).Append(pieces[i + 1]);
        return text.ToString();
    }
}

/// <summary>Finds what an engine must leave alone: <c>{0}</c>, <c>%s</c>, tags, entities, URLs, e-mail, Markdown code and link targets.</summary>
internal static partial class Placeholders
{
    /// <summary>Part of the cache key: other placeholders make other answers.</summary>
    public const string PolicyVersion = "1";

    private static readonly SearchValues<char> Signs = SearchValues.Create("{%<&@`]/⟦");

    /// <summary>The placeholders of the text; none for most texts, found out in one vectorised pass.</summary>
    public static ProtectedText? Find(string text)
    {
        if (text.AsSpan().IndexOfAny(Signs) < 0)
            return null;
        ImmutableArray<TextSpan>.Builder? held = null;
        foreach (var match in Pattern().EnumerateMatches(text))
            (held ??= ImmutableArray.CreateBuilder<TextSpan>()).Add(new TextSpan(match.Index, match.Length));
        return held is null ? null : new ProtectedText(text, held.ToImmutable());
    }

    // No part can match at two lengths with the same beginning for the same reason, and the engine is linear in any case.
    [GeneratedRegex("""
        ⟦[0-9]+⟧|`[^`\n]+`|\]\([^()\s]+\)|\{\{?[\w.:,\-]*\}?\}|%(?:[0-9]+\$)?[+\-#0]*[0-9]*(?:\.[0-9]+)?[sdifxXcu@]\b|%[0-9]+\b|
        </?[A-Za-z][^<>\n]*>|<!--[^>]*-->|&(?:[A-Za-z]{2,10}|\#[0-9]{1,7}|\#x[0-9A-Fa-f]{1,6});|
        [A-Za-z][A-Za-z0-9+\-]{1,11}://[^\s<>"“”‘’()\[\]{}]*[^\s<>"“”‘’()\[\]{}.,;:!?']|www\.[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+(?:/[^\s<>"“”()]*[^\s<>"“”().,;:!?'])?|
        [A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+
        """, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
