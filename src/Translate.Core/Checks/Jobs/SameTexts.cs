using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Translate;

/// <summary>The same source with different targets, and different sources with the same target, over a whole job.</summary>
/// <remarks>Of each text a hash of 64 bits is kept, with the other side's hash and the first place: about 40 bytes, and no more than <see cref="MostTexts"/> of them.</remarks>
internal sealed class SameTexts
{
    private const int MostTexts = 2_000_000, FewestWords = 2;
    private readonly Dictionary<ulong, (ulong Other, long Unit)> _sources = [], _targets = [];

    public static CheckInfo SameSource { get; } = new("same-source", CheckSeverity.Warning, "The same source is translated in different ways.");

    public static CheckInfo SameTarget { get; } = new("same-target", CheckSeverity.Note, "Different sources have the same target.");

    /// <summary>What the pair contradicts of those before.</summary>
    /// <param name="unit">Its number in the job.</param>
    /// <param name="source">One side.</param>
    /// <param name="target">The other.</param>
    public IEnumerable<CheckFinding> Find(long unit, string source, string target)
    {
        // A word or two may well be said in several ways.
        if (Words(source) < FewestWords || string.IsNullOrWhiteSpace(target))
            yield break;
        var (from, to) = (Hash(source), Hash(target));
        if (First(_sources, from, to, unit) is { } before)
            yield return new(SameSource, string.Create(CultureInfo.InvariantCulture, $"Unit {before} has the same source and another target."), [new TextSpan(0, source.Length)], [new TextSpan(0, target.Length)]);
        if (First(_targets, to, from, unit) is { } other)
            yield return new(SameTarget, string.Create(CultureInfo.InvariantCulture, $"Unit {other} has the same target and another source."), [new TextSpan(0, source.Length)], [new TextSpan(0, target.Length)]);
    }

    private static long? First(Dictionary<ulong, (ulong Other, long Unit)> seen, ulong text, ulong other, long unit)
    {
        if (seen.TryGetValue(text, out var first))
            return first.Other == other ? null : first.Unit;
        if (seen.Count < MostTexts)
            seen.Add(text, (other, unit));
        return null;
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    // Case, white space and the mark at the end are no difference.
    private static ulong Hash(string text)
    {
        var plain = string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '!', ' ');
        return BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }
}
