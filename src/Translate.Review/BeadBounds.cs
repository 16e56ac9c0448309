using Translate.Jobs;

namespace Translate.Review;

/// <summary>Where beads begin and end, as people draw it.</summary>
internal sealed class BeadBounds(ReviewJob job)
{
    private readonly UnitShaping _shaping = new(job.Parts.Tokenizer, job.Parts.TargetSegmenter, job.Parts.Flags);

    /// <exception cref="JobException">With <see cref="JobProblem.Conflict"/> when somebody was faster, with <see cref="JobProblem.Bounds"/> when it cannot be.</exception>
    public ChangedView Shape(string id, BeadShape shape, string? tab)
    {
        var unit = new SeenKey(UnitNames.Parse(id), shape.Revision);
        var next = shape.Next is { } other ? new SeenKey(UnitNames.Parse(other.Id), other.Revision) : (SeenKey?)null;
        var kind = (next, shape.Cut) switch
        {
            (null, null) => throw new RequestException("Say where to cut the segment, or what to join it with."),
            (null, _) => "cut",
            (_, null) => "join",
            _ => "move",
        };
        return job.Change(tab, store => store.Shape(unit, next, shape.Cut, _shaping, job.Act(kind)));
    }
}
