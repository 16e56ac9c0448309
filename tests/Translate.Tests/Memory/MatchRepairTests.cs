namespace Translate.Tests.Memory;

public sealed class MatchRepairTests
{
    private static readonly LanguagePair Pair = new("id", "en");

    [Theory]
    [InlineData("Harga 5 ekor ayam", "The price of 5 chickens", "Harga 7 ekor ayam", "The price of 7 chickens")]
    [InlineData("Naik 1.250,5 persen", "Up 1,250.5 per cent", "Naik 2.300,75 persen", "Up 2,300.75 per cent")]
    [InlineData("Pukul 10.30 di kamar 4", "In room 4 at 10.30", "Pukul 11.45 di kamar 12", "In room 12 at 11.45")]
    [InlineData("Halo {0}, ada %s", "Hello {0}, there is %s", "Halo {1}, ada %d", "Hello {1}, there is %d")]
    [InlineData("<b>Simpan</b> 3", "<b>Save</b> 3", "<i>Simpan</i> 4", "<i>Save</i> 4")]
    [InlineData("2 dan 2", "2 and 2", "2 dan 3", "2 and 3")]
    public void Numbers_and_placeholders_of_the_text_are_put_in(string source, string target, string wanted, string repaired)
    {
        var (text, repairs, isComplete) = MatchRepairs.Of(wanted, new MemoryUnit { Source = source, Target = target }, Pair);
        Assert.Equal((repaired, true), (text, isComplete));
        Assert.NotEmpty(repairs);
        Assert.All(repairs, r => Assert.Equal(r.Is, r.Place.Of(text).ToString()));
    }

    [Theory]
    // Said in words, or counted otherwise, or not there at all: nothing is changed that might be something else.
    [InlineData("Harga 5 ekor ayam", "The price of five chickens", "Harga 7 ekor ayam")]
    [InlineData("Halo {0}", "Hello", "Halo {1}")]
    [InlineData("Halo {0}", "Hello {0}", "Halo {0} dan {1}")]
    public void What_cannot_be_put_in_is_said_and_left(string source, string target, string wanted)
    {
        var (text, _, isComplete) = MatchRepairs.Of(wanted, new MemoryUnit { Source = source, Target = target }, Pair);
        Assert.Equal((target, false), (text, isComplete));
    }

    [Fact]
    public void A_text_with_the_same_numbers_needs_nothing()
    {
        var (text, repairs, isComplete) = MatchRepairs.Of("Sebanyak 5 ekor", new MemoryUnit { Source = "Ada 5 ekor", Target = "There are five" }, Pair);
        Assert.Equal(("There are five", true), (text, isComplete));
        Assert.Empty(repairs);
    }
}
