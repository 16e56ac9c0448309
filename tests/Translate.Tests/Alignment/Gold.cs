using System.Collections.Immutable;

namespace Translate.Tests.Alignment;

/// <summary>Sentences whose word links people have made: sure ones, <c>i-j</c>, and possible ones, <c>i?j</c>.</summary>
internal sealed record Gold(ImmutableArray<(TokenizedText Source, TokenizedText Target)> Pairs, ImmutableArray<string> Links)
{
    public static Gold Own44 => Read("own44");

    public static Gold News48 => Read("news48");

    public static Gold Both => new([.. Own44.Pairs, .. News48.Pairs], [.. Own44.Links, .. News48.Links]);

    /// <summary>Alignment error rate (Och &amp; Ney 2003), and of the links at .9 and above the share that is right.</summary>
    public (double ErrorRate, double SureAreRight) Score(IReadOnlyList<ImmutableArray<WordLink>> found)
    {
        var (given, wanted, foundSure, foundPossible, sure, sureAndRight) = (0, 0, 0, 0, 0, 0);
        for (var k = 0; k < Links.Length; k++)
        {
            var gold = Links[k].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var certain = gold.Where(l => l.Contains('-', StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
            var possible = gold.Select(l => l.Replace('?', '-')).ToHashSet(StringComparer.Ordinal);
            given += found[k].Length;
            wanted += certain.Count;
            foundSure += found[k].Count(l => certain.Contains(l.ToString()));
            foundPossible += found[k].Count(l => possible.Contains(l.ToString()));
            sure += found[k].Count(l => l.Probability >= 0.9);
            sureAndRight += found[k].Count(l => l.Probability >= 0.9 && possible.Contains(l.ToString()));
        }

        return (1 - ((double)(foundSure + foundPossible) / (given + wanted)), (double)sureAndRight / sure);
    }

    /// <summary>A text that is split at spaces.</summary>
    public static TokenizedText AtSpaces(string text)
    {
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        var at = 0;
        foreach (var word in text.Split(' '))
        {
            if (word.Length > 0)
                words.Add(new TextSpan(at, word.Length));
            at += word.Length + 1;
        }

        return new(text, words.ToImmutable());
    }

    private static Gold Read(string name) => new(
        [.. File.ReadLines(Repository.Shared($"data/word-alignment/{name}.id-en")).Select(l => l.Split(" ||| ")).Select(p => (AtSpaces(p[0]), AtSpaces(p[1])))],
        [.. File.ReadLines(Repository.Shared($"data/word-alignment/{name}.links"))]);
}
