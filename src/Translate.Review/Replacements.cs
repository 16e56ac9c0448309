using System.Text.RegularExpressions;
using Translate.Jobs;

namespace Translate.Review;

/// <summary>Find and replace in a document's targets: a preview, and then the change of what it showed.</summary>
internal sealed class Replacements(ReviewJob job, PersonsText text)
{
    private const int LongestPreview = 1000;

    public PreviewView Replace(long id, Replacement wanted, string? tab)
    {
        var find = UnitFilter.Expression(wanted.Find.Length > 0 ? wanted.Find : throw new RequestException("Say what to look for."), wanted.Regex, wanted.MatchCase);
        var replacement = wanted.Regex ? wanted.Replace : wanted.Replace.Replace("$", "$$", StringComparison.Ordinal);
        if (wanted.Units is null)
            return Preview(job.Document(id), find, replacement);
        job.Change(tab, store =>
        {
            UnitChange[] changes = [.. wanted.Units.Select(named =>
            {
                var seen = job.Find(UnitNames.Parse(named.Id));
                return new UnitChange(text.Write(seen.Unit with { Revision = named.Revision }, seen.Source, find.Replace(seen.Unit.Target, replacement)));
            })];
            store.Change(changes, job.Act("replace"), () => []);
            return [.. changes.Select(c => c.Key)];
        });
        return new(wanted.Units.Count, []);
    }

    private PreviewView Preview(DocumentRow document, Regex find, string replacement) => job.Read(store =>
    {
        var found = store.Entries(document, withTexts: true).Select((unit, i) => (Unit: unit, Number: i + 1)).Where(u => find.IsMatch(u.Unit.Target)).ToArray();
        var shown = found.Take(LongestPreview).ToArray();
        var revisions = store.Reviewed(Array.ConvertAll(shown, u => u.Unit.Key));
        return new PreviewView(found.Length, [.. shown.Zip(revisions, (u, r) => new ReplacedView(UnitNames.Of(u.Unit.Key), u.Number, r.Unit.Revision, u.Unit.Target, find.Replace(u.Unit.Target, replacement)))]);
    });
}
