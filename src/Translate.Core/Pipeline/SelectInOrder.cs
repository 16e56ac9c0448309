using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Translate;

/// <summary>Waiting on many things at once without losing their order.</summary>
public static class OrderedPipeline
{
    /// <summary>Does <paramref name="work"/> on several items at a time and yields the results in the order of the items.</summary>
    /// <remarks>
    /// <para>Bound: at most <paramref name="maxInFlight"/> items lie between being read and being taken. A consumer that stops
    /// taking therefore stops the reading.</para>
    /// <para>Failure: once an item fails nothing more is read; the results before it are still yielded, then everything
    /// after it is cancelled and its own exception is thrown. The same holds for an exception of <paramref name="source"/>.</para>
    /// <para>When the enumeration ends, however it ends, no work is left running and the source is disposed.</para>
    /// <para>Reading and the synchronous beginning of the work run on one thread of the pool, one item at a time: work
    /// that counts rather than waits goes in as <c>Task.Run</c>.</para>
    /// </remarks>
    /// <param name="source">The items; read by one thread at a time, not the consumer's.</param>
    /// <param name="work">What is done with an item; it should obey its token.</param>
    /// <param name="maxInFlight">The most items under way, at least 1.</param>
    /// <param name="cancellationToken">Cancels the reading and all work.</param>
    public static IAsyncEnumerable<TResult> SelectInOrder<T, TResult>(
        this IAsyncEnumerable<T> source,
        Func<T, CancellationToken, Task<TResult>> work,
        int maxInFlight,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxInFlight, 1);
        return Run(source, work, maxInFlight, cancellationToken);
    }

    private static async IAsyncEnumerable<TResult> Run<T, TResult>(
        IAsyncEnumerable<T> source,
        Func<T, CancellationToken, Task<TResult>> work,
        int maxInFlight,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var working = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(working.Token);
        using var places = new SemaphoreSlim(maxInFlight);
        // Unbounded in type only: the places bound it.
        var started = Channel.CreateUnbounded<Task<TResult>>(new() { SingleReader = true, SingleWriter = true });
        var feeding = Task.Run(FeedAsync, CancellationToken.None);
        try
        {
            await foreach (var task in started.Reader.ReadAllAsync(CancellationToken.None))
            {
                var result = await task;
                places.Release();
                yield return result;
            }

            await feeding;
        }
        finally
        {
            await working.CancelAsync();
            await EndOf(feeding);
            while (started.Reader.TryRead(out var task))
                await EndOf(task);
        }

        async Task FeedAsync()
        {
            try
            {
                await using var items = source.GetAsyncEnumerator(reading.Token);
                while (true)
                {
                    await places.WaitAsync(reading.Token);
                    if (!await items.MoveNextAsync())
                        return;
                    started.Writer.TryWrite(StartAsync(items.Current));
                }
            }
            finally
            {
                started.Writer.Complete();
            }
        }

        async Task<TResult> StartAsync(T item)
        {
            var done = false;
            try
            {
                var result = await work(item, working.Token);
                done = true;
                return result;
            }
            finally
            {
                if (!done)
                    await reading.CancelAsync();
            }
        }
    }

    // Its exception, if any, comes after the one that is being thrown and would only hide that.
    private static async Task EndOf(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
