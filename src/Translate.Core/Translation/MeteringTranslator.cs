namespace Translate;

/// <summary>Counts what is really sent. Safe for concurrent use.</summary>
public sealed class UsageMeter
{
    private long _requests, _texts, _characters;

    /// <summary>Calls made.</summary>
    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>Texts sent.</summary>
    public long Texts => Interlocked.Read(ref _texts);

    /// <summary>Characters sent, as their provider counts them.</summary>
    public long Characters => Interlocked.Read(ref _characters);

    /// <summary>How many calls may be under way at once, as the provider that answered last bears it; 0 before any did.</summary>
    public int Concurrency { get; internal set; }

    internal void Count(int texts, long characters)
    {
        Interlocked.Increment(ref _requests);
        Interlocked.Add(ref _texts, texts);
        Interlocked.Add(ref _characters, characters);
    }
}

/// <summary>Counts each call just before the provider gets it, attempts that fail included.</summary>
public sealed class MeteringTranslator(ITranslator inner, UsageMeter meter) : DelegatingTranslator(inner)
{
    /// <inheritdoc/>
    public override Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var characters = Info.Count(request.Texts);
        meter.Count(request.Texts.Count, characters);
        var provider = KeyValuePair.Create<string, object?>(Telemetry.Provider, Info.Name);
        Telemetry.SentRequests.Add(1, provider);
        Telemetry.SentCharacters.Add(characters, provider);
        return base.TranslateAsync(request, cancellationToken);
    }
}
