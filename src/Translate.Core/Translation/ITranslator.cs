namespace Translate;

/// <summary>Texts to translate in one call. The single case is a list of one.</summary>
public sealed record TranslationRequest(LanguagePair Languages, IReadOnlyList<string> Texts);

/// <summary>What a translator is and how much it takes at once.</summary>
/// <param name="Name">The provider's name in the configuration.</param>
public sealed record TranslatorInfo(string Name)
{
    /// <summary>Model, category or version: whatever makes the same provider answer differently. Part of the cache key.</summary>
    public string Model { get; init; } = "";

    /// <summary>The most texts in one call.</summary>
    public int MaxTexts { get; init; } = int.MaxValue;

    /// <summary>The most characters (UTF-16 code units) in one call, all texts together.</summary>
    public int MaxCharacters { get; init; } = int.MaxValue;

    /// <summary>Where texts are sent; null when they stay on this machine.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Whether asking costs money or allowance, so that an answer is worth remembering before anything else is done with it.</summary>
    public bool IsMetered { get; init; } = true;
}

/// <summary>Translates texts: a provider, or a layer around one.</summary>
/// <remarks>
/// Laws, tested by <c>TranslatorContractTests</c>: one answer for each text, in order; nothing in, nothing out; cancellation
/// is <see cref="OperationCanceledException"/>, never wrapped; safe for concurrent use.
/// </remarks>
public interface ITranslator : IAsyncDisposable
{
    /// <summary>What it is and how much it takes at once.</summary>
    TranslatorInfo Info { get; }

    /// <summary>Translates every text of the request.</summary>
    /// <exception cref="TranslationException">The whole call failed; one text that fails is a value in the answer.</exception>
    Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default);
}
