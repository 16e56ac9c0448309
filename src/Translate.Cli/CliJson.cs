using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Translate.Cli;

// What counts segments counts sentences.
internal sealed record RunReport(
    int Documents, IReadOnlyList<string> UnreadableDocuments, long Segments, long Translated, long FromMemory, long FromCache, long Failed,
    long UnknownWords, string Provider, long CharactersSent, long Requests, int Files, double Seconds);

internal sealed record DryRunReport(
    int Documents, IReadOnlyList<string> UnreadableDocuments, long Segments, long Waiting, long Known, long Repeated,
    string Provider, string Type, Uri? Endpoint, long Sentences, long Characters, long Requests, decimal? Cost, string Currency, IReadOnlyList<LeverageClass> Leverage);

internal sealed record StatusReport(string Folder, IReadOnlyDictionary<string, string> Settings, IReadOnlyList<DocumentStatus> Documents, RunStatus? Run, long RequestsUnderWay, long CharactersUnderWay);

internal sealed record DocumentStatus(string Path, long Segments, long Pending, long Failed, bool Rendered);

internal sealed record RunStatus(bool Running, long Sentences, double Seconds, double SentencesPerSecond, int CallsAtOnce);

internal sealed record AlignReport(
    int Documents, IReadOnlyList<string> NotAligned, long SourceSentences, long TargetSentences, IReadOnlyDictionary<string, long> Beads, long Written, double Quality,
    IReadOnlyList<PlaceReport> WeakRegions, IReadOnlyList<PlaceReport> Moved, int Files);

/// <summary>A place in a pair: sentences, or lines, from 1.</summary>
internal sealed record PlaceReport(string Document, string Source, string Target, double? Score);

internal sealed record ProviderStatus(string Name, string Type, bool Chosen, bool Configured);

internal sealed record SentenceReport(string Source, string? Target, string? Provider, string? Error);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(RunReport))]
[JsonSerializable(typeof(DryRunReport))]
[JsonSerializable(typeof(StatusReport))]
[JsonSerializable(typeof(AlignReport))]
[JsonSerializable(typeof(IReadOnlyList<ProviderStatus>))]
[JsonSerializable(typeof(IReadOnlyList<MemoryStatus>))]
[JsonSerializable(typeof(MemoryReport))]
internal sealed partial class CliJson : JsonSerializerContext;

/// <summary>One line of JSON a line of input, letters as they are.</summary>
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(SentenceReport[]))]
[JsonSerializable(typeof(LinkedPair))]
internal sealed partial class LineJson : JsonSerializerContext
{
    public static LineJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
