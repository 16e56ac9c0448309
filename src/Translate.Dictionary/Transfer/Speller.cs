using System.Collections.Immutable;
using System.Text;

namespace Translate.Dictionary;

/// <summary>From chosen words to text: spaces, capitals, a and an, and the links to the source.</summary>
internal static class Speller
{
    public static TranslatedText Spell(string source, bool american, ImmutableArray<TextSpan> tokens, IReadOnlyList<SourceWord> words, IReadOnlyList<TargetWord> said)
    {
        var target = new StringBuilder(source.Length + 16);
        var links = ImmutableArray.CreateBuilder<SpanLink>(said.Count);
        var headline = IsTitleCase(words);
        var label = IsLabel(words, said);
        var stops = new HashSet<int>();
        var glueNext = true;
        for (var k = 0; k < said.Count; k++)
        {
            var word = said[k];
            var text = word.Text;
            if (text.Length == 0 || (word.Rule == "article" && !(word.Source?.Has(Features.Definite) ?? false) && (headline || (label && target.Length == 0))))
                continue;
            if (american && word.Rule is not ("mark" or "name"))
                text = EnglishSpelling.American(text);
            if (word.Rule == "article" && text is "a" or "an")
                text = k + 1 < said.Count && EnglishInflector.TakesAn(said[k + 1].Text) ? "an" : "a";
            var mark = word.Rule is "mark" or "clitic" ? text[0] : '\0';
            var glued = word.Glued && mark != '\0';
            if (target.Length > 0 && !glueNext && !glued)
                target.Append(' ');
            var start = target.Length;
            target.Append(text);
            if (mark is '.' or '?' or '!')
                stops.Add(start);
            if ((word.Capital || (headline && (text.Length > 3 || word.Rule is "verb"))) && char.IsLetter(text[0]) && word.Rule is not ("article" or "auxiliary" or "preposition" or "genitive"))
                Capitalise(target, start, text);
            if (word.Source is { } unit)
            {
                links.Add(new SpanLink(TextSpan.Between(tokens[unit.First].Start, tokens[unit.First + unit.Count - 1].End), TextSpan.Between(start, target.Length)));
            }

            glueNext = mark is '(' or '[' or '{' or '“' or '‘' or '«' or '⟦' || word.GluesNext;
        }

        Sentence(source, stops, target);
        return new TranslatedText
        {
            Text = target.ToString(),
            Links = links.DrainToImmutable(),
            Unknown = [.. words.Where(w => w.Unknown).Select(w => TextSpan.Between(tokens[w.First].Start, tokens[w.First + w.Count - 1].End))],
        };
    }

    /// <summary>Nearly all words of four letters and more begin with a capital, and not all are names: a headline. It ends in no stop.</summary>
    public static bool IsTitleCase(IReadOnlyList<SourceWord> words)
    {
        int upper = 0, all = 0, spoken = 0;
        // The first word has its capital anyway.
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Surface.Length < 4 || !char.IsLetter(words[i].Surface, 0))
                continue;
            all++;
            if (!char.IsUpper(words[i].Surface, 0))
                continue;
            upper++;
            if (words[i].Entry is not null && words[i].Part != PartOfSpeech.Name)
                spoken++;
        }

        return words.Count > 0 && char.IsUpper(words[0].Surface, 0) && words[^1].Surface is not ("." or "!" or "?") && spoken > 0 && upper * 10 >= all * (all < 3 ? 10 : 8) && spoken * 3 >= all;
    }

    // A few words without a verb and without a stop: the name of something, such as a heading.
    private static bool IsLabel(IReadOnlyList<SourceWord> words, IReadOnlyList<TargetWord> said) =>
        words.Count <= 5 && words.Count > 0 && char.IsUpper(words[0].Surface, 0) && words.All(w => w.Part != PartOfSpeech.Mark && !w.Is(PartOfSpeech.Determiner)) && !said.Any(s => s.Rule is "verb" or "copula" or "auxiliary");

    private static void Capitalise(StringBuilder target, int start, string text)
    {
        if (!text.StartsWith("to ", StringComparison.Ordinal))
            target[start] = char.ToUpperInvariant(target[start]);
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i - 1] == ' ' && text.IndexOf(' ', i) is var end && (end < 0 ? text.Length : end) - i > 3)
                target[start + i] = char.ToUpperInvariant(target[start + i]);
        }
    }

    // The translation begins as the source does, after each stop too; an abbreviation's is none.
    private static void Sentence(string source, HashSet<int> stops, StringBuilder target)
    {
        var letters = 0;
        var upper = 0;
        foreach (var c in source.AsSpan())
        {
            if (!char.IsLetter(c))
                continue;
            letters++;
            if (char.IsUpper(c))
                upper++;
        }

        if (letters > 3 && upper == letters)
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = char.ToUpperInvariant(target[i]);
            return;
        }

        var first = source.AsSpan().TrimStart("\"“'‘([⟦ \t-–—•*#");
        // The number of an item begins no sentence: 1. Rebus ayam.
        var numbered = first.IndexOfAnyExceptInRange('0', '9') is > 0 and var end && first[end] is '.' or ')' && end + 1 < first.Length && first[end + 1] == ' ';
        if (numbered)
            first = first[(first.IndexOf(' ') + 1)..];
        if (first.Length == 0 || !(char.IsUpper(first[0]) || (letters == 0)))
            return;
        var start = true;
        for (var i = 0; i < target.Length; i++)
        {
            var c = target[i];
            if (start && char.IsLetter(c))
            {
                target[i] = char.ToUpperInvariant(c);
                start = false;
            }
            else if (stops.Contains(i) && i + 1 < target.Length && target[i + 1] is ' ' or '"')
            {
                start = source.AsSpan().Count(". ") > 0;
            }
            else if (char.IsDigit(c) && !numbered)
            {
                start = false;
            }
        }
    }
}
