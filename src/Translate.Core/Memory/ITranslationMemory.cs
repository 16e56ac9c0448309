namespace Translate;

/// <summary>Which side of a memory's units is searched.</summary>
public enum MemorySide
{
    /// <summary>The sources.</summary>
    Source,

    /// <summary>The targets.</summary>
    Target,
}

/// <summary>A text that is looked up.</summary>
/// <param name="Text">The text.</param>
public sealed record MemoryQuery(string Text)
{
    /// <summary>The segment right before it; empty at the beginning of the document, null where it is not known.</summary>
    public string? Before { get; init; }

    /// <summary>The segment right after it; empty at the end of the document, null where it is not known.</summary>
    public string? After { get; init; }
}

/// <summary>Which matches are wanted.</summary>
/// <param name="Percent">The least that a match may have.</param>
/// <param name="Most">The most matches for a text.</param>
public sealed record MatchLimits(int Percent = 70, int Most = 5);

/// <summary>A translation memory: what people approved or imported, found again by the same text, by a similar one, or by a phrase.</summary>
/// <remarks>Laws: one list for each query, in order; matches fall from the best; nothing is stored twice; safe for concurrent use.</remarks>
public interface ITranslationMemory : ITranslationStore
{
    /// <summary>What is close to each text, the best first.</summary>
    IReadOnlyList<IReadOnlyList<MemoryMatch>> Match(LanguagePair languages, IReadOnlyList<MemoryQuery> queries, MatchLimits limits);

    /// <summary>Units that hold the phrase, in any form of its words, the shortest first.</summary>
    /// <param name="languages">From which language into which.</param>
    /// <param name="phrase">What is looked for; case does not matter.</param>
    /// <param name="side">Where it is looked for.</param>
    /// <param name="most">The most units.</param>
    IReadOnlyList<MemoryHit> Search(LanguagePair languages, string phrase, MemorySide side, int most);

    /// <summary>Keeps approved translations; on return they survive a crash. What was approved before for the same source with the same neighbours gives way.</summary>
    void Remember(LanguagePair languages, IReadOnlyList<MemoryUnit> units);
}
