namespace Translate.Alignment;

/// <summary>Finds passages that have no partner where they stand and one elsewhere, by the rare words they share.</summary>
internal static class MovedPassages
{
    private const int LeastLines = 3, MostPostings = 20;
    private const float LeastWeight = 6;

    public static List<MovedPassage> Of(IReadOnlyList<Bead> beads, IndexedText source, IndexedText target, TranslationTable forth)
    {
        var (loneSources, loneTargets) = (new bool[source.Count], new bool[target.Count]);
        foreach (var bead in beads)
        {
            if (bead.Target.Count == 0)
                loneSources[bead.Source.First] = true;
            else if (bead.Source.Count == 0)
                loneTargets[bead.Target.First] = true;
        }

        var postings = new Dictionary<int, List<int>>();
        for (var j = 0; j < target.Count; j++)
        {
            if (!loneTargets[j])
                continue;
            foreach (var w in target[j])
            {
                if (!postings.TryGetValue(w, out var lines))
                    postings.Add(w, lines = []);
                if (lines.Count == 0 || lines[^1] != j)
                    lines.Add(j);
            }
        }

        // The best partner of each lone source sentence.
        var partners = new int[source.Count];
        Array.Fill(partners, -1);
        var weights = new Dictionary<int, float>();
        for (var i = 0; i < source.Count && postings.Count > 0; i++)
        {
            if (!loneSources[i])
                continue;
            weights.Clear();
            foreach (var s in source[i])
            {
                var words = forth.WordsOf(s);
                var probabilities = forth.ProbabilitiesOf(s);
                for (var k = 0; k < words.Length; k++)
                {
                    if (!postings.TryGetValue(words[k], out var lines) || lines.Count > MostPostings)
                        continue;
                    var weight = MathF.Log(1 + (probabilities[k] * target.Rarity[words[k]] / 20));
                    foreach (var j in lines)
                        weights[j] = weights.GetValueOrDefault(j) + weight;
                }
            }

            var best = LeastWeight;
            foreach (var (j, weight) in weights)
            {
                if (weight > best || (weight == best && j < partners[i]))
                    (best, partners[i]) = (weight, j);
            }
        }

        return Runs(partners);
    }

    // Partners that go on side by side, a sentence or two left out.
    private static List<MovedPassage> Runs(int[] partners)
    {
        var passages = new List<MovedPassage>();
        for (var i = 0; i < partners.Length;)
        {
            if (partners[i] < 0)
            {
                i++;
                continue;
            }

            var (first, last, lines) = (i, i, 1);
            for (var k = i + 1; k < partners.Length && k <= last + 3; k++)
            {
                if (partners[k] > partners[last] && partners[k] <= partners[last] + 3)
                    (last, lines) = (k, lines + 1);
            }

            if (lines >= LeastLines)
                passages.Add(new(new(first, last - first + 1), new(partners[first], partners[last] - partners[first] + 1)));
            i = last + 1;
        }

        return passages;
    }
}
