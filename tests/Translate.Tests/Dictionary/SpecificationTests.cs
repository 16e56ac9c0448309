using Translate.Dictionary;

namespace Translate.Tests.Dictionary;

/// <summary>The specification files: what the offline engine says, construction by construction.</summary>
public sealed class SpecificationTests
{
    private const string Gaps = "## Known gaps";
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Translate.Tests/Dictionary/id-en");
    private static readonly DictionaryEngine Engine = new(Lexicon.Shipped);

    public static TheoryData<string> Constructions => [.. Directory.GetFiles(Folder, "*.spec.md").Select(f => Path.GetFileName(f)[..^".spec.md".Length]).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Constructions))]
    public void Indonesian_is_said_as_the_specification_says(string construction)
    {
        var examples = Read(construction).Where(e => !e.IsGap).ToList();
        var wrong = examples.Where(e => !e.Accepts(Say(e))).Select(e => $"line {e.Line}: {e.Indonesian}\n  wanted {e.English}\n  said   {Say(e)}").ToList();
        Assert.True(wrong.Count == 0, $"{construction}.spec.md: {wrong.Count} of {examples.Count} are said otherwise:\n{string.Join('\n', wrong)}");
    }

    [Theory, MemberData(nameof(Constructions))]
    public void What_is_no_longer_a_gap_is_promoted(string construction)
    {
        var gaps = Read(construction).Where(e => e.IsGap).ToList();
        var closed = gaps.Where(e => e.Accepts(Say(e))).Select(e => $"line {e.Line}: {e.Indonesian} → {e.English}").ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{construction}: {closed.Count} of {gaps.Count} known gaps pass");
        Assert.True(closed.Count == 0, $"{construction}.spec.md: {closed.Count} of {gaps.Count} known gaps pass; move them to their section with a '- ':\n{string.Join('\n', closed)}");
    }

    [Fact]
    public void Files_are_well_formed()
    {
        var examples = Constructions.Select(row => row.Data).SelectMany(Read).ToList();
        Assert.True(examples.Count >= 750, $"only {examples.Count} examples were read");
        Assert.All(examples, e => Assert.True(e.English.Length > 0 && !e.English.Contains('→') && e.Marker == (e.IsGap ? '*' : '-'), $"{e.Construction}.spec.md, line {e.Line}"));
        Assert.All(examples.GroupBy(e => (e.Construction, e.Indonesian)), same => Assert.True(same.Count() == 1, $"{same.Key.Construction}.spec.md has '{same.Key.Indonesian}' twice"));
        Assert.All(examples.GroupBy(e => e.Indonesian), same => Assert.True(same.Select(e => e.English).Distinct().Count() == 1, $"'{same.Key}' is wanted in two ways: {string.Join(", ", same.Select(e => e.Construction))}"));
    }

    private static string Say(Example example) => Engine.Translate(example.Indonesian, new("id", "en")).Text;

    private static IEnumerable<Example> Read(string construction)
    {
        var isGap = false;
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder, construction + ".spec.md")))
        {
            number++;
            isGap |= line == Gaps;
            if (line.Length < 2 || line[0] is not ('-' or '*') || line[1] != ' ')
                continue;
            var sides = line[2..].Split(" → ", 2);
            yield return new Example(construction, number, line[0], isGap, sides[0], sides.Length > 1 ? sides[1] : "");
        }
    }

    /// <summary>A line of a file; where two translations are equally right, the English holds both with a bar between.</summary>
    private sealed record Example(string Construction, int Line, char Marker, bool IsGap, string Indonesian, string English)
    {
        public bool Accepts(string said) => English.Split(" | ").Contains(said, StringComparer.Ordinal);
    }
}
