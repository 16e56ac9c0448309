using System.Globalization;

namespace Translate.Review;

/// <summary>What helps with a segment: close matches of the memory, terms of the glossary, and where else a phrase stands.</summary>
internal sealed class BesideUnit(ReviewJob job)
{
    private const int MostHits = 30;

    public BesideView Of(string id)
    {
        var unit = job.Find(UnitNames.Parse(id));
        var (before, after) = job.Read(store => store.Neighbours(unit.Unit.Key));
        var matches = job.Parts.Memory.Match(job.Languages, [new MemoryQuery(unit.Source) { Before = before, After = after }], new MatchLimits())[0];
        var terms = job.Parts.Terms(new TokenizedText(unit.Source, job.Parts.Tokenizer.Tokenize(unit.Source)));
        return new BesideView([.. matches.Select(View)], [.. terms.Select(t => new TermView(t.Place.Start, t.Place.Length, t.Term, t.Targets))]);
    }

    /// <summary>Units of the memory that hold the phrase.</summary>
    /// <exception cref="RequestException">There is no such side.</exception>
    public IReadOnlyList<HitView> Concordance(string text, string side)
    {
        if (!Enum.TryParse<MemorySide>(side, ignoreCase: true, out var where))
            throw new RequestException($"'{side}' is no side: source or target.");
        return [.. job.Parts.Memory.Search(job.Languages, text, where, MostHits).Select(hit => new HitView(hit.Unit.Source, hit.Unit.Target, hit.Unit.Memory, [.. hit.Places.Select(p => new[] { p.Start, p.Length })]))];
    }

    private static MatchView View(MemoryMatch match) => new(
        match.Percent, match.Kind.ToString().ToLower(CultureInfo.InvariantCulture), match.Unit.Source, match.Target,
        [.. match.Repairs.Select(r => new RepairView(r.Place.Start, r.Place.Length, r.Was))], match.IsComplete, match.Unit.Origin ?? match.Unit.Memory, match.Unit.Person, match.Unit.Changed);
}
