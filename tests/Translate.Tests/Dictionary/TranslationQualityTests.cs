using Translate.Dictionary;

namespace Translate.Tests.Dictionary;

/// <summary>The engine's figures on development text must not fall; docs/QUALITY.md has the figures and the command.</summary>
public sealed class TranslationQualityTests
{
    [Theory]
    [InlineData("flores-dev", "id", "en", 54.5)]
    [InlineData("news", "id", "en", 47.5)]
    [InlineData("talks", "id", "en", 44.5)]
    [InlineData("flores-dev", "en", "id", 56.5)]
    public void It_translates_no_worse_than_recorded(string set, string source, string target, double floor)
    {
        var engine = new DictionaryEngine(Lexicon.Shipped);
        var answers = File.ReadLines(Repository.Shared($"data/mt/{set}.{source}")).Select(l => engine.Translate(l, new(source, target)).Text).ToArray();
        var score = TranslationEvaluation.Of(TranslationMetrics.ChrF, answers, [.. File.ReadLines(Repository.Shared($"data/mt/{set}.{target}")).Select(l => new[] { l })]).Score;
        Assert.True(score >= floor, $"chrF {score:F2} on {set} {source} → {target} is below {floor}");
    }

    [Theory]
    [InlineData("flores-dev", 97.5)]
    [InlineData("news", 97)]
    [InlineData("talks", 97)]
    public void It_knows_the_words(string set, double percent)
    {
        var engine = new DictionaryEngine(Lexicon.Shipped);
        int words = 0, unknown = 0;
        foreach (var line in File.ReadLines(Repository.Shared($"data/mt/{set}.id")))
        {
            words += line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            unknown += engine.Translate(line, new("id", "en")).Unknown.Length;
        }

        Assert.True(unknown * 100.0 <= (100 - percent) * words, $"{unknown} of {words} words are unknown");
    }
}
