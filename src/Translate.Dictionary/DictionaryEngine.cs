using System.Collections.Immutable;
using System.Text;

namespace Translate.Dictionary;

/// <summary>A stretch of the source and how it is said in the target.</summary>
internal sealed record Chunk(TextSpan Source, PartOfSpeech Part, string Text, LexicalEntry? Entry = null, bool Plural = false, bool Passive = false, bool IsMark = false, bool Unknown = false, bool GluedLeft = false, bool Bare = false);

/// <summary>
/// Translates by looking words up, the longest phrase first, taking Indonesian words apart where they are not listed, choosing
/// verb forms by the words before them, and turning noun phrases round. Deterministic, linear in the text, never throws.
/// </summary>
public sealed class DictionaryEngine(Lexicon lexicon)
{
    private const int MostModifiers = 4;

    /// <summary>The pairs it translates.</summary>
    public static bool Supports(LanguagePair languages) => (Base(languages.Source), Base(languages.Target)) is ("id", "en") or ("en", "id");

    /// <summary>The translation with its word links and the words it did not know.</summary>
    public TranslatedText Translate(string text, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = WordTokenizer.Default.Tokenize(text);
        var fromIndonesian = Base(languages.Source) == "id";
        var chunks = LookUp(text, words, fromIndonesian);
        if (fromIndonesian)
            chunks = TurnNounPhrases(ChooseForms(chunks));
        return Realise(text, chunks);
    }

    private static string Base(string language) => language.Split('-', '_')[0].ToLowerInvariant();

    private List<Chunk> LookUp(string text, ImmutableArray<TextSpan> words, bool fromIndonesian)
    {
        var chunks = new List<Chunk>(words.Length);
        var longest = fromIndonesian ? lexicon.LongestLemma : lexicon.LongestEnglish;
        for (var i = 0; i < words.Length;)
        {
            var taken = 0;
            for (var n = Math.Min(longest, words.Length - i); n > 1 && taken == 0; n--)
            {
                if (!Adjacent(text, words, i, n))
                    continue;
                var phrase = string.Join(' ', Enumerable.Range(i, n).Select(k => Lower(words[k].Of(text))));
                if ((fromIndonesian ? lexicon.Find(phrase) : lexicon.FindEnglish(phrase)) is { } entry)
                {
                    chunks.Add(new Chunk(TextSpan.Between(words[i].Start, words[i + n - 1].End), entry.PartOfSpeech, fromIndonesian ? entry.English : entry.Lemma, entry));
                    taken = n;
                }
            }

            if (taken == 0)
            {
                chunks.Add(One(text, words[i], fromIndonesian) with { GluedLeft = i > 0 && words[i - 1].End == words[i].Start });
                taken = 1;
            }

            i += taken;
        }

        return chunks;
    }

    // Words of a phrase have only white space between them.
    private static bool Adjacent(string text, ImmutableArray<TextSpan> words, int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            if (!char.IsLetter(text[words[i].Start]) || (i > first && (words[i].Start == words[i - 1].End || text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).ContainsAnyExcept(' ', '\u00A0'))))
                return false;
        }

        return true;
    }

    private Chunk One(string text, TextSpan span, bool fromIndonesian)
    {
        var surface = text.Substring(span.Start, span.Length);
        if (!char.IsLetter(surface, 0))
            return char.IsDigit(surface, 0) ? new Chunk(span, PartOfSpeech.Numeral, Number(surface, fromIndonesian)) : new Chunk(span, PartOfSpeech.Other, surface, IsMark: true);
        var lower = Lower(surface);
        if (lower.StartsWith("rp", StringComparison.Ordinal) && surface.Length > 2 && char.IsDigit(surface, 2))
            return new Chunk(span, PartOfSpeech.Numeral, surface[..2] + Number(surface[2..], fromIndonesian));
        if (!fromIndonesian)
        {
            var found = lexicon.FindEnglish(lower) ?? Inflected(lower);
            return found is null ? Kept(span, surface) : new Chunk(span, found.PartOfSpeech, found.Lemma, found);
        }

        if (Morphology.Analyse(lower, lexicon) is not { } analysis)
            return surface.Contains('-', StringComparison.Ordinal) ? Hyphenated(span, surface) : Kept(span, surface);
        var english = analysis.Plural && analysis.Entry.PartOfSpeech == PartOfSpeech.Noun ? EnglishForms.Plural(analysis.Entry) : analysis.Entry.English;
        return new Chunk(span, analysis.Entry.PartOfSpeech, analysis.Possessor is { } possessor ? $"{possessor} {english}" : english, analysis.Entry, analysis.Plural, analysis.Passive,
            Bare: !analysis.Passive && analysis.Entry.Lemma.StartsWith("me", StringComparison.Ordinal) && !lower.StartsWith("me", StringComparison.Ordinal));
    }

    /// <summary>A compound such as <c>Rusia-Tiongkok</c>, part by part.</summary>
    private Chunk Hyphenated(TextSpan span, string surface)
    {
        var parts = surface.Split('-').Select(part => (part, Entry: part.Length == 0 ? null : Morphology.Analyse(Lower(part), lexicon)?.Entry)).ToArray();
        return Array.TrueForAll(parts, p => p.Entry is not null)
            ? new Chunk(span, parts[0].Entry!.PartOfSpeech, string.Join('-', parts.Select(p => p.Entry!.English)), parts[0].Entry)
            : Kept(span, surface);
    }

    // A capital in the middle of a text is a name; anything else is a word we lack. Both stay as they are.
    private static Chunk Kept(TextSpan span, string surface) => new(span, PartOfSpeech.Name, surface, Unknown: surface.Length > 1 && !char.IsUpper(surface, 0));

    private LexicalEntry? Inflected(string english)
    {
        foreach (var (ending, instead) in (ReadOnlySpan<(string, string)>)[("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e")])
        {
            if (english.Length > ending.Length + 2 && english.EndsWith(ending, StringComparison.Ordinal) && lexicon.FindEnglish(english[..^ending.Length] + instead) is { } entry)
                return entry;
        }

        return null;
    }

    private static string Lower(ReadOnlySpan<char> word) => word.ToString().ToLowerInvariant();

    /// <summary><c>1.250.000,50</c> and <c>1,250,000.50</c>. A clock time (<c>10.30</c>), a date and a version stay.</summary>
    internal static string Number(string number, bool fromIndonesian)
    {
        var (thousands, point) = fromIndonesian ? ('.', ',') : (',', '.');
        var whole = number.Split(point);
        var groups = whole[0].Split(thousands);
        var grouped = groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3));
        if (whole.Length > 2 || !grouped || !number.All(c => char.IsDigit(c) || c is '.' or ',') || (whole.Length == 1 && groups.Length == 1))
            return number;
        return string.Concat(number.Select(c => c == thousands ? point : c == point ? thousands : c));
    }

    /// <summary>Verbs take their form from what stands before them: will go, has gone, did not go, to go; else the past, as news is told.</summary>
    private static List<Chunk> ChooseForms(List<Chunk> chunks)
    {
        var result = new List<Chunk>(chunks.Count);
        var mood = "past";
        var plural = false;
        foreach (var chunk in chunks)
        {
            if (chunk.Part == PartOfSpeech.Auxiliary && chunk.Entry is { } auxiliary)
            {
                mood = auxiliary.Feature("then:") ?? mood;
                result.Add(chunk);
                continue;
            }

            if (chunk is { Part: PartOfSpeech.Verb, Entry: { } verb })
            {
                var text = (mood, chunk.Passive) switch
                {
                    // Without meN- it is a request: Rebus ayam.
                    ("base", false) or ("past", false) when mood == "base" || chunk.Bare => verb.English,
                    ("base", true) => "be " + EnglishForms.Participle(verb),
                    ("part", false) => EnglishForms.Participle(verb),
                    ("part", true) => "been " + EnglishForms.Participle(verb),
                    ("ing", false) => EnglishForms.Progressive(verb),
                    ("ing", true) => "being " + EnglishForms.Participle(verb),
                    (_, true) => "was " + EnglishForms.Participle(verb),
                    _ => EnglishForms.Past(verb),
                };
                result.Add(chunk with { Text = text });
                // What follows a comma or "and" is still governed by the auxiliary.
                continue;
            }

            if (chunk is { Part: PartOfSpeech.Noun, Entry: { } noun, Plural: false } && plural)
            {
                result.Add(chunk with { Text = EnglishForms.Plural(noun), Plural = true });
                plural = false;
                continue;
            }

            if (chunk.Part == PartOfSpeech.Numeral)
                plural = chunk.Entry?.Has("pl") ?? (chunk.Text != "1");
            else if (chunk.Part is not (PartOfSpeech.Adjective or PartOfSpeech.Name))
                plural = false;
            if (chunk.IsMark || chunk.Part is PartOfSpeech.Conjunction or PartOfSpeech.Pronoun || chunk.Entry?.Lemma is "yang" or "bahwa")
                mood = chunk is { Text: "," } || chunk.Entry?.Lemma is "dan" or "serta" or "atau" ? mood : "past";
            result.Add(chunk);
        }

        return result;
    }

    /// <summary>Indonesian puts the head of a noun phrase first and English last: <c>hubungan bilateral ini</c>, this bilateral relation.</summary>
    private static List<Chunk> TurnNounPhrases(List<Chunk> chunks)
    {
        var result = new List<Chunk>(chunks.Count);
        for (var i = 0; i < chunks.Count;)
        {
            if (chunks[i].Part != PartOfSpeech.Noun)
            {
                result.Add(chunks[i++]);
                continue;
            }

            var end = i + 1;
            while (end < chunks.Count && end - i <= MostModifiers && !chunks[end].IsMark && (chunks[end].Part is PartOfSpeech.Noun or PartOfSpeech.Adjective || chunks[end] is { Part: PartOfSpeech.Name }))
                end++;
            var phrase = chunks.GetRange(i, end - i);
            phrase.Reverse();
            // "yang" before an adjective says no more than the adjective: makanan yang enak.
            if (end + 1 < chunks.Count && chunks[end].Entry?.Lemma == "yang" && chunks[end + 1].Part == PartOfSpeech.Adjective)
            {
                phrase.Insert(0, chunks[end + 1]);
                end += 2;
            }

            if (end < chunks.Count && chunks[end].Part == PartOfSpeech.Determiner)
                phrase.Insert(0, chunks[end++]);
            else if (end < chunks.Count && chunks[end] is { Part: PartOfSpeech.Pronoun, Entry: { } owner } && Possessive(owner.English) is { } possessive)
                phrase.Insert(0, chunks[end++] with { Text = possessive });
            result.AddRange(phrase);
            i = end;
        }

        return result;
    }

    private static string? Possessive(string pronoun) => pronoun switch
    {
        "I" => "my",
        "you" => "your",
        "he" => "his",
        "we" => "our",
        "they" => "their",
        _ => null,
    };

    private static TranslatedText Realise(string text, List<Chunk> chunks)
    {
        var target = new StringBuilder();
        var links = ImmutableArray.CreateBuilder<SpanLink>(chunks.Count);
        var unknown = ImmutableArray.CreateBuilder<TextSpan>();
        var quotes = 0;
        var glue = true;
        foreach (var chunk in chunks)
        {
            if (chunk.Unknown)
                unknown.Add(chunk.Source);
            if (chunk.Text.Length == 0)
                continue;
            var mark = chunk.IsMark ? chunk.Text[0] : '\0';
            // A mark keeps its place: "Rp1", "(BRI)", "a/b" are glued where the source has no space.
            var sticks = chunk.IsMark
                && (mark is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '”' or '’' or '%' or '…' or '»' || (mark is '"' && quotes % 2 == 1) || chunk.GluedLeft);
            if (!glue && !sticks)
                target.Append(' ');
            else if (!chunk.IsMark && target.Length > 0 && char.IsLetterOrDigit(target[^1]))
                target.Append(' ');
            if (mark == '"')
                quotes++;
            var start = target.Length;
            target.Append(chunk.Text);
            links.Add(new SpanLink(chunk.Source, TextSpan.Between(start, target.Length)));
            var next = chunk.Source.End;
            glue = chunk.IsMark && (mark is '(' or '[' or '{' or '“' or '‘' or '«' or '$' or '⟦' || (mark == '"' && quotes % 2 == 1) || (next < text.Length && !char.IsWhiteSpace(text[next])));
        }

        Capitalise(text, target);
        return new TranslatedText { Text = target.ToString(), Links = links.DrainToImmutable(), Unknown = unknown.DrainToImmutable() };
    }

    private static void Capitalise(string source, StringBuilder target)
    {
        var letters = source.Where(char.IsLetter).Take(200).ToArray();
        if (letters.Length == 0)
            return;
        if (letters.Length > 3 && Array.TrueForAll(letters, char.IsUpper))
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = char.ToUpperInvariant(target[i]);
            return;
        }

        for (var i = 0; char.IsUpper(letters[0]) && i < target.Length; i++)
        {
            if (!char.IsLetter(target[i]))
                continue;
            target[i] = char.ToUpperInvariant(target[i]);
            return;
        }
    }
}
