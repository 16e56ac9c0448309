namespace Translate.Testing;

/// <summary>The laws of <see cref="ITranslator"/>. Derive from it, once for each provider.</summary>
public abstract class TranslatorContractTests
{
    protected virtual LanguagePair Languages => new("id", "en");

    protected abstract ITranslator CreateTranslator();

    [Fact]
    public async Task There_is_one_answer_for_each_text_in_order()
    {
        await using var translator = CreateTranslator();
        string[] texts = ["satu", "dua", "satu", "tiga rumah besar."];
        var answers = await translator.TranslateAsync(new TranslationRequest(Languages, texts));
        Assert.Equal(texts.Length, answers.Count);
        Assert.Equal(answers[0].Text, answers[2].Text);
        for (var i = 0; i < texts.Length; i++)
            Assert.Equal((await translator.TranslateAsync(new TranslationRequest(Languages, [texts[i]])))[0].Text, answers[i].Text);
    }

    [Fact]
    public async Task Nothing_in_is_nothing_out()
    {
        await using var translator = CreateTranslator();
        Assert.Empty(await translator.TranslateAsync(new TranslationRequest(Languages, [])));
    }

    [Fact]
    public async Task Cancellation_is_an_OperationCanceledException()
    {
        await using var translator = CreateTranslator();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => translator.TranslateAsync(new TranslationRequest(Languages, ["satu"]), cancelled.Token));
    }

    [Fact]
    public async Task It_is_safe_for_concurrent_use()
    {
        await using var translator = CreateTranslator();
        var calls = Enumerable.Range(0, 16).Select(i => Task.Run(() => translator.TranslateAsync(new TranslationRequest(Languages, [$"rumah {i % 4}"])))).ToArray();
        var answers = await Task.WhenAll(calls);
        for (var i = 0; i < answers.Length; i++)
            Assert.Equal(answers[i % 4][0].Text, answers[i][0].Text);
    }

    [Fact]
    public async Task Links_lie_inside_both_texts()
    {
        await using var translator = CreateTranslator();
        string[] texts = ["Saya pergi ke pasar.", "Harga beras Rp1.250.000,50!", ""];
        var answers = await translator.TranslateAsync(new TranslationRequest(Languages, texts));
        for (var i = 0; i < texts.Length; i++)
        {
            Assert.All(answers[i].Links, link =>
            {
                Assert.InRange(link.Source.End, 1, texts[i].Length);
                Assert.InRange(link.Target.End, 1, answers[i].Text.Length);
            });
        }
    }
}
