namespace Translate;

/// <summary>A layer around a translator: override the one method and call <c>base</c> to ask the next one.</summary>
public abstract class DelegatingTranslator(ITranslator inner) : ITranslator
{
    /// <inheritdoc/>
    public virtual TranslatorInfo Info => inner.Info;

    /// <inheritdoc/>
    public virtual Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default) =>
        inner.TranslateAsync(request, cancellationToken);

    /// <summary>Disposes the inner translator.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return inner.DisposeAsync();
    }
}
