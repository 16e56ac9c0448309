using Translate.Testing;

namespace Translate.Tests.Segmentation;

public sealed class IndonesianContractTests : SegmenterContractTests
{
    protected override ISegmenter CreateSegmenter() => SegmentationRules.Shipped.For("id");
}

public sealed class EnglishContractTests : SegmenterContractTests
{
    protected override ISegmenter CreateSegmenter() => SegmentationRules.Shipped.For("en-GB");
}

public sealed class OtherLanguagesContractTests : SegmenterContractTests
{
    protected override ISegmenter CreateSegmenter() => SegmentationRules.Shipped.For("ja");
}

public sealed class PlainReadingOfTheRulesContractTests : SegmenterContractTests
{
    protected override ISegmenter CreateSegmenter() => new RegexSegmenter(SegmentationRules.Shipped.RulesFor("id"));
}
