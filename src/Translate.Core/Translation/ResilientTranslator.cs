using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Translate;

/// <summary>Tries again what may pass later: total timeout → retry → circuit breaker, the one retry layer there is.</summary>
/// <remarks>The breaker does not count <see cref="TranslationErrorKind.RateLimited"/>: a service that asks to slow down is up.</remarks>
public sealed class ResilientTranslator(ITranslator inner, ResiliencePipeline pipeline) : DelegatingTranslator(inner)
{
    /// <summary>The pipeline a provider's settings ask for.</summary>
    public static ResiliencePipeline Pipeline(ProviderOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(options.TotalTimeout);
        if (options.MaxAttempts > 1)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<TranslationException>(e => e.IsTransient && !(e.RetryAfter > options.TotalTimeout)).Handle<BrokenCircuitException>(),
                MaxRetryAttempts = options.MaxAttempts - 1,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(60),
                UseJitter = true,
                DelayGenerator = args => ValueTask.FromResult((args.Outcome.Exception as TranslationException)?.RetryAfter),
            });
        }

        return builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<TranslationException>(e => e.IsTransient && e.Error.Kind != TranslationErrorKind.RateLimited),
            FailureRatio = 0.9,
            MinimumThroughput = 10,
            BreakDuration = TimeSpan.FromSeconds(15),
        }).Build();
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        try
        {
            return await pipeline.ExecuteAsync(async token => await base.TranslateAsync(request, token), cancellationToken);
        }
        catch (TimeoutRejectedException e)
        {
            throw new TranslationException(TranslationErrorKind.Timeout, $"{Info.Name}: no answer within {e.Timeout}. Raise TotalTimeout, or try again later.", innerException: e);
        }
        catch (BrokenCircuitException e)
        {
            throw new TranslationException(TranslationErrorKind.Unavailable, $"{Info.Name}: failed again and again; not asked any more for now. Try again later.", e.RetryAfter, e);
        }
    }
}
