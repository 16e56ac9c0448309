using Translate.Jobs;

namespace Translate.Review;

/// <summary>Units as the page shows them.</summary>
internal sealed class UnitViews(ReviewJob job)
{
    public IReadOnlyList<UnitView> Of(IEnumerable<string> ids)
    {
        UnitKey[] keys = [.. ids.Select(UnitNames.Parse)];
        return [.. job.Read(store => store.Reviewed(keys)).Select(Of)];
    }

    /// <summary>The unit after this one in its document, whatever the list shows; null at the end.</summary>
    public UnitView? After(string id)
    {
        var key = UnitNames.Parse(id);
        return job.Read(store => store.After(key)) is { } next ? Of(job.Find(next)) : null;
    }

    public IReadOnlyList<HistoryEntry> History(string id)
    {
        var key = UnitNames.Parse(id);
        return job.Read(store => store.History(key));
    }

    public UnitView Of(ReviewedUnit reviewed)
    {
        var unit = reviewed.Unit;
        return new(
            UnitNames.Of(unit.Key), unit.Revision, Text(reviewed.Source), Text(unit.Target),
            [.. unit.Links.Select(l => new[] { l.Source, l.Target, l.Probability })], unit.Score, unit.Origin, unit.Match, unit.Provider,
            unit.Review, CharacterFlags.Add(unit.Flags, reviewed.Source, unit.Target), unit.Comment, unit.Error?.Message, reviewed.OpensParagraph);
    }

    private TextView Text(string text) => new(text, [.. job.Parts.Tokenizer.Tokenize(text).Select(w => new[] { w.Start, w.Length })]);
}
