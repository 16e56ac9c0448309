using Translate.Alignment;
using Translate.Dictionary;

namespace Translate.Tests.Alignment;

public sealed class WordModelTests
{
    private static readonly LanguagePair Languages = new("id", "en");
    private static readonly Lazy<WordModel> Learnt = new(() => new WordAligner(Languages).Train(Gold.Own44.Pairs));

    [Fact]
    public void A_model_that_was_saved_and_loaded_is_saved_as_the_same_bytes()
    {
        var bytes = Bytes(Learnt.Value);
        var loaded = WordModel.Load(new MemoryStream(bytes), "m");
        Assert.Equal(bytes, Bytes(loaded));
        Assert.Equal((Learnt.Value.Count, Languages), (loaded.Count, loaded.Languages));
    }

    [Fact]
    public void A_model_turned_round_twice_is_the_same() => Assert.Equal(Bytes(Learnt.Value), Bytes(Learnt.Value.Reversed().Reversed()));

    [Fact]
    public void What_was_learnt_helps_with_the_next_text_and_keeps_what_was_known()
    {
        var taught = new WordAligner(Languages, Learnt.Value).Train(Gold.News48.Pairs);
        Assert.True(taught.Count > Learnt.Value.Count);
        var gold = Gold.Own44;
        Assert.True(gold.Score(new WordAligner(Languages, taught).Align(gold.Pairs)).ErrorRate < gold.Score(new WordAligner(Languages).Align(gold.Pairs)).ErrorRate);
    }

    [Fact]
    public void The_shipped_model_is_small_and_of_either_order()
    {
        Assert.InRange(Bytes(ShippedWordModel.For(Languages)!).Length, 100_000, 4_000_000);
        Assert.Equal(ShippedWordModel.For(new("id-ID", "en-GB"))!.Count, ShippedWordModel.For(new("en", "id"))!.Count);
        Assert.Null(ShippedWordModel.For(new("id", "nl")));
    }

    [Fact]
    public void A_damaged_file_is_named_with_the_way_out()
    {
        var bytes = Bytes(Learnt.Value);
        Assert.Contains("damaged", Refusal(bytes[..^1]), StringComparison.Ordinal);
        bytes[^10] ^= 1;
        Assert.Contains("damaged", Refusal(bytes), StringComparison.Ordinal);
        bytes[3] = 9;
        Assert.Contains("version 9", Refusal(bytes), StringComparison.Ordinal);
        Assert.Contains("--save-model", Refusal("0-0 1-1\n"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("m.words", Refusal([]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_other_languages_is_refused() =>
        Assert.Contains("id-en", Assert.Throws<ConfigurationException>(() => new WordAligner(new("fr", "de"), Learnt.Value)).Message, StringComparison.Ordinal);

    private static string Refusal(byte[] bytes) => Assert.Throws<ConfigurationException>(() => WordModel.Load(new MemoryStream(bytes), "m.words")).Message;

    private static byte[] Bytes(WordModel model)
    {
        var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }
}
