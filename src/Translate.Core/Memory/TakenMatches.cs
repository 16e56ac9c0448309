namespace Translate;

/// <summary>What <see cref="MatchingTranslator"/> takes from a memory, as a store: for the estimate of what is left to send.</summary>
public sealed class TakenMatches(ITranslationMemory memory, int threshold) : ITranslationStore
{
    /// <inheritdoc/>
    public IReadOnlyList<RememberedText?> Find(string scope, LanguagePair languages, IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var matches = memory.Match(languages, [.. texts.Select(text => new MemoryQuery(text))], new MatchLimits(threshold, Most: 1));
        return [.. matches.Select(found => found is [{ IsComplete: true } match, ..] ? new RememberedText(match.Target, match.Unit.Links) : null)];
    }

    /// <inheritdoc/>
    public void Remember(string scope, LanguagePair languages, IReadOnlyList<(string Source, RememberedText Target)> translations) => memory.Remember(scope, languages, translations);
}
