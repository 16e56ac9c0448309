using System.Collections.Immutable;

namespace Translate;

/// <summary>The answer for one text: a translation, or why there is none.</summary>
public sealed record TranslatedText
{
    /// <summary>The translation; empty when <see cref="Error"/> is set.</summary>
    public required string Text { get; init; }

    /// <summary>Where the translation comes from.</summary>
    public UnitOrigin Origin { get; init; }

    /// <summary>The provider that answered, by its name in the configuration.</summary>
    public string? Provider { get; init; }

    /// <summary>Whether the answer was remembered from an earlier call rather than asked for now.</summary>
    public bool FromCache { get; init; }

    /// <summary>Which stretches translate which, where the provider says so; spans of the text as it was asked and of <see cref="Text"/>.</summary>
    public ImmutableArray<SpanLink> Links { get; init; } = [];

    /// <summary>Which sentences translate which, where the provider says so: in order, only white space outside of them.</summary>
    public ImmutableArray<SpanLink> Sentences { get; init; } = [];

    /// <summary>Stretches of the source that the provider did not know and kept as they are.</summary>
    public ImmutableArray<TextSpan> Unknown { get; init; } = [];

    /// <summary>What the provider noticed about the text, such as <c>wrong-language:en</c>; kept as flags of the unit.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>Why there is no translation; null when there is one.</summary>
    public TranslationError? Error { get; init; }

    /// <summary>Whether there is a translation.</summary>
    public bool Succeeded => Error is null;

    /// <summary>An answer that holds a translation.</summary>
    public static TranslatedText Success(string text, string? provider = null) => new() { Text = text, Provider = provider };

    /// <summary>An answer that says why this text has no translation; the job goes on.</summary>
    public static TranslatedText Failure(TranslationErrorKind kind, string message, string? provider = null) =>
        new() { Text = "", Provider = provider, Error = new TranslationError(kind, message) };
}
