using System.Runtime.InteropServices;
using System.Text;

namespace Translate.Dictionary;

/// <summary>Character n-gram F-score of a set of translations (Popović 2015): n to 6, no white space, beta 2, one reference each.</summary>
public sealed class ChrF
{
    private const int Order = 6;
    private const double BetaSquared = 4;
    private readonly long[] _said = new long[Order], _wanted = new long[Order], _shared = new long[Order];
    private readonly Dictionary<UInt128, int> _counts = [];

    /// <summary>Between 0 and 100; 0 when nothing can be compared.</summary>
    public double Score
    {
        get
        {
            double score = 0;
            var orders = 0;
            for (var n = 0; n < Order; n++)
            {
                if (_said[n] == 0 || _wanted[n] == 0)
                    continue;
                orders++;
                var (precision, recall) = ((double)_shared[n] / _said[n], (double)_shared[n] / _wanted[n]);
                if (precision + recall > 0)
                    score += (1 + BetaSquared) * precision * recall / ((BetaSquared * precision) + recall);
            }

            return orders == 0 ? 0 : 100 * score / orders;
        }
    }

    /// <summary>The score of a list of translations against their references.</summary>
    public static double Of(IEnumerable<(string Translation, string Reference)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var score = new ChrF();
        foreach (var (translation, reference) in pairs)
            score.Add(translation, reference);
        return score.Score;
    }

    /// <summary>Counts one translation in.</summary>
    public void Add(string translation, string reference)
    {
        ArgumentNullException.ThrowIfNull(translation);
        ArgumentNullException.ThrowIfNull(reference);
        var (said, wanted) = (Letters(translation), Letters(reference));
        for (var n = 1; n <= Order; n++)
        {
            var (all, inReference) = (Math.Max(said.Count - n + 1, 0), Math.Max(wanted.Count - n + 1, 0));
            _said[n - 1] += inReference > 0 ? all : 0;
            _wanted[n - 1] += inReference;
            _counts.Clear();
            for (var i = 0; i < inReference; i++)
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, Key(wanted, i, n), out _)++;
            for (var i = 0; i < all; i++)
            {
                ref var left = ref CollectionsMarshal.GetValueRefOrNullRef(_counts, Key(said, i, n));
                if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref left) || left == 0)
                    continue;
                left--;
                _shared[n - 1]++;
            }
        }
    }

    private static List<int> Letters(string text)
    {
        var letters = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && rune.Value is < 0x1C or > 0x1F)
                letters.Add(rune.Value);
        }

        return letters;
    }

    // Six code points of 21 bits fit.
    private static UInt128 Key(List<int> letters, int from, int length)
    {
        UInt128 key = 0;
        for (var i = from; i < from + length; i++)
            key = (key << 21) | (uint)letters[i];
        return key;
    }
}
