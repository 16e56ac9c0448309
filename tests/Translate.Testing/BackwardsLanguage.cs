using System.Text;
using System.Text.RegularExpressions;

namespace Translate.Testing;

/// <summary>
/// The language that <see cref="FakeAzure"/> translates into: the words of a sentence in reverse order, each spelt backwards
/// in capitals. No aligner would guess its links, so links in a file that fit can only have come from the answer.
/// </summary>
internal static partial class BackwardsLanguage
{
    /// <summary>The translation of plain text, sentence by sentence.</summary>
    public static IReadOnlyList<BackwardsSentence> Translate(string text) => [.. Sentence().Matches(text).Select(m => Translate(m.Value, m.Index))];

    /// <summary>The translation of HTML: what stands between the tags, unless it is marked as not to be translated.</summary>
    public static string TranslateHtml(string text) => string.Concat(KeptInHtml().Split(text).Select((part, i) => i % 2 == 1 ? part : Plain(part)));

    /// <summary>The text of <see cref="Translate(string)"/>.</summary>
    public static string Plain(string text) => string.Concat(Translate(text).Select(s => s.Target));

    private static BackwardsSentence Translate(string sentence, int start)
    {
        var words = Word().Matches(sentence);
        var target = new StringBuilder();
        var links = new List<(TextSpan Source, TextSpan Target)>();
        var at = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[words.Count - 1 - i];
            target.Append(sentence, at, words[i].Index - at);
            links.Add((new TextSpan(start + word.Index, word.Length), new TextSpan(target.Length, word.Length)));
            target.Append(word.Value.All(char.IsLetter) ? string.Concat(word.Value.Reverse()).ToUpperInvariant() : word.Value);
            at = words[i].Index + words[i].Length;
        }

        links.Reverse();
        return new BackwardsSentence(sentence, target.Append(sentence, at, sentence.Length - at).ToString(), links);
    }

    [GeneratedRegex(@"[^.!?]+[.!?]*\s*|[.!?]+\s*")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}⟦⟧]+")]
    private static partial Regex Word();

    [GeneratedRegex("""(<span (?:class="notranslate"|translate="no")>.*?</span>|<[^>]*>)""")]
    private static partial Regex KeptInHtml();
}

/// <summary>A sentence and its translation; the sources of the links count from the beginning of the whole text, the targets from that of the sentence.</summary>
internal sealed record BackwardsSentence(string Source, string Target, IReadOnlyList<(TextSpan Source, TextSpan Target)> Links);
