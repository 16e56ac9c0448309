using Microsoft.Extensions.Time.Testing;
using Translate.Jobs;
using Translate.Testing;

namespace Translate.Tests.Jobs;

public sealed class LedgerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-tests-").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 31, 23, 0, 0, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_job_stops_before_its_limit_and_goes_on_when_it_is_raised()
    {
        using (var ledger = Ledger("a", new BudgetOptions { MaxCharactersPerJob = 100 }))
        {
            ledger.Settle(ledger.Book(Call(60)), billed: true);
            Assert.Contains("MaxCharactersPerJob is 100, 60 are spent and the next call takes 41", Refusal(ledger, 41), StringComparison.Ordinal);
            ledger.Settle(ledger.Book(Call(40)), billed: true);
        }

        using var raised = Ledger("a", new BudgetOptions { MaxCharactersPerJob = 200 });
        raised.Book(Call(100));
        Refusal(raised, 1);
    }

    [Fact]
    public void A_month_counts_all_jobs_and_ends()
    {
        var budget = new BudgetOptions { MaxCostPerMonth = 0.001m };
        using var one = Ledger("a", budget);
        using var two = Ledger("b", budget);
        one.Book(Call(100, millionths: 600));
        Refusal(two, 100, millionths: 600);
        _time.Advance(TimeSpan.FromHours(2));
        two.Book(Call(100, millionths: 600));
    }

    [Fact]
    public void What_a_service_refused_costs_nothing()
    {
        using var ledger = Ledger("a", new BudgetOptions { MaxCharactersPerJob = 100 });
        ledger.Settle(ledger.Book(Call(100)), billed: false);
        ledger.Book(Call(100));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_call_that_was_never_sent_costs_nothing_and_one_that_got_no_answer_counts(bool nothingSent)
    {
        using var ledger = Ledger("a", new BudgetOptions { MaxCharactersPerJob = 4 });
        var fake = new FakeTranslator(t => t);
        fake.Failures.Enqueue(new TranslationException(TranslationErrorKind.Unavailable, "no answer") { NothingSent = nothingSent });
        await using var translator = new BookingTranslator(fake, ledger, null);
        var request = new TranslationRequest(new("id", "en"), ["satu"]);
        await Assert.ThrowsAsync<TranslationException>(() => translator.TranslateAsync(request));
        var again = await Record.ExceptionAsync(() => translator.TranslateAsync(request));
        Assert.Equal(nothingSent ? null : TranslationErrorKind.BudgetExceeded, (again as TranslationException)?.Error.Kind);
    }

    [Fact]
    public void Two_jobs_at_once_never_spend_more_than_there_is()
    {
        var budget = new BudgetOptions { MaxCharactersPerMonth = 1_000 };
        var begun = 0;
        Parallel.For(0, 4, i =>
        {
            using var ledger = Ledger($"{i}", budget);
            for (var call = 0; call < 50; call++)
            {
                try
                {
                    ledger.Book(Call(7));
                    Interlocked.Increment(ref begun);
                }
                catch (TranslationException)
                {
                    // The others were quicker.
                }
            }
        });
        Assert.Equal(1_000 / 7, begun);
    }

    [Fact]
    public void A_killed_run_leaves_what_it_had_under_way_to_be_seen()
    {
        using (var killed = Ledger("a", new BudgetOptions()))
        {
            killed.Settle(killed.Book(Call(10)), billed: true);
            killed.Book(Call(20));
            killed.Book(Call(30));
        }

        using var next = Ledger("a", new BudgetOptions());
        Assert.Equal(new CallsUnderWay(2, 50), next.UnderWay());
        next.BeginRun();
        Assert.Equal(default, next.UnderWay());
    }

    [Fact]
    public async Task A_call_that_is_sent_is_waited_for_whatever_else_ends()
    {
        using var ledger = Ledger("a", new BudgetOptions());
        var sent = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        await using var translator = new BookingTranslator(new Slow(sent, answer.Task), ledger, 10);
        using var cancelled = new CancellationTokenSource();
        var asking = translator.TranslateAsync(new TranslationRequest(new("id", "en"), ["satu"]), cancelled.Token);
        await sent.Task;
        await cancelled.CancelAsync();
        Assert.Equal(new CallsUnderWay(1, 4), ledger.UnderWay());
        answer.SetResult();
        Assert.True((await asking)[0].Succeeded);
        Assert.Equal(default, ledger.UnderWay());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => translator.TranslateAsync(new TranslationRequest(new("id", "en"), ["dua"]), cancelled.Token));
    }

    private static BookedCall Call(long characters, long millionths = 0) => new("fake", 1, characters, millionths);

    private static string Refusal(UsageLedger ledger, long characters, long millionths = 0)
    {
        var error = Assert.Throws<TranslationException>(() => ledger.Book(Call(characters, millionths)));
        Assert.Equal(TranslationErrorKind.BudgetExceeded, error.Error.Kind);
        return error.Message;
    }

    private UsageLedger Ledger(string job, BudgetOptions budget) => new(Path.Combine(_folder, "usage.db"), job, budget, _time);

    private sealed class Slow(TaskCompletionSource sent, Task answer) : DelegatingTranslator(new FakeTranslator(t => t))
    {
        public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
        {
            sent.SetResult();
            await answer.WaitAsync(cancellationToken);
            return await base.TranslateAsync(request, cancellationToken);
        }
    }
}
