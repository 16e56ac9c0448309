namespace Translate.Jobs;

/// <summary>How fast the last run of a job translates, or translated until it ended.</summary>
/// <param name="Began">When it began to translate.</param>
/// <param name="Last">When it last committed.</param>
/// <param name="Sentences">How many sentences it is through with.</param>
/// <param name="Concurrency">How many calls the provider bore at once then; 0 where nothing limits them.</param>
public readonly record struct RunRow(DateTimeOffset Began, DateTimeOffset Last, long Sentences, int Concurrency = 0)
{
    /// <summary>Sentences a second; 0 before anything can be said.</summary>
    public double Rate => Last > Began ? Sentences / (Last - Began).TotalSeconds : 0;
}
