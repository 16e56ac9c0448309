namespace Translate.Dictionary;

/// <summary>A last look at articles: a noun has one determiner, and what there is only one of takes <c>the</c>.</summary>
internal static class Determiners
{
    private static readonly string[] Known = ["the", "a", "an", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their", "each", "every", "no", "per", "whose", "any", "some"];

    // Words in -est that are no superlatives.
    private static readonly string[] Plain = ["honest", "interest", "modest", "earnest", "forest", "guest", "test", "request", "protest", "contest", "harvest", "nest", "rest", "quest", "chest", "arrest", "vest", "pest", "priest", "west", "northwest", "southwest", "conquest", "digest", "dishonest", "tempest", "zest", "crest"];

    public static void Tidy(List<TargetWord> said)
    {
        for (var i = 0; i + 1 < said.Count; i++)
        {
            var next = First(said[i + 1].Text);
            if (said[i].Rule == "pattern" && said[i].Text.EndsWith(" the", StringComparison.Ordinal) && Array.IndexOf(Known, next) >= 0)
            {
                // one of the his children
                said[i] = new TargetWord(said[i].Text[..^4], said[i].Source, "pattern");
                continue;
            }

            if (said[i].Rule != "article" && !(said[i] is { Rule: "demonstrative", Text: "the" } && next == "the"))
                continue;
            var before = i > 0 ? Last(said[i - 1].Text) : "";
            if (said[i + 1].Rule != "mark" && Array.IndexOf(Known, next) >= 0 && said[i + 1].Rule is not "name")
            {
                said.RemoveAt(i--);
            }
            else if (i > 0 && said[i - 1].Rule is not "mark" && before is "each" or "every" or "no" or "per" or "the" or "a" or "an" or "whose" or "my" or "your" or "his" or "its" or "our" or "their")
            {
                said.RemoveAt(i--);
            }
            else if (said[i].Text is "a" or "an" && IsUnique(next))
            {
                said[i] = new TargetWord("the", said[i].Source, "article");
            }
        }
    }

    private static bool IsUnique(string word) =>
        word is "first" or "last" or "only" or "same" or "most" or "main" or "best" or "worst" || (word.Length > 4 && word.EndsWith("est", StringComparison.Ordinal) && Array.IndexOf(Plain, word) < 0);

    private static string First(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? text : text[..space];
    }

    private static string Last(string text) => text[(text.LastIndexOf(' ') + 1)..];
}
