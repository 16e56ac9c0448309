using Translate.Jobs;

namespace Translate.Review;

/// <summary>What people change of units: target, links, state, comment; and what they take back.</summary>
internal sealed class UnitEdits(ReviewJob job, UnitViews views, PersonsText text, ApprovedTexts approved)
{
    /// <exception cref="JobException">With <see cref="JobProblem.Conflict"/> when somebody was faster.</exception>
    public UnitView Change(string id, UnitEdit edit, string? tab)
    {
        var key = UnitNames.Parse(id);
        job.Change(tab, store =>
        {
            var seen = job.Find(key);
            var (unit, kind) = Edited(seen, edit);
            store.Change([new(unit)], job.Act(kind), () => Decides(edit) ? approved.Keep([(unit, seen.Source)]) : []);
            return [key];
        });
        return views.Of(job.Find(key));
    }

    public ChangedView Undo(bool redo, string? tab) => job.Change(tab, store => store.Undo(redo, job.Parts.Person, job.Parts.Time.GetUtcNow(), changes => approved.Undo(changes, redo)));

    // A comment on what is approved changes nothing of it.
    private static bool Decides(UnitEdit edit) => edit.State is not null || edit.Target is not null || edit.Links is not null;

    private (UnitRow Unit, string Kind) Edited(ReviewedUnit seen, UnitEdit edit)
    {
        var unit = seen.Unit with { Revision = edit.Revision };
        var rewritten = edit.Target is not null && edit.Target != unit.Target;
        if (rewritten)
            unit = text.Write(unit, seen.Source, edit.Target!);
        if (edit.Links is not null)
            unit = text.Link(unit, seen.Source, edit.Links);
        unit = unit with { Review = edit.State ?? unit.Review, Comment = edit.Comment is null ? unit.Comment : edit.Comment.Length == 0 ? null : edit.Comment };
        if (unit.Review == ReviewState.Approved && unit.Target.Length == 0)
            throw new RequestException("There is no translation to approve. Write one first.");
        var kind = edit.State switch
        {
            ReviewState.Approved => "approve",
            ReviewState.Rejected => "reject",
            _ when rewritten => "edit",
            _ when edit.Links is not null => "links",
            _ => "comment",
        };
        return (unit, kind);
    }
}
