using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Translate.Cli;

internal sealed record TranslationReport(int Segments, MetricReport[] Metrics, SegmentReport[]? Sentences);

internal sealed record MetricReport(string Name, double Score, string Signature, string? Details, IntervalReport? System, IntervalReport? Against, double? PValue);

// The mean of the resampled scores, and half the width of the middle 95 % of them.
internal sealed record IntervalReport(string Path, double Score, double Mean, double Margin);

internal sealed record SegmentReport(int Number, IReadOnlyDictionary<string, double> Scores, string Translation, IReadOnlyList<string> References);

[JsonSerializable(typeof(TranslationReport))]
[JsonSerializable(typeof(AlignmentScores))]
[JsonSerializable(typeof(LinkScores))]
internal sealed partial class EvaluationJson : JsonSerializerContext
{
    public static EvaluationJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    });
}
