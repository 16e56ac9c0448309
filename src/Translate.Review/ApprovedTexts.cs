using Translate.Jobs;

namespace Translate.Review;

/// <summary>Keeps the translation memory true to what is approved.</summary>
internal sealed class ApprovedTexts(ReviewJob job)
{
    /// <summary>Remembers what is approved; before the commit, since an approval that the memory could not take is no approval.</summary>
    public IReadOnlyList<MemoryChange> Keep(IEnumerable<(UnitRow Unit, string Source)> units)
    {
        var changes = new List<MemoryChange>();
        foreach (var (unit, source) in units.Where(u => u.Unit.Review == ReviewState.Approved && u.Source.Length > 0 && u.Unit.Target.Length > 0))
        {
            var (from, to) = (job.Parts.Tokenizer.Tokenize(source), job.Parts.Tokenizer.Tokenize(unit.Target));
            var (before, after) = job.Read(store => store.Neighbours(unit.Key));
            var remembered = new MemoryUnit
            {
                Source = source,
                Target = unit.Target,
                Before = before,
                After = after,
                Links = [.. unit.Links.Select(l => new SpanLink(from[l.Source], to[l.Target], l.Probability))],
                Person = job.Parts.Person,
                Changed = job.Parts.Time.GetUtcNow(),
            };
            changes.Add(new(remembered, job.Parts.Memory.GivingWay(job.Languages, remembered)));
            job.Parts.Memory.Remember(job.Languages, [remembered]);
        }

        return changes;
    }

    /// <summary>Undoes in the memory what an act did there, unless somebody approved another text since; or does it again.</summary>
    public void Undo(IReadOnlyList<MemoryChange> changes, bool redo)
    {
        foreach (var (unit, gaveWay) in redo ? changes : changes.Reverse())
        {
            if (redo)
                job.Parts.Memory.Remember(job.Languages, [unit]);
            else
                job.Parts.Memory.Forget(job.Languages, unit, gaveWay);
        }
    }
}
