using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Translate.Cli;

/// <summary>
/// Boundaries that the form of two documents shares: the same identifier or timestamp, a heading of the same number,
/// headings of the same levels throughout, as many passages between empty lines. What only one side has, or what
/// contradicts something surer, is no boundary.
/// </summary>
internal static partial class StructureAnchors
{
    private const int LongestMark = 120;

    public static ImmutableArray<(int Source, int Target)> Of(TextSide source, TextSide target)
    {
        var found = new SortedList<int, int>();
        AddMarks(source, target, found);
        AddWhereAlike(Headings(source), Headings(target), found);
        AddWhereAlike(Passages(source), Passages(target), found);
        return [.. found.Where(f => f.Key > 0 && f.Key < source.Rows.Length && f.Value > 0 && f.Value < target.Rows.Length).Select(f => (f.Key, f.Value))];
    }

    private static void AddMarks(TextSide source, TextSide target, SortedList<int, int> found)
    {
        var (marks, others) = (Marks(source), Marks(target));
        // Of those that cross the longest rising chain stays: patience sorting, a pile a length.
        var shared = marks.Where(m => others.ContainsKey(m.Key)).Select(m => (Source: m.Value, Target: others[m.Key])).OrderBy(p => p.Source).ToArray();
        var (piles, before) = (new List<int>(), new int[shared.Length]);
        for (var k = 0; k < shared.Length; k++)
        {
            var pile = piles.FindIndex(p => shared[p].Target >= shared[k].Target);
            pile = pile < 0 ? piles.Count : pile;
            before[k] = pile > 0 ? piles[pile - 1] : -1;
            if (pile == piles.Count)
                piles.Add(k);
            else
                piles[pile] = k;
        }

        for (var k = piles.Count > 0 ? piles[^1] : -1; k >= 0; k = before[k])
        {
            Add(shared[k], found);
            Add((shared[k].Source + 1, shared[k].Target + 1), found);
        }
    }

    /// <summary>Sentences that are nothing but a mark, which stands once in the document.</summary>
    private static Dictionary<string, int> Marks(TextSide side)
    {
        var marks = new Dictionary<string, int>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < side.Rows.Length; i++)
        {
            var text = side.Rows[i].Source;
            if (text.Length > LongestMark || !side.Rows[i].OpensParagraph || Mark(text) is not { } mark)
                continue;
            if (!marks.TryAdd(mark, i))
                twice.Add(mark);
        }

        foreach (var mark in twice)
            marks.Remove(mark);
        return marks;
    }

    private static string? Mark(string text)
    {
        if (Tag().Match(text) is { Success: true } || Time().Match(text) is { Success: true })
            return text;
        if (Numbered().Match(text) is { Success: true } heading)
            return Kind(heading.Groups[1].Value.ToLowerInvariant()) + heading.Groups[2].Value.ToLowerInvariant();
        return Section().Match(text) is { Success: true } section ? "§" + section.Groups[1].Value : null;
    }

    private static string Kind(string word) => word switch
    {
        "bab" or "chapter" => "chapter ",
        "pasal" or "article" => "article ",
        "bagian" or "part" => "part ",
        "ayat" or "paragraph" => "paragraph ",
        _ => "appendix ",
    };

    private static List<(int Sentence, int Level)> Headings(TextSide side) =>
        [.. side.Rows.Select((row, i) => (i, Level: row.OpensParagraph ? Heading().Match(row.Before).Groups[1].Length : 0)).Where(h => h.Level > 0)];

    private static List<(int Sentence, int Level)> Passages(TextSide side) =>
        [.. side.Rows.Select((row, i) => (i, IsFirst: i > 0 && EmptyLine().IsMatch(row.Before))).Where(p => p.IsFirst).Select(p => (p.i, 0))];

    private static void AddWhereAlike(List<(int Sentence, int Level)> source, List<(int Sentence, int Level)> target, SortedList<int, int> found)
    {
        if (!source.Select(s => s.Level).SequenceEqual(target.Select(t => t.Level)))
            return;
        for (var k = 0; k < source.Count; k++)
            Add((source[k].Sentence, target[k].Sentence), found);
    }

    private static void Add((int Source, int Target) boundary, SortedList<int, int> found)
    {
        var at = Search(found.Keys, boundary.Source);
        var isNew = at == found.Count || found.Keys[at] != boundary.Source;
        if (isNew && (at == 0 || found.Values[at - 1] < boundary.Target) && (at == found.Count || found.Values[at] > boundary.Target))
            found.Add(boundary.Source, boundary.Target);
    }

    private static int Search(IList<int> sorted, int value)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^(?:<[^<>]+>|\[[\w.-]+\]|\(\d[\w.-]*\)|#?\d[\d.-]*|[#@][\w.-]+)$", Options)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?(?:\s*(?:-->|–|-)\s*\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?)?[\])]?$", Options)]
    private static partial Regex Time();

    [GeneratedRegex(@"^(bab|chapter|pasal|article|bagian|part|ayat|paragraph|lampiran|appendix)\s+([IVXLC]+|\d+)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(\d+(?:\.\d+)+)\.?\s", Options)]
    private static partial Regex Section();

    [GeneratedRegex(@"(?:^|[\r\n])\s*(#{1,6}) $", Options)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)", Options)]
    private static partial Regex EmptyLine();
}
