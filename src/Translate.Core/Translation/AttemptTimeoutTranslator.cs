namespace Translate;

/// <summary>Gives up one attempt after a while. Innermost, so that waiting for the allowance does not count.</summary>
public sealed class AttemptTimeoutTranslator(ITranslator inner, TimeSpan timeout, TimeProvider time) : DelegatingTranslator(inner)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await base.TranslateAsync(request, either.Token);
        }
        catch (OperationCanceledException e) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TranslationException(TranslationErrorKind.Timeout, $"{Info.Name}: no answer within {timeout.TotalSeconds:0.#} s (AttemptTimeout).", innerException: e);
        }
    }
}
