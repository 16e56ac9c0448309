namespace Translate.Alignment;

/// <summary>Whose links count.</summary>
public enum LinkDirection
{
    /// <summary>Those that both directions agree on, and what grows from them.</summary>
    Both,

    /// <summary>For each target word the source word that it translates.</summary>
    Forward,

    /// <summary>For each source word the target word that translates it.</summary>
    Backward,
}

/// <summary>How words are aligned.</summary>
public sealed record WordAlignerOptions
{
    /// <summary>Whose links count.</summary>
    public LinkDirection Direction { get; init; }

    /// <summary>How sure a link must be: about .7 for few and right ones, .2 for many.</summary>
    public float Threshold { get; init; } = 0.45f;

    /// <summary>How many threads work; the result is the same with any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
