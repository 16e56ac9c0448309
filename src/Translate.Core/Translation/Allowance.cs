namespace Translate;

/// <summary>When calls may be sent, so that what they hold flows evenly and no period, wherever it begins, holds more than the allowance. Safe for concurrent use.</summary>
/// <remarks>A bucket would have to be as large as the largest call, and what it holds is missing from its flow; here a call of any size waits for as long as it is large, and the others do not pay for it.</remarks>
/// <param name="most">How much a period may hold: characters, or calls.</param>
/// <param name="period">The period.</param>
/// <param name="time">The clock.</param>
internal sealed class Allowance(long most, TimeSpan period, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Queue<(TimeSpan At, long Amount)> _period = new();
    private readonly long _began = time.GetTimestamp();
    private long _sum;
    private TimeSpan _next;

    /// <summary>Takes <paramref name="amount"/>, in the order of asking; no more than a period may hold.</summary>
    /// <returns>How long to wait before sending it.</returns>
    public TimeSpan Take(long amount)
    {
        lock (_gate)
        {
            var now = time.GetElapsedTime(_began);
            var at = _next > now ? _next : now;
            // What a period back from then holds leaves, and more must leave while there is no room.
            while (_period.TryPeek(out var oldest) && (oldest.At + period <= at || _sum + amount > most))
            {
                at = oldest.At + period > at ? oldest.At + period : at;
                _sum -= _period.Dequeue().Amount;
            }

            _period.Enqueue((at, amount));
            _sum += amount;
            _next = at + (period * ((double)amount / most));
            return at - now;
        }
    }
}
