using Translate.Dictionary;

namespace Translate.Tests.Checks;

/// <summary>A pair of the specification, and what must be found in it.</summary>
/// <param name="Check">The heading it stands under.</param>
/// <param name="Line">Its line in the file.</param>
/// <param name="IsWrong">Whether it has the mistake.</param>
/// <param name="Languages">From which language into which.</param>
/// <param name="Source">One side.</param>
/// <param name="Target">The other.</param>
internal sealed record CheckExample(string Check, int Line, bool IsWrong, LanguagePair Languages, string Source, string Target);

/// <summary>Reads <c>checks.spec.md</c>, and checks pairs as the program does.</summary>
internal static class CheckSpecification
{
    public static UnitChecks Checks { get; } = new(new CheckOptions(), new CheckLexicon(Lexicon.Shipped));

    public static IReadOnlyList<CheckExample> Examples { get; } = [.. Read()];

    public static IReadOnlyList<CheckFinding> Find(string source, string target, LanguagePair languages) =>
        Checks.Find(WordTokenizer.Default.Split(source), WordTokenizer.Default.Split(target), languages);

    private static IEnumerable<CheckExample> Read()
    {
        var (check, number) = ("", 0);
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests/Translate.Tests/Checks/checks.spec.md")))
        {
            number++;
            if (line.StartsWith("## ", StringComparison.Ordinal))
                check = line[3..];
            if (line.Length < 4 || !line.StartsWith("- ", StringComparison.Ordinal))
                continue;
            var isEnglish = line[4..].StartsWith("en: ", StringComparison.Ordinal);
            var sides = line[(isEnglish ? 8 : 4)..].Split(" → ");
            yield return new CheckExample(check, number, line[2] == '✗', isEnglish ? new("en", "id") : new("id", "en"), sides[0], sides[1]);
        }
    }
}
