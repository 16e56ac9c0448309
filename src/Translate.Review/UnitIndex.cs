using System.Runtime.InteropServices;
using Translate.Jobs;

namespace Translate.Review;

/// <summary>The lists of the documents' units, read once and kept true, so that no list, filter or count goes through the whole database again.</summary>
internal sealed class UnitIndex(JobStore store)
{
    private readonly Dictionary<long, List<UnitEntry>> _lists = [];

    /// <summary>A document's units in order; the first has the number 1.</summary>
    public ReadOnlySpan<UnitEntry> Of(DocumentRow document) => CollectionsMarshal.AsSpan(List(document));

    /// <summary>Whose translations stand in a document.</summary>
    public IEnumerable<string> Providers(DocumentRow document) => List(document).Select(unit => unit.Provider).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>How far the review of a document is.</summary>
    public ReviewProgress Progress(DocumentRow document)
    {
        var (approved, rejected, flagged, sources) = (0L, 0L, 0L, 0L);
        foreach (ref readonly var unit in Of(document))
        {
            approved += unit.Review == ReviewState.Approved ? 1 : 0;
            rejected += unit.Review == ReviewState.Rejected ? 1 : 0;
            flagged += unit.IsFlagged && unit.Review != ReviewState.Approved ? 1 : 0;
            sources += unit.Sources;
        }

        return new(List(document).Count, approved, rejected, flagged, document.Segments - sources);
    }

    /// <summary>Reads units again that were changed, came or went.</summary>
    /// <returns>Whether any came or went; also where that is not known, since nobody has asked for the list yet.</returns>
    public bool Renew(IReadOnlyList<UnitKey> keys)
    {
        var reshaped = false;
        foreach (var document in store.Documents())
        {
            foreach (var segment in keys.Select(k => k.Segment).Where(s => s >= document.First && s <= document.Last).Distinct())
            {
                if (!_lists.TryGetValue(document.Id, out var list))
                {
                    reshaped = true;
                    break;
                }

                var (from, to) = (Find(list, segment), Find(list, segment + 1));
                var now = store.Entries(segment, segment, withTexts: false);
                reshaped |= now.Count != to - from;
                list.RemoveRange(from, to - from);
                list.InsertRange(from, now);
            }
        }

        return reshaped;
    }

    private List<UnitEntry> List(DocumentRow document)
    {
        if (!_lists.TryGetValue(document.Id, out var list))
            _lists[document.Id] = list = [.. store.Entries(document, withTexts: false)];
        return list;
    }

    // The first unit of this segment or a later one.
    private static int Find(List<UnitEntry> list, long segment)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = list[middle].Key.Segment < segment ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
