namespace Translate.Jobs;

/// <summary>A unit with its source, and where that stands in the document.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Source">The source, its sentences joined by a space.</param>
/// <param name="Start">Where it begins in the document's decoded text.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Before">What stands between the unit before this one and this one.</param>
/// <param name="Sentences">How many sentences it takes from, in part or whole.</param>
/// <param name="Paragraphs">How many paragraphs begin in it.</param>
public readonly record struct SourcedUnit(UnitRow Unit, string Source, long Start, int Length, string Before, int Sentences, int Paragraphs)
{
    /// <summary>The unit over the sentences that lie under its segment.</summary>
    internal static SourcedUnit Of(UnitRow unit, ReadOnlySpan<SegmentRow> sentences)
    {
        if (unit.Piece is { } piece)
            return OfPiece(unit, piece, sentences);
        var own = sentences[..Math.Min(unit.Sources, sentences.Length)];
        if (own.IsEmpty)
            return new(unit, "", 0, 0, " ", 0, 0);
        return new(unit, Join(own), own[0].Start, (int)(own[^1].Start + own[^1].Length - own[0].Start), own[0].Before, own.Length, Openings(own));
    }

    /// <summary>The sentences as one text, as pieces count in it.</summary>
    internal static string Join(ReadOnlySpan<SegmentRow> sentences)
    {
        var texts = new string[sentences.Length];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = sentences[i].Source;
        return texts.Length == 1 ? texts[0] : string.Join(' ', texts);
    }

    private static SourcedUnit OfPiece(UnitRow unit, TextSpan piece, ReadOnlySpan<SegmentRow> sentences)
    {
        var text = Join(sentences);
        var (first, last, firstAt, lastAt) = (-1, -1, 0, 0);
        for (int i = 0, at = 0; i < sentences.Length; at += sentences[i++].Source.Length + 1)
        {
            if (at >= piece.End || at + sentences[i].Source.Length <= piece.Start)
                continue;
            (first, firstAt) = first < 0 ? (i, at) : (first, firstAt);
            (last, lastAt) = (i, at);
        }

        if (first < 0)
            return new(unit, "", 0, 0, " ", 0, 0);
        var covered = sentences.Slice(first, last - first + 1);
        var (begin, isWhole) = (piece.Start - firstAt, piece.Start == firstAt);
        // Line breaks inside a sentence have become spaces, so a place inside one may be off by the white space around them.
        var start = covered[0].Start + Math.Min(begin, covered[0].Length);
        var end = piece.End == lastAt + covered[^1].Source.Length ? covered[^1].Start + covered[^1].Length : covered[^1].Start + Math.Min(piece.End - lastAt, covered[^1].Length);
        var gap = text.AsSpan(0, piece.Start);
        return new(unit, text.Substring(piece.Start, piece.Length), start, (int)Math.Max(0, end - start),
            isWhole ? covered[0].Before : gap[gap.TrimEnd().Length..].ToString(), covered.Length, Openings(isWhole ? covered : covered[1..]));
    }

    private static int Openings(ReadOnlySpan<SegmentRow> sentences)
    {
        var count = 0;
        foreach (var sentence in sentences)
            count += sentence.OpensParagraph ? 1 : 0;
        return count;
    }
}
