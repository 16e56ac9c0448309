namespace Translate;

/// <summary>Settings of <see cref="MemoryTranslator"/>.</summary>
public sealed class MemoryOptions : ProviderOptions;

/// <summary>The translation memory alone as a provider: what people approved is answered, the rest stays untranslated and says so.</summary>
public sealed class MemoryTranslator(string name, ITranslationStore memory) : ITranslator
{
    /// <inheritdoc/>
    public TranslatorInfo Info { get; } = new(name) { Model = "memory", IsMetered = false };

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var known = memory.Find("", request.Languages, request.Texts);
        return Task.FromResult<IReadOnlyList<TranslatedText>>([.. known.Select(text => text is null
            ? TranslatedText.Failure(TranslationErrorKind.NotInMemory, $"{name}: the translation memory does not hold this text.", name)
            : TranslatedText.Success(text.Target, name) with { Links = [.. text.Links], Origin = UnitOrigin.Memory })]);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
