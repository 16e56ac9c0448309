using Translate.Testing;

namespace Translate.Tests.Translation;

public sealed class SentenceSplittingTests
{
    private static readonly LanguagePair Pair = new("id", "en");
    private static readonly TranslatorInfo Small = new("fake") { MaxCharacters = 20 };

    [Fact]
    public async Task A_text_over_the_limit_is_asked_for_by_sentences_and_keeps_its_white_space()
    {
        var fake = new FakeTranslator(t => t.ToUpperInvariant() + "!") { Info = Small };
        var answers = await Ask(fake, "Kucing tidur.", " Anjing lari cepat.\n\nBurung itu terbang. ");
        Assert.Equal(["KUCING TIDUR.!", " ANJING LARI CEPAT.!\n\nBURUNG ITU TERBANG.! "], answers.Select(a => a.Text));
        Assert.Equal(["Kucing tidur.", "Anjing lari cepat.", "Burung itu terbang."], fake.Calls.SelectMany(c => c));
    }

    [Fact]
    public async Task A_text_within_the_limit_is_asked_for_whole()
    {
        var fake = new FakeTranslator(t => t) { Info = new("fake") };
        await Ask(fake, "Anjing lari cepat. Burung itu terbang.");
        Assert.Equal(["Anjing lari cepat. Burung itu terbang."], fake.Calls.Single());
    }

    [Fact]
    public async Task A_sentence_over_the_limit_fails_its_text_and_nothing_of_it_is_sent()
    {
        var fake = new FakeTranslator(t => t) { Info = Small };
        var answers = await Ask(fake, "Kucing tidur. Anjing itu berlari cepat sekali.", "Burung terbang.");
        Assert.Equal([TranslationErrorKind.TooLong, null], answers.Select(a => a.Error?.Kind));
        Assert.Equal(["Burung terbang."], fake.Calls.Single());
    }

    [Fact]
    public async Task Links_and_unknown_words_of_a_sentence_stand_where_it_stands_in_the_whole()
    {
        const string Text = "Anjing lari cepat. Burung itu terbang.";
        var answer = (await Ask(new LinkingTranslator(), Text)).Single();
        Assert.Equal(["Anjing→Anjing", "Burung→Burung"], answer.Links.Select(l => $"{l.Source.Of(Text)}→{l.Target.Of(answer.Text)}"));
        Assert.Equal(["Anjing", "Burung"], answer.Unknown.Select(u => u.Of(Text).ToString()));
        Assert.Equal(["noticed"], answer.Flags);
    }

    [Fact]
    public async Task Limits_in_bytes_count_too()
    {
        var fake = new FakeTranslator(t => t) { Info = new("fake") { MaxBytes = 25 } };
        Assert.Equal("Ååååååååå lari. Ååååååååå tidur.", (await Ask(fake, "Ååååååååå lari. Ååååååååå tidur.")).Single().Text);
        Assert.Equal(2, fake.Calls.Sum(c => c.Count));
    }

    [Fact]
    public async Task One_sentence_refused_fails_the_text()
    {
        var answers = await Ask(new FakeTranslator(t => t == "Burung itu terbang." ? throw new TranslationException(TranslationErrorKind.Rejected, "refused") : t) { Info = Small }, "Anjing lari cepat. Burung itu terbang.", "Kucing tidur.");
        Assert.Equal([TranslationErrorKind.Rejected, null], answers.Select(a => a.Error?.Kind));
    }

    private static Task<IReadOnlyList<TranslatedText>> Ask(ITranslator provider, params string[] texts) =>
        new SentenceSplittingTranslator(new BatchingTranslator(provider), SegmentationRules.Shipped.For).TranslateAsync(new TranslationRequest(Pair, texts));

    /// <summary>Links the first word with itself behind two characters that it puts before every text, and says that it does not know it.</summary>
    private sealed class LinkingTranslator : ITranslator
    {
        public TranslatorInfo Info => Small;

        public Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<TranslatedText>>([.. request.Texts.Select(text => TranslatedText.Success("» " + text) with
            {
                Links = [new(new(0, 6), new(2, 6))],
                Unknown = [new(0, 6)],
                Flags = ["noticed"],
            })]);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
