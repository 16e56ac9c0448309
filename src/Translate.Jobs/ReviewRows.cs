namespace Translate.Jobs;

/// <summary>Names a unit of a job; on the page and in addresses <c>12.0</c>.</summary>
public readonly record struct UnitKey(long Segment, int Part);

/// <summary>A unit in the list of its document: enough to find it, to judge whether it is wanted, and to guess how high its row is.</summary>
/// <param name="Key">Which unit it is.</param>
/// <param name="Sources">How many source sentences begin in it.</param>
/// <param name="Characters">The length of its target, in code points; that of the source lies in another table.</param>
/// <param name="Score">How sure the bead is, from 0 to 1.</param>
/// <param name="Origin">Where the target comes from.</param>
/// <param name="Provider">Who translated it.</param>
/// <param name="Review">What a reviewer said.</param>
/// <param name="IsFlagged">Whether it has flags, or failed.</param>
/// <param name="Source">The source, when texts were asked for.</param>
/// <param name="Target">The target, when texts were asked for.</param>
public readonly record struct UnitEntry(UnitKey Key, int Sources, int Characters, float Score, UnitOrigin Origin, string? Provider, ReviewState Review, bool IsFlagged, string Source, string Target);

/// <summary>A unit with its source, as a reviewer sees it.</summary>
public sealed record ReviewedUnit(UnitRow Unit, string Source, bool OpensParagraph);

/// <summary>How far the review of a document is.</summary>
/// <param name="Units">Its translated units.</param>
/// <param name="Approved">Of those, approved ones.</param>
/// <param name="Rejected">Of those, rejected ones.</param>
/// <param name="Flagged">Of those, flagged or failed ones that nobody has approved.</param>
/// <param name="Waiting">Its sentences without a translation yet.</param>
public sealed record ReviewProgress(long Units, long Approved, long Rejected, long Flagged, long Waiting);

/// <summary>A unit as it shall be.</summary>
/// <param name="After">The unit; its <see cref="UnitRow.Revision"/> is the one that the person saw.</param>
public readonly record struct UnitChange(UnitRow After)
{
    /// <summary>Which unit it is.</summary>
    public UnitKey Key => After.Key;
}

/// <summary>Something that a person does to the job.</summary>
/// <param name="Kind">What, as in <see cref="HistoryEntry.Kind"/>.</param>
/// <param name="Person">Who.</param>
/// <param name="At">When.</param>
public sealed record ReviewAct(string Kind, string Person, DateTimeOffset At);

/// <summary>A unit as a person saw it.</summary>
public readonly record struct SeenKey(UnitKey Key, long Revision);

/// <summary>Where a person cuts a bead: a place in its source and one in its target, in UTF-16 code units; of two, in their texts joined by a space.</summary>
public readonly record struct BeadCut(int Source, int Target);

/// <summary>One line of the history: who changed a unit when, and from what to what.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Kind">What was done: <c>edit</c>, <c>approve</c>, <c>reject</c>, <c>comment</c>, <c>replace</c>, <c>links</c>, <c>join</c>, <c>cut</c>, <c>move</c>, <c>undo</c>, <c>redo</c>.</param>
/// <param name="Before">The target before.</param>
/// <param name="After">The target after.</param>
public sealed record HistoryEntry(DateTimeOffset At, string By, string Kind, string Before, string After);
