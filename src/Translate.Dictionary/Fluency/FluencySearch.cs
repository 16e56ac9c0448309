namespace Translate.Dictionary;

/// <summary>A beam search over the ways to say each stretch: the rules' costs and the model of English together. Deterministic; linear in the sentence.</summary>
internal sealed class FluencySearch(NgramModel? model)
{
    private const int Width = 8;

    /// <summary>Weight of the model against the rules' costs.</summary>
    internal static float ModelWeight { get; set; } = 0.08f;

    /// <summary>Fewer words are not better words: what each word is worth.</summary>
    internal static float LengthBonus { get; set; } = 0.6f;

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

        // The way back: for each choice and place in its beam, the place in the beam before and the variant taken.
        var back = new (byte Previous, short Variant)[choices.Count * Width];
        Span<Hypothesis> beam = stackalloc Hypothesis[Width], next = stackalloc Hypothesis[Width];
        beam[0] = new Hypothesis(NgramModel.Start, NgramModel.Start, 0, 0, 0);
        var kept = 1;
        var ids = new List<int>();
        for (var k = 0; k < choices.Count; k++)
        {
            var count = 0;
            var variants = choices[k].Variants;
            for (var v = 0; v < variants.Length; v++)
            {
                Read(variants[v].Words, ids);
                if (kept == 1 && variants.Length == 1)
                {
                    // Nothing to choose between: only what was said last counts from here on.
                    var (a, b) = (beam[0].A, beam[0].B);
                    foreach (var id in ids)
                        (a, b) = (b, id);
                    Keep(next, ref count, new Hypothesis(a, b, 0, 0, 0));
                    continue;
                }

                for (var h = 0; h < kept; h++)
                    Keep(next, ref count, Extend(beam[h], ids, variants[v].Cost, h, v));
            }

            for (var h = 0; h < count; h++)
                back[(k * Width) + h] = ((byte)next[h].Previous, (short)next[h].Variant);
            kept = count;
            var swap = beam;
            beam = next;
            next = swap;
        }

        for (int k = choices.Count - 1, h = 0; k >= 0; k--)
            (h, picked[k]) = back[(k * Width) + h];
        return picked;
    }

    private Hypothesis Extend(Hypothesis hypothesis, List<int> ids, float cost, int previous, int variant)
    {
        var (a, b, score) = (hypothesis.A, hypothesis.B, hypothesis.Score);
        foreach (var id in ids)
        {
            score -= ModelWeight * model!.LogProbability(a, b, id);
            (a, b) = (b, id);
        }

        return new Hypothesis(a, b, score + cost - (ids.Count * LengthBonus), previous, variant);
    }

    private void Read(TargetWord[] words, List<int> ids)
    {
        ids.Clear();
        foreach (var word in words)
        {
            var text = word.Text.AsSpan();
            foreach (var range in text.Split(' '))
            {
                if (!text[range].IsEmpty)
                    ids.Add(model!.Id(text[range]));
            }
        }
    }

    // The best of each state, in the order of their scores; of equal scores the one that came first.
    private static void Keep(Span<Hypothesis> beam, ref int count, Hypothesis hypothesis)
    {
        var at = count;
        for (var h = 0; h < count; h++)
        {
            if (beam[h].A != hypothesis.A || beam[h].B != hypothesis.B)
                continue;
            if (beam[h].Score <= hypothesis.Score)
                return;
            at = h;
            break;
        }

        if (at == count && count < Width)
            count++;
        else if (at == count)
            at = beam[count - 1].Score > hypothesis.Score ? count - 1 : count;
        if (at == count)
            return;
        while (at > 0 && beam[at - 1].Score > hypothesis.Score)
        {
            beam[at] = beam[at - 1];
            at--;
        }

        beam[at] = hypothesis;
    }

    private readonly record struct Hypothesis(int A, int B, float Score, int Previous, int Variant);
}
