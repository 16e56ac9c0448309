using System.Collections.Immutable;

namespace Translate.Providers;

/// <summary>Reads <c>sentLen</c>: the lengths of the sentences that the service saw, one of the answer for one of the text, the white space behind a sentence a part of it (Translator 3.0, "Obtain sentence boundaries").</summary>
internal static class AzureSentenceLengths
{
    /// <summary>Which sentences translate which; none where the lengths do not pair up or do not add up to the texts.</summary>
    public static ImmutableArray<SpanLink> Parse(IReadOnlyList<int>? sources, IReadOnlyList<int>? targets, int sourceLength, int targetLength)
    {
        if (sources is null || targets is null || sources.Count != targets.Count || !AddsUp(sources, sourceLength) || !AddsUp(targets, targetLength))
            return [];
        var sentences = ImmutableArray.CreateBuilder<SpanLink>(sources.Count);
        for (int i = 0, source = 0, target = 0; i < sources.Count; source += sources[i], target += targets[i++])
            sentences.Add(new SpanLink(new TextSpan(source, sources[i]), new TextSpan(target, targets[i])));
        return sentences.MoveToImmutable();
    }

    private static bool AddsUp(IReadOnlyList<int> lengths, int whole) => lengths.All(length => length >= 0) && lengths.Sum(length => (long)length) == whole;
}
