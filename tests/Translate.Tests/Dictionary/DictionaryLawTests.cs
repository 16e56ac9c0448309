using System.Globalization;
using CsCheck;
using Translate.Dictionary;

namespace Translate.Tests.Dictionary;

/// <summary>What holds of any text that the offline engine is given.</summary>
public sealed class DictionaryLawTests
{
    private static readonly DictionaryEngine Engine = new(Lexicon.Shipped);
    private static readonly string[] Words =
    [
        "saya", "mereka", "rumah", "besar", "yang", "dibeli", "membaca", "tidak", "sudah", "akan", "di", "dari", "untuk", "dan", "tetapi", "karena", "itu", "ini",
        "para", "semua", "lebih", "paling", "oleh", "adalah", "ada", "apakah", "jangan", "kata", "buku-buku", "orang", "seorang", "tahun", "bulan", "harga", "juta", "persen",
        "Budi", "Jakarta", "xyzqw", "the", "house", "SELURUH", "pukul", "pada", "lalu", ",", ".", "\"", "(", ")", "?", "<b>", "</b>", "—",
    ];


    private static readonly Gen<string> Placeholder = Fragments.Of("⟦0⟧", "⟦1⟧", "⟦23⟧");

    private static readonly Gen<string> AnyNumber = Gen.OneOf(
        Gen.Int[13, 98765].Select(n => n.ToString(CultureInfo.InvariantCulture)),
        Gen.Int[1000, 987654321].Select(n => n.ToString("N0", CultureInfo.GetCultureInfo("id-ID"))),
        Gen.Int[11, 99].Select(n => $"{n},{n}"));

    /// <summary>Texts of a kind that no grammar foresees.</summary>
    public static TheoryData<string> BadInput =>
    [
        "", " ", "\n\t", "...", "?!?!", "-", "—", "\"", "\"\"\"", "(((", "⟦0⟧", "a-", "-nya", "1", ",5",
        "saya tidak tahu kapan dia datang mereka sudah pergi ke pasar kemarin harga naik lagi",
        "PRESIDEN MENGATAKAN HARGA BERAS AKAN NAIK 5 PERSEN PADA TAHUN 2020",
        "Meeting kemarin membahas user experience dan feedback dari customer, lalu kita deploy.",
        "<p class=\"lead\">Rumah <b>besar</b> &amp; mahal<br/></p>",
        "Kerajaan tidak akan menaikkan cukai kerana rakyat sedang susah, kata beliau di pejabatnya.",
        "The government announced yesterday that the price of rice will rise.",
        "\ud800 rumah \udfff", "rumah\u0000besar", "e\u0301 ru\u00admah\u200b besar", "👩‍👩‍👧‍👦 keluarga 😀", "בית גדול 大きな家 большой дом", "yang yang yang yang", "dan dan atau karena jika",
        "tidak tidak bukan jangan belum", "di ke dari pada untuk", "itu ini itu ini", "akan sudah sedang telah", "buku-buku-buku rumah-", "Rp", "100% % 5%", "\u202erumah besar",
    ];

    [Theory]
    [InlineData("id", "en")]
    [InlineData("en", "id")]
    public void No_text_throws_and_links_lie_inside_both_sides(string source, string target) =>
        Gen.OneOf(Fragments.Of("saya", "rumah besar", "yang", "dibeli", "mereka", " ", ". ", "\"", "⟦0⟧", "Rp1.250,5", "buku-buku", "a-", "-", "nya", "the houses", "\ud800"), Gen.String[0, 5])
            .Array[0, 20].Select(string.Concat).Sample(text => Check(text, source, target), iter: 2000);

    [Fact]
    public void No_row_of_words_throws() =>
        Fragments.Of(Words).Array[0, 25].Select(words => string.Join(' ', words)).Sample(text => Check(text, "id", "en"), iter: 2000);

    [Theory, MemberData(nameof(BadInput))]
    public void No_bad_input_throws(string text)
    {
        Check(text, "id", "en");
        Check(text, "en", "id");
    }

    [Fact]
    public void Placeholders_survive_any_sentence() => Survive(Words, Placeholder, mark => mark);

    [Fact]
    public void Numbers_survive_any_sentence() => Survive(Words, AnyNumber, number => Numbers.Convert(number, fromIndonesian: true));

    [Theory]
    [InlineData("...")]
    [InlineData("?!")]
    [InlineData("—")]
    [InlineData("")]
    public void What_has_no_words_stays_as_it_is(string text) => Assert.Equal(text, Engine.Translate(text, new("id", "en")).Text);

    [Theory]
    [InlineData("The government announced yesterday that prices rose.")]
    [InlineData("Xyzqw flimzor blorp, qwerty!")]
    [InlineData("большой дом")]
    public void Words_it_does_not_know_are_kept(string text)
    {
        var said = Engine.Translate(text, new("id", "en")).Text;
        Assert.All(text.Split(' ', ',', '.', '!').Where(w => w.Length > 0), word => Assert.Contains(word, said, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("The government announced yesterday that the price of rice will rise.", true)]
    [InlineData("Pemerintah mengumumkan kemarin bahwa harga beras akan naik.", false)]
    [InlineData("Kerajaan tidak akan menaikkan cukai kerana rakyat sedang susah.", false)]
    public void English_given_as_Indonesian_is_flagged(string text, bool flagged) =>
        Assert.Equal(flagged, Engine.Translate(text, new("id", "en")).Flags.Contains("wrong-language:en"));

    [Fact]
    public void A_sentence_of_capitals_stays_in_capitals()
    {
        var said = Engine.Translate("PRESIDEN MENGATAKAN HARGA BERAS AKAN NAIK TAHUN DEPAN", new("id", "en")).Text;
        Assert.Equal(said.ToUpperInvariant(), said);
    }

    /// <summary>What a text costs is counted in the bytes it allocates, which no busy machine changes.</summary>
    [Theory]
    [InlineData("saya membaca buku yang dibeli oleh ayah di Jakarta kemarin ")]
    [InlineData("yang ")]
    [InlineData("rumah ")]
    [InlineData("tidak ")]
    [InlineData("dan Budi ")]
    [InlineData("xyzqw ")]
    public void A_sentence_of_5000_words_costs_ten_times_one_of_500(string phrase)
    {
        var words = phrase.Count(char.IsWhiteSpace);
        Cost(phrase, 50 / words);
        var short500 = Cost(phrase, 500 / words);
        var long5000 = Cost(phrase, 5000 / words);
        Assert.True(long5000 < 15 * short500, $"{short500} bytes for 500 words, {long5000} for 5,000");

        static long Cost(string phrase, int times)
        {
            var text = string.Concat(Enumerable.Repeat(phrase, times));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Engine.Translate(text, new("id", "en"));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static void Check(string text, string source, string target)
    {
        var answer = Engine.Translate(text, new(source, target));
        Assert.True(answer.Succeeded);
        Assert.Equal(answer.Text, answer.Text.Trim());
        Assert.Equal(answer.Text, Engine.Translate(text, new(source, target)).Text);
        Assert.All(answer.Links, l => Assert.True(l.Source.Start >= 0 && l.Target.Start >= 0 && l.Source.End <= text.Length && l.Target.End <= answer.Text.Length && l.Source.Length > 0 && l.Target.Length > 0));
        Assert.All(answer.Unknown, u => Assert.True(u.Start >= 0 && u.End <= text.Length && u.Length > 0));
    }

    /// <summary>As many of each as the sentence had stand in the answer.</summary>
    private static void Survive(string[] words, Gen<string> kept, Func<string, string> expected) =>
        Gen.Select(Fragments.Of(words).Array[0, 8], kept, Fragments.Of(words).Array[0, 8], kept, Fragments.Of(words).Array[0, 8]).Sample((before, first, between, second, after) =>
        {
            var text = string.Join(' ', [.. before, first, .. between, second, .. after]);
            var said = Engine.Translate(text, new("id", "en")).Text;
            foreach (var one in new[] { first, second }.Distinct())
                Assert.True(Count(said, expected(one)) >= (first == second ? 2 : 1), $"'{one}' of '{text}' is not in '{said}'");
        }, iter: 3000);

    private static int Count(string text, string what)
    {
        var count = 0;
        for (var at = text.IndexOf(what, StringComparison.Ordinal); at >= 0; at = text.IndexOf(what, at + what.Length, StringComparison.Ordinal))
            count++;
        return count;
    }
}
