using CsCheck;
using Translate.Dictionary;

namespace Translate.Tests.Dictionary;

public sealed class EnglishToIndonesianTests
{
    private static readonly DictionaryEngine Engine = new(Lexicon.Shipped);

    public static TheoryData<string> Examples => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Translate.Tests/Dictionary/en-id"), "*.spec.md").Order(StringComparer.Ordinal)
        .SelectMany(File.ReadLines).Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l[2..])];

    [Theory, MemberData(nameof(Examples))]
    public void English_is_said_as_the_specifications_say(string example)
    {
        var sides = example.Split(" → ");
        Assert.Equal(sides[1], Translate(sides[0]).Text);
    }

    [Fact]
    public void No_text_throws_and_links_lie_inside_both_sides() =>
        Gen.OneOf(
            Fragments.Of("the ", "of ", "don't ", "Mr. Smith", "'s ", "that he ", "which ", "was made by ", "who ", "U.S. ", "$2.5 million", "28-year-old ", "it is ", "how many ", "and ", ", ", "? ", "\"", "⟦0⟧", "a.m.", "5 June ", "\ud800"),
            Gen.String[0, 5]).Array[0, 24].Select(string.Concat).Sample(text =>
        {
            var answer = Translate(text);
            Assert.Equal(answer.Text, Translate(text).Text);
            Assert.All(answer.Links, l => Assert.True(l.Source.End <= text.Length && l.Target.End <= answer.Text.Length && l.Source.Length > 0 && l.Target.Length > 0));
        }, iter: 2000);

    [Fact]
    public void A_long_chain_is_read_in_one_pass()
    {
        var text = string.Join(" of ", Enumerable.Repeat("the house", 3000)) + " " + string.Join(" that he said ", Enumerable.Repeat("the man", 1000));
        Assert.StartsWith("Rumah", Translate("The house of " + text).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_is_not_known_is_kept_and_flagged()
    {
        const string Text = "He bought a zorbling.";
        var answer = Translate(Text);
        Assert.Contains("zorbling", answer.Text, StringComparison.Ordinal);
        Assert.Equal("zorbling", Text.Substring(answer.Unknown[0].Start, answer.Unknown[0].Length));
    }

    [Fact]
    public void A_users_lexicon_outranks_ours() =>
        Assert.Equal("griya besar", new DictionaryEngine(Lexicon.Shipped.With([LexicalEntry.Parse("griya\tn\thouse")])).Translate("big house", new("en", "id")).Text);

    private static TranslatedText Translate(string text) => Engine.Translate(text, new("en", "id"));
}
