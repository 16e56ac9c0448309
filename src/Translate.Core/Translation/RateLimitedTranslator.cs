using System.Threading.RateLimiting;

namespace Translate;

/// <summary>Waits until the provider's allowance covers the call; one permit is one character as the provider counts them.</summary>
/// <remarks>Stands inside the retry, so that every attempt is paid for.</remarks>
public sealed class RateLimitedTranslator : DelegatingTranslator
{
    private readonly RateLimiter _limiter;

    /// <summary>A translator that asks <paramref name="inner"/> as fast as <paramref name="limiter"/> lets it.</summary>
    public RateLimitedTranslator(ITranslator inner, RateLimiter limiter)
        : base(inner) => _limiter = limiter;

    /// <summary>A bucket that fills evenly to what may be sent in a minute.</summary>
    /// <exception cref="ConfigurationException">One call could hold more than the whole bucket.</exception>
    public static TokenBucketRateLimiter Bucket(string name, int charactersPerMinute, int maxCharacters)
    {
        if (charactersPerMinute < maxCharacters)
            throw new ConfigurationException($"Translate:Providers:{name}:CharactersPerMinute is {charactersPerMinute}, less than one call may hold ({maxCharacters}). Raise it, or lower MaxCharacters.");
        return new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = charactersPerMinute,
            TokensPerPeriod = Math.Max(1, charactersPerMinute / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = await _limiter.AcquireAsync((int)Info.Count(request.Texts), cancellationToken);
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
