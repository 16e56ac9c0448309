using System.Text.Json;
using System.Text.Json.Serialization;

namespace Translate.Jobs;

/// <summary>All of a unit that a person can change, as the history keeps it. Two images are the same when their JSON is.</summary>
internal sealed record UnitImage(
    string Target, int Targets, UnitOrigin Origin, string? Provider, byte[]? Links, string? Flags,
    TranslationErrorKind? ErrorKind, string? Error, ReviewState Review, string? Comment)
{
    public static UnitImage Of(UnitRow unit) => new(
        unit.Target, unit.Targets, unit.Origin, unit.Provider, unit.Links.IsDefaultOrEmpty ? null : LinkCodec.Encode(unit.Links),
        unit.Flags.IsDefaultOrEmpty ? null : string.Join('\n', unit.Flags), unit.Error?.Kind, unit.Error?.Message, unit.Review, unit.Comment);

    public static UnitImage Parse(string json) => JsonSerializer.Deserialize(json, ImageJson.Default.UnitImage)!;

    /// <summary>The unit as it was then.</summary>
    public UnitRow Restore(UnitRow unit) => unit with
    {
        Target = Target,
        Targets = Targets,
        Origin = Origin,
        Provider = Provider,
        Links = Links is null ? [] : LinkCodec.Decode(Links),
        Flags = Flags is null ? [] : [.. Flags.Split('\n')],
        Error = ErrorKind is { } kind ? new TranslationError(kind, Error ?? "") : null,
        Review = Review,
        Comment = Comment,
    };

    public override string ToString() => JsonSerializer.Serialize(this, ImageJson.Default.UnitImage);
}

[JsonSerializable(typeof(UnitImage))]
internal sealed partial class ImageJson : JsonSerializerContext;
