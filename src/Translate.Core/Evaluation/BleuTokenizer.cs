using System.Text.RegularExpressions;

namespace Translate;

/// <summary>The tokenizer of NIST's mteval-v13a, which published BLEU figures are measured with.</summary>
internal static partial class BleuTokenizer
{
    /// <summary>The tokens of a line.</summary>
    public static List<string> Split(string line)
    {
        line = line.Replace("<skipped>", "", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal);
        line = Symbols().Replace($" {line} ", " $1 ");
        line = PointAfterNoDigit().Replace(line, "$1 $2 ");
        line = PointBeforeNoDigit().Replace(line, " $1 $2");
        return MetricText.Words(DashAfterDigit().Replace(line, "$1 $2 "));
    }

    // Of ASCII all but letters, digits, the apostrophe, the comma, the dash and the full stop.
    [GeneratedRegex(@"([{-~[-` -&(-+:-@/])")]
    private static partial Regex Symbols();

    [GeneratedRegex(@"([^0-9])([.,])")]
    private static partial Regex PointAfterNoDigit();

    [GeneratedRegex(@"([.,])([^0-9])")]
    private static partial Regex PointBeforeNoDigit();

    [GeneratedRegex(@"([0-9])(-)")]
    private static partial Regex DashAfterDigit();
}
