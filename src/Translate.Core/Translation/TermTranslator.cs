namespace Translate;

/// <summary>Marks the terms of a text for a service that takes them so.</summary>
/// <remarks>Stands outside the batching, so that the marks count as the service counts them: in limits, allowance and budget.</remarks>
public sealed class TermTranslator(ITranslator inner, TermMarkup terms) : DelegatingTranslator(inner)
{
    /// <summary>The inner one's; other terms make other answers.</summary>
    public override TranslatorInfo Info { get; } = inner.Info with { Model = $"{inner.Info.Model}/{terms.Glossary.Fingerprint}", Terms = null };

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        string[] marked = [.. request.Texts.Select(text => terms.Of(text, request.Languages.Source))];
        var answers = await base.TranslateAsync(request with { Texts = marked }, cancellationToken);
        // Places in a marked text are not those of the text.
        return [.. answers.Select((answer, i) => ReferenceEquals(marked[i], request.Texts[i]) ? answer : answer with { Links = [], Sentences = [] })];
    }
}
