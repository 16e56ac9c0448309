namespace Translate.Dictionary;

/// <summary>A beam search over the ways to say each stretch: the rules' costs and the model of English together. Deterministic; linear in the sentence.</summary>
internal sealed class FluencySearch(NgramModel? model)
{
    private const int Width = 8;

    /// <summary>Weight of the model against the rules' costs.</summary>
    internal static float ModelWeight { get; set; } = 0.08f;

    /// <summary>The index of the variant to take for each choice.</summary>
    public int[] Choose(IReadOnlyList<Choice> choices)
    {
        var picked = new int[choices.Count];
        if (model is null)
        {
            for (var k = 0; k < picked.Length; k++)
                picked[k] = Array.IndexOf(choices[k].Variants, choices[k].Variants.MinBy(v => v.Cost));
            return picked;
        }

        var beam = new List<Hypothesis> { new(NgramModel.Start, NgramModel.Start, 0, null, -1) };
        foreach (var choice in choices)
        {
            var next = new List<Hypothesis>(beam.Count * choice.Variants.Length);
            var variants = choice.Variants.Length;
            for (var v = 0; v < variants; v++)
            {
                var ids = Ids(choice.Variants[v].Words);
                foreach (var hypothesis in beam)
                {
                    var (a, b, score) = (hypothesis.A, hypothesis.B, hypothesis.Score);
                    foreach (var id in ids)
                    {
                        score -= ModelWeight * model.LogProbability(a, b, id);
                        (a, b) = (b, id);
                    }

                    // Fewer words are not better words.
                    score += choice.Variants[v].Cost - (ids.Count * LengthBonus);
                    next.Add(new Hypothesis(a, b, score, hypothesis, v));
                }
            }

            beam = Prune(next);
        }

        var best = beam.MinBy(h => h.Score);
        for (var k = choices.Count - 1; k >= 0; k--)
            (picked[k], best) = (best!.Variant, best.Previous);
        return picked;
    }

    internal static float LengthBonus { get; set; } = 0.6f;

    private List<int> Ids(TargetWord[] words)
    {
        var ids = new List<int>(words.Length);
        foreach (var word in words)
        {
            foreach (var part in word.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                ids.Add(model!.Id(NgramModel.Normal(part)));
        }

        return ids;
    }

    // The best of each state, then the best states.
    private static List<Hypothesis> Prune(List<Hypothesis> hypotheses)
    {
        if (hypotheses.Count == 1)
            return hypotheses;
        var best = new Dictionary<(int, int), Hypothesis>(hypotheses.Count);
        foreach (var hypothesis in hypotheses)
        {
            if (!best.TryGetValue((hypothesis.A, hypothesis.B), out var other) || hypothesis.Score < other.Score)
                best[(hypothesis.A, hypothesis.B)] = hypothesis;
        }

        var kept = best.Values.ToList();
        if (kept.Count > Width)
        {
            kept.Sort((x, y) => x.Score.CompareTo(y.Score));
            kept.RemoveRange(Width, kept.Count - Width);
        }

        return kept;
    }

    private sealed record Hypothesis(int A, int B, float Score, Hypothesis? Previous, int Variant);
}
