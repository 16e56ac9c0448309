using CsCheck;
using Translate.Dictionary;

namespace Translate.Tests.Dictionary;

public sealed class DictionaryTests : IDisposable
{
    private static readonly DictionaryEngine Engine = new(Lexicon.Shipped);
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Examples => [.. File.ReadLines(Path.Combine(Repository.Root, "tests/Translate.Tests/Dictionary/dictionary.spec.md"))
        .Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l[2..])];

    [Theory, MemberData(nameof(Examples))]
    public void Indonesian_is_said_as_the_specification_says(string example)
    {
        var sides = example.Split(" → ");
        Assert.Equal(sides[1], Engine.Translate(sides[0], new("id", "en")).Text);
    }

    [Fact]
    public void Every_word_of_the_first_document_is_known()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "seeds/000_2e7df21c47c48ca9.txt"));
        Assert.Empty(Engine.Translate(text, new("id", "en")).Unknown.Select(u => text.Substring(u.Start, u.Length)));
    }

    [Theory]
    [InlineData("id", "en")]
    [InlineData("en", "id")]
    public void No_text_throws_and_links_lie_inside_both_sides(string source, string target) =>
        Gen.OneOf(Fragments.Of("saya", "rumah besar", "yang", "dibeli", "mereka", " ", ". ", "\"", "⟦0⟧", "Rp1.250,5", "buku-buku", "a-", "-", "nya", "the houses", "\ud800"), Gen.String[0, 5]).Array[0, 20].Select(string.Concat).Sample(text =>
        {
            var answer = Engine.Translate(text, new(source, target));
            Assert.Equal(answer.Text, answer.Text.Trim());
            Assert.Equal(answer.Text, Engine.Translate(text, new(source, target)).Text);
            Assert.All(answer.Links, l => Assert.True(l.Source.End <= text.Length && l.Target.End <= answer.Text.Length && l.Source.Length > 0 && l.Target.Length > 0));
        }, iter: 2000);

    [Theory]
    [InlineData("1.250.000,50", "1,250,000.50")]
    [InlineData("15.000", "15,000")]
    [InlineData("2,75", "2.75")]
    [InlineData("10.30", "10.30")]
    [InlineData("2019", "2019")]
    [InlineData("1.2.3", "1.2.3")]
    public void Numbers_take_the_other_notation(string number, string expected) => Assert.Equal(expected, Numbers.Convert(number, fromIndonesian: true));

    [Fact]
    public void A_users_lexicon_outranks_ours()
    {
        var path = Path.Combine(_folder, "own.tsv");
        File.WriteAllText(path, "# ours says house\nrumah\tn\thome\n");
        Assert.Equal("Big home", new DictionaryEngine(Lexicon.WithUserFile(path)).Translate("Rumah besar", new("id", "en")).Text);
        File.WriteAllText(path, "rumah\tnoun\thome\n");
        Assert.Contains("line 1: the part of speech is 'noun'", Assert.Throws<ConfigurationException>(() => Lexicon.WithUserFile(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lemmas_are_in_lower_case_without_stray_white_space() =>
        Assert.All(Lexicon.Shipped.Entries, e => Assert.True(e.Lemma == e.Lemma.Trim() && !e.Lemma.Any(char.IsUpper) && e.English == e.English.Trim(), e.Lemma));
}
