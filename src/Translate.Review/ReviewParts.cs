using Translate.Jobs;

namespace Translate.Review;

/// <summary>A term of the glossary that stands in a source.</summary>
/// <param name="Term">The term as the glossary writes it.</param>
/// <param name="Targets">Its right translations, the preferred one first.</param>
/// <param name="Place">Where it stands, in whatever form.</param>
public readonly record struct SourceTerm(string Term, IReadOnlyList<string> Targets, TextSpan Place);

/// <summary>What a review is made of.</summary>
public sealed record ReviewParts
{
    /// <summary>The job's database.</summary>
    public required string Database { get; init; }

    /// <summary>Where approved translations go.</summary>
    public required ITranslationMemory Memory { get; init; }

    /// <summary>Finds the terms of the glossary in a source.</summary>
    public Func<TokenizedText, IReadOnlyList<SourceTerm>> Terms { get; init; } = _ => [];

    /// <summary>Links the words of what a person wrote.</summary>
    public required IWordAligner WordAligner { get; init; }

    /// <summary>Finds words.</summary>
    public required IWordTokenizer Tokenizer { get; init; }

    /// <summary>Finds the sentences of targets.</summary>
    public required ISegmenter TargetSegmenter { get; init; }

    /// <summary>The checks whose findings become flags of what people write; null for none.</summary>
    public UnitFlags? Flags { get; init; }

    /// <summary>The providers that can be asked for another translation.</summary>
    public IReadOnlyList<string> Providers { get; init; } = [];

    /// <summary>Makes one of <see cref="Providers"/>, within the budget.</summary>
    public Func<string, ITranslator> Provider { get; init; } = name => throw new ConfigurationException($"{name}: no such provider.");

    /// <summary>The name that the history keeps.</summary>
    public required string Person { get; init; }

    /// <summary>The version of the program.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Stands in for the documents' dates where outputs must not depend on them.</summary>
    public DateTimeOffset? FixedDate { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where files are written: the folder of the database.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(Database))!;
}
