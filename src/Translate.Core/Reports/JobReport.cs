namespace Translate;

/// <summary>What a report tells of a job.</summary>
public sealed record JobReport
{
    /// <summary>What the page is called.</summary>
    public required string Title { get; init; }

    /// <summary>From which language into which.</summary>
    public required LanguagePair Languages { get; init; }

    /// <summary>The provider asked first, by its name in the configuration.</summary>
    public required string Provider { get; init; }

    /// <summary>When the report was made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The documents, in order.</summary>
    public required IReadOnlyList<ReportedDocument> Documents { get; init; }

    /// <summary>How many rows of text the page shows at most; where the job has more, those that most need a look.</summary>
    public int MostRows { get; init; } = 2_000;
}

/// <summary>A document of a report.</summary>
/// <param name="Path">Its path in the job.</param>
/// <param name="Units">Its units, in order; asked for twice, so that nothing is held.</param>
public sealed record ReportedDocument(string Path, Func<IEnumerable<TranslationUnit>> Units);
