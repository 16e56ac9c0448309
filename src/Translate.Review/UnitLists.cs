using Translate.Jobs;

namespace Translate.Review;

/// <summary>What the page opens with: the documents, how far they are, and which units stand where.</summary>
internal sealed class UnitLists(ReviewJob job, UnitViews views)
{
    // A first screen of a large window.
    private const int UnitsAtOnce = 40;
    // Heights are guessed in steps of so many characters, and no row is guessed higher than 255 steps.
    private const int CharactersAStep = 8;

    public JobView Job() => job.Read(store =>
    {
        var documents = store.Documents();
        var translators = new SortedSet<string>(documents.SelectMany(job.Index.Providers), StringComparer.Ordinal);
        return new JobView(job.Languages.Source, job.Languages.Target, job.Parts.Person, job.Parts.Providers, [.. translators], [.. documents.Select(d => new DocumentView(d.Id, d.Path, job.Index.Progress(d)))]);
    });

    /// <summary>All that the first screen needs, in one answer.</summary>
    public OpenView Open() => job.Read(store =>
    {
        var documents = store.Documents();
        if (documents.Count == 0)
            return new OpenView(Job(), null, []);
        var units = job.Index.Of(documents[0]);
        return new OpenView(Job(), List(documents[0].Id, new UnitFilter(null, null, false)), views.Of([.. units[..Math.Min(units.Length, UnitsAtOnce)].ToArray().Select(u => UnitNames.Of(u.Key))]));
    });

    public ListView List(long id, UnitFilter filter)
    {
        var document = job.Document(id);
        return job.Read(store =>
        {
            var units = filter.NeedsTexts ? store.Entries(document, withTexts: true).ToArray() : job.Index.Of(document);
            var (runs, steps) = (new List<long>(), new List<byte>());
            for (var i = 0; i < units.Length; i++)
            {
                ref readonly var unit = ref units[i];
                if (!filter.Wants(unit))
                    continue;
                if (runs is [.., var segment, var part, var number, var count] && unit.Key == new UnitKey(segment + count, (int)part) && i + 1 == number + count)
                    runs[^1]++;
                else
                    runs.AddRange([unit.Key.Segment, unit.Key.Part, i + 1, 1]);
                steps.Add((byte)Math.Min(byte.MaxValue, (unit.Characters + CharactersAStep - 1) / CharactersAStep));
            }

            return new ListView([.. runs], [.. steps], CharactersAStep);
        });
    }
}
