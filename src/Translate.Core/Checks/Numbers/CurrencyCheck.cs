using System.Text.RegularExpressions;

namespace Translate;

/// <summary>Currencies that are lost or changed.</summary>
internal sealed partial class CurrencyCheck : ICheck
{
    private const string Signs = "$€£¥";

    public CheckInfo Info { get; } = new("currency", CheckSeverity.Error, "A currency is lost, added or changed.");

    public void Find(CheckedPair pair, FindingList found)
    {
        var (source, target) = (Currencies(pair.Source), Currencies(pair.Target));
        var lost = source.Where(s => !target.Exists(t => t.Name == s.Name)).ToList();
        var added = target.Where(t => !source.Exists(s => s.Name == t.Name)).ToList();
        if (lost.Count + added.Count == 0)
            return;
        var (said, saidNot) = (string.Join(", ", added.Select(c => pair.Target.Of(c.Span)).Distinct()), string.Join(", ", lost.Select(c => pair.Source.Of(c.Span)).Distinct()));
        found.Add(Info, lost.Count == 0 ? $"The target has {said}, which the source does not have." : added.Count == 0 ? $"The target lacks the currency {saidNot}." : $"The source has {saidNot}, the target {said}.",
            lost.Select(c => c.Span), added.Select(c => c.Span));
    }

    private static List<(TextSpan Span, string Name)> Currencies(CheckedText text)
    {
        var found = new List<(TextSpan, string)>();
        foreach (var (span, word) in text.Words)
        {
            if (word.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0)
            {
                if (text.Tables.Currencies.TryGetValue(word, out var plain))
                    found.Add((span, plain));
                continue;
            }

            // Rp1.250; 40-billion-dollar; the rupiah's
            foreach (var letters in Letters().EnumerateMatches(word))
            {
                if (text.Tables.Currencies.TryGetValue(word.Substring(letters.Index, letters.Length), out var name))
                    found.Add((new TextSpan(span.Start + letters.Index, letters.Length), name));
            }
        }

        for (var i = text.Text.AsSpan().IndexOfAny(Signs); i >= 0 && i < text.Text.Length; i++)
        {
            if (Signs.Contains(text.Text[i], StringComparison.Ordinal) && text.Tables.Currencies.TryGetValue(text.Text[i].ToString(), out var sign))
                found.Add((new TextSpan(i, 1), sign));
        }

        return found;
    }

    [GeneratedRegex(@"[^\W\d]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
