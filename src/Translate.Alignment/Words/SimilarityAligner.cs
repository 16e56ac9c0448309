using System.Collections.Immutable;

namespace Translate.Alignment;

/// <summary>
/// Links words that look alike, near the diagonal: equal words, equal numbers in either notation, cognates, and the same
/// punctuation. Needs no training; what it does not link it does not know.
/// </summary>
public sealed class SimilarityAligner : IWordAligner
{
    private const float LeastProbability = 0.5f;

    /// <inheritdoc/>
    public IReadOnlyList<ImmutableArray<WordLink>> Align(IReadOnlyList<(TokenizedText Source, TokenizedText Target)> pairs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var links = new ImmutableArray<WordLink>[pairs.Count];
        for (var i = 0; i < links.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            links[i] = Align(pairs[i].Source, pairs[i].Target);
        }

        return links;
    }

    private static ImmutableArray<WordLink> Align(TokenizedText source, TokenizedText target)
    {
        var candidates = new List<(float Score, WordLink Link)>();
        // A window keeps long lines linear.
        var window = Math.Max(20, target.Words.Length / 4);
        window = Math.Min(window, 200);
        for (var i = 0; i < source.Words.Length; i++)
        {
            var centre = (int)((long)i * target.Words.Length / source.Words.Length);
            for (var j = Math.Max(0, centre - window); j < Math.Min(target.Words.Length, centre + window + 1); j++)
            {
                var similarity = WordSimilarity.Of(source.Words[i].Of(source.Text), target.Words[j].Of(target.Text));
                if (similarity < LeastProbability)
                    continue;
                var distance = Math.Abs(((i + 0.5f) / source.Words.Length) - ((j + 0.5f) / target.Words.Length));
                candidates.Add((similarity - distance, new WordLink(i, j, similarity * (1 - (0.3f * distance)))));
            }
        }

        // The best first; each word once.
        candidates.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : (a.Link.Source, a.Link.Target).CompareTo((b.Link.Source, b.Link.Target)));
        var (sources, targets) = (new bool[source.Words.Length], new bool[target.Words.Length]);
        var links = new List<WordLink>();
        foreach (var (_, link) in candidates)
        {
            if (sources[link.Source] || targets[link.Target])
                continue;
            sources[link.Source] = targets[link.Target] = true;
            links.Add(link);
        }

        links.Sort((a, b) => a.Source.CompareTo(b.Source));
        return [.. links];
    }
}
