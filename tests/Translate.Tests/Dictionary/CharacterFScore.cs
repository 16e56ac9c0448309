using System.Runtime.InteropServices;

namespace Translate.Tests.Dictionary;

/// <summary>chrF2 over a corpus (Popović 2015): character n-grams of 1 to 6 without white space, recall twice as heavy as precision.</summary>
internal static class CharacterFScore
{
    private const int Order = 6;

    public static double Of(IEnumerable<string> answers, IEnumerable<string> references)
    {
        var totals = new (long Answer, long Reference, long Both)[Order];
        foreach (var (answer, reference) in answers.Zip(references))
        {
            var (a, r) = (Strip(answer), Strip(reference));
            for (var n = 1; n <= Order; n++)
            {
                var (left, right) = (Count(a, n), Count(r, n));
                var both = left.Sum(g => Math.Min(g.Value, right.GetValueOrDefault(g.Key)));
                ref var total = ref totals[n - 1];
                total = (total.Answer + left.Values.Sum(), total.Reference + right.Values.Sum(), total.Both + both);
            }
        }

        var (precision, recall) = (totals.Average(t => t.Answer == 0 ? 0 : (double)t.Both / t.Answer), totals.Average(t => t.Reference == 0 ? 0 : (double)t.Both / t.Reference));
        return precision + recall == 0 ? 0 : 100 * 5 * precision * recall / ((4 * precision) + recall);
    }

    private static string Strip(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static Dictionary<string, int> Count(string text, int n)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + n <= text.Length; i++)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, text.Substring(i, n), out _)++;
        return counts;
    }
}
