namespace Translate.Alignment;

/// <summary>What the model says beside the counts of pairs of words.</summary>
internal sealed class WordParameters
{
    /// <summary>The share of words that nothing writes, before it is learnt.</summary>
    public const float InitialNullShare = 0.1f;

    /// <summary>Links of each word that are to words in general.</summary>
    public required float Unseen { get; init; }

    /// <summary>One over the links expected of each source word.</summary>
    public required float[] SourceScales { get; init; }

    /// <summary>One over the links expected of each target word.</summary>
    public required float[] TargetScales { get; init; }

    /// <summary>For each source word how likely it is among those that nothing writes.</summary>
    public required float[] SourceNulls { get; set; }

    /// <summary>For each target word how likely it is among those that nothing writes.</summary>
    public required float[] TargetNulls { get; set; }

    /// <summary>The share of source words that nothing writes.</summary>
    public float SourceNullShare { get; set; } = InitialNullShare;

    /// <summary>The share of target words that nothing writes.</summary>
    public float TargetNullShare { get; set; } = InitialNullShare;

    /// <summary>Jumps between target positions, from source word to source word.</summary>
    public JumpTable SourceJumps { get; set; } = JumpTable.Initial;

    /// <summary>Jumps between source positions, from target word to target word.</summary>
    public JumpTable TargetJumps { get; set; } = JumpTable.Initial;
}
