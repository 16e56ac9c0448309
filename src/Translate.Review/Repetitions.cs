using Translate.Jobs;

namespace Translate.Review;

/// <summary>Segments that say the same: what was decided for one is offered for the others.</summary>
internal sealed class Repetitions(ReviewJob job, ApprovedTexts approved)
{
    private const int Most = 1000;

    /// <summary>The other units with the same source that have another target or another state.</summary>
    public IReadOnlyList<SeenUnit> Of(string id)
    {
        var unit = job.Find(UnitNames.Parse(id));
        return unit.Source.Length == 0 ? [] :
        [
            .. job.Read(store => store.WithSourceOf(unit, Most)).Select(other => other.Unit)
                .Where(other => other.Key != unit.Unit.Key && (other.Target != unit.Unit.Target || other.Review != unit.Unit.Review))
                .Select(other => new SeenUnit(UnitNames.Of(other.Key), other.Revision)),
        ];
    }

    /// <summary>Gives these units the target, links and state of that one; one undo takes all of it back.</summary>
    /// <exception cref="RequestException">One of them says something else.</exception>
    public ChangedView Apply(string id, IReadOnlyList<SeenUnit> units, string? tab)
    {
        var model = job.Find(UnitNames.Parse(id));
        return job.Change(tab, store =>
        {
            UnitChange[] changes = [.. units.Select(named =>
            {
                var seen = job.Find(UnitNames.Parse(named.Id));
                if (seen.Source != model.Source)
                    throw new RequestException($"Segment {named.Id} does not say the same as {id}.");
                return new UnitChange(seen.Unit with
                {
                    Revision = named.Revision,
                    Target = model.Unit.Target,
                    Targets = model.Unit.Targets,
                    Origin = model.Unit.Origin,
                    Provider = model.Unit.Provider,
                    Links = model.Unit.Links,
                    Drawn = seen.Unit.Drawn | (model.Unit.Drawn & PersonsWork.Links),
                    Flags = model.Unit.Flags,
                    Error = model.Unit.Error,
                    Review = model.Unit.Review,
                });
            })];
            store.Change(changes, job.Act("repeat"), () => approved.Keep(changes.Select(c => (c.After, model.Source))));
            return [.. changes.Select(c => c.Key)];
        });
    }
}
