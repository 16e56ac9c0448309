using System.Collections.Immutable;

namespace Translate;

/// <summary>A translation that a memory holds.</summary>
public sealed record MemoryUnit
{
    /// <summary>Its number in its memory; 0 for one that is not stored yet.</summary>
    public long Id { get; init; }

    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>Its translation.</summary>
    public required string Target { get; init; }

    /// <summary>The segment that stood before it; empty at the beginning of a document, null where that is not known.</summary>
    public string? Before { get; init; }

    /// <summary>The segment that stood after it; empty at the end of a document, null where that is not known.</summary>
    public string? After { get; init; }

    /// <summary>Which stretches translate which.</summary>
    public IReadOnlyList<SpanLink> Links { get; init; } = [];

    /// <summary>The file that it was imported from; null for what was approved here.</summary>
    public string? Origin { get; init; }

    /// <summary>Whether the file says that a machine made it.</summary>
    public bool IsMachine { get; init; }

    /// <summary>Who wrote or approved it last.</summary>
    public string? Person { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>The memory that it lies in, by the name of its file.</summary>
    public string Memory { get; init; } = "";
}

/// <summary>A unit that holds a phrase.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Places">Where, on the side that was searched.</param>
public sealed record MemoryHit(MemoryUnit Unit, ImmutableArray<TextSpan> Places);
