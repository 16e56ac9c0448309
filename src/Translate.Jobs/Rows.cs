using System.Collections.Immutable;

namespace Translate.Jobs;

/// <summary>A sentence of a document as it is stored.</summary>
/// <param name="Start">Where it begins in the document's decoded text.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="OpensParagraph">Whether it is the first of its paragraph.</param>
/// <param name="Before">What stands between the sentence before and this one.</param>
/// <param name="Source">The sentence, with line breaks inside it folded into spaces.</param>
public readonly record struct SegmentRow(long Start, int Length, bool OpensParagraph, string Before, string Source);

/// <summary>A document of a job.</summary>
/// <param name="Id">Its number in the database.</param>
/// <param name="Path">Its path relative to the input, with forward slashes; unique in the job.</param>
/// <param name="First">The id of its first segment.</param>
/// <param name="Last">The id of its last segment; less than <paramref name="First"/> when it has none.</param>
/// <param name="After">What stands after its last sentence.</param>
/// <param name="Created">The date of the file.</param>
/// <param name="Rendered">What its output files were last rendered from and to; null when they are out of date.</param>
public sealed record DocumentRow(long Id, string Path, long First, long Last, string After, DateTimeOffset Created, string? Rendered)
{
    /// <summary>How many sentences it has.</summary>
    public long Segments => Last - First + 1;
}

/// <summary>What is sent to the provider at once: a sentence, or the sentences of a paragraph.</summary>
/// <param name="First">The id of its first segment; the others follow without a gap.</param>
/// <param name="Sentences">Its sentences.</param>
public readonly record struct Passage(long First, ImmutableArray<string> Sentences)
{
    /// <summary>The text to send. Sentences of a paragraph are joined by a space, as the word links expect it.</summary>
    public string Text => Sentences.Length == 1 ? Sentences[0] : string.Join(' ', Sentences);

    /// <summary>The text of the passage before it; empty at the beginning of its document, null where it was not asked for.</summary>
    public string? Before { get; init; }

    /// <summary>The text of the passage after it; empty at the end of its document, null where it was not asked for.</summary>
    public string? After { get; init; }
}

/// <summary>A bead with its target, as it is stored.</summary>
public sealed record UnitRow
{
    /// <summary>The id of the first source segment; for a bead without a source, of the segment it stands before.</summary>
    public required long Segment { get; init; }

    /// <summary>Position among the units of the same <see cref="Segment"/>, from 0.</summary>
    public int Part { get; init; }

    /// <summary>How many source sentences the bead joins.</summary>
    public int Sources { get; init; } = 1;

    /// <summary>How many target sentences the bead joins.</summary>
    public int Targets { get; init; } = 1;

    /// <summary>How sure it is that they belong together, from 0 to 1.</summary>
    public float Score { get; init; } = 1;

    /// <summary>The target; empty when <see cref="Error"/> is set.</summary>
    public required string Target { get; init; }

    /// <summary>Where the target comes from.</summary>
    public UnitOrigin Origin { get; init; }

    /// <summary>The provider that answered.</summary>
    public string? Provider { get; init; }

    /// <summary>Which words translate which.</summary>
    public ImmutableArray<WordLink> Links { get; init; } = [];

    /// <summary>What a reviewer should know.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>How many percent a memory's match had; null where the target comes from elsewhere.</summary>
    public int? Match => MatchFlag.PercentOf(Origin, Flags);

    /// <summary>What a reviewer said of it.</summary>
    public ReviewState Review { get; init; }

    /// <summary>What a reviewer noted.</summary>
    public string? Comment { get; init; }

    /// <summary>How many times people changed the unit.</summary>
    public long Revision { get; init; }

    /// <summary>Why there is no target.</summary>
    public TranslationError? Error { get; init; }
}
