using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Translate;

/// <summary>Reads aligned lines: beads as vecalign writes them, ladders of hunalign, and our own JSON, JSON Lines and TMX.</summary>
public static partial class AlignmentFile
{
    /// <summary>The beads of a file, in order.</summary>
    /// <param name="input">The file; it stays open.</param>
    /// <param name="path">Its name, for messages; its extension tells JSON and TMX, the first line tells the others.</param>
    /// <exception cref="DocumentException">A line is no bead, or the file does not say which lines belong together.</exception>
    public static IReadOnlyList<AlignedLines> Read(Stream input, string path)
    {
        var extension = Path.GetExtension(path);
        if (extension.Equals(".json", StringComparison.OrdinalIgnoreCase))
            return BitextBeads.Of(BitextJsonReader.Open(input, path).Units());
        if (extension.Equals(".jsonl", StringComparison.OrdinalIgnoreCase))
            return BitextBeads.Of(BitextJsonLinesReader.Read(input, path).Select(line => line.Unit));
        if (extension.Equals(".tmx", StringComparison.OrdinalIgnoreCase))
            return BitextBeads.OfTmx(input, path);
        var lines = LineFile.Read(input, path).Select((text, i) => (Text: text, Number: i + 1)).Where(l => !string.IsNullOrWhiteSpace(l.Text)).ToList();
        return lines.Count > 0 && Rung().IsMatch(lines[0].Text) ? Ladder(lines, path) : [.. lines.Select(l => Bead(l.Text, l.Number, path)).Where(b => b.Source.Length + b.Target.Length > 0)];
    }

    private static AlignedLines Bead(string text, int number, string path)
    {
        var bead = BeadLine().Match(text);
        if (!bead.Success)
            throw new DocumentException(path, $"line {number}: '{Short(text)}' is no bead. A bead is [lines of the source]:[lines of the target], as in [0,1]:[2] or [3]:[]:0.97.");
        return new AlignedLines(Numbers(bead.Groups[1]), Numbers(bead.Groups[2]), bead.Groups[3].Success ? double.Parse(bead.Groups[3].Value, CultureInfo.InvariantCulture) : null);

        ImmutableArray<int> Numbers(Group group) => [.. group.Captures.SelectMany(c => c.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(n => Number(n, number, path))];
    }

    // A rung says where a bead begins on both sides; the last one where the texts end.
    private static List<AlignedLines> Ladder(List<(string Text, int Number)> lines, string path)
    {
        var beads = new List<AlignedLines>();
        (int Source, int Target)? last = null;
        foreach (var (text, number) in lines)
        {
            var rung = Rung().Match(text);
            if (!rung.Success)
                throw new DocumentException(path, $"line {number}: '{Short(text)}' is no rung of a ladder. A rung is a line of the source, a tab, a line of the target, a tab, a score.");
            var at = (Source: Number(rung.Groups[1].Value, number, path), Target: Number(rung.Groups[2].Value, number, path));
            if (last is { } from)
            {
                if (at.Source < from.Source || at.Target < from.Target)
                    throw new DocumentException(path, $"line {number}: '{Short(text)}' goes back before the rung above it, {from.Source} and {from.Target}.");
                ImmutableArray<int> sources = [.. Enumerable.Range(from.Source, at.Source - from.Source)], targets = [.. Enumerable.Range(from.Target, at.Target - from.Target)];
                // Lines of one side alone are a bead each, as vecalign writes them.
                beads.AddRange(sources.IsEmpty || targets.IsEmpty ? [.. sources.Select(s => new AlignedLines([s], [])), .. targets.Select(t => new AlignedLines([], [t]))] : [new AlignedLines(sources, targets)]);
            }

            last = at;
        }

        return beads;
    }

    private static int Number(string digits, int line, string path) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new DocumentException(path, $"line {line}: '{Short(digits)}' is no number of a line.");

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    [GeneratedRegex(@"^\s*\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\]\s*(?::\s*(-?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?))?\s*$")]
    private static partial Regex BeadLine();

    [GeneratedRegex(@"^(\d+)\t(\d+)(?:\t|$)")]
    private static partial Regex Rung();
}
