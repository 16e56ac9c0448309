namespace Translate.Alignment;

/// <summary>Sentence pairs as word ids. A long pair is cut into even windows, each a pair of its own.</summary>
internal sealed class WordCorpus
{
    /// <summary>Words of the longest window; the work on a window grows with the square of this.</summary>
    public const int LongestWindow = 160;

    private WordCorpus(WordIds source, WordIds target, int[] pairs, int pairCount) => (Source, Target, Pairs, PairCount) = (source, target, pairs, pairCount);

    public WordIds Source { get; }

    public WordIds Target { get; }

    /// <summary>For each window the pair that it is cut from; a window with nothing on one side is none.</summary>
    public int[] Pairs { get; }

    /// <summary>How many pairs were given, empty ones too.</summary>
    public int PairCount { get; }

    /// <summary>How many windows there are.</summary>
    public int Count => Pairs.Length;

    public static WordCorpus Of(IEnumerable<(TokenizedText Source, TokenizedText Target)> pairs, WordNormaliser source, WordNormaliser target, CancellationToken cancellationToken)
    {
        var (sources, targets) = (new WordIdsBuilder(source), new WordIdsBuilder(target));
        var of = new List<int>();
        var count = 0;
        foreach (var (from, to) in pairs)
        {
            if (count % 1024 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var (n, m) = (from.Words.Length, to.Words.Length);
            var windows = n == 0 || m == 0 ? 0 : (Math.Max(n, m) + LongestWindow - 1) / LongestWindow;
            for (var w = 0; w < windows; w++)
            {
                var (i, iEnd, j, jEnd) = (Cut(n, w, windows), Cut(n, w + 1, windows), Cut(m, w, windows), Cut(m, w + 1, windows));
                if (i == iEnd || j == jEnd)
                    continue;
                of.Add(count);
                sources.Add(from, i, iEnd);
                targets.Add(to, j, jEnd);
            }

            count++;
        }

        return new(sources.Build(), targets.Build(), [.. of], count);
    }

    private static int Cut(int words, int window, int windows) => (int)((long)words * window / windows);
}
