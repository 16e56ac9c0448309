using System.Globalization;
using System.Text;

namespace Translate;

/// <summary>Names that are lost. One that is spelt a little otherwise (Etiopia, Ethiopia) or that the lexicon translates (Tiongkok, China) is kept.</summary>
internal sealed class NameCheck : ICheck
{
    private const double Alike = 0.6;

    public CheckInfo Info { get; } = new("name", CheckSeverity.Warning, "A name is lost or changed.");

    public void Find(CheckedPair pair, FindingList found)
    {
        List<TextSpan>? lost = null;
        string[]? words = null;
        for (var i = 0; i < pair.Source.Words.Count; i++)
        {
            var word = pair.Source.Words[i];
            if (!Capitals.IsName(pair.Source, i) || !IsUntranslatable(word.Lower, pair))
                continue;
            words ??= [.. pair.Target.Words.Where(w => char.IsUpper(pair.Target.Text[w.Span.Start])).SelectMany(w => w.Lower.Split('-').Append(w.Lower)).Select(Plain).Distinct()];
            if (!Parts(word.Lower, pair).All(part => !IsUntranslatable(part, pair) || words.Any(w => AreAlike(Plain(part), w))))
                (lost ??= []).Add(word.Span);
        }

        if (lost is not null)
            found.Add(Info, $"The target lacks {string.Join(", ", lost.Select(pair.Source.Of).Distinct())}.", lost, []);
    }

    // A name whose translation stands in the target is kept; a common noun in capitals is not a name.
    private static bool IsUntranslatable(string word, CheckedPair pair)
    {
        var (language, lexicon) = (pair.Source.Language, pair.Lexicon);
        if (pair.Source.Tables.Calendar.ContainsKey(word) || pair.Source.Tables.Currencies.ContainsKey(word))
            return false;
        if (pair.Source.Tables.OtherNames.TryGetValue(word, out var other) && pair.TargetForms.Contains(other))
            return false;
        if (!lexicon.Knows(word, language))
            return true;
        return lexicon.IsName(word, language) && !lexicon.Translations(word, language).Any(pair.TargetForms.Contains);
    }

    // Raka-nya is Raka, and Inggrislah Inggris.
    private static IEnumerable<string> Parts(string word, CheckedPair pair) => pair.Source.Language == "id"
        ? (word.Length > 6 && word.EndsWith("lah", StringComparison.Ordinal) ? word[..^3] : word).Split('-').Where(p => p is not ("nya" or "lah" or "pun"))
        : word.Split('-');

    private static bool AreAlike(string a, string b)
    {
        if (a == b || (b.Length > a.Length && b.StartsWith(a, StringComparison.Ordinal)))
            return true;
        // Quick: what differs much in length or in the first letter is not the same name.
        return Math.Abs(a.Length - b.Length) <= 3 && Similarity(a, b) >= Alike;
    }

    private static double Similarity(string a, string b)
    {
        Span<int> row = stackalloc int[Math.Min(b.Length, 64) + 1];
        var first = a.AsSpan(0, Math.Min(a.Length, 64));
        var second = b.AsSpan(0, Math.Min(b.Length, 64));
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 1; i <= first.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (first[i - 1] == second[j - 1] ? 0 : 1)));
        }

        return 1 - ((double)row[^1] / Math.Max(first.Length, second.Length));
    }

    private static string Plain(string word)
    {
        var stem = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        if (Ascii.IsValid(stem))
            return stem;
        return string.Concat(stem.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
    }
}
