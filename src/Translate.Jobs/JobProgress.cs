namespace Translate.Jobs;

/// <summary>What a job is doing now.</summary>
public enum JobStage
{
    /// <summary>Reading documents and splitting them.</summary>
    Reading,

    /// <summary>Translating and linking words.</summary>
    Translating,

    /// <summary>Writing output files.</summary>
    Rendering,
}

/// <summary>How far a job is. Counted in sentences, while rendering too.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Done">How many sentences this stage is through with.</param>
/// <param name="Total">How many there are; null while that is not known.</param>
/// <param name="Characters">How many characters of source text that is.</param>
public readonly record struct JobProgress(JobStage Stage, long Done, long? Total, long Characters);

/// <summary>What a run did, counted in sentences where nothing else is said.</summary>
public sealed record JobSummary
{
    /// <summary>Documents of this run.</summary>
    public int Documents { get; set; }

    /// <summary>Documents that could not be read, each with the reason.</summary>
    public IList<string> UnreadableDocuments { get; } = [];

    /// <summary>Sentences of these documents.</summary>
    public long Segments { get; set; }

    /// <summary>Sentences translated in this run.</summary>
    public long Translated { get; set; }

    /// <summary>Of these, the ones that the translation memory held.</summary>
    public long FromMemory { get; set; }

    /// <summary>Of these, the ones that were paid for before: the cache held them, or another call of the run asked for them.</summary>
    public long FromCache { get; set; }

    /// <summary>Sentences that could not be translated.</summary>
    public long Failed { get; set; }

    /// <summary>Words that the provider did not know and kept.</summary>
    public long UnknownWords { get; set; }

    /// <summary>Output files written.</summary>
    public int Files { get; set; }

    /// <summary>Whether everything was done before the run began.</summary>
    public bool NothingToDo => UnreadableDocuments.Count == 0 && Translated == 0 && Failed == 0 && Files == 0;
}
