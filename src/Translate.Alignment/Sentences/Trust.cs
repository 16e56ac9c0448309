namespace Translate.Alignment;

/// <summary>
/// Whether words bear the alignment out. Words learned from wrong beads confirm those beads, so the test is made with words
/// known before, or learned from every other bead: do they explain the partner better than its neighbours?
/// </summary>
internal static class Trust
{
    private const int Fewest = 12, Away = 4, MostLearned = 8_000;
    // The share of wins from which on there is no doubt, and the one that chance gives.
    private const double Certain = 0.66, Chance = 0.53;

    public static float Of(IReadOnlyList<Bead> beads, IndexedText source, IndexedText target, TranslationTable prior, float alpha, EmbeddingScores? vectors, CancellationToken cancellationToken)
    {
        var pairs = beads.Where(b => b.Source.Count > 0 && b.Target.Count > 0 && b.Target.First + Away < target.Count && b.Target.First >= Away).ToArray();
        if (pairs.Length < Fewest)
            return 1;
        var wins = Wins(pairs, source, target, prior, alpha);
        if (wins < Certain)
        {
            var (learned, _, share) = WordLearner.Learn(source, target, [.. pairs.Where((_, k) => k % 2 == 0).Select(b => (b.Source, b.Target))], prior, alpha, MostLearned, cancellationToken);
            wins = Math.Max(wins, Wins([.. pairs.Where((_, k) => k % 2 == 1)], source, target, learned, share));
        }

        // Vectors have learnt nothing from these texts, so that they may be asked of every bead.
        if (vectors is not null)
            wins = Math.Max(wins, vectors.Wins(pairs));
        // One standard error less in a short text.
        wins -= 0.5 / Math.Sqrt(pairs.Length);
        return (float)Math.Clamp((wins - Chance) / (Certain - 0.04 - Chance), 0.02, 1);
    }

    private static double Wins(Bead[] pairs, IndexedText source, IndexedText target, TranslationTable table, float alpha)
    {
        var voice = new Voice(source, target, table, alpha);
        var wins = 0.0;
        foreach (var pair in pairs)
        {
            var line = voice.Of(pair.Source.First);
            var own = Mean(pair.Target.First);
            foreach (var other in (int[])[pair.Target.First - Away, pair.Target.First + Away])
            {
                var strange = Mean(other);
                wins += own > strange ? 0.5 : own == strange ? 0.25 : 0;
            }

            float Mean(int sentence) => voice.Sum(line, target[sentence]) / Math.Max(1, target[sentence].Length);
        }

        return wins / Math.Max(1, pairs.Length);
    }
}
