namespace Translate;

/// <summary>How many calls may be under way: one more for each round of answers, half as many when the service asks to slow down (additive increase, multiplicative decrease; Chiu &amp; Jain 1989). Safe for concurrent use.</summary>
internal sealed class ConcurrencyLimit(int most)
{
    private readonly Lock _gate = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private double _limit = most;
    private int _underWay;
    private long _cuts;

    /// <summary>How many may be under way now.</summary>
    public int Current
    {
        get
        {
            lock (_gate)
                return (int)_limit;
        }
    }

    /// <summary>Waits for a place. What it returns is handed back to <see cref="Leave"/>.</summary>
    public async Task<long> EnterAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource? turn = null;
        lock (_gate)
        {
            if (_underWay < (int)_limit)
                _underWay++;
            else
                _waiting.Enqueue(turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        if (turn is not null)
        {
            await using var registration = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
            await turn.Task;
        }

        lock (_gate)
            return _cuts;
    }

    /// <summary>Gives the place back.</summary>
    /// <param name="entered">What <see cref="EnterAsync"/> returned.</param>
    /// <param name="slowDown">Whether the service asked to slow down; null when it said nothing.</param>
    public void Leave(long entered, bool? slowDown)
    {
        lock (_gate)
        {
            _underWay--;
            if (slowDown == false)
            {
                _limit = Math.Min(most, _limit + (1 / _limit));
            }
            else if (slowDown == true && entered == _cuts)
            {
                // Calls that were sent before the last cut tell nothing new.
                _limit = Math.Max(1, _limit / 2);
                _cuts++;
            }

            while (_underWay < (int)_limit && _waiting.TryDequeue(out var turn))
            {
                // One that was cancelled does not take its turn.
                if (turn.TrySetResult())
                    _underWay++;
            }
        }
    }
}

/// <summary>Sends as many calls at once as the service bears.</summary>
/// <remarks>Stands inside the retry, so that a call which waits to be tried again takes nobody's place.</remarks>
internal sealed class AdaptiveConcurrencyTranslator(ITranslator inner, ConcurrencyLimit limit, UsageMeter meter) : DelegatingTranslator(inner)
{
    public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        var entered = await limit.EnterAsync(cancellationToken);
        bool? slowDown = null;
        try
        {
            var answers = await base.TranslateAsync(request, cancellationToken);
            slowDown = false;
            return answers;
        }
        catch (TranslationException e)
        {
            slowDown = e.Error.Kind == TranslationErrorKind.RateLimited ? true : null;
            throw;
        }
        finally
        {
            limit.Leave(entered, slowDown);
            meter.Concurrency = limit.Current;
        }
    }
}
