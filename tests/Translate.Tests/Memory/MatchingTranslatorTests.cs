using Translate.Dictionary;
using Translate.Jobs;
using Translate.Testing;

namespace Translate.Tests.Memory;

public sealed class MatchingTranslatorTests : TranslatorContractTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-tests-").FullName;
    private readonly TranslationMemory _memory;

    public MatchingTranslatorTests()
    {
        _memory = new([Path.Combine(_folder, "memory.db")], new MatchOptions(), () => new CheckLexicon(Lexicon.Shipped));
        _memory.Remember(Languages, [
            new() { Source = "Harga beras naik 12 persen.", Target = "Rice rose 12 per cent." }, new() { Source = "Ada lima belas orang 7.", Target = "There are fifteen people." },
            new() { Source = "Baik.", Target = "Good.", Before = "a", After = "b" }, new() { Source = "Baik.", Target = "Fine." }]);
    }

    public void Dispose()
    {
        _memory.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_similar_text_is_taken_from_the_threshold_on_and_flagged()
    {
        var (text, origin, flags) = await Ask(90, "Harga beras naik 15 persen.");
        Assert.Equal(("Rice rose 15 per cent.", UnitOrigin.Memory), (text, origin));
        Assert.Equal(["fuzzy-match:99"], flags);
        Assert.Equal(99, MatchFlag.PercentOf(origin, [.. flags]));
    }

    [Fact]
    public async Task By_default_the_same_text_alone_is_taken() => Assert.Equal(UnitOrigin.Machine, (await Ask(100, "Harga beras naik 15 persen.")).Origin);

    [Fact]
    public async Task A_number_that_could_not_be_put_in_leaves_the_text_to_the_provider() => Assert.Equal(UnitOrigin.Machine, (await Ask(70, "Ada lima belas orang 8.")).Origin);

    [Fact]
    public async Task The_neighbours_decide_between_two()
    {
        await using var layer = new MatchingTranslator(new FakeTranslator(t => "machine"), _memory, 100);
        var answers = await layer.TranslateAsync(new TranslationRequest(Languages, ["Baik.", "Baik.", "lain"]) { Neighbours = [("a", "b"), ("c", "d"), ("", "")] });
        Assert.Equal(["Good.", "Fine.", "machine"], answers.Select(a => a.Text));
    }

    protected override ITranslator CreateTranslator() => new MatchingTranslator(new FakeTranslator(t => t + "!"), _memory, 100);

    private async Task<(string Text, UnitOrigin Origin, IReadOnlyList<string> Flags)> Ask(int threshold, string text)
    {
        await using var layer = new MatchingTranslator(new FakeTranslator(_ => "machine"), _memory, threshold);
        var answer = (await layer.TranslateAsync(new TranslationRequest(Languages, [text])))[0];
        return (answer.Text, answer.Origin, answer.Flags);
    }
}
