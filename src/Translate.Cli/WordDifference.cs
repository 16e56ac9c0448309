namespace Translate.Cli;

/// <summary>Which words two texts do not share, in order: all that their longest common subsequence leaves out.</summary>
internal static class WordDifference
{
    public static (IReadOnlyList<(string Word, bool Differs)> Left, IReadOnlyList<(string Word, bool Differs)> Right) Of(string left, string right)
    {
        var (a, b) = (left.Split(' ', StringSplitOptions.RemoveEmptyEntries), right.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        // shared[i, j]: how many words a[i..] and b[j..] share.
        var shared = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                shared[i, j] = a[i] == b[j] ? shared[i + 1, j + 1] + 1 : Math.Max(shared[i + 1, j], shared[i, j + 1]);
        }

        var (ours, theirs) = (a.Select(word => (word, true)).ToArray(), b.Select(word => (word, true)).ToArray());
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
                (ours[i++].Item2, theirs[j++].Item2) = (false, false);
            else if (shared[i + 1, j] >= shared[i, j + 1])
                i++;
            else
                j++;
        }

        return (ours, theirs);
    }
}
