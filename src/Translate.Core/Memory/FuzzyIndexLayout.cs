using System.Runtime.InteropServices;

namespace Translate;

/// <summary>The head of an index file, in the machine's byte order; such files do not travel, and are made again from what they index.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct FuzzyIndexHead
{
    public const long Known = 0x31_58_44_4E_49_4D_54; // "TMINDX1"

    public long Magic;
    public long LastId;
    public long SourceBytes, TargetBytes;
    public int Count, Longest, Postings;

    // Of the fields above, so that half a head is not taken for one.
    public int Check;

    public readonly int Sum
    {
        get
        {
            var sum = 0UL;
            foreach (var value in (ReadOnlySpan<long>)[Magic, LastId, SourceBytes, TargetBytes, Count, Longest, Postings])
                sum = ((sum ^ (ulong)value) * 0x9E3779B97F4A7C15UL) ^ (sum >> 29);
            return (int)(sum >> 32);
        }
    }
}

/// <summary>Where the parts of an index file begin, in bytes.</summary>
/// <remarks>
/// head · ids long[n] · ends of sources uint[n + 1] · ends of targets uint[n + 1] · first text of each length int[longest + 2] ·
/// frequencies int[kinds] · ends of postings int[kinds + 1] · postings int[p] · sources · targets. Texts are in order of their lengths, in UTF-8, each
/// followed by a line feed.
/// </remarks>
internal readonly struct FuzzyIndexLayout
{
    public FuzzyIndexLayout(in FuzzyIndexHead head)
    {
        var at = (long)Marshal.SizeOf<FuzzyIndexHead>();
        Ids = Take(ref at, 8L * head.Count);
        SourceEnds = Take(ref at, 4L * (head.Count + 1L));
        TargetEnds = Take(ref at, 4L * (head.Count + 1L));
        Lengths = Take(ref at, 4L * (head.Longest + 2L));
        Frequencies = Take(ref at, 4L * Trigrams.Kinds);
        PostingEnds = Take(ref at, 4L * (Trigrams.Kinds + 1));
        Postings = Take(ref at, 4L * head.Postings);
        Sources = Take(ref at, head.SourceBytes);
        Targets = Take(ref at, head.TargetBytes);
        Length = at;
    }

    public long Ids { get; }

    public long SourceEnds { get; }

    public long TargetEnds { get; }

    public long Lengths { get; }

    public long Frequencies { get; }

    public long PostingEnds { get; }

    public long Postings { get; }

    public long Sources { get; }

    public long Targets { get; }

    public long Length { get; }

    private static long Take(ref long at, long bytes)
    {
        var start = at;
        at = (at + bytes + 7) & ~7L;
        return start;
    }
}
