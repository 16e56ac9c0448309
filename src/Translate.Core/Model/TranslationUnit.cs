using System.Collections.Immutable;

namespace Translate;

/// <summary>Where the target of a unit comes from.</summary>
public enum UnitOrigin
{
    /// <summary>A provider translated it.</summary>
    Machine,

    /// <summary>The translation memory held it.</summary>
    Memory,

    /// <summary>Both sides were given and an aligner paired them.</summary>
    Aligned,

    /// <summary>A person wrote or corrected it.</summary>
    Human,
}

/// <summary>One bead of a document with both of its sides: a row of the bitext.</summary>
public sealed record TranslationUnit
{
    /// <summary>Position among the document's units, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The paragraph it stands in, from 1.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Where the source begins in the document, in UTF-16 code units of its decoded text.</summary>
    public required long Start { get; init; }

    /// <summary>How long the source is in the document; line breaks inside it may have become spaces in <see cref="Source"/>.</summary>
    public required int Length { get; init; }

    /// <summary>What stands in the document between the unit before this one and this one: white space, list marks, code blocks.</summary>
    public string Before { get; init; } = "";

    /// <summary>The source and its words.</summary>
    public required TokenizedText Source { get; init; }

    /// <summary>The target and its words; empty when <see cref="Error"/> says why there is none.</summary>
    public required TokenizedText Target { get; init; }

    /// <summary>How many source sentences the bead joins.</summary>
    public int SourceSentences { get; init; } = 1;

    /// <summary>How many target sentences the bead joins.</summary>
    public int TargetSentences { get; init; } = 1;

    /// <summary>How sure it is that these sentences belong together, from 0 to 1.</summary>
    public float Score { get; init; } = 1;

    /// <summary>Where the target comes from.</summary>
    public UnitOrigin Origin { get; init; }

    /// <summary>The provider that answered, by its name in the configuration.</summary>
    public string? Provider { get; init; }

    /// <summary>Which words translate which, by index into the two word lists.</summary>
    public ImmutableArray<WordLink> Links { get; init; } = [];

    /// <summary>What a reviewer should know: <c>unknown-word:kucing</c>.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>How many percent a memory's match had; null where the target comes from elsewhere.</summary>
    public int? Match => MatchFlag.PercentOf(Origin, Flags);

    /// <summary>What a reviewer said of it.</summary>
    public ReviewState Review { get; init; }

    /// <summary>What a reviewer noted.</summary>
    public string? Comment { get; init; }

    /// <summary>Why there is no target; null when there is one.</summary>
    public TranslationError? Error { get; init; }

    /// <summary>The bead's kind, <c>1-1</c>.</summary>
    public string Bead => $"{SourceSentences}-{TargetSentences}";
}
