using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Translate;

/// <summary>Finds similar texts among millions: those that share at least two of their rarest trigrams, the most shared first, measured with a rising threshold.</summary>
/// <remarks>
/// Frozen when it is built and read from the file where it lies. A count of shared trigrams that loses nothing would keep
/// nearly all texts at 70 %, since an edit kills three; a filter by words loses what differs in an affix. Safe for concurrent use.
/// </remarks>
internal sealed partial class FuzzyIndex : IDisposable
{
    /// <summary>How many of its rarest trigrams lead to a text.</summary>
    public const int PostingsAText = 16;

    /// <summary>Longer texts, which are no sentences, are not looked for: measuring them would take as long as a thousand others.</summary>
    public const int LongestText = 4096;

    private const int MostMeasured = 500, MostInVain = 150, ShortText = 12;

    private readonly MappedFile _file;
    private readonly FuzzyIndexHead _head;
    private readonly FuzzyIndexLayout _layout;

    private FuzzyIndex(MappedFile file)
    {
        _file = file;
        _head = file.At<FuzzyIndexHead>(0, 1)[0];
        if (_head.Magic != FuzzyIndexHead.Known || _head.Check != _head.Sum)
            throw new InvalidDataException("The file is no index of this version.");
        _layout = new FuzzyIndexLayout(_head);
        if (_layout.Length > file.Length)
            throw new InvalidDataException("The file is shorter than it says.");
    }

    /// <summary>How many texts it holds.</summary>
    public int Count => _head.Count;

    /// <summary>The highest number among them.</summary>
    public long LastId => _head.LastId;

    /// <summary>Opens the file that <see cref="FuzzyIndexBuilder"/> made.</summary>
    /// <exception cref="InvalidDataException">It is no index of this version, or damaged; make it again.</exception>
    public static FuzzyIndex Open(string path)
    {
        var file = MappedFile.Open(path);
        try
        {
            return new FuzzyIndex(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Offers what may match.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public void Find(FuzzyMatches matches)
    {
        var (shortest, longest) = matches.Lengths;
        var lengths = _file.At<int>(_layout.Lengths, _head.Longest + 2);
        if (shortest > _head.Longest)
            return;
        var (low, high) = (Checked(lengths[shortest]), Checked(lengths[Math.Min(longest, _head.Longest) + 1]));
        if (low >= high)
            return;
        // One edit kills three trigrams, and a short text has no more.
        var needed = matches.Text.Length <= ShortText ? 1 : 2;
        var shared = ArrayPool<byte>.Shared.Rent(high - low);
        Array.Clear(shared, 0, high - low);
        var candidates = Candidates(matches.Text, low, high, needed, shared);
        Measure(matches, candidates, needed, shared, low);
        ArrayPool<byte>.Shared.Return(shared);
        GC.KeepAlive(_file);
    }

    /// <summary>Offers every text of a length that can match: what <see cref="Find"/> is measured against.</summary>
    public void FindAll(FuzzyMatches matches)
    {
        var (shortest, longest) = matches.Lengths;
        var lengths = _file.At<int>(_layout.Lengths, _head.Longest + 2);
        for (var text = lengths[Math.Min(shortest, _head.Longest + 1)]; text < lengths[Math.Min(longest, _head.Longest) + 1]; text++)
            Offer(matches, text);
        GC.KeepAlive(_file);
    }

    public void Dispose() => _file.Dispose();

    private List<int> Candidates(string text, int low, int high, int needed, byte[] shared)
    {
        var candidates = new List<int>();
        var kinds = ArrayPool<int>.Shared.Rent(text.Length);
        var frequencies = _file.At<int>(_layout.Frequencies, Trigrams.Kinds);
        var ends = _file.At<int>(_layout.PostingEnds, Trigrams.Kinds + 1);
        foreach (var kind in kinds.AsSpan(0, Trigrams.Rarest(text, frequencies, kinds.AsSpan(0, Math.Min(kinds.Length, PostingsAText)))))
        {
            var postings = _file.At<int>(_layout.Postings + (4L * ends[kind]), ends[kind + 1] - ends[kind]);
            for (var i = LowerBound(postings, low); i < postings.Length; i++)
            {
                var at = postings[i] - low;
                if ((uint)at >= (uint)(high - low))
                    break;
                if (++shared[at] == needed)
                    candidates.Add(postings[i]);
            }
        }

        ArrayPool<int>.Shared.Return(kinds);
        return candidates;
    }

    // The most shared first. When nothing of a long run was good enough, what shares less will not be either.
    private void Measure(FuzzyMatches matches, List<int> candidates, int needed, byte[] shared, int low)
    {
        var (measured, inVain) = (0, 0);
        for (var count = PostingsAText; count >= needed; count--)
        {
            foreach (var text in CollectionsMarshal.AsSpan(candidates))
            {
                if (shared[text - low] != count)
                    continue;
                inVain = Offer(matches, text) ? 0 : inVain + 1;
                if (++measured == MostMeasured || inVain == MostInVain)
                    return;
            }
        }
    }

    private bool Offer(FuzzyMatches matches, int text)
    {
        var bytes = Bytes(_layout.Sources, _layout.SourceEnds, text);
        Span<char> buffer = bytes.Length <= 1024 ? stackalloc char[1024] : new char[bytes.Length];
        return matches.Offer(_file.At<long>(_layout.Ids, _head.Count)[text], buffer[..Encoding.UTF8.GetChars(bytes, buffer)]);
    }

    private static int LowerBound(ReadOnlySpan<int> sorted, int value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private int Checked(int text) => (uint)text <= (uint)_head.Count ? text : throw new InvalidDataException("The file is damaged.");
}
