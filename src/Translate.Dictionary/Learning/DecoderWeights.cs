namespace Translate.Dictionary;

/// <summary>What each piece of evidence weighs when phrases of the memory and of the rules compete; tuned on reports that are neither learnt from nor measured on.</summary>
internal sealed record DecoderWeights
{
    public static DecoderWeights Default { get; set; } = new();

    public float Model { get; init; } = 0.35f;

    public float Direct { get; init; } = 0.25f;

    public float Inverse { get; init; } = 0.2f;

    public float LexicalDirect { get; init; } = 0.2f;

    public float LexicalInverse { get; init; } = 0.15f;

    /// <summary>For each phrase: fewer are better.</summary>
    public float Phrase { get; init; } = -0.3f;

    /// <summary>For each word: the model prefers few.</summary>
    public float Word { get; init; } = 0.8f;

    /// <summary>For each word that is jumped over.</summary>
    public float Distortion { get; init; } = -0.8f;

    /// <summary>For each source word that the rules say.</summary>
    public float Rule { get; init; } = -0.45f;

    /// <summary>For each word that the memory never says, whatever its model thinks of it.</summary>
    public float Unseen { get; init; } = -12f;

    /// <summary>For a phrase that was seen once.</summary>
    public float Once { get; init; } = -0.3f;

    /// <summary>For a phrase of the memory that the rules say too.</summary>
    public float Agreement { get; init; } = 0.3f;
}
