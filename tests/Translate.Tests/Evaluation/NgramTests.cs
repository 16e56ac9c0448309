namespace Translate.Tests.Evaluation;

public sealed class NgramTests
{
    [Fact]
    public void Sorted_numbers_count_what_counting_the_pieces_counts()
    {
        var random = new Random(20_26);
        for (var round = 0; round < 300; round++)
        {
            var (order, symbols) = (1 + random.Next(6), 1 + random.Next(4));
            int[] said = Any(random, symbols);
            int[][] references = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Any(random, symbols))];
            var grams = Ngrams.Of(said, order, 21);
            for (var n = 1; n <= order; n++)
            {
                Assert.Equal(Pieces(said, n).Values.Sum(), grams.Count(n));
                Assert.Equal(Pieces(said, n).Sum(p => Math.Min(p.Value, references.Max(r => Pieces(r, n).GetValueOrDefault(p.Key)))), grams.Shared(n, Array.ConvertAll(references, r => Ngrams.Of(r, order, 21))));
            }
        }
    }

    // 0 too, and the highest code point of Unicode.
    private static int[] Any(Random random, int symbols) => [.. Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(symbols) is 3 ? 0x10FFFF : random.Next(symbols))];

    private static Dictionary<string, int> Pieces(int[] symbols, int n) =>
        Enumerable.Range(0, Math.Max(0, symbols.Length - n + 1)).Select(i => string.Join(',', symbols[i..(i + n)])).CountBy(p => p).ToDictionary(StringComparer.Ordinal);
}
