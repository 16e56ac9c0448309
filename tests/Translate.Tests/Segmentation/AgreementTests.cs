using CsCheck;

namespace Translate.Tests.Segmentation;

public sealed class AgreementTests
{
    // Pieces that the shipped rules speak of, and a few that nothing speaks of.
    private static readonly string[] Pieces =
    [
        "Prof", "dr", "Dr", "drs", "H", "S", "M", "A", "Pd", "Kom", "No", "no", "Vol", "Jan", "Blok", "kelas", "vitamin", "dll", "dsb", "Tbk", "PT", "Jl",
        "U", "D", "C", "Inc", "Jr", "Mr", "ft", "e.g", "a.n", "s.d", "saw", "Swt", "Budi", "Ia", "Para", "The", "It", "He", "Tanya", "ibu", "dia", "lo",
        "saya", "iOS", "e-KTP", "com", "id", "Yahoo", "5", "12", "2.500", "IV", "ii", "S.H", "M.A", "Ph.D", "Purn", "Kepmen", "ESDM", "BAB", "gue",
        ".", ".", ".", "?", "!", "…", "...", ",", ":", ";", " ", " ", " ", " ", "  ", "\n", "\n\n", "\u00A0", "\"", "“", "”", "'", "(", ")", "[", "]", "-", "—", "•", "*",
        "😊", "\uD83D", "\uDE0A", "\u2764\uFE0F", "\u0301", "\u200D", "\0", "é", "É", "ǅ", "あ", "。", "ك", "؟", "क", "।", "_", "$", "/", "@",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(Pieces).Array[0, 25].Select(string.Concat);

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    [InlineData("sw")]
    public void The_automata_find_what_the_plain_reading_of_the_shipped_rules_finds(string language)
    {
        var plain = new RegexSegmenter(SegmentationRules.Shipped.RulesFor(language));
        var fast = SegmentationRules.Shipped.For(language);
        Texts.Sample(text => Assert.Equal(plain.Segment(text), fast.Segment(text)), iter: 1500, print: text => System.Text.Json.JsonSerializer.Serialize(text));
    }

    [Fact]
    public void They_agree_under_any_rules()
    {
        var rule = Gen.Select(Gen.Bool, Patterns(3), Patterns(3));
        Gen.Select(rule.Array[1, 4], Gen.OneOf("a", "b", "A", ".", " ", "1").Array[0, 14].Select(string.Concat)).Sample((rules, text) =>
        {
            var srx = rules.Select(r => new SrxRule(r.Item1, Parse(r.Item2), Parse(r.Item3))).ToList();
            Assert.Equal(new RegexSegmenter(srx).Segment(text), new RuleSegmenter(srx).Segment(text));
        }, iter: 4000);
    }

    private static SrxPattern Parse(string text) => new(text, PatternParser.Parse(text));

    // Random regular expressions over the letters of the random texts. No lazy repetition of what can be empty: matched
    // backwards, .NET's own matcher fails on (?:(?:\D)?)+?x with an IndexOutOfRangeException.
    private static Gen<string> Patterns(int depth)
    {
        var atom = Gen.OneOf("a", "b", "A", @"\.", " ", ".", "[ab]", "[^a]", @"\s", @"\w", @"\W", @"\d", @"\D", @"\p{Lu}", @"\P{Ll}", @"[\d.]", "(?i:a)", @"[a-b\s]", "a+?", ".*?");
        var empty = Gen.OneOf("", @"\b", @"\B", "^", "$", "(?=a)", "(?!b)", @"(?<=\s)", "(?<![ab])", "(?=a|$)", "(?<=^|b)", "(?!$)", "(?<!^)");
        var leaf = Gen.Frequency((4, atom), (1, empty));
        if (depth == 0)
            return leaf;
        var part = Patterns(depth - 1);
        return Gen.Frequency(
            (2, leaf),
            (3, Gen.Select(part, part, (x, y) => x + y)),
            (1, Gen.Select(part, part, (x, y) => $"(?:{x}|{y})")),
            (1, Gen.Select(part, Gen.OneOf("*", "+", "?", "{2}", "{1,3}", "{2,}"), (x, times) => $"(?:{x}){times}")));
    }
}
