using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Translate;

/// <summary>A link between two words, as a file marks it.</summary>
/// <param name="Source">Index of the source's word, from 0.</param>
/// <param name="Target">Index of the target's word, from 0.</param>
/// <param name="IsSure">False for a link that people called possible: right when it is found, and not missed when it is not.</param>
/// <param name="Score">How sure an aligner is, where it says so.</param>
public readonly record struct MarkedLink(int Source, int Target, bool IsSure = true, double? Score = null);

/// <summary>Reads word links in Pharaoh notation, a sentence pair a line: <c>0-0 1?2 2-1:0.93</c>. A possible link is marked <c>?</c> or <c>p</c>.</summary>
public static partial class LinkFile
{
    /// <summary>The links of each line.</summary>
    /// <exception cref="DocumentException">Something is no link.</exception>
    public static IReadOnlyList<ImmutableArray<MarkedLink>> Read(Stream input, string path) =>
        [.. LineFile.Read(input, path).Select((line, i) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(link => Link(link, path, i + 1)).ToImmutableArray())];

    private static MarkedLink Link(string text, string path, int line)
    {
        var link = Notation().Match(text);
        if (!link.Success || !int.TryParse(link.Groups[1].Value, CultureInfo.InvariantCulture, out var source) || !int.TryParse(link.Groups[3].Value, CultureInfo.InvariantCulture, out var target))
            throw new DocumentException(path, $"line {line}: '{text}' is no link. A link is the source's word, a dash, the target's word, counted from 0, as in 3-4; ? or p in place of the dash marks a possible one, and a score may follow, as in 3-4:0.93.");
        return new MarkedLink(source, target, link.Groups[2].Value == "-", link.Groups[4].Success ? double.Parse(link.Groups[4].Value, CultureInfo.InvariantCulture) : null);
    }

    [GeneratedRegex(@"^(\d+)([-?p])(\d+)(?:[:/](\d+(?:\.\d*)?(?:[eE][-+]?\d+)?))?(?:\[.*\])?$")]
    private static partial Regex Notation();
}
