using System.Text.RegularExpressions;

namespace Translate.Tests.Checks;

/// <summary>A pair with a mistake that was put into it.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Wanted">The checks of which one must find it.</param>
/// <param name="MayAlso">Checks that are right to find it too.</param>
/// <param name="Source">The source, with a mark or two added where the mistake needs some.</param>
/// <param name="Target">The target with the mistake.</param>
internal sealed record SeededError(string Kind, string[] Wanted, string[] MayAlso, string Source, string Target);

/// <summary>
/// Puts mistakes such as translators and engines make into right pairs: always the same ones. What the checks use to find them (their tables,
/// their notion of a number) is not used here; each mistake is made on the letters.
/// </summary>
internal static partial class SeededErrors
{
    private static readonly string[] Months = ["January", "February", "April", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] Numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    private static readonly (string, string)[] Units = [("kilometres", "metres"), ("kilograms", "grams"), ("years", "months"), ("hours", "minutes"), ("days", "weeks"), ("weeks", "days"), ("months", "years"), ("minutes", "seconds"), ("hectares", "tonnes"), ("metres", "miles"), ("centimetres", "metres"), ("per cent", "kilograms")];
    private static readonly (string, string)[] Scales = [("million", "billion"), ("billion", "million"), ("trillion", "billion"), ("thousand", "million")];
    private static readonly (string, string)[] Currencies = [("dollars", "euros"), ("euros", "dollars"), ("rupiah", "dollars"), ("Rp ", "US$"), ("pounds", "euros")];
    private static readonly (string, string)[] Denials = [("did not ", ""), ("does not ", ""), ("do not ", ""), ("is not ", "is "), ("are not ", "are "), ("was not ", "was "), ("were not ", "were "), ("will not ", "will "), ("cannot ", "can "), ("not ", ""), ("never ", ""), ("without ", "with "), ("no ", "some "), ("n't ", " ")];

    /// <summary>The kinds of mistakes, in the order in which they are tried.</summary>
    private static readonly (string Kind, string[] Wanted, string[] MayAlso, Func<string, string, string, (string, string)?> Make)[] Kinds =
    [
        ("a figure is changed", ["number"], ["unit"], (s, t, _) => Digit().Match(t) is { Success: true } m ? (s, t[..m.Index] + (char)('0' + ((m.Value[0] - '0' + 3) % 10)) + t[(m.Index + 1)..]) : null),
        ("a number is lost", ["number"], ["unit"], (s, t, _) => Figure().Match(t) is { Success: true } m ? (s, t.Remove(m.Index, m.Length)) : null),
        ("the notation is the source's", ["number"], ["unit"], (s, t, _) => Grouped().Match(t) is { Success: true } m ? (s, t.Remove(m.Index, m.Length).Insert(m.Index, m.Value.Replace(',', '_').Replace('.', ',').Replace('_', '.'))) : null),
        ("a number in words is changed", ["number"], ["unit"], (s, t, _) => Swap(t, Numbers) is { } changed ? (s, changed) : null),
        ("a million is a billion", ["number"], ["currency"], (s, t, _) => Replace(t, Scales) is { } changed ? (s, changed) : null),
        ("another month", ["date"], ["number"], (s, t, _) => Swap(t, Months) is { } changed ? (s, changed) : null),
        ("another day", ["date"], [], (s, t, _) => Swap(t, Days) is { } changed ? (s, changed) : null),
        ("another unit", ["unit", "number"], ["number"], (s, t, _) => Regex.IsMatch(t, @"\d (kilo|year|hour|day|week|month|minute|hectare|metre|centi|per cent)") && Replace(t, Units) is { } changed ? (s, changed) : null),
        ("another currency", ["currency"], [], (s, t, _) => Replace(t, Currencies) is { } changed ? (s, changed) : null),
        ("a denial is lost", ["negation"], [], (s, t, _) => Replace(t, Denials) is { } changed ? (s, changed) : null),
        ("a denial is added", ["negation"], [], (s, t, _) => Replace(t, [(" is ", " is not "), (" was ", " was not "), (" are ", " are not "), (" can ", " cannot "), (" will ", " will not ")]) is { } changed && !Denies().IsMatch(t) ? (s, changed) : null),
        ("a name is another", ["name"], ["acronym"], (s, t, _) => Shared(s, t) is { } name ? (s, t.Replace(name, "Ngurah Wirawan", StringComparison.Ordinal)) : null),
        ("a name is lost", ["name"], ["acronym"], (s, t, _) => Shared(s, t) is { } name ? (s, t.Replace(name + " ", "", StringComparison.Ordinal).Replace(name, "", StringComparison.Ordinal)) : null),
        ("an acronym is lost", ["acronym"], ["name"], (s, t, _) => Acronym().Match(s) is { Success: true } m && t.Contains(m.Value, StringComparison.Ordinal) ? (s, t.Replace(m.Value, "board", StringComparison.Ordinal)) : null),
        ("not translated", ["untranslated"], ["*"], (s, _, _) => (s, s)),
        ("the end is not translated", ["half-translated", "untranslated"], ["*"], (s, t, _) => (s, string.Join(' ', [.. t.Split(' ').SkipLast(3), .. s.Split(' ').TakeLast(3)]))),
        ("a word is left", ["source-word"], ["misaligned"], (s, t, _) => Left(s) is { } word ? (s, Put(t, word)) : null),
        ("a placeholder is lost", ["placeholder"], [], (s, t, _) => ($"{{0}} – {s}", $"– {t}")),
        ("a placeholder is changed", ["placeholder"], [], (s, t, _) => ($"%s: {s}", $"%d: {t}")),
        ("a tag is lost", ["tag"], [], (s, t, _) => ($"<b>{s}</b>", $"<b>{t}")),
        ("an address is changed", ["address"], [], (s, t, _) => ($"{s} https://contoh.id/surat", $"{t} https://contoh.id/letter")),
        ("a bracket is lost", ["bracket"], [], (s, t, _) => ($"{s.TrimEnd('.')} (lihat lampiran).", $"{t.TrimEnd('.')} (see the annex.")),
        ("a quotation mark is lost", ["quote"], ["end-mark"], (s, t, _) => s.Contains('"', StringComparison.Ordinal) && t.LastIndexOf('"') is > 0 and var at ? (s, t.Remove(at, 1)) : null),
        ("quotation marks are lost", ["quote"], [], (s, t, _) => s.Contains('"', StringComparison.Ordinal) && t.Contains('"', StringComparison.Ordinal) ? (s, t.Replace("\"", "", StringComparison.Ordinal)) : null),
        ("a question is a statement", ["end-mark"], [], (s, t, _) => s.EndsWith('?') && t.EndsWith('?') ? (s, t[..^1] + ".") : null),
        ("the full stop is lost", ["end-mark"], [], (s, t, _) => s.EndsWith('.') && t.EndsWith('.') ? (s, t[..^1]) : null),
        ("a word is doubled", ["doubled-word"], ["negation"], (s, t, _) => t.Split(' ') is { Length: > 4 } words && words[2].All(char.IsLetter) ? (s, string.Join(' ', [.. words[..3], words[2], .. words[3..]])) : null),
        ("a space is doubled", ["doubled-space"], [], (s, t, _) => t.IndexOf(' ', t.Length / 2) is > 0 and var at ? (s, t.Insert(at, " ")) : null),
        ("another segment", ["misaligned"], ["*"], (s, _, other) => (s, other)),
        ("cut off", ["length"], ["*"], (s, t, _) => s.Length > 80 ? (s, t[..(t.Length / 4)] + ".") : null),
        ("said twice", ["length"], ["*"], (s, t, _) => s.Length > 60 ? (s, $"{t} {t} {t}") : null),
    ];

    /// <summary>So many mistakes of all kinds in turn, each in a pair of its own.</summary>
    public static IEnumerable<SeededError> Of(IReadOnlyList<(string Source, string Target)> pairs, int count)
    {
        var used = new HashSet<int>();
        for (var made = 0; made < count;)
        {
            var before = made;
            foreach (var (kind, wanted, mayAlso, make) in Kinds)
            {
                for (var i = 0; i < pairs.Count && made < count; i++)
                {
                    var (source, target) = pairs[i];
                    if (used.Contains(i) || make(source, target, pairs[(i + 501) % pairs.Count].Target) is not var (s, t) || (s == source && t == target))
                        continue;
                    used.Add(i);
                    made++;
                    yield return new SeededError(kind, wanted, mayAlso, s, t);
                    break;
                }
            }

            if (made == before)
                throw new InvalidOperationException("There are too few pairs.");
        }
    }

    private static string? Replace(string text, (string From, string To)[] swaps) =>
        swaps.Select(s => (s.To, At: s.From[0] is ' ' or 'n' ? text.IndexOf(s.From, StringComparison.Ordinal) : Start(text, s.From), s.From)).Where(s => s.At >= 0)
            .Select(s => text.Remove(s.At, s.From.Length).Insert(s.At, s.To)).FirstOrDefault();

    private static int Start(string text, string word) => Regex.Match(text, $@"(?<![\w]){Regex.Escape(word)}") is { Success: true } m ? m.Index : -1;

    private static string? Swap(string text, string[] words) =>
        words.Select((w, i) => (Match: Regex.Match(text, $@"\b{w}\b"), Other: words[(i + 1) % words.Length])).Where(w => w.Match.Success)
            .Select(w => text.Remove(w.Match.Index, w.Match.Length).Insert(w.Match.Index, w.Other)).FirstOrDefault();

    private static string? Shared(string source, string target) => Name().Matches(source).Select(m => m.Groups[1].Value).FirstOrDefault(n => Regex.IsMatch(target, $@"\b{n}\b"));

    private static string? Left(string source) => source.Split(' ').FirstOrDefault(w => w.Length > 6 && w.All(char.IsAsciiLetterLower) && (w.StartsWith("me", StringComparison.Ordinal) || w.StartsWith("ke", StringComparison.Ordinal)) && w[^1] == 'n');

    private static string Put(string target, string word)
    {
        var words = target.Split(' ');
        words[words.Length / 2] = word;
        return string.Join(' ', words);
    }

    [GeneratedRegex(@"\d")]
    private static partial Regex Digit();

    [GeneratedRegex(@"\b\d+(?:[.,]\d+)* ")]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b\d+[.,]\d+\b")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\b(?:not|no|never|without|nor|neither|nobody|nothing|un\w+|\w+less|fail\w*|lack\w*|refus\w*)\b|n't|\b[Ii]m\w+")]
    private static partial Regex Denies();

    [GeneratedRegex(@"(?<=[a-z] )([A-Z][a-z]{3,})\b")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b[A-Z]{3,5}\b")]
    private static partial Regex Acronym();
}
