namespace Translate.Tests.Translation;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task It_falls_by_half_when_the_service_asks_to_slow_down_and_rises_while_it_answers()
    {
        var limit = new ConcurrencyLimit(8);
        limit.Leave(await limit.EnterAsync(CancellationToken.None), slowDown: true);
        Assert.Equal(4, limit.Current);
        for (var i = 0; i < 5; i++)
            limit.Leave(await limit.EnterAsync(CancellationToken.None), slowDown: false);
        Assert.Equal(5, limit.Current);
        for (var i = 0; i < 100; i++)
            limit.Leave(await limit.EnterAsync(CancellationToken.None), slowDown: false);
        Assert.Equal(8, limit.Current);
    }

    [Fact]
    public async Task Calls_that_were_refused_together_count_once()
    {
        var limit = new ConcurrencyLimit(8);
        var entered = new List<long>();
        for (var i = 0; i < 8; i++)
            entered.Add(await limit.EnterAsync(CancellationToken.None));
        entered.ForEach(e => limit.Leave(e, slowDown: true));
        Assert.Equal(4, limit.Current);
    }

    [Fact]
    public async Task Nobody_waits_for_one_who_gave_up()
    {
        var limit = new ConcurrencyLimit(1);
        var first = await limit.EnterAsync(CancellationToken.None);
        using var cancelled = new CancellationTokenSource();
        var second = limit.EnterAsync(cancelled.Token);
        var third = limit.EnterAsync(CancellationToken.None);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        limit.Leave(first, slowDown: null);
        await third.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
