using Translate.Jobs;

namespace Translate.Review;

/// <summary>The job as the page opens it.</summary>
internal sealed record JobView(string Source, string Target, string Person, IReadOnlyList<DocumentView> Documents);

internal sealed record DocumentView(long Id, string Path, ReviewProgress Progress);

/// <summary>The list of a document's units in columns, since there may be 100,000.</summary>
internal sealed record ListView(IReadOnlyList<string> Ids, IReadOnlyList<int> Numbers, IReadOnlyList<int> Characters);

internal sealed record TextView(string Text, IReadOnlyList<int[]> Words);

internal sealed record UnitView(
    string Id, long Revision, TextView Source, TextView Target, IReadOnlyList<float[]> Links, float Score, UnitOrigin Origin,
    string? Provider, ReviewState State, IReadOnlyList<string> Flags, string? Comment, string? Error, bool OpensParagraph);

/// <summary>What a person wants of a unit; what is null stays. The revision is the one that the person saw.</summary>
internal sealed record UnitEdit(long Revision, string? Target, ReviewState? State, string? Comment);

/// <summary>What to look for in targets, and what to put there. The units are those to change, as the preview showed them; null asks for the preview.</summary>
internal sealed record Replacement(string Find, string Replace, bool Regex, bool MatchCase, IReadOnlyList<SeenUnit>? Units);

internal sealed record SeenUnit(string Id, long Revision);

internal sealed record ReplacedView(string Id, int Number, long Revision, string Before, string After);

internal sealed record PreviewView(int Total, IReadOnlyList<ReplacedView> Units);

/// <summary>Units that changed, and the tab that did it, which knows already.</summary>
internal sealed record Announcement(IReadOnlyList<string> Units, string? Tab);

internal sealed record Problem(string Message);

internal sealed record Conflict(string Message, UnitView? Unit);

/// <summary>A request that cannot be understood: what is wrong and what would be right.</summary>
internal sealed class RequestException(string message) : Exception(message);
