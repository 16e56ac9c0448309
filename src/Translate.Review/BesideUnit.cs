namespace Translate.Review;

/// <summary>What helps with a segment: close matches of the memory and terms of the glossary.</summary>
internal sealed class BesideUnit(ReviewJob job)
{
    public BesideView Of(string id)
    {
        var unit = job.Find(UnitNames.Parse(id));
        var known = job.Parts.Memory.Find("", job.Languages, [unit.Source])[0];
        return new BesideView(known is null ? [] : [new MatchView(100, "exact", unit.Source, known.Target, [], true, "", null, null)], []);
    }
}
