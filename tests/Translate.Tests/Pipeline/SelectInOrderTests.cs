using System.Runtime.CompilerServices;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Translate.Tests.Pipeline;

public sealed class SelectInOrderTests
{
    private static readonly Gen<(int[] Delays, int MaxInFlight)> Loads =
        Gen.Select(Gen.Int[0, 9].Array[0, 30], Gen.Int[1, 8]);

    [Fact]
    public Task Results_come_in_the_order_of_the_items_and_no_more_than_allowed_are_in_flight() =>
        Loads.SampleAsync(async load =>
        {
            var time = new FakeTimeProvider();
            int read = 0, taken = 0, most = 0;
            var results = new List<int>();
            var running = Consume();
            await Pump(time, running);
            Assert.Equal(Enumerable.Range(0, load.Delays.Length), results);
            // One more may be on its way to the consumer, who counts what it took only then.
            Assert.InRange(most, 0, load.MaxInFlight + 1);

            async Task Consume()
            {
                var items = Items(load.Delays.Length, () => most = Math.Max(most, ++read - Volatile.Read(ref taken)));
                await foreach (var result in items.SelectInOrder(Work, load.MaxInFlight))
                {
                    results.Add(result);
                    Interlocked.Increment(ref taken);
                }
            }

            async Task<int> Work(int item, CancellationToken ct)
            {
                await Task.Delay(TimeSpan.FromSeconds(load.Delays[item]), time, ct);
                return item;
            }
        }, iter: 50, threads: 1);

    [Fact]
    public async Task As_much_runs_at_once_as_is_allowed()
    {
        var gates = Gates(6);
        var begun = Gates(6);
        var results = Collect(Items(6).SelectInOrder((i, _) => { begun[i].SetResult(i); return gates[i].Task; }, 3));
        await Task.WhenAll(begun[0].Task, begun[1].Task, begun[2].Task);
        Assert.False(begun[3].Task.IsCompleted);
        gates[1].SetResult(1);
        gates[2].SetResult(2);
        Assert.False(begun[3].Task.IsCompleted); // done, but not taken: item 0 stands before them
        gates[0].SetResult(0);
        await begun[5].Task;
        foreach (var i in (int[])[3, 4, 5])
            gates[i].SetResult(i);
        Assert.Equal([0, 1, 2, 3, 4, 5], await results);
    }

    [Fact]
    public async Task A_consumer_that_stops_taking_stops_the_reading()
    {
        var read = 0;
        var results = Items(1000, () => read++).SelectInOrder((i, _) => Task.FromResult(i), 4).GetAsyncEnumerator();
        for (var i = 0; i < 10; i++)
            Assert.True(await results.MoveNextAsync());
        Assert.InRange(Volatile.Read(ref read), 10, 14);
        await results.DisposeAsync();
        Assert.InRange(read, 10, 14);
    }

    [Fact]
    public Task The_first_error_in_order_is_thrown_as_it_is_after_the_results_before_it_and_nothing_is_left_running() =>
        Gen.Select(Gen.Int[0, 19], Gen.Int[1, 6]).SampleAsync(async (bad, maxInFlight) =>
        {
            var running = 0;
            var disposed = false;
            var failure = new InvalidDataException("item " + bad);
            var results = new List<int>();
            var thrown = await Assert.ThrowsAsync<InvalidDataException>(async () =>
            {
                await foreach (var r in Items(20, onDispose: () => disposed = true).SelectInOrder(Work, maxInFlight))
                    results.Add(r);
            });
            Assert.Same(failure, thrown);
            Assert.Equal(Enumerable.Range(0, bad), results);
            Assert.Equal(0, running);
            Assert.True(disposed);

            async Task<int> Work(int item, CancellationToken ct)
            {
                if (item == bad)
                    throw failure;
                Interlocked.Increment(ref running);
                try
                {
                    if (item > bad)
                        await Task.Delay(Timeout.Infinite, ct); // only cancelling ends it
                    await Task.Yield();
                    return item;
                }
                finally
                {
                    Interlocked.Decrement(ref running);
                }
            }
        }, iter: 100, threads: 1);

    [Fact]
    public async Task After_an_error_nothing_more_is_begun()
    {
        var first = new TaskCompletionSource<int>();
        var failed = new TaskCompletionSource();
        var read = 0;
        var results = Collect(Items(1000, () => read++).SelectInOrder(Work, 500));
        await failed.Task;
        first.SetResult(0);
        await Assert.ThrowsAsync<InvalidDataException>(() => results);
        Assert.Equal(2, read);

        Task<int> Work(int item, CancellationToken ct)
        {
            if (item == 0)
                return first.Task;
            failed.SetResult();
            throw new InvalidDataException();
        }
    }

    [Fact]
    public async Task An_error_of_the_source_comes_after_the_results_before_it()
    {
        var results = new List<int>();
        var thrown = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var r in Broken().SelectInOrder(async (i, _) => { await Task.Yield(); return i; }, 4))
                results.Add(r);
        });
        Assert.Equal("broken", thrown.Message);
        Assert.Equal([0, 1], results);

        static async IAsyncEnumerable<int> Broken()
        {
            yield return 0;
            await Task.Yield();
            yield return 1;
            throw new InvalidDataException("broken");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelling_and_leaving_early_both_end_all_work(bool leave)
    {
        using var cancel = new CancellationTokenSource();
        var begun = Gates(5);
        int running = 0;
        var results = Items(100).SelectInOrder(Work, 4, cancel.Token).GetAsyncEnumerator();
        Assert.True(await results.MoveNextAsync());
        await begun[4].Task;
        if (leave)
        {
            await results.DisposeAsync();
        }
        else
        {
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await results.MoveNextAsync());
        }

        Assert.Equal(0, running);

        async Task<int> Work(int item, CancellationToken ct)
        {
            if (item == 0)
                return item;
            Interlocked.Increment(ref running);
            begun[item].SetResult(item);
            try
            {
                await Task.Delay(Timeout.Infinite, ct);
                return item;
            }
            finally
            {
                Interlocked.Decrement(ref running);
            }
        }
    }

    [Fact]
    public void No_place_at_all_is_refused_at_once() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Items(1).SelectInOrder((i, _) => Task.FromResult(i), 0));

    private static TaskCompletionSource<int>[] Gates(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously))];

    private static async Task Pump(FakeTimeProvider time, Task running)
    {
        while (!running.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await running;
    }

    private static async Task<List<T>> Collect<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
            list.Add(item);
        return list;
    }

    private static async IAsyncEnumerable<int> Items(
        int count, Action? onRead = null, Action? onDispose = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        try
        {
            for (var i = 0; i < count; i++)
            {
                if (i % 3 == 0)
                    await Task.Yield();
                ct.ThrowIfCancellationRequested();
                onRead?.Invoke();
                yield return i;
            }
        }
        finally
        {
            onDispose?.Invoke();
        }
    }
}
