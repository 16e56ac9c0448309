using Translate.Dictionary;

namespace Translate.Tests.Dictionary;

public sealed class DictionaryTests : IDisposable
{
    private static readonly DictionaryEngine Engine = new(Lexicon.Shipped);
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_word_of_the_first_document_is_known()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "seeds/000_2e7df21c47c48ca9.txt"));
        Assert.Empty(Engine.Translate(text, new("id", "en")).Unknown.Select(u => text.Substring(u.Start, u.Length)));
    }

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
