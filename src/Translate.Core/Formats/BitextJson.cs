using System.Text.Json.Serialization;

namespace Translate;

/// <summary>The names and numbers of <c>docs/schemas/bitext.schema.json</c>, read and written by generated code. Members stand in the order of the file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, UseStringEnumConverter = true,
    Converters = [typeof(ReadableStringConverter), typeof(UtcConverter), typeof(OriginConverter), typeof(ReviewConverter), typeof(TextSpanConverter), typeof(PlaceConverter), typeof(WordLinkConverter)])]
[JsonSerializable(typeof(FormatJson))]
[JsonSerializable(typeof(HeaderJson))]
[JsonSerializable(typeof(UnitJson))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
internal sealed partial class BitextJson : JsonSerializerContext
{
    public const string Format = "translate-bitext";

    public const int Version = 1;
}

/// <summary>What every version of a header has.</summary>
internal sealed record FormatJson(string? Format = null, int Version = 0);

internal sealed record HeaderJson(
    string Format, int Version, string Job, DocumentJson Document, LanguagesJson Languages, string Provider, string Unit, DateTimeOffset Created, ToolJson Tool)
{
    public static HeaderJson Of(BitextHeader header) => new(
        BitextJson.Format, BitextJson.Version, header.JobId, new(header.DocumentId, header.DocumentPath), LanguagesJson.Of(header.Languages),
        header.Provider, header.UnitKind, header.Created, new("Translate", header.ToolVersion));

    public BitextHeader ToHeader() => new()
    {
        DocumentId = Document.Id,
        DocumentPath = Document.Path,
        Languages = Languages.ToPair(),
        JobId = Job,
        Provider = Provider,
        Created = Created,
        ToolVersion = Tool.Version,
        UnitKind = Unit,
    };
}

internal sealed record DocumentJson(string Id, string Path);

internal sealed record ToolJson(string Name, string Version);

internal sealed record LanguagesJson(string Source, string Target)
{
    public static LanguagesJson Of(LanguagePair languages) => new(languages.Source, languages.Target);

    public LanguagePair ToPair() => new(Source, Target);
}
