using Translate.Dictionary;

namespace Translate.Tests.Dictionary;

public sealed class MorphologyGoldTests(ITestOutputHelper output)
{
    private const double LeastAccuracy = 0.97;

    private static readonly Gold[] Lines = [.. File.ReadLines(Path.Combine(Repository.Root, "tests/Translate.Tests/Dictionary/morphology.gold.tsv"))
        .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).Select(f => new Gold(f[0], f[1], Tags(f[2]), f[3], f.Length > 4 ? f[4] : null))];

    private sealed record Gold(string Surface, string Lemma, string Tags, string Part, string? Root);

    [Fact]
    public void The_first_analysis_is_that_of_the_gold_set()
    {
        var stub = new Dictionary<string, PartOfSpeech>(StringComparer.Ordinal);
        foreach (var line in Lines)
        {
            var listed = line.Root ?? line.Lemma;
            if (Lexicon.Shipped.PartsOf(listed) == PartOfSpeech.None)
                stub[listed] = stub.GetValueOrDefault(listed) | PartsOfSpeech.Parse(line.Part);
        }

        var wrong = new List<string>();
        var roots = 0;
        var derived = 0;
        foreach (var line in Lines)
        {
            var analyser = new IndonesianAnalyser(word =>
                Hidden(word, line) ? PartOfSpeech.None : stub.GetValueOrDefault(word) | Lexicon.Shipped.PartsOf(word));
            var first = analyser.Analyse(line.Surface) is [var best, ..] ? best : null;
            if (line.Root is not null)
            {
                derived++;
                roots += first?.Root == line.Root ? 1 : 0;
            }

            if (first is null || first.Lemma != line.Lemma || Describe(first) != line.Tags)
                wrong.Add($"{line.Surface}: {line.Lemma} [{line.Tags}] but {first?.Lemma} [{(first is null ? "" : Describe(first))}] from {first?.Root}");
            else if (line.Root is not null && first.Root != line.Root)
                output.WriteLine($"root {line.Surface}: {line.Root} but {first.Root}");
        }

        var accuracy = 1 - ((double)wrong.Count / Lines.Length);
        output.WriteLine($"{Lines.Length} words, {accuracy:P2} right; the root of {roots} of {derived} derivations");
        foreach (var line in wrong)
            output.WriteLine(line);
        Assert.True(accuracy >= LeastAccuracy, $"{accuracy:P2} right. The first: {string.Join("\n", wrong.Take(20))}");
    }

    // No inflected form, doubling, degree or other spelling of what the line is about is listed.
    private static bool Hidden(string word, Gold line)
    {
        if (word == (line.Root ?? line.Lemma))
            return false;
        var plain = Plain(word);
        return plain == Plain(line.Surface) || plain == Plain(line.Lemma) || word == $"{line.Lemma}-{line.Lemma}"
            || (line.Tags.Contains("sup", StringComparison.Ordinal) && word == "ter" + line.Lemma)
            || (line.Tags.Contains("equ", StringComparison.Ordinal) && word == "se" + line.Lemma);
    }

    private static string Plain(string word) => word.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static string Tags(string tags) => string.Join(' ', tags.Split(' ').Where(t => t != "-").Order(StringComparer.Ordinal));

    private static string Describe(MorphologicalAnalysis analysis)
    {
        List<string> tags =
        [
            analysis.Voice switch { Voice.Active => "act", Voice.Passive => "pas", Voice.Accidental => "acc", Voice.Bare => "bare", _ => "" },
            analysis.Clitic switch { Clitic.Nya => "nya", Clitic.Ku => "ku", Clitic.Mu => "mu", Clitic.KuBefore => "ku-", Clitic.KauBefore => "kau-", _ => "" },
            analysis.Degree switch { Degree.Superlative => "sup", Degree.Equative => "equ", _ => "" },
            analysis.Derivation switch { Derivation.None => "", Derivation.Ordinal => "d:ord", Derivation.Compound => "d:comp", var d => "d:" + d.ToString().ToLowerInvariant() },
            analysis.Particle ?? "",
            analysis.Plural ? "pl" : "",
            analysis.Repeated ? "rep" : "",
        ];
        return string.Join(' ', tags.Where(t => t.Length > 0).Order(StringComparer.Ordinal));
    }
}
