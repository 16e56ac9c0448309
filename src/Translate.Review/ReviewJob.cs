using Translate.Jobs;

namespace Translate.Review;

/// <summary>The job under review. One request at a time touches the store; no other program does, since the review holds the job's lock.</summary>
internal sealed class ReviewJob(JobStore store, ReviewParts parts, Announcements announcements)
{
    private readonly Lock _gate = new();

    public ReviewParts Parts => parts;

    public LanguagePair Languages { get; } = new JobHeaders(store.Settings(), parts.ToolVersion, parts.FixedDate).Languages;

    public UnitIndex Index { get; } = new(store);

    public T Read<T>(Func<JobStore, T> read)
    {
        lock (_gate)
            return read(store);
    }

    /// <summary>Makes a change and tells the other pages of it.</summary>
    /// <param name="tab">The page that asked; it knows.</param>
    /// <param name="change">Makes it; says which units it was about.</param>
    public ChangedView Change(string? tab, Func<JobStore, IReadOnlyList<UnitKey>> change)
    {
        ChangedView changed;
        lock (_gate)
        {
            var keys = change(store);
            changed = new([.. keys.Select(UnitNames.Of)], keys.Count > 0 && Index.Renew(keys));
        }

        if (changed.Units.Count > 0)
            announcements.Send(new(changed.Units, changed.IsReshaped, tab));
        return changed;
    }

    /// <summary>What the history says of something done now.</summary>
    public ReviewAct Act(string kind) => new(kind, parts.Person, parts.Time.GetUtcNow());

    /// <exception cref="JobException">With <see cref="JobProblem.Conflict"/> when it is gone.</exception>
    public ReviewedUnit Find(UnitKey key) => Read(s => s.Reviewed([key])) is [var unit] ? unit : throw new JobException(JobProblem.Conflict, "This segment is no longer part of the job.");

    /// <exception cref="RequestException">There is none.</exception>
    public DocumentRow Document(long id) => Read(s => s.Documents()).FirstOrDefault(d => d.Id == id) ?? throw new RequestException($"{id}: the job has no such document.");
}
