namespace Translate;

/// <summary>Waits until the provider's allowance covers the call.</summary>
/// <remarks>Stands inside the retry, so that every attempt is paid for.</remarks>
internal sealed class RateLimitedTranslator : DelegatingTranslator
{
    private readonly Allowance _allowance;
    private readonly Func<TranslationRequest, long> _amount;
    private readonly TimeProvider _time;

    private RateLimitedTranslator(ITranslator inner, Allowance allowance, Func<TranslationRequest, long> amount, TimeProvider time)
        : base(inner) => (_allowance, _amount, _time) = (allowance, amount, time);

    /// <summary>A translator that sends no more characters in any minute, as the provider counts them.</summary>
    /// <exception cref="ConfigurationException">One call could hold more than that.</exception>
    public static RateLimitedTranslator Characters(ITranslator inner, int perMinute, TimeProvider time)
    {
        if (inner.Info.MaxCharacters > perMinute)
            throw new ConfigurationException($"Translate:Providers:{inner.Info.Name}:CharactersPerMinute is {perMinute}, less than a call may hold ({inner.Info.MaxCharacters}). Raise it, or lower MaxCharacters.");
        // The second and a half is for the way: a call that was held up shares its minute at the service with those that were let through later.
        return new RateLimitedTranslator(inner, new Allowance(perMinute, TimeSpan.FromSeconds(61.5), time), request => inner.Info.Count(request.Texts), time);
    }

    /// <summary>A translator that sends no more calls in any second.</summary>
    public static RateLimitedTranslator Calls(ITranslator inner, int perSecond, TimeProvider time) =>
        new(inner, new Allowance(1, TimeSpan.FromSeconds(1) / perSecond, time), _ => 1, time);

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        if (_allowance.Take(_amount(request)) is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, _time, cancellationToken);
        return await base.TranslateAsync(request, cancellationToken);
    }
}
