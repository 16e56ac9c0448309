using System.Collections.Immutable;
using System.Globalization;

namespace Translate.Providers;

/// <summary>Reads <c>alignment.proj</c>: items <c>from:to-from:to</c> with inclusive ends, apart by spaces (Translator 3.0, "Obtain alignment information").</summary>
internal static class AzureProjection
{
    /// <summary>The links; none when any of them is malformed or lies outside the texts, for then the offsets cannot be trusted.</summary>
    public static ImmutableArray<SpanLink> Parse(string? projection, int sourceLength, int targetLength)
    {
        if (string.IsNullOrWhiteSpace(projection))
            return [];
        var links = ImmutableArray.CreateBuilder<SpanLink>();
        foreach (var item in projection.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // The grammar in the documentation has an en dash, its examples a hyphen.
            var sides = item.Split('-', '–');
            if (sides.Length != 2 || !TrySpan(sides[0], sourceLength, out var source) || !TrySpan(sides[1], targetLength, out var target))
                return [];
            links.Add(new SpanLink(source, target));
        }

        return links.DrainToImmutable();
    }

    private static bool TrySpan(string text, int length, out TextSpan span)
    {
        span = default;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0
            || !int.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            || last < first || last >= length)
            return false;
        span = TextSpan.Between(first, last + 1);
        return true;
    }
}
