using Translate.Jobs;

namespace Translate.Review;

/// <summary>The job as the page opens it: the providers that can be asked, and those whose translations stand in it.</summary>
internal sealed record JobView(string Source, string Target, string Person, IReadOnlyList<string> Providers, IReadOnlyList<string> Translators, IReadOnlyList<DocumentView> Documents);

internal sealed record DocumentView(long Id, string Path, ReviewProgress Progress);

/// <summary>All that a first screen needs.</summary>
/// <param name="Job">The job.</param>
/// <param name="List">The list of the first document; null where there is none.</param>
/// <param name="Units">The first units of it.</param>
internal sealed record OpenView(JobView Job, ListView? List, IReadOnlyList<UnitView> Units);

/// <summary>Which of a document's units stand where, in few bytes, since there may be 100,000.</summary>
/// <param name="Runs">Four numbers a run: segment, part and number of its first unit, and how many follow, each with the next segment and the next number.</param>
/// <param name="Lengths">The length of each target, in steps.</param>
/// <param name="Step">Characters a step.</param>
internal sealed record ListView(IReadOnlyList<long> Runs, byte[] Lengths, int Step);

internal sealed record TextView(string Text, IReadOnlyList<int[]> Words);

internal sealed record UnitView(
    string Id, long Revision, TextView Source, TextView Target, IReadOnlyList<float[]> Links, float Score, UnitOrigin Origin, int? Match,
    string? Provider, ReviewState State, IReadOnlyList<string> Flags, string? Comment, string? Error, bool OpensParagraph);

/// <summary>What a person wants of a unit; what is null stays.</summary>
/// <param name="Revision">The one that the person saw.</param>
/// <param name="Target">The translation.</param>
/// <param name="State">What the person says of it.</param>
/// <param name="Comment">A note; an empty one takes it away.</param>
/// <param name="Links">Source word and target word of every link.</param>
internal sealed record UnitEdit(long Revision, string? Target, ReviewState? State, string? Comment, IReadOnlyList<int[]>? Links);

/// <summary>How a person wants bounds drawn: with another unit to join with, a place to cut, or both, which moves what lies between.</summary>
internal sealed record BeadShape(long Revision, SeenUnit? Next, BeadCut? Cut);

/// <summary>Units to be treated like another.</summary>
internal sealed record Repeated(IReadOnlyList<SeenUnit> Units);

/// <summary>Units that a change was about.</summary>
/// <param name="Units">Their names, also of those that are gone.</param>
/// <param name="IsReshaped">Whether any came or went, so that lists are no longer true.</param>
internal sealed record ChangedView(IReadOnlyList<string> Units, bool IsReshaped);

/// <summary>What to look for in targets, and what to put there. The units are those to change, as the preview showed them; null asks for the preview.</summary>
internal sealed record Replacement(string Find, string Replace, bool Regex, bool MatchCase, IReadOnlyList<SeenUnit>? Units);

internal sealed record SeenUnit(string Id, long Revision);

internal sealed record ReplacedView(string Id, int Number, long Revision, string Before, string After);

internal sealed record PreviewView(int Total, IReadOnlyList<ReplacedView> Units);

/// <summary>Units that changed, whether any came or went, and the tab that did it, which knows already.</summary>
internal sealed record Announcement(IReadOnlyList<string> Units, bool IsReshaped, string? Tab);

/// <summary>What helps with a segment.</summary>
internal sealed record BesideView(IReadOnlyList<MatchView> Matches, IReadOnlyList<TermView> Terms);

/// <summary>A translation that the memory offers.</summary>
/// <param name="Percent">How close its source is.</param>
/// <param name="Kind"><c>fuzzy</c>, <c>exact</c> or <c>context</c>.</param>
/// <param name="Source">Its source.</param>
/// <param name="Target">What is offered.</param>
/// <param name="Repairs">Where numbers of the segment were put in, and what stood there.</param>
/// <param name="IsComplete">Whether all could be.</param>
/// <param name="Memory">Where it lies.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Changed">When it was changed last.</param>
internal sealed record MatchView(int Percent, string Kind, string Source, string Target, IReadOnlyList<RepairView> Repairs, bool IsComplete, string Memory, string? Person, DateTimeOffset? Changed);

/// <summary>A unit of the memory that holds what was looked for, and where.</summary>
internal sealed record HitView(string Source, string Target, string Memory, IReadOnlyList<int[]> Places);

internal sealed record RepairView(int Start, int Length, string Was);

/// <summary>A term of the glossary that stands in the source.</summary>
internal sealed record TermView(int Start, int Length, string Source, IReadOnlyList<string> Targets);

/// <summary>What a provider says of a segment, or why it does not.</summary>
internal sealed record AlternativeView(string Provider, string? Text, string? Error);

internal sealed record Problem(string Message);

internal sealed record Conflict(string Message, UnitView? Unit);

/// <summary>A request that cannot be understood: what is wrong and what would be right.</summary>
internal sealed class RequestException(string message) : Exception(message);
