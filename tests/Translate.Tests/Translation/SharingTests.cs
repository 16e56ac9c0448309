using Translate.Jobs;
using Translate.Testing;

namespace Translate.Tests.Translation;

public sealed class SharingTests : IDisposable
{
    private static readonly LanguagePair Pair = new("id", "en");
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_text_that_another_call_asks_for_is_not_asked_for_again()
    {
        var asked = new WaitingTranslator();
        var sharing = new SharingTranslator(asked);
        var first = Ask(sharing, "a", "b");
        var second = Ask(sharing, "b", "c");
        asked.Answer.SetResult();
        Assert.Equal(["a!", "b!"], (await first).Select(a => a.Text));
        Assert.Equal([("b!", true), ("c!", false)], (await second).Select(a => (a.Text, a.FromCache)));
        Assert.Equal(["a", "b", "c"], asked.Texts.Order());
    }

    [Fact]
    public async Task Two_calls_that_share_both_ways_do_not_wait_for_each_other()
    {
        var asked = new WaitingTranslator();
        var sharing = new SharingTranslator(asked);
        var calls = Enumerable.Range(0, 8).Select(i => Ask(sharing, [.. Enumerable.Range(0, 6).Select(j => $"{(i + j) % 8}")])).ToArray();
        asked.Answer.SetResult();
        await Task.WhenAll(calls).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(8, asked.Texts.Count);
    }

    [Fact]
    public async Task When_the_other_call_fails_the_text_is_asked_for_after_all()
    {
        var asked = new WaitingTranslator { Failures = 1 };
        var sharing = new SharingTranslator(asked);
        var first = Ask(sharing, "a");
        var second = Ask(sharing, "a");
        asked.Answer.SetResult();
        await Assert.ThrowsAsync<TranslationException>(() => first);
        Assert.Equal("a!", (await second)[0].Text);
    }

    [Fact]
    public async Task Between_sharing_and_cache_there_is_no_gap()
    {
        using var cache = new TranslationDatabase(Path.Combine(_folder, "cache.db"));
        var asked = new WaitingTranslator();
        asked.Answer.SetResult();
        var stack = new SharingTranslator(new RememberingTranslator(asked, cache, "fake", UnitOrigin.Machine, learns: true));
        await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(() => Ask(stack, $"{i % 5}", $"{i % 7}"))));
        Assert.Equal(asked.Texts.Distinct().Count(), asked.Texts.Count);
    }

    private static Task<IReadOnlyList<TranslatedText>> Ask(SharingTranslator translator, params string[] texts) => translator.TranslateAsync(new TranslationRequest(Pair, texts));

    private sealed class WaitingTranslator : DelegatingTranslator
    {
        private readonly FakeTranslator _fake;

        public WaitingTranslator()
            : this(new FakeTranslator(t => t + "!"))
        {
        }

        private WaitingTranslator(FakeTranslator fake)
            : base(fake) => _fake = fake;

        public TaskCompletionSource Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Failures { get; set; }

        public IReadOnlyList<string> Texts => [.. _fake.Calls.SelectMany(c => c)];

        public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
        {
            await Answer.Task;
            return --Failures >= 0 ? throw new TranslationException(TranslationErrorKind.Unavailable, "down") : await base.TranslateAsync(request, cancellationToken);
        }
    }
}
