namespace Translate.Alignment;

/// <summary>How alike two words of different languages look.</summary>
internal static class WordSimilarity
{
    private const int LeastCognateLength = 4, LongestCompared = 32;

    /// <summary>From 0, nothing in common, to 1, the same.</summary>
    public static float Of(ReadOnlySpan<char> source, ReadOnlySpan<char> target)
    {
        if (source.Equals(target, StringComparison.OrdinalIgnoreCase))
            return char.IsLetterOrDigit(source[0]) ? 0.95f : 0.9f;
        if (char.IsDigit(source[0]) && char.IsDigit(target[0]))
            return SameNumber(source, target) ? 0.95f : 0;
        if (source.Length < LeastCognateLength || target.Length < LeastCognateLength || source.Length > LongestCompared || target.Length > LongestCompared)
            return 0;
        // Dissimilar lengths or beginnings are no cognates, and most pairs end here.
        if (source.Length > 2 * target.Length || target.Length > 2 * source.Length || Fold(source[0]) != Fold(target[0]))
            return 0;
        var common = CommonSubsequence(source, target);
        var dice = 2f * common / (source.Length + target.Length);
        return dice >= 0.7f ? 0.6f + (0.35f * (dice - 0.7f) / 0.3f) : 0;
    }

    /// <summary><c>1.250,50</c> and <c>1,250.50</c> are the same number.</summary>
    private static bool SameNumber(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length != b.Length)
            return false;
        for (var i = 0; i < a.Length; i++)
        {
            if (char.IsDigit(a[i]) ? a[i] != b[i] : char.IsDigit(b[i]))
                return false;
        }

        return true;
    }

    private static int CommonSubsequence(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> row = stackalloc int[LongestCompared + 1];
        row.Clear();
        foreach (var c in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Fold(c) == Fold(b[j - 1]) ? diagonal + 1 : Math.Max(row[j], row[j - 1]);
                diagonal = above;
            }
        }

        return row[b.Length];
    }

    // Letters that Indonesian and English write differently in words they share: fotografi, aktif, kualitas.
    private static char Fold(char c) => char.ToLowerInvariant(c) switch
    {
        'c' or 'q' => 'k',
        'f' or 'v' => 'p',
        'y' or 'j' => 'i',
        'z' => 's',
        var lower => lower,
    };
}
