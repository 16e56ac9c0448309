namespace Translate.Review;

/// <summary>What a review is made of.</summary>
public sealed record ReviewParts
{
    /// <summary>The job's database.</summary>
    public required string Database { get; init; }

    /// <summary>Where approved translations go.</summary>
    public required ITranslationMemory Memory { get; init; }

    /// <summary>Links the words of what a person wrote.</summary>
    public required IWordAligner WordAligner { get; init; }

    /// <summary>Finds words.</summary>
    public required IWordTokenizer Tokenizer { get; init; }

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
