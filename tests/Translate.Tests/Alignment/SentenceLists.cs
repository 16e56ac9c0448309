using System.Collections.Immutable;
using System.Globalization;

namespace Translate.Tests.Alignment;

/// <summary>Texts given as lines, and beads as text.</summary>
internal static class SentenceLists
{
    public static SentenceList Of(IEnumerable<string> sentences)
    {
        var lines = sentences.ToArray();
        var spans = ImmutableArray.CreateBuilder<TextSpan>(lines.Length);
        var at = 0;
        foreach (var line in lines)
        {
            spans.Add(new TextSpan(at, line.Length));
            at += line.Length + 1;
        }

        return new SentenceList(string.Join('\n', lines), spans.MoveToImmutable());
    }

    /// <summary>The bead as the gold files write it.</summary>
    public static string Write(Bead bead) => $"[{Range(bead.Source)}]:[{Range(bead.Target)}]";

    private static string Range(SentenceRange range) => string.Join(", ", Enumerable.Range(range.First, range.Count).Select(i => i.ToString(CultureInfo.InvariantCulture)));
}
