using System.Globalization;
using System.Text;

namespace Translate.Cli;

/// <summary>The formats of other aligners, which name sentences by number, and a table of text.</summary>
internal abstract class BeadFormat(string name) : IAlignmentFormat
{
    public string Name => name;

    public IReadOnlyList<string> Suffixes(LanguagePair languages, string path) => ["." + name];

    public void Write(AlignedPair pair, IReadOnlyList<Stream> outputs, CancellationToken cancellationToken)
    {
        using var text = new StreamWriter(outputs[0], new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        Write(pair, text);
    }

    protected abstract void Write(AlignedPair pair, TextWriter text);

    protected static string Number(float score) => score.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>The lines of a bead; empty lines between its sentences are of it too.</summary>
    protected static (int First, int End) Lines(TextSide side, SentenceRange range) =>
        range.Count == 0 ? (0, 0) : (side.Numbers[range.First], side.Numbers[range.End - 1] + 1);
}

/// <summary>vecalign's: <c>[0, 1]:[0]:0.9871</c>, every line in one bead, empty ones alone. The third field is the score; vecalign has a cost there.</summary>
internal sealed class VecalignFormat() : BeadFormat("vecalign")
{
    protected override void Write(AlignedPair pair, TextWriter text)
    {
        var (sources, targets) = (Empty(pair.Source), Empty(pair.Target));
        foreach (var bead in pair.Beads)
        {
            var (from, to) = (Lines(pair.Source, bead.Source), Lines(pair.Target, bead.Target));
            WriteEmpty(text, sources, from.End, isSource: true, inBead: from);
            WriteEmpty(text, targets, to.End, isSource: false, inBead: to);
            if (pair.Keeps(bead))
                text.WriteLine($"[{Join(from)}]:[{Join(to)}]:{Number(bead.Score)}");
        }

        WriteEmpty(text, sources, int.MaxValue, isSource: true, inBead: (int.MaxValue, int.MaxValue));
        WriteEmpty(text, targets, int.MaxValue, isSource: false, inBead: (int.MaxValue, int.MaxValue));
    }

    /// <summary>Lines without a sentence, in order.</summary>
    private static Queue<int> Empty(TextSide side) => new(Enumerable.Range(0, side.Count).Except(side.Numbers));

    private static void WriteEmpty(TextWriter text, Queue<int> empty, int before, bool isSource, (int First, int End) inBead)
    {
        while (empty.TryPeek(out var line) && line < before)
        {
            empty.Dequeue();
            if (line < inBead.First)
                text.WriteLine(isSource ? $"[{line}]:[]:1" : $"[]:[{line}]:1");
        }
    }

    private static string Join((int First, int End) lines) => string.Join(", ", Enumerable.Range(lines.First, lines.End - lines.First));
}

/// <summary>hunalign's ladder: where each bead begins on both sides, and its score; a last rung at the end of both. A ladder has no gaps and no crossings, so beads that are left out elsewhere keep their rungs.</summary>
internal sealed class HunalignFormat() : BeadFormat("hunalign")
{
    protected override void Write(AlignedPair pair, TextWriter text)
    {
        foreach (var bead in pair.Report.Beads)
        {
            var source = bead.Source.First < pair.Source.Numbers.Length ? pair.Source.Numbers[bead.Source.First] : pair.Source.Count;
            var target = bead.Target.First < pair.Target.Numbers.Length ? pair.Target.Numbers[bead.Target.First] : pair.Target.Count;
            text.WriteLine($"{source}\t{target}\t{Number(bead.Score)}");
        }

        text.WriteLine($"{pair.Source.Count}\t{pair.Target.Count}\t1");
    }
}

/// <summary>Source, target and score, with tabs between; what has both sides. <c>translate learn</c> reads it.</summary>
internal sealed class ScoredTextFormat() : BeadFormat("tsv")
{
    protected override void Write(AlignedPair pair, TextWriter text)
    {
        foreach (var bead in pair.Beads.Where(b => b.Source.Count > 0 && b.Target.Count > 0 && pair.Keeps(b)))
            text.WriteLine($"{Cell(AlignedPair.Text(pair.Source, bead.Source))}\t{Cell(AlignedPair.Text(pair.Target, bead.Target))}\t{Number(bead.Score)}");
    }

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ').Trim();
}
