using CsCheck;
using Translate.Alignment;
using Translate.Jobs;
using Translate.Testing;

namespace Translate.Tests.Jobs;

public sealed class JobTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Links_come_back_from_their_bytes() => Gen.Select(Gen.Int[0, 5000], Gen.Int[0, 5000], Gen.Int[0, 10_000]).Array[0, 80].Sample(links =>
    {
        WordLink[] written = [.. links.Select(l => new WordLink(l.Item1, l.Item2, l.Item3 / 10_000f))];
        var read = LinkCodec.Decode(LinkCodec.Encode([.. written]));
        Assert.Equal(written.Select(l => (l.Source, l.Target)), read.Select(l => (l.Source, l.Target)));
        Assert.All(written.Zip(read), p => Assert.Equal(p.First.Probability, p.Second.Probability, 4));
    });

    [Fact]
    public async Task However_often_it_fails_it_ends_with_the_same_rows_and_asks_for_nothing_twice()
    {
        var random = new Random(7);
        for (var round = 0; round < 10; round++)
        {
            using var store = JobStore.Open(Path.Combine(_folder, $"{round}.db"), durable: false);
            Import(store, "a.txt", RequestUnit.Sentence, [.. Enumerable.Range(0, 200).Select(i => $"Kalimat {i}.")]);
            var asked = new FakeTranslator(t => t + "!") { Info = new("fake") };
            for (var done = false; !done;)
            {
                var stopping = new StoppingTranslator(asked, random.Next(1, 8));
                try
                {
                    await Run(store, stopping, RequestUnit.Sentence);
                    done = true;
                }
                catch (TranslationException e)
                {
                    Assert.Equal("stopped", e.Message);
                }
            }

            Assert.Equal(Enumerable.Range(0, 200).Select(i => $"Kalimat {i}.!"), store.Units(store.Documents()[0]).Select(u => u.Unit.Target));
            // What was under way when a run failed may be asked for again, what was committed may not.
            Assert.True(asked.Calls.Sum(c => c.Count) >= 200);
            var again = new FakeTranslator(t => t);
            await Run(store, again, RequestUnit.Sentence);
            Assert.Empty(again.Calls);
        }
    }

    [Fact]
    public async Task Unchanged_passages_of_a_changed_document_keep_their_translations()
    {
        foreach (var unit in Enum.GetValues<RequestUnit>())
        {
            using var store = JobStore.Open(Path.Combine(_folder, $"{unit}.db"), durable: false);
            Import(store, "a.txt", unit, "Satu.", "Dua.", "Tiga.");
            await Run(store, new FakeTranslator(t => t + "!"), unit);
            Import(store, "a.txt", unit, "Nol.", "Dua.", "Tiga.", "Satu.", "Dua.");
            var asked = new FakeTranslator(t => t + "?");
            await Run(store, asked, unit);
            Assert.Equal(["Nol."], asked.Calls.SelectMany(c => c));
            Assert.Equal(["Nol.?", "Dua.!", "Tiga.!", "Satu.!", "Dua.!"], store.Units(store.Documents()[0]).Select(u => u.Unit.Target));
        }
    }

    [Fact]
    public async Task A_paragraphs_answer_is_split_and_aligned_and_every_sentence_is_covered_once()
    {
        using var store = JobStore.Open(Path.Combine(_folder, "p.db"), durable: false);
        store.Import("a.txt", [1], DateTimeOffset.UnixEpoch, Enumerable.Range(0, 3000).Select(i => new SegmentRow(i * 20, 19, i % 3 == 0, " ", $"Ini kalimat ke-{i} ya.")), () => "\n", RequestUnit.Paragraph);
        await Run(store, new FakeTranslator(t => t.Replace(" ya. Ini", " dan ini", StringComparison.Ordinal)), RequestUnit.Paragraph);
        var next = store.Documents()[0].First;
        foreach (var (unit, sentences) in store.Units(store.Documents()[0]))
        {
            Assert.Equal(next, unit.Segment);
            Assert.Equal(unit.Sources, sentences.Length);
            Assert.NotEmpty(unit.Target);
            next += unit.Sources;
        }

        Assert.Equal(store.Documents()[0].Last + 1, next);
        Assert.Equal(0, store.State(store.Documents()[0]).Pending);
    }

    [Fact]
    public async Task A_failed_passage_is_asked_for_again_next_time()
    {
        using var store = JobStore.Open(Path.Combine(_folder, "f.db"), durable: false);
        Import(store, "a.txt", RequestUnit.Sentence, "Satu.", "Dua.");
        await Run(store, new BatchingTranslator(new FakeTranslator(t => t) { Info = new("fake") { MaxCharacters = 4 } }), RequestUnit.Sentence);
        Assert.Equal(new DocumentState(2, 0, 1), store.State(store.Documents()[0]));
        Assert.Equal(1, store.ForgetFailures(store.Documents()));
        Assert.Equal(1, store.State(store.Documents()[0]).Pending);
    }

    [Fact]
    public async Task A_full_disk_is_named_and_nothing_committed_is_lost()
    {
        using var store = JobStore.Open(Path.Combine(_folder, "full.db"), durable: false);
        Import(store, "a.txt", RequestUnit.Sentence, [.. Enumerable.Range(0, 2000).Select(i => $"Kalimat {i}.")]);
        store.LimitPages(60);
        var error = await Assert.ThrowsAsync<JobException>(() => Run(store, new FakeTranslator(t => new string('x', 300)), RequestUnit.Sentence));
        Assert.Equal(JobProblem.Storage, error.Problem);
        Assert.Contains("disk is full", error.Message, StringComparison.Ordinal);
        var kept = store.State(store.Documents()[0]);
        Assert.InRange(kept.Total - kept.Pending, 1, 1999);
        store.LimitPages(1_000_000);
        await Run(store, new FakeTranslator(t => t), RequestUnit.Sentence);
        Assert.Equal(0, store.State(store.Documents()[0]).Pending);
    }

    [Fact]
    public async Task The_last_run_and_its_speed_are_kept()
    {
        using var store = JobStore.Open(Path.Combine(_folder, "r.db"), durable: false);
        Import(store, "a.txt", RequestUnit.Sentence, [.. Enumerable.Range(0, 100).Select(i => $"Kalimat {i}.")]);
        Assert.Null(store.LastRun());
        await Run(store, new FakeTranslator(t => t), RequestUnit.Sentence);
        Assert.Equal(100, store.LastRun()!.Value.Sentences);
        Assert.Equal(25, new RunRow(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddSeconds(4), 100).Rate);
    }

    [Fact]
    public void Two_documents_that_differ_in_their_extension_get_two_names()
    {
        Assert.Equal("a", BitextRenderer.NameOf("a.txt", ["a.txt", "b/a.md"]));
        Assert.Equal("a.txt", BitextRenderer.NameOf("a.txt", ["a.txt", "a.md"]));
    }

    private static void Import(JobStore store, string path, RequestUnit unit, params string[] sentences) =>
        store.Import(path, [(byte)sentences.Length], DateTimeOffset.UnixEpoch, sentences.Select((s, i) => new SegmentRow(i * 10, s.Length, true, " ", s)), () => "", unit);

    private static Task Run(JobStore store, ITranslator translator, RequestUnit unit)
    {
        var segmenter = SegmentationRules.Shipped.For("id");
        var units = new UnitBuilder(segmenter, new LengthAligner(new LengthAlignerOptions(NoEmptyBeads: true)), new WordAligner(new("id", "en")), WordTokenizer.Default);
        return new JobRunner(store, translator, units, new JobRunnerOptions(3, 16), new UsageMeter(), TimeProvider.System).RunAsync(store.Documents(), new("id", "en"), unit, new JobSummary(), _ => { }, 0, CancellationToken.None);
    }

    private sealed class StoppingTranslator(ITranslator inner, int calls) : DelegatingTranslator(inner)
    {
        private int _left = calls;

        public override Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default) =>
            Interlocked.Decrement(ref _left) < 0 ? throw new TranslationException(TranslationErrorKind.QuotaExceeded, "stopped") : base.TranslateAsync(request, cancellationToken);
    }
}
