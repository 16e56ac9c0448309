using System.Threading.RateLimiting;

namespace Translate;

/// <summary>Waits until the provider's allowance covers the call; one permit is one character as the provider counts them.</summary>
/// <remarks>Stands inside the retry, so that every attempt is paid for.</remarks>
public sealed class RateLimitedTranslator : DelegatingTranslator
{
    private readonly RateLimiter _limiter;
    private readonly bool _countsCalls;

    /// <summary>A translator that asks <paramref name="inner"/> as fast as <paramref name="limiter"/> lets it.</summary>
    /// <param name="inner">Who is asked.</param>
    /// <param name="limiter">Gives the permits.</param>
    /// <param name="countsCalls">Whether a permit is a call rather than a character.</param>
    public RateLimitedTranslator(ITranslator inner, RateLimiter limiter, bool countsCalls = false)
        : base(inner) => (_limiter, _countsCalls) = (limiter, countsCalls);

    private const int PeriodsAMinute = 600;

    /// <summary>A bucket of one call that fills evenly, so that with it no minute, wherever it begins, holds more than 99 % of the allowance.</summary>
    /// <remarks>The hundredth is for the way: a call that was held up shares its minute at the service with one that was let through later.</remarks>
    /// <exception cref="ConfigurationException">A call could hold more than half of the allowance.</exception>
    public static TokenBucketRateLimiter Bucket(string name, int charactersPerMinute, int maxCharacters)
    {
        if (charactersPerMinute < 2 * maxCharacters)
            throw new ConfigurationException($"Translate:Providers:{name}:CharactersPerMinute is {charactersPerMinute}, less than two calls may hold ({maxCharacters} each). Raise it, or lower MaxCharacters.");
        return new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = maxCharacters,
            TokensPerPeriod = Math.Max(1, (charactersPerMinute - (charactersPerMinute / 100) - maxCharacters) / PeriodsAMinute),
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / PeriodsAMinute,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    /// <summary>A bucket for calls: one that fills evenly and holds one.</summary>
    public static TokenBucketRateLimiter Calls(int requestsPerSecond) => new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = 1,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1) / requestsPerSecond,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = await _limiter.AcquireAsync(_countsCalls ? 1 : (int)Info.Count(request.Texts), cancellationToken);
        if (!lease.IsAcquired)
            throw new TranslationException(TranslationErrorKind.RateLimited, $"{Info.Name}: too much is waiting for the allowance.");
        return await base.TranslateAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _limiter.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
