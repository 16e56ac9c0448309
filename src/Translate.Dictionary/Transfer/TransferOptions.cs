namespace Translate.Dictionary;

/// <summary>Choices that the text does not make.</summary>
public sealed record TransferOptions
{
    /// <summary>How verbs without a sign of time are told.</summary>
    public TextTense Tense { get; init; } = TextTense.Automatic;

    /// <summary>What <c>dia</c> is: <c>he</c>, <c>she</c> or <c>they</c>.</summary>
    public string ThirdPerson { get; init; } = "he";

    /// <summary>The fields the text comes from, by the names of <see cref="LexicalEntry.Domain"/>.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];
}

/// <summary>The tense of a text.</summary>
public enum TextTense
{
    /// <summary>Sentence by sentence, by its adverbs and kind.</summary>
    Automatic,

    /// <summary>As news are told.</summary>
    Past,

    /// <summary>As instructions and definitions are.</summary>
    Present,
}
