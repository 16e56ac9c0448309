namespace Translate.Dictionary;

/// <summary>English inflection. Irregular forms come from the entry's features; only the first word of a phrase is a verb, only the last a noun.</summary>
internal static class EnglishForms
{
    private const string Vowels = "aeiou";

    public static string Past(LexicalEntry verb) => verb.Feature("past:") ?? First(verb.English, Ed);

    public static string Participle(LexicalEntry verb) => verb.Feature("part:") ?? Past(verb);

    public static string Progressive(LexicalEntry verb) => First(verb.English, word => word switch
    {
        "be" => "being",
        _ when word.EndsWith('e') && !word.EndsWith("ee", StringComparison.Ordinal) => word[..^1] + "ing",
        _ when Doubles(word) => word + word[^1] + "ing",
        _ => word + "ing",
    });

    public static string Plural(LexicalEntry noun)
    {
        if (noun.Has("mass") || noun.Has("pl"))
            return noun.English;
        return noun.Feature("plural:") ?? Last(noun.English, word => word switch
        {
            _ when word.EndsWith('y') && word.Length > 1 && !Vowels.Contains(word[^2], StringComparison.Ordinal) => word[..^1] + "ies",
            _ when word.EndsWith('s') || word.EndsWith('x') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) => word + "es",
            _ => word + "s",
        });
    }

    private static string Ed(string word) => word switch
    {
        _ when word.EndsWith('e') => word + "d",
        _ when word.EndsWith('y') && word.Length > 1 && !Vowels.Contains(word[^2], StringComparison.Ordinal) => word[..^1] + "ied",
        _ when Doubles(word) => word + word[^1] + "ed",
        _ => word + "ed",
    };

    // One syllable that ends in a single vowel and a single consonant: stop, stopped.
    private static bool Doubles(string word) => word.Length is 3 or 4 && !Vowels.Contains(word[^1], StringComparison.Ordinal) && word[^1] is not ('w' or 'x' or 'y')
        && Vowels.Contains(word[^2], StringComparison.Ordinal) && !Vowels.Contains(word[^3], StringComparison.Ordinal);

    private static string First(string phrase, Func<string, string> inflect)
    {
        var space = phrase.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? inflect(phrase) : inflect(phrase[..space]) + phrase[space..];
    }

    private static string Last(string phrase, Func<string, string> inflect)
    {
        var space = phrase.LastIndexOf(' ');
        return space < 0 ? inflect(phrase) : phrase[..(space + 1)] + inflect(phrase[(space + 1)..]);
    }
}
