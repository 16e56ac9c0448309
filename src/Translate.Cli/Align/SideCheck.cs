using Translate.Dictionary;

namespace Translate.Cli;

/// <summary>Whether each side is in its language, as far as function words tell Indonesian and English apart.</summary>
internal static class SideCheck
{
    private const int Sentences = 2_000;

    /// <summary>What is odd about the two sides and may yet be meant.</summary>
    /// <exception cref="DocumentException">The sides are swapped.</exception>
    public static IReadOnlyList<string> Of(TextSide source, TextSide target, LanguagePair languages)
    {
        var warnings = new List<string>();
        if (source.Sentences.Text == target.Sentences.Text)
            warnings.Add($"{source.Path} and {target.Path} hold the same text.");
        if (!DictionaryEngine.Supports(languages))
            return warnings;
        var (from, to) = (Guess(source), Guess(target));
        if (from == languages.Target && to == languages.Source)
            throw new DocumentException(source.Path, $"reads like {Name(from)}, and {target.Path} like {Name(to)}: the sides are swapped. Name {target.Path} first, or say --languages {from}-{to}.");
        Warn(source, from, languages.Source);
        Warn(target, to, languages.Target);
        return warnings;

        void Warn(TextSide side, string? found, string expected)
        {
            if (found is not null && found != expected)
                warnings.Add($"{side.Path}: reads like {Name(found)}, not {Name(expected)}. Check that it is the file you mean; --languages says what each side is.");
        }
    }

    private static string? Guess(TextSide side) => LanguageCheck.Guess(side.Rows.Take(Sentences).Select(r => r.Source));

    private static string Name(string code) => code == "id" ? "Indonesian" : "English";
}
