namespace Translate;

/// <summary>What a store remembers of an answer.</summary>
public sealed record RememberedText(string Target, IReadOnlyList<SpanLink> Links)
{
    /// <summary>Which sentences translate which, where the provider said so.</summary>
    public IReadOnlyList<SpanLink> Sentences { get; init; } = [];
}

/// <summary>Remembers translations: the cache of what providers said, or the memory of what people approved.</summary>
public interface ITranslationStore
{
    /// <summary>What is known for each text, in order; null where nothing is.</summary>
    /// <param name="scope">What else the answer depends on: provider and model for the cache, empty for the memory.</param>
    /// <param name="languages">The language pair.</param>
    /// <param name="texts">The source texts.</param>
    IReadOnlyList<RememberedText?> Find(string scope, LanguagePair languages, IReadOnlyList<string> texts);

    /// <summary>Keeps translations; on return they survive a crash.</summary>
    void Remember(string scope, LanguagePair languages, IReadOnlyList<(string Source, RememberedText Target)> translations);
}
