using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Translate.Jobs;
using Translate.Testing;

namespace Translate.Tests.Translation;

public sealed class LayerTests : IDisposable
{
    private static readonly LanguagePair Pair = new("id", "en");
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_distinct_text_of_a_call_is_sent_once()
    {
        var fake = new FakeTranslator(t => t + "!");
        var answers = await Ask(new BatchingTranslator(fake), "a", "b", "a", "a");
        Assert.Equal(["a!", "b!", "a!", "a!"], answers.Select(a => a.Text));
        Assert.Equal(["a", "b"], fake.Calls.Single());
    }

    [Fact]
    public async Task Calls_keep_to_the_providers_limits()
    {
        var fake = new FakeTranslator(t => t) { Info = new("fake") { MaxTexts = 2, MaxCharacters = 5 } };
        var answers = await Ask(new BatchingTranslator(fake), "aa", "bb", "cc", "dddd", "eeeeee");
        Assert.All(fake.Calls, call => Assert.True(call.Count <= 2 && call.Sum(t => t.Length) <= 5));
        Assert.Equal(TranslationErrorKind.TooLong, answers[4].Error!.Kind);
        Assert.Equal(4, answers.Count(a => a.Succeeded));
    }

    [Fact]
    public async Task One_bad_text_fails_and_the_others_are_kept()
    {
        var fake = new RefusingTranslator("c");
        var answers = await Ask(new BatchingTranslator(fake), "a", "b", "c", "d", "e");
        Assert.Equal([true, true, false, true, true], answers.Select(a => a.Succeeded));
    }

    [Fact]
    public async Task A_reviewer_outranks_what_a_provider_said_before()
    {
        using var memory = new TranslationDatabase(Path.Combine(_folder, "memory.db"));
        using var cache = new TranslationDatabase(Path.Combine(_folder, "cache.db"));
        ITranslator stack = new RememberingTranslator(new RememberingTranslator(new FakeTranslator(_ => "machine"), cache, "fake", UnitOrigin.Machine, learns: true), memory, "", UnitOrigin.Memory, learns: false);
        Assert.Equal("machine", (await Ask(stack, "satu"))[0].Text);
        memory.Remember("", Pair, [("satu", new RememberedText("one", []))]);
        var answer = (await Ask(stack, "satu"))[0];
        Assert.Equal(("one", UnitOrigin.Memory), (answer.Text, answer.Origin));
    }

    [Fact]
    public async Task What_was_paid_for_is_not_asked_again()
    {
        using var cache = new TranslationDatabase(Path.Combine(_folder, "cache.db"));
        var fake = new FakeTranslator(t => t + "!");
        var layer = new RememberingTranslator(fake, cache, "fake", UnitOrigin.Machine, learns: true);
        await Ask(layer, "a", "b");
        var answers = await Ask(layer, "b", "c");
        Assert.Equal([true, false], answers.Select(a => a.FromCache));
        Assert.Equal(["c"], fake.Calls.Last());
    }

    [Fact]
    public async Task Attempts_are_paid_from_the_allowance()
    {
        var fake = new FakeTranslator(t => t) { Info = new("fake") { MaxCharacters = 10 } };
        fake.Failures.Enqueue(new TranslationException(TranslationErrorKind.Unavailable, "down", TimeSpan.Zero));
        fake.Failures.Enqueue(new TranslationException(TranslationErrorKind.RateLimited, "slow", TimeSpan.FromSeconds(7)));
        var time = new FakeTimeProvider();
        await using var stack = new ResilientTranslator(RateLimitedTranslator.Characters(fake, 10, time), ResilientTranslator.Pipeline(new EchoOptions(), time));
        var (asking, began) = (Ask(stack, "123456789"), time.GetUtcNow());
        while (!asking.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        // Nine of ten characters a minute, three times: the second and the third attempt wait for most of a minute each.
        Assert.True((await asking)[0].Succeeded);
        Assert.Equal(3, fake.Calls.Count);
        Assert.InRange((time.GetUtcNow() - began).TotalSeconds, 2 * 61, (2 * 61.5) + 30);
    }

    [Fact]
    public async Task A_call_that_cannot_pass_later_is_tried_once()
    {
        var fake = new FakeTranslator(t => t);
        fake.Failures.Enqueue(new TranslationException(TranslationErrorKind.Unauthorized, "no key"));
        var stack = new ResilientTranslator(fake, ResilientTranslator.Pipeline(new EchoOptions(), TimeProvider.System));
        await Assert.ThrowsAsync<TranslationException>(() => Ask(stack, "a"));
        Assert.Single(fake.Calls);
    }

    [Theory]
    [InlineData(TranslationErrorKind.QuotaExceeded, true)]
    [InlineData(TranslationErrorKind.Unsupported, true)]
    [InlineData(TranslationErrorKind.Unavailable, true)]
    [InlineData(TranslationErrorKind.Rejected, false)]
    [InlineData(TranslationErrorKind.Unauthorized, false)]
    public async Task The_next_provider_is_asked_only_when_one_cannot(TranslationErrorKind kind, bool handsOver)
    {
        var first = new FakeTranslator(t => t);
        first.Failures.Enqueue(new TranslationException(kind, "no"));
        var stack = new FallbackTranslator([first, new FakeTranslator(t => t) { Info = new("second") }]);
        if (handsOver)
            Assert.Equal("second", (await Ask(stack, "a"))[0].Provider);
        else
            await Assert.ThrowsAsync<TranslationException>(() => Ask(stack, "a"));
    }

    [Fact]
    public void An_allowance_smaller_than_one_call_is_an_error_at_the_start() =>
        Assert.Contains("Translate:Providers:fake:CharactersPerMinute is 10", Assert.Throws<ConfigurationException>(() => RateLimitedTranslator.Characters(new FakeTranslator(t => t) { Info = new("fake") { MaxCharacters = 50 } }, 10, TimeProvider.System)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_text_longer_than_texts_together_may_be_has_a_call_of_its_own()
    {
        var fake = new FakeTranslator(t => t) { Info = new("fake") { MaxCharacters = 9, MaxCharactersTogether = 4 } };
        Assert.All(await Ask(new BatchingTranslator(fake), "aa", "bb", "cccccc", "d", "eeeee"), answer => Assert.True(answer.Succeeded));
        Assert.Equal([["aa", "bb"], ["cccccc"], ["d"], ["eeeee"]], fake.Calls);
    }

    [Fact]
    public void Placeholders_come_back_whatever_the_text()
    {
        var piece = Gen.OneOf(Fragments.Of("{0}", "%s", "%1$s", "<b>", "</b>", "https://contoh.id/a?b=1", "a@b.id", "`kode`", "&nbsp;"), Gen.String[Gen.Char["abc ÄÖ.,"], 0, 8]);
        piece.Array[0, 8].Sample(pieces =>
        {
            var text = string.Join(' ', pieces);
            var answer = Ask(new PlaceholderTranslator(new EchoTranslator("echo")), text).GetAwaiter().GetResult()[0];
            Assert.Equal(text, answer.Text);
            Assert.All(answer.Links, l => Assert.Equal(l.Source, l.Target));
        }, iter: 500);
    }

    [Fact]
    public async Task A_lost_placeholder_is_translated_around_or_fails_but_never_goes_missing()
    {
        var around = await Ask(new PlaceholderTranslator(new FakeTranslator(t => t.Replace("⟦0⟧", "", StringComparison.Ordinal))), "Buka {0} sekarang");
        Assert.Equal("Buka {0} sekarang", around[0].Text);
        var lost = await Ask(new PlaceholderTranslator(new FakeTranslator(_ => "⟦9⟧")), "Buka {0} sekarang");
        Assert.Equal(TranslationErrorKind.PlaceholderLost, lost[0].Error!.Kind);
    }

    private static Task<IReadOnlyList<TranslatedText>> Ask(ITranslator translator, params string[] texts) => translator.TranslateAsync(new TranslationRequest(Pair, texts));

    private sealed class RefusingTranslator(string bad) : DelegatingTranslator(new EchoTranslator("echo"))
    {
        public override Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default) =>
            request.Texts.Contains(bad) ? throw new TranslationException(TranslationErrorKind.Rejected, "refused") : base.TranslateAsync(request, cancellationToken);
    }
}
