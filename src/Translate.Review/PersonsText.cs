using System.Collections.Immutable;
using Translate.Jobs;

namespace Translate.Review;

/// <summary>What a person's own words make of a unit: what the provider said of its text (links, flags, failure) does not hold of a person's.</summary>
internal sealed class PersonsText(ReviewParts parts)
{
    // Beyond this the table of all word pairs would take longer than a person waits.
    private const long MostWordPairs = 1_000_000;

    /// <summary>The unit with a target that a person wrote.</summary>
    public UnitRow Write(UnitRow unit, string source, string target)
    {
        var (from, to) = (Words(source), Words(target));
        return unit with
        {
            Target = target,
            Targets = target.Length == 0 ? 0 : Math.Max(1, unit.Targets),
            Origin = UnitOrigin.Human,
            Provider = null,
            Links = Links(unit, from, to),
            Flags = parts.Flags is null || source.Length == 0 || target.Length == 0 ? [] : parts.Flags.Checks.Flags(from, to, parts.Flags.Languages),
            Error = null,
            Review = ReviewState.Unreviewed,
        };
    }

    /// <summary>The unit with the links that a person drew: those that were there keep their probability, the others are certain.</summary>
    /// <exception cref="RequestException">A link is about no word.</exception>
    public UnitRow Link(UnitRow unit, string source, IReadOnlyList<int[]> links)
    {
        var (from, to) = (parts.Tokenizer.Tokenize(source).Length, parts.Tokenizer.Tokenize(unit.Target).Length);
        if (links.FirstOrDefault(l => l is not [var s, var t] || s < 0 || s >= from || t < 0 || t >= to) is { } wrong)
            throw new RequestException($"[{string.Join(',', wrong)}] links no words: the source has {from} of them, the target {to}.");
        var known = unit.Links.ToDictionary(l => (l.Source, l.Target), l => l.Probability);
        return unit with
        {
            Links = [.. links.Select(l => (Source: l[0], Target: l[1])).Distinct().Order().Select(l => new WordLink(l.Source, l.Target, known.GetValueOrDefault(l, 1)))],
            Drawn = unit.Drawn | PersonsWork.Links,
        };
    }

    // Once a person has drawn links, the aligner has a say about new words only.
    private ImmutableArray<WordLink> Links(UnitRow unit, TokenizedText source, TokenizedText target)
    {
        var aligned = (long)source.Words.Length * target.Words.Length is > 0 and <= MostWordPairs ? parts.WordAligner.Align([(source, target)])[0] : [];
        if (!unit.Drawn.HasFlag(PersonsWork.Links))
            return aligned;
        var (before, after) = (Texts(Words(unit.Target)), Texts(target));
        var same = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var sameAtEnd = before.Skip(same).Reverse().Zip(after.Skip(same).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var shift = after.Length - before.Length;
        return
        [
            .. unit.Links.Where(l => l.Target < same || l.Target >= before.Length - sameAtEnd).Select(l => l.Target < same ? l : l with { Target = l.Target + shift })
                .Concat(aligned.Where(l => l.Target >= same && l.Target < after.Length - sameAtEnd)).OrderBy(l => (l.Source, l.Target)),
        ];
    }

    private TokenizedText Words(string text) => new(text, parts.Tokenizer.Tokenize(text));

    private static string[] Texts(TokenizedText text) => [.. text.Words.Select(w => w.Of(text.Text).ToString())];
}
