using System.Text.Json.Serialization;

namespace Translate.Cli;

internal sealed record RunReport(
    int Documents, IReadOnlyList<string> UnreadableDocuments, long Segments, long Translated, long FromMemory, long FromCache, long Failed,
    long UnknownWords, string Provider, long CharactersSent, long Requests, int Files, double Seconds);

internal sealed record DryRunReport(
    int Documents, long Segments, string Provider, string Type, long Passages, long Known, long Texts, long Characters, long Requests, decimal? Cost, string Currency);

internal sealed record StatusReport(string Folder, IReadOnlyDictionary<string, string> Settings, IReadOnlyList<DocumentStatus> Documents);

internal sealed record DocumentStatus(string Path, long Segments, long Pending, long Failed, bool Rendered);

internal sealed record ProviderStatus(string Name, string Type, bool Chosen);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(RunReport))]
[JsonSerializable(typeof(DryRunReport))]
[JsonSerializable(typeof(StatusReport))]
[JsonSerializable(typeof(IReadOnlyList<ProviderStatus>))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class CliJson : JsonSerializerContext;
