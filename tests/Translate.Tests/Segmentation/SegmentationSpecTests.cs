using System.Text.Json;
using Translate.Testing;

namespace Translate.Tests.Segmentation;

public sealed class SegmentationSpecTests
{
    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void The_shipped_rules_do_what_the_examples_say(string language)
    {
        var examples = SpecFile.Read(Repository.File("tests", "Translate.Tests", "Segmentation", $"segmentation.{language}.spec.md"));
        Assert.True(examples.Count > 100, $"only {examples.Count} examples were read");
        var wrong = examples.Where(example => !Cut(language, example.Text).SequenceEqual(example.Sentences))
            .Select(example => $"line {example.Line}, {example.Topic}:\n  {string.Join(" ‖ ", Cut(language, example.Text))}").ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {examples.Count}:\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("id", 0.97)]
    [InlineData("en", 0.95)]
    public void The_shipped_rules_reach_their_figure_on_the_development_data(string language, double least)
    {
        var cases = File.ReadLines(Repository.Shared("data", "segmentation", $"{language}.jsonl"))
            .Select(line => JsonSerializer.Deserialize<Case>(line, JsonSerializerOptions.Web)!).ToList();
        var wrong = cases.Where(one => !Cut(language, one.Text).SequenceEqual(one.Sentences)).Select(one => one.Id).ToList();
        var right = 1 - (wrong.Count / (double)cases.Count);
        Assert.True(cases.Count > 0 && right >= least, $"{right:P1} of {cases.Count} cases; wrong: {string.Join(", ", wrong)}");
    }

    private static IEnumerable<string> Cut(string language, string text) =>
        SegmentationRules.Shipped.For(language).Segment(text).Select(span => text.Substring(span.Start, span.Length));

    private sealed record Case(string Id, string Text, string[] Sentences);
}
