using Translate.Dictionary;
using Translate.Jobs;

namespace Translate.Tests.Memory;

public sealed class LeverageTests
{
    [Fact]
    public void Each_segment_is_counted_once_in_the_class_it_is_priced_by()
    {
        var folder = Directory.CreateTempSubdirectory("translate-tests-").FullName;
        try
        {
            using var memory = new TranslationMemory([Path.Combine(folder, "memory.db")], new MatchOptions(), () => new CheckLexicon(Lexicon.Shipped));
            memory.Remember(new("id", "en"), [
                new() { Source = "Harga beras naik.", Target = "Rice prices rose.", Before = "", After = "Baik." }, new() { Source = "Baik.", Target = "Good." },
                new() { Source = "Warga desa itu membeli pupuk dari koperasi tani.", Target = "The villagers bought fertiliser." }]);
            var leverage = new Leverage(memory, new("id", "en"));
            leverage.Add([
                (new("Harga beras naik.") { Before = "", After = "Baik." }, 1), (new("Baik.") { Before = "x", After = "y" }, 1), (new("Baik."), 1),
                (new("Warga desa ini membeli pupuk dari koperasi tani."), 1), (new("Warga desa ini membeli pupuk dari koperasi tani."), 1),
                (new("Warga desa itu membeli bibit dari kota."), 1), (new("Gempa terjadi lagi 😊"), 2)]);
            Assert.Equal(
                ["context 1/3/17", "exact 2/2/10", "repetition 1/8/48", "95-99 1/8/48", "85-94 0/0/0", "75-84 0/0/0", "50-74 1/7/39", "new 2/4/20"],
                leverage.Classes.Select(c => $"{c.Name} {c.Segments}/{c.Words}/{c.Characters}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
