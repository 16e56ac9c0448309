using Translate.Alignment;
using Translate.Jobs;

namespace Translate.Cli;

/// <summary>A pair that has been aligned.</summary>
internal sealed record AlignedPair(DocumentPair Documents, TextSide Source, TextSide Target, AlignmentReport Report)
{
    /// <summary>The beads to write, those of moved passages among them, in the order of the source.</summary>
    public required IReadOnlyList<Bead> Beads { get; init; }

    /// <summary>What is left out of the files: below the least score, or no pair of single sentences where only those are asked for.</summary>
    public required Func<Bead, bool> Keeps { get; init; }

    /// <summary>What a user should know of the two files.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The units of the files that show text, in order.</summary>
    public IEnumerable<TranslationUnit> Units(IWordAligner aligner, CancellationToken cancellationToken)
    {
        const int AtOnce = 2_000;
        var (number, paragraph, counted) = (0, 0, 0);
        foreach (var beads in Beads.Where(Keeps).Chunk(AtOnce))
        {
            var units = Array.ConvertAll(beads, Unit);
            var linked = units.Where(u => u.Source.Words.Length > 0 && u.Target.Words.Length > 0).ToArray();
            var links = aligner.Align(Array.ConvertAll(linked, u => (u.Source, u.Target)), cancellationToken);
            var next = 0;
            foreach (var unit in units)
                yield return unit.Source.Words.Length > 0 && unit.Target.Words.Length > 0 ? unit with { Links = links[next++] } : unit;
        }

        TranslationUnit Unit(Bead bead)
        {
            for (; counted < bead.Source.End; counted++)
                paragraph += Source.Rows[counted].OpensParagraph ? 1 : 0;
            var (from, to) = (Text(Source, bead.Source), Text(Target, bead.Target));
            var first = bead.Source.Count > 0 ? Source.Rows[bead.Source.First] : default;
            var last = bead.Source.Count > 0 ? Source.Rows[bead.Source.End - 1] : default;
            return new TranslationUnit
            {
                Number = ++number,
                Paragraph = Math.Max(1, paragraph),
                Start = first.Start,
                Length = (int)(last.Start + last.Length - first.Start),
                Before = bead.Source.Count > 0 ? first.Before : " ",
                Source = WordTokenizer.Default.Split(from),
                Target = WordTokenizer.Default.Split(to),
                SourceSentences = bead.Source.Count,
                TargetSentences = bead.Target.Count,
                Score = bead.Score,
                Origin = UnitOrigin.Aligned,
                Flags = CharacterFlags.Add([], from, to),
            };
        }
    }

    public static string Text(TextSide side, SentenceRange range) => string.Join(' ', side.Rows.Skip(range.First).Take(range.Count).Select(r => r.Source));
}
