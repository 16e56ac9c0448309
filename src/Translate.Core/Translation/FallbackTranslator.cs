namespace Translate;

/// <summary>Asks the next provider when one lacks the pair, has used up its allowance, or is down. One that refuses a text does not hand over.</summary>
public sealed class FallbackTranslator(IReadOnlyList<ITranslator> providers) : DelegatingTranslator(providers[0])
{
    /// <summary>The first provider's, with the models of all: any of them may answer, so a change of any changes answers.</summary>
    public override TranslatorInfo Info { get; } = providers[0].Info with
    {
        Model = string.Join(" → ", providers.Select(p => p.Info.Model)),
        IsMetered = providers.Any(p => p.Info.IsMetered),
    };

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await providers[i].TranslateAsync(request, cancellationToken);
            }
            catch (TranslationException e) when (i + 1 < providers.Count && HandsOver(e.Error.Kind))
            {
                // The next one's answer says who gave it.
            }
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        foreach (var provider in providers.Skip(1))
            await provider.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static bool HandsOver(TranslationErrorKind kind) => kind is TranslationErrorKind.Unsupported or TranslationErrorKind.QuotaExceeded
        or TranslationErrorKind.RateLimited or TranslationErrorKind.Unavailable or TranslationErrorKind.Timeout;
}
